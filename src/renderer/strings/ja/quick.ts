// The words of the quick picker, the tray's settings and setup links, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'

export const quick: Catalogue['quick'] = {
  pickerWords: {
    title: 'クイックピッカー',
    field: 'アカウントを探す',
    placeholder: '発行者、アカウント、タグを入力',
    list: '一致するアカウント',
    found: (count) => plural(count, { other: '#件のアカウントが見つかりました。' }),
    foundNone: '一致するアカウントはありません。',
    none: (query) => `名前やタグに「${query}」を含むアカウントはありません。`,
    empty: 'アカウントはまだありません。Authenticatorで最初のアカウントを追加してください。',
    hint: { copy: 'コピー', move: '選択', close: '閉じる' },
    more: (count) => `${plural(count, { other: 'ほか#件のアカウント' })}：続けて入力`,
    nextCode: 'Enterで次のコードを生成',
    needsPin: 'PINが必要です：EnterでAuthenticatorを開く',
    waiting: (name, seconds) =>
      `このコードはあと${formatNumber(seconds)}秒で切り替わります。${name}の次のコードは、生成されしだいコピーされます。`,
    copied: 'コピーしました。',
    locked: {
      title: 'Authenticatorはロックされています',
      passphrase: 'パスフレーズ',
      unlock: 'ロック解除'
    },
    openAuthenticator: 'Authenticatorを開く'
  },

  droppedLinkWords: {
    title: 'セットアップリンクを破棄しました',
    detail:
      '「セットアップリンクを開く」がオフのため、Countersignはリンクの内容を読み取っていません。開くには、この設定をオンにしてから、もう一度リンクを開いてください。',
    settings: '設定',
    dismiss: 'この通知を閉じる'
  },
  quickSettingsWords: {
    shortcut: {
      title: 'クイックピッカー',
      detail:
        'ほかのすべてのウィンドウの手前に表示される小さなウィンドウです。入力してEnterを押すと、コードがクリップボードに入ります。',
      label: 'ショートカット',
      off: 'オフ',
      change: '変更',
      turnOff: 'オフにする',
      turnOn: 'オンにする',
      listening: '新しいショートカットを押してください。Escを押すと変更しません。',
      refused:
        'Ctrl、Alt、またはシステムキーを押しながら、文字、数字、スペース、ファンクションキーのいずれかを押してください。',
      taken: (shortcut) =>
        `システムが${shortcut}をCountersignに割り当てませんでした。別のプログラムが使っているか、このデスクトップがプログラムによるショートカットの使用を許可していません。別のショートカットを選ぶか、トレイからクイックピッカーを開くか、デスクトップの設定でコマンド「countersign --quick」にショートカットを割り当ててください。`,
      set: (shortcut) => `${shortcut}でクイックピッカーが開きます。`
    },
    switches: {
      staysInTray: {
        label: 'トレイで実行を続ける',
        hint: '最後のウィンドウを閉じても、Countersignはトレイに残ります。「終了」を選ぶと終了します。'
      },
      startsHidden: {
        label: '隠れた状態で起動',
        hint: 'Countersignはウィンドウを表示せずに起動します。ウィンドウはトレイから開けます。'
      },
      startsAtLogin: {
        label: 'ログイン時に起動',
        hint: 'システムへのログインと同時に、Countersignが隠れた状態で起動します。'
      },
      notifies: {
        label: 'セキュリティイベントを通知',
        hint: 'ログインのロック、使用済みコードの再入力、2要素認証のリセットやブロック、バックアップの失敗を、システムの通知でお知らせします。名前は含まれません。'
      },
      opensLinks: {
        label: 'セットアップリンクを開く',
        hint: 'otpauth: で始まるリンクをCountersignで開きます。何かを追加する前に、リンクの内容を表示します。このようなリンクにはシークレットが含まれており、システムがCountersignに渡すとき、あなたの別のプログラムから一瞬見える可能性があります。'
      }
    },
    noNotices: 'このデスクトップは、確認できる限り、通知を表示しません。',
    noTray:
      'このデスクトップでは、確認できる限り、トレイアイコンが表示されません。最後のウィンドウを閉じるとCountersignは終了し、起動時にはウィンドウが表示されます。GNOMEでは、AppIndicatorなどの拡張機能でトレイアイコンを表示できます。',
    refused: (label) =>
      `システムが「${label}」を受け付けませんでした。システムがこのCountersignを認識していないか、プログラムによるこの変更を許可していない可能性があります。`
  }
}
