// The words that both halves share, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber } from '../format'

export const app: Catalogue['app'] = {
  productWords: {
    name: 'Countersign',
    halves: { panel: 'Panel', authenticator: 'Authenticator' },
    claim: {
      panel: '合言葉には、必ず応えを。',
      authenticator: '応えの半分は、あなたの手に。'
    },
    claimDetail: {
      panel: 'アカウントの全員に2要素認証を。このワークステーションだけで動き、クラウドは使いません。',
      authenticator: 'すべてのアカウントのコードを、このワークステーションだけに保管します。'
    }
  },

  actionWords: {
    continue: '続ける',
    cancel: 'キャンセル',
    close: '閉じる',
    copy: 'コピー',
    download: 'ダウンロード',
    saveAs: '名前を付けて保存…',
    done: '完了',
    quit: '終了',
    tryAgain: '再試行'
  },

  codeFieldWords: {
    label: '6桁のコード'
  },

  passwordFieldWords: {
    show: '文字を表示',
    hide: '文字を隠す'
  },

  backupCodesWords: {
    listName: 'あなたのコード',
    copied: 'コピーしました。クリップボードは30秒後に消去されます。今すぐ貼り付けてください。',
    saved: (fileName) => `${fileName}として保存しました。`
  },

  languageWords: {
    title: '言語',
    system: 'システム'
  },

  whenWords: {
    justNow: 'たった今'
  },

  appearanceWords: {
    title: '外観',
    schemes: { auto: 'システム', light: 'ライト', dark: 'ダーク' }
  },

  demoWords: {
    banner: 'デモデータです。ここにあるものはすべて架空です。',
    leave: 'デモを終了'
  },

  brokenWords: {
    title: 'このウィンドウは動作を停止しました',
    detail:
      '失われたものはありません。ウィンドウを読み込み直してください。再び発生する場合は、アプリを再起動してください。',
    reload: '再読み込み'
  },

  protectionWords: {
    choose: {
      title: 'パスフレーズを設定',
      why: 'このコンピューターには、Countersignが使えるキーチェーンがありません。データが平文で保存されることは決してないため、あなただけが知るパスフレーズで暗号化します。',
      advice:
        'アプリを起動するたびに入力を求められます。パスフレーズは復元できません。忘れると、データは暗号化されたまま開けなくなります。',
      inMemory: {
        title: 'データの鍵はまだ安全ではありません',
        why: '鍵はこのコンピューターのメモリにしかありません。以前のバージョンが鍵を作成したとき、応答するキーチェーンがなかったためです。次に再起動すると鍵は消え、データは二度と開けなくなります。今すぐパスフレーズを設定してください。鍵はそのパスフレーズで暗号化されます。アカウント、ユーザー、設定はそのまま残ります。',
        retry: 'キーチェーンをもう一度探す'
      },
      passphrase: 'パスフレーズ',
      confirm: 'パスフレーズの確認',
      differ: '2つのパスフレーズが一致しません。',
      minimum: (length) =>
        `${formatNumber(length)}文字以上にしてください。互いに無関係な単語をいくつか並べるのが効果的です。`,
      submit: 'パスフレーズを設定'
    },
    unlock: {
      title: 'Countersignのロックを解除',
      why: 'このコンピューター上のデータは、あなたのパスフレーズで暗号化されています。',
      passphrase: 'パスフレーズ',
      submit: 'ロック解除'
    },
    unavailable: {
      title: 'キーチェーンが応答しません',
      why: 'データの鍵はこのコンピューターのキーチェーンにありますが、現在応答がありません。ロックされているか、起動中の可能性があります。何も変更されていません。',
      advice:
        'キーチェーンのロックを解除してから、再試行してください。このコンピューターにキーチェーンがなくなった場合は、ストアを退避できます。ストアは削除されず、日付の付いたフォルダーに移動され、Countersignは初めからやり直します。'
    },
    missing: {
      title: 'データの鍵が見つかりません',
      why: 'データはここにありますが、それを開く鍵がこのコンピューターのキーチェーンにありません。何も変更されていません。',
      advice:
        'キーチェーンを復元または置き換えた場合は、元のキーチェーンに戻してから再試行してください。または、データストアを退避することもできます。データストアは削除されず、日付入りのフォルダーに移され、Countersignは初期状態から始まります。',
      setAside: 'データストアを退避',
      confirmTitle: 'データストアを退避しますか？',
      confirmDetail:
        'このコンピューターでは、すべてのユーザー、コード、設定が使われなくなります。ファイルはデータストアと同じ場所の日付入りフォルダーに移されます。元の鍵があれば、再び読み取れます。',
      done: (folder) => `以前のデータストアは${folder}にあります。`
    },
    damaged: {
      title: 'データストアが破損しています',
      data: {
        panel: 'Panelのデータ',
        authenticator: 'Authenticatorのデータ',
        both: 'PanelとAuthenticatorのデータ'
      },
      why: {
        changed: (data) =>
          `${data}が、Countersignの終了中に変更されました。ディスクの故障か、別のプログラムが原因です。何も開いていません。`,
        damaged: (data) =>
          `${data}を正しく読み戻せません。ディスクが故障しかけている可能性があります。何も変更されていません。`
      },
      restorable: (at) => `${formatDateTime(at)}の検証済みのコピーがあります。それ以降の内容は失われることがあります。`,
      lost: 'このコンピューターには完全なコピーがありません。別の場所にコピーがある場合は、そこからデータフォルダーを戻し、再試行してください。または、データストアを退避することもできます。データストアは削除されず、日付入りのフォルダーに移され、Countersignは初期状態から始まります。',
      restore: 'コピーを復元',
      confirm: {
        restore: {
          title: 'コピーを復元しますか？',
          detail:
            '破損したデータストアは日付入りのフォルダーに移されます。Panelでは、まだ読み取れる監査イベントはすべて残り、権限が増えるユーザーはいません。管理者または有効であると確認できないユーザーは、復元後はそうではなくなり、確認できない2要素認証はブロックされます。記憶済みブラウザーと1回限りのパスワードは無効になります。',
          label: '復元'
        },
        'set-aside': {
          title: 'データストアを退避しますか？',
          detail:
            'このコンピューターでは、すべてのユーザー、コード、設定が使われなくなります。ファイルは日付入りのフォルダーに移されます。',
          label: '退避'
        }
      },
      kept: (folder) => `以前の内容は${folder}にあります。`
    },
    changed: {
      title: 'データが変わっています',
      what: '異なる点',
      differences: {
        missing: 'データのファイルがありません。',
        content: 'Countersignが閉じたファイルではありません。',
        tail: 'ファイルの横に、Countersignが残したものではない変更があります。',
        older: 'データが以前の状態に戻っています。',
        journal: '権限のジャーナルがないか、破損しているか、以前より古くなっています。',
        anchor: 'データをどの状態で残したかの記録がないか、読み取れません。',
        slots:
          'パスフレーズと回復キーのファイルが変更または削除されました。Countersignにコピーがあった場合は元に戻してあります。'
      },
      since: (at) => `${formatDateTime(at)}の時点では正しい状態でした。`,
      sinceUnknown: '最後に正しい状態だった日時はわかりません。',
      uses: {
        lowered:
          'セッション、記憶済みブラウザー、バックアップコードは無効になります。各ユーザーには、データと権限のジャーナルの両方が認める権限だけが残ります。この操作はPanelの監査ログに記録されます。',
        'no-admin':
          '権限のジャーナルでは、誰に何の権限があるか確認できません。セッション、記憶済みブラウザー、バックアップコードは無効になり、アカウント回復キーが入力されるまで管理者はいません。',
        refused:
          '権限のジャーナルでもアカウント回復キーでも管理者を確認できないため、このデータをこのまま使うことはできません。'
      },
      vault:
        '自分で変更した覚えがなければ、ほかの誰かが変更した可能性があります。Authenticatorをこのまま使うには、本人確認をしてください。',
      vaultButton:
        '自分で変更した覚えがなければ、ほかの誰かが変更した可能性があります。Authenticatorはパスフレーズで保護されていないため、判断できるのはあなただけです。',
      restore: '復元',
      accept: 'このまま使う',
      acceptTitle: 'このまま使いますか？',
      setAside: '退避'
    },
    unreadable: {
      title: 'データストアを開けません',
      why: 'Countersignがデータフォルダーを読み書きできません。何も変更されていません。',
      advice:
        'ディスクの空きがないか、読み取り専用か、フォルダーが別のユーザーのものである可能性があります。問題を解消してから、再試行してください。'
    }
  }
}
