// The words of the Panel's administration, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatDuration, formatNumber, plural } from '../format'

const userCount = (count: number) => plural(count, { other: '#人のユーザー' })

export const admin: Catalogue['admin'] = {
  roleWords: { admin: '管理者', member: 'メンバー' },
  statusWords: {
    active: '有効',
    invited: '招待済み',
    locked: 'ロック中',
    disabled: '無効'
  },
  factorWords: {
    enrolled: 'オン',
    none: '未設定',
    disabled: 'ブロック中'
  },
  methodWords: {
    code: 'アプリのコード',
    'backup-code': 'バックアップコード',
    'remembered-browser': '信頼済みブラウザー',
    setup: '初回設定',
    sso: 'シングルサインオン'
  },

  adminWords: {
    never: 'なし',
    none: 'なし',
    unknown: '不明',
    loading: '読み込み中',
    print: '印刷',
    failed: '読み込めませんでした',
    confirmFirst: {
      title: 'ご本人であることの確認',
      detail: '信頼済みブラウザーなので、コードなしでログインしています。管理ページを開くには、コードが必要です。',
      open: '確認'
    }
  },

  stepUpWords: {
    title: 'ご本人であることの確認',
    detail: '続けるには、パスワードを入力してください。今後10分間は再入力を求められません。',
    detailWithCode: '続けるには、パスワードとアプリのコードを入力してください。',
    password: 'パスワード',
    missing: 'パスワードを入力してください。',
    sso: {
      detail: 'ブラウザーが開き、もう一度サインインを求められます。サインインしたら、ここに戻ってください。',
      open: 'SSOで続ける',
      waiting: 'ブラウザーでの操作を待っています…'
    }
  },

  // ——— User Management ———

  usersWords: {
    title: 'ユーザー管理',
    detail: 'このアカウントにログインできるすべてのユーザーです。',
    search: 'ユーザーを検索',
    searchHint: '名前またはメールアドレス',
    clearSearch: '検索をクリア',
    add: 'ユーザーを追加',
    import: 'CSVをインポート',
    export: 'CSVをエクスポート',
    exported: (fileName) => `ユーザーを${fileName}にエクスポートしました。`,
    filters: {
      factorState: '2要素認証の状態',
      role: '役割',
      status: 'ステータス',
      any: 'すべて',
      clear: '絞り込みを解除',
      factorStates: {
        enrolled: 'オン',
        none: '未設定',
        disabled: 'ブロック中',
        'no-codes-left': 'バックアップコードの残りなし'
      }
    },
    columns: {
      button: '列',
      name: '名前',
      email: 'メールアドレス',
      role: '役割',
      status: 'ステータス',
      factorState: '2要素認証',
      backupCodesLeft: 'バックアップコード',
      createdAt: '作成日時',
      lastLoginAt: '最終ログイン',
      actions: '操作',
      select: '選択'
    },
    table: 'ユーザー',
    sortBy: (column) => `${column}で並べ替え`,
    you: '自分',
    count: userCount,
    found: (total) => `${userCount(total)}が見つかりました`,
    selectAll: 'すべて選択',
    select: (email) => `${email}を選択`,
    selected: (count) => `${userCount(count)}を選択`,
    selectedAtMost: (most) =>
      `最初の${formatNumber(most)}人を選択しました。一括リセットで一度に扱えるのはこの人数までです。`,
    clearSelection: '選択を解除',
    open: (email) => `${email}のページを開く`,
    noMatch: {
      title: '一致するユーザーはいません',
      detail: '検索する文字を減らすか、ほかの条件で絞り込んでください。'
    },
    actionsFor: (email) => `${email}の操作`
  },

  userActionWords: {
    'reset-two-factor': '2要素認証をリセット',
    'reset-password': 'パスワードをリセット',
    unlock: 'ロック解除',
    disable: '無効にする',
    enable: '有効にする',
    'change-role': '役割を変更',
    'end-sessions': 'セッションを終了',
    'forget-browsers': 'ブラウザーの信頼を解除',
    delete: '削除'
  },

  questionWords: {
    ownLoggedOut: '対象はご自身です。すぐにログアウトします。',
    ownPageCloses: '対象はご自身です。このページはすぐに閉じます。',
    'reset-two-factor': {
      title: (name) => `${name}さんの2要素認証をリセットしますか？`,
      effects: [
        '認証アプリとの連携とすべてのバックアップコードが、すぐに無効になります。',
        '信頼済みブラウザーは解除され、セッションは終了します。',
        '次回のログインで、パスワードを入力し、2要素認証を設定し直します。'
      ],
      confirm: 'リセット',
      done: (email) => `${email}の2要素認証をリセットしました。`
    },
    'reset-password': {
      title: (name) => `${name}さんのパスワードをリセットしますか？`,
      effects: [
        '現在のパスワードは無効になります。本人に渡すアクティベーションコードが1回だけ表示されます。',
        '次回のログインで、そのコードをパスワードとして入力し、新しいパスワードを設定します。',
        'セッションは終了し、信頼済みブラウザーは解除されます。2要素認証はそのまま残ります。'
      ],
      confirm: 'パスワードをリセット',
      done: (email) => `${email}のパスワードをリセットしました。`
    },
    unlock: {
      title: (name) => `${name}さんのロックを解除しますか？`,
      effects: [
        '間違ったパスワードやコードによる待ち時間が終わり、すぐに再試行できます。',
        '間違ったコードによってブロックされた2要素認証は、ブロックされたままです。解除できるのはリセットだけです。'
      ],
      confirm: 'ロック解除',
      done: (email) => `${email}は再びログインできます。`
    },
    disable: {
      title: (name) => `${name}さんを無効にしますか？`,
      effects: [
        '再び有効にするまで、ログインできません。',
        'セッションは終了し、信頼済みブラウザーは解除されます。それ以外は何も削除されません。'
      ],
      confirm: '無効にする',
      done: (email) => `${email}を無効にしました。`
    },
    enable: {
      title: (name) => `${name}さんを有効にしますか？`,
      effects: ['以前のパスワードと2要素認証で、再びログインできます。'],
      confirm: '有効にする',
      done: (email) => `${email}を有効にしました。`
    },
    'make-admin': {
      title: (name) => `${name}さんを管理者にしますか？`,
      effects: ['ユーザーの管理、監査ログの閲覧、アカウントの設定の変更ができるようになります。'],
      confirm: '役割を変更',
      done: (email) => `${email}を管理者にしました。`
    },
    'make-member': {
      title: (name) => `${name}さんをメンバーにしますか？`,
      effects: ['ユーザーの管理、監査ログの閲覧、アカウントの設定の変更ができなくなります。'],
      confirm: '役割を変更',
      done: (email) => `${email}をメンバーにしました。`
    },
    'end-sessions': {
      title: (name) => `${name}さんのセッションを終了しますか？`,
      effects: ['すべてのウィンドウでログアウトされます。すぐに再びログインできます。'],
      confirm: 'セッションを終了',
      done: (email) => `${email}のセッションを終了しました。`
    },
    'forget-browsers': {
      title: (name) => `${name}さんのブラウザーの信頼を解除しますか？`,
      effects: ['次回のログインで、どのブラウザーでも再びコードを求められます。開いているセッションは継続します。'],
      confirm: '信頼を解除',
      done: (email) => `${email}のブラウザーの信頼を解除しました。`
    },
    delete: {
      title: (name) => `${name}さんを削除しますか？`,
      removed: (email) =>
        `${email}が、パスワード、2要素認証、バックアップコードとともに削除されます。この操作は元に戻せません。`,
      effects: ['このユーザーの操作は、監査ログに残ります。'],
      confirm: '削除',
      done: (email) => `${email}を削除しました。`
    }
  },

  bulkWords: {
    title: (count) => `${userCount(count)}の2要素認証をリセットしますか？`,
    effects: [
      '認証アプリとの連携とすべてのバックアップコードが、すぐに無効になります。',
      '信頼済みブラウザーは解除され、セッションは終了します。',
      '次回のログインで、各ユーザーがパスワードを入力し、2要素認証を設定し直します。'
    ],
    codesLater: 'このアカウントでは、リセット後に登録コードが必要です。各ユーザーのページで作成してください。',
    confirm: 'リセット',
    done: (count) => `${userCount(count)}の2要素認証をリセットしました。`,
    refusedTitle: (count) => `${userCount(count)}は変更されていません`,
    refused: {
      'not-found': 'すでに存在しません',
      'last-admin': '有効な最後の管理者です',
      'last-break-glass': '最後の緊急用管理者です',
      'own-account': 'ご自身は対象外です。その行のメニューを使ってください'
    },
    user: 'ユーザー',
    why: '理由'
  },

  addUserWords: {
    title: 'ユーザーを追加',
    name: '名前',
    email: 'メールアドレス',
    role: '役割',
    roleHint: {
      member: 'ログインし、自分の設定を管理します。',
      admin: 'さらに、ユーザー、監査ログ、アカウントの設定を管理します。'
    },
    submit: 'ユーザーを追加',
    missing: {
      name: '名前を入力してください。',
      email: 'ada@example.com のようなメールアドレスを入力してください。'
    },
    done: (email) => `${email}を追加しました。`
  },

  activationWords: {
    title: 'アクティベーションコード',
    detail: (email) => `${email}は、次回のログインでこのコードをパスワードとして入力し、自分のパスワードを設定します。`,
    once: '再表示はできません。直接、または紙で渡してください。',
    code: 'アクティベーションコード',
    validUntil: (at) => `${formatDateTime(at)}まで有効です（ログイン1回限り）。`,
    copied: 'コピーしました。クリップボードは30秒後に消去されます。',
    enrolment: {
      title: '登録コード',
      detail: (email) => `${email}は、パスワードに続けてこのコードを入力し、2要素認証を設定し直します。`,
      once: '今だけ表示されます。印刷するか、直接読み上げて伝えてください。',
      code: '登録コード',
      validFor: (ms) => `${formatDuration(ms)}有効です（設定は1回、入力は5回まで）。`,
      expired: '有効期限が切れました。ユーザーのページで新しいコードを作成してください。'
    },
    sheet: { account: 'アカウント', username: 'ユーザー名' }
  },

  importWords: {
    title: 'ユーザーをインポート',
    detail: '1行目が「email,name,role」のCSVファイルです。roleは省略でき、その場合はmemberになります。',
    choose: 'ファイルを選択',
    drop: 'またはここにドロップ',
    file: 'CSVファイル',
    example: 'email,name,role\nada@example.com,Ada Quill,member',
    exampleName: 'ファイルの例',
    other: '別のファイルを選択',
    tooLarge: 'このファイルは32 MBを超えています。何もインポートされていません。',
    unreadable: 'このファイルを読み取れませんでした。何もインポートされていません。',
    reading: 'ファイルを読み取り中…',
    working: 'ユーザーを追加中…',
    ready: (count) => `${userCount(count)}を追加できます`,
    nothing: 'このファイルに追加できる行はありません。',
    problems: (count) => `${plural(count, { other: '#行' })}を除外しました`,
    moreProblems: (shown) => `最初の${formatNumber(shown)}行を表示しています。`,
    sample: (shown, of) => `${formatNumber(of)}人中、最初の${formatNumber(shown)}人`,
    sampleWhole: '追加するユーザー',
    line: '行番号',
    row: '行',
    why: '理由',
    name: '名前',
    email: 'メールアドレス',
    role: '役割',
    submit: (count) => `${userCount(count)}をインポート`,
    submitNone: 'インポート',
    done: (count) => `${userCount(count)}を追加しました。`,
    codesTitle: 'アクティベーションコード',
    codesDetail:
      '新しいユーザーごとに、1回限りのアクティベーションコードがあります。今すぐ保存してください。このウィンドウを閉じると、二度と表示できません。',
    saveCodes: 'アクティベーションコードを保存',
    saved: (fileName) =>
      `${fileName}として保存しました。コードを印刷するか本人に渡し、その後ファイルを削除してください。`,
    close: '保存せずに閉じますか？',
    closeDetail:
      'アクティベーションコードは失われます。その後も「パスワードをリセット」で、各ユーザーに新しいコードを発行できます。',
    closeConfirm: '保存せずに閉じる',
    refusals: {
      'too-few-fields': '項目が不足しています',
      'too-many-fields': '項目が多すぎます',
      'bad-email': 'メールアドレスではありません',
      unseen: 'アドレスに見えない文字があります',
      'look-alike': 'アドレスに、文字に似ているだけの文字があります',
      'mixed-scripts': 'アドレスに似た文字体系が混ざっています',
      'bad-name': '名前が空か、長すぎます',
      'bad-role': '役割がadminでもmemberでもありません',
      unreadable: '行をUTF-8のCSVとして読み取れません',
      repeated: 'このメールアドレスはファイル内で重複しています',
      'email-taken': 'このメールアドレスのユーザーがすでにいます'
    }
  },

  // ——— A user's page ———

  userWords: {
    back: 'ユーザー管理',
    gone: {
      title: 'このユーザーはもう存在しません',
      detail:
        'このユーザーは削除されました。このページを開いている間に削除された可能性もあります。削除した人と日時は、監査ログで確認できます。',
      back: 'ユーザー管理に戻る'
    },
    facts: {
      title: 'アカウント',
      role: '役割',
      created: '作成日時',
      lastLogin: '最終ログイン',
      passwordChanged: 'パスワードの変更',
      noPassword: '未設定',
      activation: 'アクティベーションコードの有効期限',
      activationExpired: '期限切れです。パスワードをリセットすると、新しいコードを発行できます。',
      reset: '2要素認証のリセット'
    },
    factor: {
      title: '2要素認証',
      state: '状態',
      states: {
        enrolled: 'ログインのたびに、アプリのコードを求められます。',
        none: '次回のログインで設定に進みます。',
        disabled: '間違ったコードが続けて何度も入力されました。ログインできるようにするには、リセットしてください。'
      },
      created: '設定日時',
      lastUsed: '最終使用',
      codesLeft: 'バックアップコードの残り',
      codesCreated: 'バックアップコードの作成',
      enrolmentCode: '登録コードを作成',
      enrolmentDetail: '2要素認証がリセットされました。このアカウントでは、再設定に登録コードが必要です。'
    },
    inspector: {
      title: 'コードの確認',
      detail:
        'ユーザーに、アプリのコードを読み上げてもらってください。ここで確認しても、コードが使用済みになったり、誰かがログインしたりすることはありません。',
      field: '6桁のコード',
      submit: '確認',
      verdict: '判定',
      incomplete: '6桁すべてを入力してください。'
    },
    browsers: {
      title: '信頼済みブラウザー',
      empty: '信頼済みブラウザーはありません。',
      expires: (at) => `${formatDateTime(at)}まで`,
      used: (text) => `最終使用：${text}`
    },
    sessions: {
      title: 'セッション',
      empty: '現在ログインしていません。',
      thisOne: 'このセッション',
      since: (at) => `開始：${formatDateTime(at)}`,
      active: (text) => `最終操作：${text}`
    },
    events: {
      title: '最近のイベント',
      empty: 'まだ何もありません。',
      showAll: '監査ログを開く'
    }
  },

  inspectionWords: {
    steps: (count) => plural(count, { other: '#ステップ' }),
    right: {
      title: 'このコードは正しいコードです',
      detail: '設定したシークレットから生成された、現在のコードです。',
      detailOff: (steps, amount, isAhead) =>
        `受け付けられますが、ユーザーの時計が${amount}（${steps}）${isAhead ? '進んで' : '遅れて'}います。`
    },
    used: {
      title: 'このコードは使用済みです',
      detail: '正しいシークレットのコードですが、各コードが受け付けられるのは1回だけです。次のコードを聞いてください。'
    },
    clockOff: {
      title: (amount, isAhead) => `相手の時計が${amount}${isAhead ? '進んで' : '遅れて'}います`,
      detail: (steps) =>
        `正しいシークレットのコードですが、${steps}ずれているため拒否されます。スマートフォンの時刻を自動設定にするよう伝えてください。`
    },
    notThisSecret: {
      title: 'このユーザーのコードではありません',
      detail: 'アプリ内の別のアカウントか、以前の設定のコードです。または、読み間違いです。'
    },
    noFactor: {
      title: '比較できるものがありません',
      detail: 'このユーザーは2要素認証を設定していません。'
    }
  },

  // ——— Overview ———

  overviewWords: {
    title: '概要',
    detail: '2要素認証の設定状況と、最近のログインの状況です。',
    period: '期間',
    days: (days) => plural(days, { other: '#日間' }),
    coverage: {
      title: '2要素認証の設定状況',
      of: (enrolled, all) => `${userCount(all)}のうち${formatNumber(enrolled)}人`,
      states: { enrolled: 'オン', none: '未設定', disabled: 'ブロック中' },
      state: '状態',
      count: 'ユーザー'
    },
    tiles: {
      users: '有効なユーザー',
      usersDetail: ({ invited, disabled }) => `招待済み${formatNumber(invited)}人、無効${formatNumber(disabled)}人`,
      logins: 'ログイン',
      loginsDetail: (perDay) => `1日あたり${formatNumber(perDay)}回`,
      failures: 'ログインの失敗',
      failuresDetail: (passwords, codes) =>
        `${plural(passwords, { other: 'パスワード#回' })}、${plural(codes, { other: 'コード#回' })}`,
      locked: '現在ロック中',
      lockedDetail: (count) => `この期間に${plural(count, { other: 'ロックアウト#回' })}`
    },
    logins: {
      title: '方法別のログイン',
      summary: (total, days) =>
        `方法別のログイン：${formatNumber(days)}日間に${plural(total, { other: '#回のログイン' })}。`
    },
    failures: {
      title: 'ログインの失敗とロックアウト',
      summary: (total, lockouts, days) =>
        `${formatNumber(days)}日間に、${plural(total, { other: '拒否された試行#回' })}と${plural(lockouts, { other: 'ロックアウト#回' })}。`,
      series: {
        passwordFailures: '間違ったパスワード',
        codeFailures: '間違ったコード',
        lockouts: 'ロックアウト'
      }
    },
    chart: {
      day: '日',
      total: '合計',
      asTable: (title) => `${title}：表で表示`,
      asPlot: (title) => `${title}：グラフで表示`,
      table: '表',
      plot: 'グラフ',
      nothing: 'この期間のデータはありません。'
    },
    noCodes: {
      title: 'バックアップコードの残りなし',
      empty: '2要素認証を使うユーザー全員に、バックアップコードがあります。'
    },
    resets: {
      title: '最近のリセット',
      empty: 'この期間にリセットされたユーザーはいません。',
      by: (by, ago) => `実行者：${by}、${ago}`
    }
  },

  // ——— Audit log ———

  kindWords: {
    'account.created': 'アカウントを作成',
    'account.renamed': 'アカウント名を変更',
    'account.recovered': 'アカウントを回復',
    'recovery-key.created': 'リカバリーキーを作成',
    'recovery-key.refused': '間違ったリカバリーキー',
    'recovery-key.accepted': 'リカバリーキーを受け付け',
    'recovery.admin-chosen': '回復する管理者を選択',
    'policy.changed': 'ポリシーを変更',
    'user.created': 'ユーザーを追加',
    'user.renamed': '名前を変更',
    'user.name-shared': 'ほかのユーザーと同じ名前',
    'user.role-changed': '役割を変更',
    'user.disabled': 'ユーザーを無効化',
    'user.enabled': 'ユーザーを有効化',
    'user.deleted': 'ユーザーを削除',
    'user.unlocked': 'ユーザーのロックを解除',
    'user.sessions-ended': 'セッションを終了',
    'user.browsers-forgotten': 'ブラウザーの信頼を解除',
    'user.rights-lowered': '権限をジャーナルの内容まで引き下げ',
    'user.list-exported': 'ユーザーをエクスポート',
    'login.succeeded': 'ログイン',
    'login.password-refused': 'パスワードの誤り',
    'login.code-refused': 'コードの誤り',
    'login.code-reused': '使用済みコードを拒否',
    'login.backup-code-refused': 'バックアップコードの誤り',
    'login.locked': 'ロックアウト',
    'login.braked': '推測の速度を制限',
    'session.ended': 'セッションが終了',
    'session.stepped-up': 'パスワードで本人確認',
    'session.step-up-refused': '本人確認を拒否',
    'password.changed': 'パスワードを変更',
    'password.reset': 'パスワードをリセット',
    'password.rehashed': 'パスワードハッシュを更新',
    'factor.enrolled': '2要素認証を設定',
    'factor.replaced': '新しいスマートフォンに移行',
    'factor.confirmation-refused': '新しいスマートフォンの間違ったコード',
    'factor.disabled': '2要素認証をブロック',
    'factor.reset': '2要素認証をリセット',
    'factor.inspected': 'コードを確認',
    'enrolment-code.created': '登録コードを作成',
    'enrolment-code.refused': '間違った登録コード',
    'backup-codes.created': 'バックアップコードを作成',
    'backup-code.used': 'バックアップコードを使用',
    'browser.remembered': 'ブラウザーを信頼済みに登録',
    'browser.forgotten': 'ブラウザーの信頼を解除',
    'sso.saved': 'SSOの設定を保存',
    'sso.host-confirmed': 'SSOのサーバーを確認',
    'sso.tested': 'SSOの接続をテスト',
    'sso.enabled': 'SSOを有効化',
    'sso.disabled': 'SSOを無効化',
    'sso.break-glass-changed': '緊急用管理者を変更',
    'sso.linked': 'SSOのIDを関連付け',
    'sso.unlinked': 'SSOのIDの関連付けを解除',
    'sso.link-confirmed': 'SSOの関連付けを確認',
    'sso.sign-in-refused': 'SSOのサインインを拒否',
    'sso.callback-refused': '偽造されたSSOの応答を拒否',
    'audit.exported': '監査ログをエクスポート',
    'audit.verified': '監査ログを検証',
    'audit.checkpointed': 'チェックポイントを作成',
    'clock.set-back': '時計の巻き戻しを検出',
    'store.copied': 'データのコピーを作成',
    'store.restored': 'データを復元',
    'store.accepted': '変更されたデータを承認'
  },
  kindGroupWords: {
    logins: 'ログイン',
    factors: '2要素認証',
    users: 'ユーザー',
    account: 'アカウント'
  },

  auditWords: {
    title: '監査ログ',
    detail: 'すべてのセキュリティイベントを、改ざんを検出できるチェーンに記録します。',
    search: 'イベントを検索',
    searchHint: 'メールアドレスまたは詳細',
    clearSearch: '検索をクリア',
    kinds: 'イベント',
    allKinds: 'すべてのイベント',
    someKinds: (count) => plural(count, { other: '#種類のイベント' }),
    from: '開始日',
    to: '終了日',
    clear: '絞り込みを解除',
    live: 'リアルタイム',
    liveHint: '新しいイベントをすぐに表示',
    isLive: '新しいイベントは発生と同時に表示されます。',
    isPaused: '一時停止中：新しいイベントは表示されません。',
    newEvents: (count) => plural(count, { other: '新しいイベント#件' }),
    export: 'エクスポート',
    exportCsv: 'CSVをエクスポート',
    exportLines: 'JSON Linesをエクスポート',
    exported: (fileName) => `イベントを${fileName}にエクスポートしました。`,
    verify: 'チェーンを検証',
    table: 'イベント',
    columns: { at: '日時', kind: 'イベント', actor: '実行者', subject: '対象', detail: '詳細' },
    nobody: '未ログイン',
    itself: '本人',
    open: (seq) => `イベント${formatNumber(seq)}の詳細`,
    empty: {
      title: '一致するものはありません',
      detail: '別のイベントを選ぶか、期間を長くするか、文字を減らしてください。'
    },
    facts: {
      seq: '番号',
      at: '日時',
      utc: 'UTC',
      kind: '種類',
      actor: '実行者',
      subject: '対象',
      profile: 'ブラウザープロファイル'
    },
    openUser: 'このユーザーを開く',
    newer: '新しいイベント',
    older: '古いイベント',
    checkpoint: {
      make: 'チェックポイントを作成',
      title: '監査ログのチェックポイント',
      detail:
        'ログが現在どこまで続いているかを署名付きで記録したものです。別の場所のファイルや紙など、このコンピューターの手の届かないところに保管してください。これがあれば、後からログの末尾が切り取られたかどうかをaudit:verifyがオフラインで判定できます。',
      image: 'チェックポイントのQRコード',
      facts: {
        account: 'アカウント',
        at: '時刻',
        entries: 'エントリ数',
        head: '最後のエントリのハッシュ',
        fingerprint: '鍵のフィンガープリント'
      },
      compare: 'このアカウントのチェックポイントは、すべてこのフィンガープリントを示します。異なる場合は、別の鍵です。',
      check:
        'この用紙でエクスポートしたログを検証するには、コードをスキャンし、そのテキストをaudit:verifyに渡してください。',
      saved: (fileName) => `チェックポイントを${fileName}として保存しました。`
    }
  },

  chainWords: {
    whole: 'チェーンに異常はありません',
    wholeDetail: (entries, head) =>
      `${plural(entries, { other: '#行' })}を確認しました。変更、追加、削除された行はありません。ヘッド：${head}`,
    broken: (row) => `チェーンの${formatNumber(row)}行目に異常があります`,
    reasons: {
      hash: '内容がハッシュと一致しません。書き込み後に変更されました。',
      sequence: '番号が前の行から連続していません。行が削除、追加、または入れ替えられました。',
      form: 'イベントとして読み取れません。'
    }
  },

  dataNames: {
    method: '方法',
    by: '実行者',
    reason: '理由',
    from: '変更前',
    to: '変更後',
    count: '件数',
    role: '役割',
    name: '名前',
    days: '日数',
    left: '残りのコード',
    format: '形式',
    failures: '連続失敗回数',
    found: '判定',
    before: '以前の状態',
    forgottenBrowsers: '信頼を解除したブラウザー',
    driftSeconds: '時計のずれ',
    behindMs: '時計の遅れ',
    wasUsed: '使用済み',
    withCode: 'コードあり',
    fingerprint: '鍵のフィンガープリント',
    first: '最初のパスワード',
    isReauthenticationStrict: '厳格な再認証',
    needsEnrolmentCode: 'リセット後の登録コード',
    rememberDays: '信頼する日数',
    mayRememberedAdminister: '信頼済みブラウザーからの管理',
    idleMinutes: '無操作で終了するまでの時間（分）',
    sessionHours: 'セッションの最長時間（時間）',
    takenAt: 'コピーの日時',
    lostRows: '読み取れなかった行',
    formerSeq: '以前の番号',
    purpose: '目的',
    subject: 'サブジェクト',
    email: 'メールアドレス',
    issuer: '発行者',
    clientId: 'クライアントID',
    hasClientSecret: 'クライアントシークレットの保存',
    takesVerifiedAsText: '文字列の「true」の受け入れ',
    breakGlass: '緊急用管理者',
    isPassed: '合格',
    detail: '原因',
    hosts: 'サーバー',
    journal: '権限のジャーナル'
  },
  dataValues: {
    code: 'アプリのコード',
    'backup-code': 'バックアップコード',
    'remembered-browser': '信頼済みブラウザー',
    setup: '設定',
    admin: '管理者',
    member: 'メンバー',
    password: 'パスワード',
    'log-out': 'ログアウト',
    expired: '時間切れ',
    revoked: '本人が終了',
    import: 'CSVのインポート',
    recovery: 'リカバリーキー',
    enrolled: 'オン',
    none: '未設定',
    disabled: 'ブロック中',
    jsonl: 'JSON Lines',
    'right-now': '正しい',
    used: '使用済み',
    'clock-off': '時計のずれ',
    'not-this-secret': '別のシークレット',
    'no-factor': '比較対象なし',
    regenerated: '再生成',
    'browser-forgotten': 'ブラウザーを削除',
    'sso-changed': 'SSOの設定を変更',
    sso: 'シングルサインオン',
    email: '確認済みのメールアドレス',
    whole: '改変なし',
    broken: '破損',
    gone: 'なし',
    'sign-in': 'サインイン',
    'step-up': '本人確認',
    test: '接続テスト',
    keychain: 'キーチェーン',
    'break-glass': '緊急用管理者に指定',
    'store.restored': 'データを復元',
    'store.accepted': '変更されたデータを承認',
    'user-disabled': 'ユーザーは無効',
    'sso-denied': 'プロバイダーが許可しませんでした',
    'sso-timed-out': '時間切れ（未完了）',
    'sso-browser-not-opened': 'Webブラウザーを開けませんでした',
    'sso-port-taken': 'ポートは使用中',
    'sso-unavailable': 'プロバイダーが応答しません',
    'sso-misconfigured': 'プロバイダーと設定が合いません',
    'sso-token-refused': 'トークンを拒否',
    'sso-clock-skewed': '時計が一致しません',
    'sso-assurance-missing': '2つ目の要素が未確認',
    'sso-email-unverified': 'メールアドレスが未確認',
    'sso-link-required': '先に関連付けが必要',
    'sso-link-unconfirmed': '関連付けの承認が必要',
    'sso-unknown-user': 'このアドレスのユーザーなし',
    'sso-not-fresh': 'プロバイダーが再確認しませんでした',
    'sso-other-user': '別の人がサインイン',
    'sso-break-glass': '緊急用管理者はSSOを使用できません'
  },
  yesNoWords: { true: 'はい', false: 'いいえ' },

  // ——— Account Settings ———

  accountWords: {
    title: 'アカウント設定',
    detail: 'このアカウントの全員に適用される設定です。',
    name: {
      title: 'アカウント',
      label: 'アカウント名',
      hint: '認証アプリでコードの横に表示されます。すでに連携しているアプリでは、以前の名前のままです。',
      save: '名前を保存',
      missing: 'アカウントに名前を付けてください。',
      done: 'アカウント名を保存しました。',
      created: (at) => `${formatDateTime(at)}に作成。`
    },
    policy: {
      title: '2要素認証のポリシー',
      always: '2要素認証は全員に対してオンです。オフにすることも、先延ばしにすることもできません。',
      isReauthenticationStrict: {
        label: '厳格な再認証',
        hint: 'バックアップコードの生成や新しいスマートフォンへの移行に、パスワードに加えてコードも求めます。'
      },
      needsEnrolmentCode: {
        label: 'リセット後の登録コード',
        hint: 'リセットされたユーザーは、管理者が印刷して渡したコードがなければ再設定できません。'
      },
      mayRememberedAdminister: {
        label: '信頼済みブラウザーからの管理ページの利用',
        hint: 'オフの場合、コードなしでログインした管理者は、これらのページを開く前にコードを求められます。'
      },
      rememberDays: {
        label: 'ブラウザーを信頼する日数',
        hint: '0（信頼しない）〜30。既定値は7です。'
      }
    },
    sessions: {
      title: 'セッションの制限',
      idleMinutes: { label: '操作がないときにセッションを終了するまでの時間（分）', hint: '1〜15。' },
      sessionHours: { label: 'セッションの最長時間（時間）', hint: '1〜12。' }
    },
    outside: (from, to) => `${formatNumber(from)}〜${formatNumber(to)}の整数を入力してください。`,
    unsaved: (count) => plural(count, { other: '未保存の変更#件' }),
    discard: '破棄',
    review: '変更を確認',
    preview: {
      title: '変更される内容',
      change: '変更',
      affected: 'すぐに影響を受けるユーザー',
      nobody: 'すぐに影響を受けるユーザーはいません。変更は次回のログインから適用されます。',
      counts: {
        forgottenBrowsers: (count) => `${userCount(count)}は、ブラウザーの信頼が解除され、コードの入力が必要になります`,
        endedSessions: (count) => `${userCount(count)}がログアウトされます`,
        needingEnrolmentCode: (count) =>
          `${plural(count, { other: 'リセットされた#人のユーザー' })}に登録コードが必要です`
      },
      atMost: (shown) => `最初の${formatNumber(shown)}人を表示しています。`,
      user: 'ユーザー',
      effect: '影響',
      effects: {
        'browsers-forgotten': 'ブラウザーの信頼を解除',
        'browsers-expire-sooner': 'ブラウザーを信頼する期間を短縮',
        'session-ends': 'ログアウト',
        'enrolment-code-needed': '登録コードが必要'
      },
      locksOut:
        'この変更を保存すると、どの管理者もログインできなくなるため、保存できません。2要素認証を使える有効な管理者がおらず、最初の登録コードを渡せる人がいなくなります。',
      save: 'ポリシーを保存',
      done: 'ポリシーを保存しました。'
    },
    on: 'オン',
    off: 'オフ'
  }
}
