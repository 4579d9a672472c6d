// The main process's own words in Japanese.
import type { MainWords } from './en'

export const ja: MainWords = {
  menu: {
    file: 'ファイル(&F)',
    edit: '編集(&E)',
    view: '表示(&V)',
    window: 'ウィンドウ(&W)',
    help: 'ヘルプ(&H)',
    lock: 'ロック',
    close: 'ウィンドウを閉じる',
    quit: '終了',
    undo: '元に戻す',
    redo: 'やり直す',
    cut: '切り取り',
    copy: 'コピー',
    paste: '貼り付け',
    delete: '削除',
    selectAll: 'すべて選択',
    actualSize: '実際のサイズ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fullScreen: '全画面表示',
    newBrowser: '新しいブラウザー',
    minimize: '最小化',
    about: 'Countersignについて',
    services: 'サービス',
    hide: 'Countersignを隠す',
    hideOthers: 'ほかを隠す',
    showAll: 'すべてを表示'
  },
  tray: {
    copyCodeOf: 'コードをコピー',
    quickPicker: 'クイック検索',
    openAuthenticator: 'Authenticatorを開く',
    openPanel: 'Panelを開く',
    unnamed: '名前のないアカウント'
  },
  foreignSwitches: {
    title: 'Countersign を起動しませんでした',
    message: (names) =>
      `${names} が指定されていますが、Countersign では使用できません。指定を外して起動するか、使用したショートカットから削除してください。`
  },
  backupFolder: {
    title: 'バックアップ用のフォルダーを選択',
    choose: '選択'
  },
  consent: {
    title: 'Countersign',
    no: 'キャンセル',
    accounts: (count) => `${String(count)}件のアカウント`,
    questions: {
      'export-plain': {
        message: 'セットアップキーを暗号化せずにエクスポートしますか？',
        detail: (accounts) =>
          `ファイルには${accounts}のセットアップキーが保存されます。このファイルを手に入れた人は、気付かれずにコードを生成できるようになります。エクスポートを操作した覚えがない場合は、「キャンセル」を選択してください。`,
        yes: '暗号化せずにエクスポート'
      },
      'export-encrypted': {
        message: 'セットアップキーを暗号化ファイルにエクスポートしますか？',
        detail: (accounts) =>
          `ファイルには${accounts}のセットアップキーが、今入力されたパスワードで暗号化されて保存されます。エクスポートを操作した覚えがない場合は、「キャンセル」を選択してください。`,
        yes: 'エクスポート'
      },
      'backups-on': {
        message: '自動バックアップをオンにしますか？',
        detail:
          '今後、選択したフォルダーに、今入力されたパスワードで暗号化したアカウントのコピーが書き込まれます。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: 'オンにする'
      },
      'backups-password': {
        message: 'バックアップのパスワードを変更しますか？',
        detail:
          '次回からのバックアップは、今入力されたパスワードで開きます。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: 'パスワードを変更'
      },
      'restore-vault': {
        message: 'アカウントを以前のコピーに戻しますか？',
        detail: (when) =>
          `アカウントは${when}の状態に戻ります。現在の状態は別に保管されます。操作した覚えがない場合は、「キャンセル」を選択してください。`,
        yes: '戻す'
      },
      'recovery-key': {
        message: 'リカバリーキーを作成しますか？',
        detail:
          'このキーとデータフォルダーを持つ人は、Authenticatorを開くことができます。キーはページに一度だけ表示されます。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: 'リカバリーキーを作成'
      },
      'ways-in': {
        message: 'Authenticatorの開き方を変更しますか？',
        detail:
          'パスフレーズなどの開く方法が追加または削除されます。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: '変更'
      },
      'lock-rules': {
        message: 'Authenticatorのロックを緩めますか？',
        detail:
          '今は自動でロックされる場面でも、開いたままになります。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: '変更'
      },
      recordings: {
        message: '画面収録にウィンドウを映しますか？',
        detail:
          'スクリーンショットや画面共有に、Authenticatorとコードが映ります。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: '映す'
      },
      'backups-off': {
        message: '自動バックアップをオフにしますか？',
        detail:
          '今後、コピーは書き込まれません。既存のコピーは残ります。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: 'オフにする'
      },
      'set-aside': {
        message: 'データを退避しますか？',
        detail:
          '現在のデータは日付付きのフォルダーに移され、空の状態から始まります。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: '退避'
      },
      'restore-copies': {
        message: '最新の完全なコピーに戻しますか？',
        detail:
          '現在のデータがコピーに置き換わります。現在の状態は日付付きのフォルダーに保管されます。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: '戻す'
      },
      'use-changed': {
        message: 'データをこのまま使いますか？',
        detail:
          '前回終了したときの状態と異なり、誰かが変更した可能性があります。操作した覚えがない場合は、「キャンセル」を選択してください。',
        yes: 'このまま使う'
      },
      'time-server': {
        message: 'タイムサーバーに問い合わせますか？',
        detail: (host) =>
          `Countersignは、起動時と1時間ごとに、次のサーバーに時刻を問い合わせます。\n\n${host}\n\nこのコンピューターのネットワークアドレスがサーバーに伝わります。タイムサーバーを指定した覚えがない場合は、「キャンセル」を選択してください。`,
        yes: 'このサーバーに問い合わせる'
      },
      'sso-hosts': {
        message: 'シングルサインオンのプロバイダーに接続しますか？',
        detail: (hosts) =>
          `Countersignは、サインインのために次のサーバーに接続し、そのページをブラウザーで開きます。\n\n${hosts}\n\nシングルサインオンの設定、テスト、使用を操作した覚えがない場合は、「キャンセル」を選択してください。`,
        yes: '接続'
      }
    }
  },
  backupCodes: {
    title: 'Countersignのバックアップコード',
    account: 'アカウント',
    user: 'ユーザー',
    created: '作成日時',
    advice: [
      '各コードは、ログイン画面の「バックアップコードを使う」を選んだあと、6桁のコードの代わりに1回だけ使えます。',
      'このページを印刷するか、認証アプリが入ったスマートフォン以外の安全な場所に保管してください。',
      'コードとパスワードの両方を知っている人は、本人になりすましてログインできます。誰にも渡さないでください。',
      '設定で新しいバックアップコードを生成すると、ここにあるコードはすべて使えなくなります。'
    ]
  },
  recoverySheet: {
    title: 'Countersign — Authenticatorのリカバリーキー',
    made: (day) => `作成日：${day}`,
    advice: [
      'このキーは、パスフレーズを忘れたときや、コンピューターのキーチェーンが失われたときにAuthenticatorを開くためのものです。',
      'このキーとデータフォルダーの両方を持つ人は、すべてのアカウントを手に入れられます。このページを印刷して大切に保管し、',
      'ファイルは削除してください。新しいリカバリーキーを作成すると、このキーは無効になります。'
    ]
  },
  accountRecoverySheet: {
    title: 'Countersign — アカウントのリカバリーキー',
    account: 'アカウント',
    created: '作成日',
    advice: [
      'ログインできなくなった管理者は、このキーで再び入れます。ログイン画面の「このアカウントを回復」を使います。',
      '使えるのは1回だけです。このキーとこのコンピューターがあれば誰でも管理者になれます。このページを印刷して鍵のかかる場所に保管し、ファイルは削除してください。',
      'アカウント設定で新しいキーを作成すると、このキーは使えなくなります。'
    ]
  },
  accountSheet: {
    title: 'Countersignのアカウント',
    warning: 'このシートを見た人は、コードを生成できます。パスポートと同じように大切に保管してください。',
    digits: (count) => `${count}桁`,
    counter: (value) => `カウンター ${value}`,
    transfer: 'Google Authenticatorですべてスキャンしてください：「アカウントを移行」、「アカウントのインポート」。'
  },
  alerts: {
    'login.locked': {
      title: 'ログインがロックされました',
      detail: 'Panelで間違ったパスワードまたはコードが何度も入力されました。'
    },
    'login.braked': {
      title: '総当たりの疑いがあります',
      detail: '短時間に、間違ったパスワードやコードが何度も入力されました。確認には今より時間がかかります。'
    },
    'login.code-reused': {
      title: '使用済みのコードが再び入力されました',
      detail: '拒否されました。誰かがコードを見た可能性があります。'
    },
    'factor.disabled': {
      title: '2要素認証がブロックされました',
      detail: 'Panelで間違ったコードが続けて何度も入力されました。管理者によるリセットが必要です。'
    },
    'factor.reset': {
      title: '2要素認証がリセットされました',
      detail: '管理者が誰かの2要素認証をリセットしました。対象と日時は監査ログで確認できます。'
    },
    'recovery-key.refused': {
      title: '間違ったリカバリーキーが入力されました',
      detail: '誰かがPanelでアカウントを回復しようとしました。日時は監査ログで確認できます。'
    },
    'recovery-key.accepted': {
      title: 'アカウントのリカバリーキーが使われました',
      detail: 'このキーで管理者の権限を取得できます。心当たりがない場合は、すぐに新しいキーを作成してください。'
    },
    'sso.callback-refused': {
      title: '不正なサインインを拒否しました',
      detail: 'このコンピューター上のプログラムが、Countersignの開始していないサインインを完了しようとしました。'
    },
    'clock.set-back': {
      title: '時計が戻されました',
      detail: 'このコンピューターの時計が正しくなるまで、Panelはコードを受け付けません。'
    },
    'backup-failing': {
      title: 'アカウントがバックアップされていません',
      detail: '理由を確認するには、Authenticatorを開いてください。'
    }
  },
  signInPage: {
    answered: {
      title: 'Countersignに戻ってください',
      detail: 'このページを閉じて、アプリで続けてください。'
    },
    refused: {
      title: 'このページでの操作はありません',
      detail: 'このページは、進行中のサインインのものではありません。'
    }
  }
}
