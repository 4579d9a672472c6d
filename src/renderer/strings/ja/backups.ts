// The words of automatic backups and of restoring one, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime } from '../format'
import { accounts } from './counts'

export const backups: Catalogue['backups'] = {
  backupWords: {
    off: {
      why: 'このコンピューターを紛失したり、故障したりすると、コードも失われます。自動バックアップは、すべてのアカウントの暗号化コピーを、変更のたび、および1日1回、指定したフォルダーに保存します。',
      turnOn: '自動バックアップをオンにする'
    },
    form: {
      folder: 'フォルダー',
      noFolder: 'フォルダーが選択されていません',
      folderHint: '別のドライブや同期フォルダーなど、このコンピューターが使えなくなっても残る場所が最適です。',
      chooseFolder: 'フォルダーを選択',
      folderMissing: '先にフォルダーを選択してください。',
      password: 'バックアップのパスワード',
      newPassword: 'バックアップの新しいパスワード',
      confirm: 'パスワードの確認',
      advice:
        'このパスワードがなければ、ご自身も含め誰もバックアップを開けません。このコンピューター以外の場所に保管してください。',
      missing: 'パスワードを設定してください。',
      submit: 'オンにする',
      working: '最初のバックアップを作成し、検証しています…',
      on: '自動バックアップをオンにしました。最初のバックアップを作成し、検証しました。'
    },
    folder: 'フォルダー',
    chooseAnother: '別のフォルダーを選択',
    last: '前回のバックアップ',
    never: 'まだありません',
    accounts,
    checked: (when) => `検証済み：${when}`,
    running: 'バックアップを書き込み、確認しています…',
    pending: '変更内容は数秒以内に書き込まれます。',
    keep: '残すバックアップの数',
    keepHint:
      '3〜100。半数は最新のもの、残りは1日1つずつ残します。この保管庫のそれより古いバックアップは削除されます。',
    runNow: '今すぐバックアップ',
    done: 'バックアップを作成し、検証しました。',
    changePassword: {
      name: 'パスワードを変更',
      detail:
        '新しいパスワードによるバックアップがすぐに書き込まれます。以前のファイルのパスワードは、書き込んだときのまま変わりません。',
      submit: 'パスワードを変更',
      working: '新しいパスワードでバックアップを書き込んでいます…',
      done: 'バックアップのパスワードを変更しました。'
    },
    turnOff: {
      name: 'オフにする',
      detail:
        '今後の変更はバックアップされません。既存のファイルはそのままの場所に残り、それぞれのパスワードで開けます。',
      submit: 'バックアップをオフにする',
      done: '自動バックアップをオフにしました。'
    },
    restore: {
      name: '復元',
      title: 'バックアップを復元',
      detail: 'バックアップの内容を確認するまで何も追加されません。追加後に元に戻すこともできます。',
      listName: 'フォルダー内のバックアップ',
      none: 'このフォルダーにはバックアップがありません。',
      another: 'バックアップファイルを選択',
      checks: {
        whole: '確認済み',
        changed: '破損または変更あり',
        unknown: '別の保管庫またはコンピューターのバックアップ'
      },
      drop: 'バックアップをここにドロップ、または',
      choose: '名前が「countersign-backup」と日付のファイルです。作成時のバックアップのパスワードが必要です。'
    },
    copies: {
      title: 'このコンピューター上のコピー',
      detail:
        '保管庫は、起動のたび、1日1回、および更新の前に、暗号化されたまま自動的にコピーされます。保管庫が破損した場合に復元できますが、ディスクの故障や紛失には対応できません。',
      none: 'まだありません。最初のコピーは起動の少し後に作成されます。',
      failed: (when) => `前回のコピーの作成に失敗しました（${when}）。ディスクに空きがあるか確認してください。`,
      reasons: {
        start: 'アプリの起動時',
        daily: 'アプリの実行中',
        migration: '保管庫の更新前',
        restore: '以前のコピーの復元前'
      },
      restore: '復元…',
      restoreOf: (takenAt) => `${formatDateTime(takenAt)}のコピーを復元…`,
      dialog: {
        detail: (takenAt) => `保管庫は${formatDateTime(takenAt)}の状態に戻ります。`,
        effects: [
          'コピーの作成後に追加したアカウントは含まれません。作成後に削除したアカウントは元に戻ります。',
          'HOTPアカウントのカウンターも元に戻ります。次のコードはすでに使用済みのことがあります。',
          '現在の保管庫もコピーとして30日間保存されるため、後で戻せます。'
        ],
        passphraseHint: 'Authenticatorを開くときのパスフレーズです。',
        submit: '復元'
      }
    },
    failing: {
      title: 'アカウントがバックアップされていません',
      since: (at) => `${formatDateTime(at)}から失敗が続いています。`,
      noneYet: '正常なバックアップはまだありません。',
      lastGood: (when) => `最後の正常なバックアップ：${when}`
    }
  }
}
