// The words of the quick picker, the tray's settings and setup links, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatNumber, plural } from '../format'

export const quick: Catalogue['quick'] = {
  pickerWords: {
    title: 'クイック検索',
    field: 'アカウントを探す',
    placeholder: 'サービス名、アカウント、タグを入力',
    list: '一致するアカウント',
    found: (count) => plural(count, { other: '#件のアカウントが見つかりました。' }),
    foundNone: '一致するアカウントはありません。',
    none: (query) => `名前やタグに「${query}」を含むアカウントはありません。`,
    empty: 'アカウントはまだありません。Authenticatorで最初のアカウントを追加してください。',
    hint: { copy: 'コピー', move: '選択', close: '閉じる' },
    more: (count) => `${plural(count, { other: 'ほか#件' })}。続けて入力すると絞り込めます`,
    nextCode: 'Enterで次のコードを生成します',
    needsPin: 'PINが必要です。Enterで入力画面を開きます',
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
      title: 'クイック検索',
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
        `${shortcut}は使えません。ほかのアプリが使用中か、このデスクトップ環境ではアプリがショートカットを設定できない可能性があります。別のショートカットを選ぶか、トレイからクイック検索を開くか、デスクトップの設定でコマンド「countersign --quick」にショートカットを割り当ててください。`,
      set: (shortcut) => `${shortcut}でクイック検索が開きます。`
    },
    switches: {
      staysInTray: {
        label: 'トレイに常駐する',
        hint: '最後のウィンドウを閉じても、Countersignはトレイに常駐します。終了するには「終了」を選びます。'
      },
      startsHidden: {
        label: 'ウィンドウを表示せずに起動',
        hint: 'Countersignはウィンドウを表示せずに起動します。ウィンドウはトレイから開けます。'
      },
      startsAtLogin: {
        label: 'ログイン時に起動',
        hint: 'このコンピューターにログインすると、Countersignがウィンドウを表示せずに起動します。'
      },
      notifies: {
        label: 'セキュリティイベントを通知',
        hint: 'ログインのロック、使用済みコードの再入力、2要素認証のリセットやブロック、バックアップの失敗を、システムの通知でお知らせします。名前は含まれません。'
      },
      opensLinks: {
        label: 'セットアップリンクを開く',
        hint: 'otpauth: で始まるリンクをCountersignで開きます。追加する前に、リンクの内容を表示します。このリンクにはシークレットが含まれており、システムから受け渡される間、実行中のほかのアプリから見えることがあります。'
      }
    },
    noNotices: 'このデスクトップ環境は通知に対応していないようです。',
    noTray:
      'このデスクトップ環境はトレイアイコンに対応していないようです。最後のウィンドウを閉じるとCountersignは終了し、起動時は必ずウィンドウが開きます。GNOMEでは、AppIndicatorなどの拡張機能でトレイアイコンを表示できます。',
    refused: (label) =>
      `システムで「${label}」を変更できませんでした。このCountersignが認識されていないか、アプリによる変更が許可されていない可能性があります。`
  }
}
