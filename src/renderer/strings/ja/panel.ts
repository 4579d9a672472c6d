// The Panel's words, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const panel: Catalogue['panel'] = {
  firstRunWords: {
    title: 'Countersignへようこそ',
    detail: 'このコンピューターのアカウントを作成します。作成した人が最初の管理者になります。',
    accountName: 'アカウント名',
    accountNameHint: '会社、学校、チームの名前です。認証アプリでコードの横に表示されます。',
    name: '名前',
    email: 'メールアドレス',
    password: 'パスワード',
    confirmPassword: 'パスワードの確認',
    submit: 'アカウントを作成',
    demo: 'デモデータで試す',
    demoHint: 'まずは見てみたい方へ',
    missing: {
      accountName: 'アカウントに名前を付けてください。',
      name: '名前を入力してください。',
      email: 'ada@example.com のようなメールアドレスを入力してください。',
      password: 'パスワードを設定してください。'
    },
    differ: '2つのパスワードが一致しません。'
  },

  strengthWords: {
    label: 'パスワードの強度',
    scores: ['非常に推測されやすい', '推測されやすい', 'もう少し強くできます', '良好', '強い'],
    hint: '8文字以上。スペースを含む文章も使えます。'
  },

  loginWords: {
    title: 'ログイン',
    detail: '最初にパスワード、次に認証アプリのコードを入力します。',
    username: 'ユーザー名',
    password: 'パスワード',
    submit: 'ログイン',
    missing: { username: 'ユーザー名を入力してください。', password: 'パスワードを入力してください。' },
    ended: {
      idle: 'しばらく操作がなかったため、ログアウトしました。続けるには、もう一度ログインしてください。',
      'too-long': 'セッションの最長時間に達したため、ログアウトしました。続けるには、もう一度ログインしてください。',
      'login-expired': 'ログインに10分以上かかったため、タイムアウトしました。最初からやり直してください。',
      ended:
        'セッションが終了しました。別のウィンドウでご自身が終了したか、管理者が終了させました。続けるには、もう一度ログインしてください。'
    },
    demo: {
      title: 'お試しの方へ',
      detail: ({ username, password }) => `${username}として、パスワード ${password} でログインしてください。`
    }
  },

  daysWords: {
    days: (count) => plural(count, { other: '#日間' }),
    weeks: (count) => plural(count, { other: '#週間' })
  },

  codeWords: {
    title: 'コードを入力',
    detail: '認証アプリを開き、このアカウントのコードを入力してください。',
    signingInAs: 'ログインするユーザー：',
    back: 'ログインに戻る',
    useBackupCode: 'バックアップコードを使う',
    useApp: 'アプリのコードを使う',
    backup: {
      title: 'バックアップコードを入力',
      detail: '2要素認証の設定時に保存したコードのどれか1つを入力してください。各コードは1回だけ使えます。',
      label: 'バックアップコード',
      missing: 'バックアップコードのどれか1つを入力してください。'
    },
    remember: (time) => `このブラウザーを${time}信頼する`,
    rememberHint:
      '次回から、このブラウザーではパスワードだけでログインできます。共有のコンピューターではオフのままにしてください。',
    backupCodeTaken: (left) => `バックアップコードを受け付けました。残り${plural(left, { other: '#個' })}です。`
  },

  newPasswordWords: {
    title: 'パスワードを設定',
    detail: 'アクティベーションコードを確認しました。自分だけが知るパスワードを設定してください。',
    password: 'パスワード',
    confirmPassword: 'パスワードの確認',
    submit: 'パスワードを設定',
    missing: 'パスワードを設定してください。',
    differ: '2つのパスワードが一致しません。',
    cancel: 'ログインに戻る'
  },

  enrolmentWords: {
    title: '登録コードを入力',
    detail: '2要素認証がリセットされました。登録コードを管理者から受け取ってください。',
    label: '登録コード',
    missing: '登録コードを入力してください。',
    cancel: 'キャンセルしてログアウト'
  },

  reauthWords: {
    password: 'パスワード',
    missing: 'パスワードを入力してください。',
    codeMissing: 'アプリのコードを入力してください。'
  },

  renewWords: {
    title: '最後のバックアップコードを使いました',
    detail:
      'バックアップコードがないと、スマートフォンを紛失したときにログインできなくなります。続けるには、新しいコードを生成してください。',
    shownTitle: '新しいバックアップコード',
    shownDetail: 'スマートフォンとは別の場所に保管してください。再表示はできません。',
    logOut: 'ログアウト'
  },

  setupWords: {
    stepsName: '設定の手順',
    steps: { scan: 'アプリを連携', 'backup-codes': 'バックアップコードを保存', summary: '完了' },
    scan: {
      title: '2要素認証を設定',
      detail: 'このアカウントでは、全員がアプリのコードを使ってログインします。設定は1分で終わります。',
      scanTitle: 'QRコードをスキャン',
      apps: 'Google Authenticator、Twilio Authy、またはそのほかの認証アプリを使ってください。',
      ownApp: 'CountersignのAuthenticatorを開く',
      image: 'QRコード',
      cannotScan: 'スキャンできませんか？',
      keyTitle: 'セットアップキー',
      keyDetail: 'このキーをアプリに入力するか、貼り付けてください。ほかの項目は、そのままでかまいません。',
      keyAccount: 'アカウント',
      copyKey: 'セットアップキーをコピー',
      keyCopied: 'コピーしました。クリップボードは30秒後に消去されます。',
      codeTitle: 'コードを入力',
      codeDetail: 'アプリに、30秒ごとに変わる6桁の数字が表示されます。'
    },
    backupCodes: {
      title: 'バックアップコード',
      detail:
        'スマートフォンが手元にないとき、各コードで1回ログインできます。スマートフォンとは別の場所に保管してください。',
      saved: 'コードを保存しました',
      why: '続けるには、コードをコピーまたはダウンロードするか、「コードを保存しました」にチェックを入れてください。'
    },
    summary: {
      title: '設定が完了しました',
      detail: '「完了」をクリックすると、2要素認証が始まります。',
      app: '認証アプリを連携しました',
      appDetail: (email) => `${email}のコードが表示されます。`,
      codes: '10個のバックアップコードを用意しました',
      codesDetail: '各コードは1回だけ使えます。新しいコードは設定で作成できます。',
      next: '次回のログインから',
      nextDetail: 'パスワードを入力し、続けてアプリのコードを入力します。'
    },
    cancel: 'キャンセルしてログアウト'
  },

  frameWords: {
    navName: 'メイン',
    nav: {
      home: 'ホーム',
      overview: '概要',
      users: 'ユーザー',
      audit: '監査ログ',
      settings: '設定'
    },
    userMenu: {
      personalSettings: '個人設定',
      accountSettings: 'アカウント設定',
      userManagement: 'ユーザー管理',
      overview: '概要',
      audit: '監査ログ',
      selfAudit: 'セキュリティ診断',
      logOut: 'ログアウト'
    },
    roles: { admin: '管理者', member: 'メンバー' }
  },

  sessionWords: {
    title: 'まだご利用中ですか？',
    idle: (seconds) => `しばらく操作がありませんでした。あと${plural(seconds, { other: '#秒' })}でログアウトします。`,
    final: (seconds) =>
      `セッションの最長時間に達しました。あと${plural(seconds, { other: '#秒' })}でログアウトします。`,
    stay: 'ログインしたままにする'
  },

  profileWords: {
    windowTitle: (name) => `Countersign Panel — ${name}`,
    firstWindowTitle: 'Countersign Panel',
    button: (name) => `ブラウザー：${name}`,
    label: 'このコンピューターのブラウザー',
    current: 'このウィンドウ',
    open: (name) => `${name}を開く`,
    create: '新しいブラウザー',
    rename: 'このブラウザーの名前を変更',
    manage: 'ブラウザーを管理',
    renameTitle: 'このブラウザーの名前を変更',
    renameDetail: 'この名前は、セッションと信頼済みブラウザーの一覧に表示されます。',
    name: '名前',
    nameMissing: '名前を付けてください。',
    manageTitle: 'ブラウザー',
    manageDetail: 'それぞれが独立したブラウザーとして動作します。ログインも信頼も、ブラウザーごとに別々です。',
    openButton: '開く',
    forgetButton: '削除',
    forgetNamed: (name) => `${name}を削除`,
    forgetTitle: (name) => `${name}を削除しますか？`,
    forgetDetail: 'ウィンドウが閉じてセッションが終了し、このブラウザーの信頼もすべて解除されます。',
    created: (at) => `${formatDateTime(at)}から`
  },

  settingsWords: {
    navName: '設定',
    title: '個人設定',
    accountTitle: 'アカウント設定',
    sections: {
      profile: 'プロフィール',
      factor: '2要素認証',
      browsers: '信頼済みブラウザー',
      sessions: 'セッション',
      activity: '最近のアクティビティ'
    },
    never: 'なし',
    thisBrowser: 'このブラウザー',
    thisSession: 'このセッション',
    profile: {
      name: '名前',
      missing: '名前を入力してください。',
      save: '名前を保存',
      saved: '名前を変更しました。',
      email: 'ユーザー名',
      role: '役割',
      password: 'パスワード'
    },
    password: {
      changedAt: (ago) => `変更：${ago}`,
      neverChanged: '変更したことはありません',
      change: 'パスワードを変更',
      old: '現在のパスワード',
      next: '新しいパスワード',
      confirm: '新しいパスワードの確認',
      missing: { old: '現在のパスワードを入力してください。', next: '新しいパスワードを設定してください。' },
      differ: '2つのパスワードが一致しません。',
      endOthers: 'ほかのセッションを終了する',
      note: '信頼済みブラウザーは解除され、次回のログインでコードが必要になります。',
      done: 'パスワードを変更し、信頼済みブラウザーを解除しました。'
    },
    factor: {
      detail: 'このアカウントでは2要素認証が必須で、常にオンです。',
      states: {
        enrolled: 'オン',
        none: '未設定',
        disabled: '間違ったコードが何度も入力されたため、ブロック中'
      },
      app: '認証アプリ',
      linkedAt: (at) => `連携：${formatDateTime(at)}`,
      lastUsed: '最終使用',
      codes: 'バックアップコード',
      codesLeft: (left) => `10個中、残り${formatNumber(left)}個`,
      codesMade: (at) => `作成：${formatDateTime(at)}`,
      few: (left) =>
        `バックアップコードは残り${plural(left, { other: '#個' })}だけです。なくなる前に、新しいコードを生成してください。`,
      generate: '新しいバックアップコードを生成',
      generateDetail: '新しいコードが10個生成されます。以前のコードはすべて、すぐに無効になります。',
      shown: 'スマートフォンとは別の場所に保管してください。再表示はできません。以前のコードはもう使えません。',
      move: '新しいスマートフォンに移行',
      moveDetail:
        '新しいQRコードをスキャンします。新しいスマートフォンを確認するまで、以前のスマートフォンのアプリを使えます。まず以前のスマートフォンのコードを入力してください。手元にない場合は、バックアップコードを入力してください。',
      moveScan: '新しいスマートフォンでこのQRコードをスキャンし、表示されたコードを入力してください。',
      moveEndOthers: 'ほかのセッションを終了する',
      moved:
        '新しいスマートフォンを連携しました。以前のスマートフォンは使えなくなり、信頼済みブラウザーも解除されました。'
    },
    browsers: {
      detail: (time) => `信頼済みブラウザーでは、${time}、パスワードだけでログインできます。`,
      detailNever: 'このアカウントではブラウザーを信頼しません。ログインのたびにコードが必要です。',
      none: '信頼済みブラウザーはありません。',
      since: (at) => `${formatDateTime(at)}から`,
      until: (at) => `${formatDateTime(at)}まで`,
      lastUsed: (ago) => `最終使用：${ago}`,
      forget: '信頼を解除',
      forgetNamed: (name) => `${name}の信頼を解除`,
      forgetAll: 'すべて解除',
      forgotten: '信頼を解除しました。次回のログインでコードを求められます。'
    },
    sessions: {
      detail: 'このコンピューターで現在ログインしているブラウザーです。',
      started: (ago) => `開始：${ago}`,
      active: (ago) => `最終操作：${ago}`,
      end: '終了',
      endNamed: (name) => `${name}のセッションを終了`,
      endOthers: 'ほかのセッションを終了',
      ended: '終了しました。'
    },
    activity: {
      table: '最近のアクティビティ',
      columns: { at: '日時', kind: 'イベント', detail: '詳細' },
      none: 'まだありません。',
      more: 'さらに表示'
    }
  },

  homeWords: {
    greeting: (name) => `${name}さん、ようこそ`,
    noticesName: '前回のログイン以降',
    twoFactor: {
      title: '2要素認証はオンです',
      detail: 'パスワードだけではログインできません。アプリのコードも必要です。',
      settings: '設定を開く',
      users: 'ユーザーを管理'
    },
    facts: {
      backupCodes: 'バックアップコード',
      codesLeft: (left) => `10個中、残り${formatNumber(left)}個`,
      email: 'ユーザー名',
      role: '役割',
      account: 'アカウント'
    }
  },

  noticeWords: {
    wrongCodes: {
      title: (count) => plural(count, { other: 'ログイン時に、間違ったコードが#回入力されました' }),
      detail: (ago) =>
        `最後は${ago}で、その前に正しいパスワードが入力されています。心当たりがない場合は、パスワードを変更してください。`
    },
    acts: {
      'sso-linked': (who, provider) => `ご自身のユーザーが、${provider}の${who}に関連付けられました`,
      'sso-link-confirmed': (who, provider) => `${provider}の${who}との関連付けが確認されました`,
      'sso-unlinked': (who, provider) => `ご自身のユーザーと、${provider}の${who}との関連付けが解除されました`,
      'password-reset': 'パスワードがリセットされました',
      'two-factor-reset': '2要素認証がリセットされました',
      'role-changed': (role) => `役割が${role}に変更されました`,
      'name-shared': (who) => `${who}がご自身と同じ名前になりました`,
      disabled: 'ご自身のユーザーが無効にされました',
      enabled: 'ご自身のユーザーが有効にされました',
      deleted: 'ご自身のユーザーが削除されました',
      unlocked: 'ご自身のユーザーのロックが解除されました',
      'browsers-forgotten': '信頼済みブラウザーが解除されました'
    },
    act: {
      by: (by, at) => `${by}が${formatDateTime(at)}に行いました。依頼した覚えがない場合は、管理者に連絡してください。`,
      provider: 'シングルサインオンプロバイダー',
      byAddress: (at) =>
        `プロバイダーでの確認済みアドレスによる関連付けです（${formatDateTime(at)}）。心当たりがなければ、管理者に知らせてください。`,
      byGroups: (at) => `シングルサインオンプロバイダーでのグループによる変更です（${formatDateTime(at)}）。`,
      nameShared: (at) => `${formatDateTime(at)}から。名前ではなくアドレスで見分けてください。`,
      byItself: (at) => `Countersignによる変更です（${formatDateTime(at)}）。理由は管理者に確認してください。`,
      times: (count) => plural(count, { other: '#回行われました。' })
    },
    reuse: {
      title: '同じコードが2回入力され、拒否されました',
      detail: (at) => `${formatDateTime(at)}。心当たりがなければ、誰かにコードを見られた可能性があります。`
    },
    codesGone: {
      title: 'バックアップコードが残っていません',
      detail: '必要になる前に、設定で新しいコードを生成してください。'
    },
    codesLow: {
      title: (left) => `バックアップコードは残り${plural(left, { other: '#個' })}です`,
      detail: 'なくなる前に、設定で新しいコードを生成してください。'
    }
  }
}
