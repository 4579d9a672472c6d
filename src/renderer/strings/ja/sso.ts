// The words of single sign-on, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const sso: Catalogue['sso'] = {
  ssoLoginWords: {
    detail: (issuerName) => `${issuerName}でサインインします。Webブラウザーが開きます。`,
    submit: 'SSOで続ける',
    waiting: 'ブラウザーが開いています。そこでサインインしてから、ここに戻ってください。',
    breakGlass: 'パスワードでログイン',
    breakGlassHint: '緊急用管理者向け：パスワード、続けてコード。'
  },

  ssoWords: {
    title: 'シングルサインオン（SSO）',
    states: { on: 'オン', off: 'オフ' },
    offDetail:
      'ユーザーは、パスワードとコードの代わりに、OpenID Connectプロバイダーでサインインします。有効にする前に、接続をテストしてください。',
    onDetail:
      'ユーザーはSSOでサインインし、ここではコードを求められません。2要素認証はプロバイダーが行います。ここで設定した2要素認証は、暗号化されたまま保管され、一時停止します。緊急用管理者は、引き続きパスワードとコードでログインします。',
    enabledSince: (at, issuer) => `${formatDateTime(at)}に${issuer}で有効化。`,

    provider: 'プロバイダー',
    issuer: '発行者',
    issuerHint: 'プロバイダーに表示されるとおりに入力してください。例：https://login.example.com/realms/main',
    clientId: 'クライアントID',
    clientSecret: 'クライアントシークレット（任意）',
    secretNone: 'プロバイダーが必須とする場合のみ入力します。暗号化され、二度と表示されません。',
    secretKept:
      'シークレットは暗号化されて保存されています。そのまま使うには、空欄にしてください。別の発行者にすると破棄されます。',
    removeSecret: '保存されているシークレットを削除する',
    scopes: 'スコープ',
    scopesHint: 'スペースで区切ります。openidは自動的に含まれます。',
    redirect: 'プロバイダーに登録するリダイレクトURI',
    redirectHint: 'PKCEを使うネイティブ（デスクトップ）アプリケーションとして登録してください。',
    copy: 'リダイレクトURIをコピー',
    copyShort: 'コピー',
    copied: 'コピーしました。',
    notCopied: 'コピーできませんでした。URIを選択して、手動でコピーしてください。',
    port: 'コールバックポート',
    portHint: '空欄：空いている任意のポート。番号は、プロバイダーがポートを照合する場合のみ入力します。',
    portOutside: 'ポートは1024〜65535の数字です。',

    people: 'サインインを許可する人',
    mayCreateUsers: '最初のサインイン時にユーザーを作成',
    mayCreateUsersHint: 'オフの場合、登録済みのユーザーだけがサインインできます。',
    takesVerifiedAsText: '確認済みアドレスとして文字列の「true」も受け入れる',
    takesVerifiedAsTextHint:
      '標準では email_verified は真偽値です。Amazon Cognito と JumpCloud は文字列で送ります。アドレスを実際に確認するプロバイダーに対してのみオンにしてください。アドレスが確認済みとされた人は、ここでそのアドレスのアカウントに入れます。',
    defaultRole: '既定の役割',
    defaultRoleHint: '新しく作成されるユーザーと、以下のどのグループにも属さないユーザーに適用されます。',
    groupClaim: 'グループのクレーム',
    groupClaimHint: 'ユーザーのグループを示すクレームです。空欄の場合、役割はここで管理します。',
    groupRoles: 'グループ別の役割',
    groupRolesHint:
      'サインインのたびに適用されます。管理者のグループが1つでもあれば管理者になり、なければ最初に一致したグループの役割になります。',
    group: (place) => `グループ${formatNumber(place)}`,
    groupRole: (place) => `グループ${formatNumber(place)}の役割`,
    addGroup: 'グループを追加',
    removeGroup: (place) => `グループ${formatNumber(place)}を削除`,

    assurance: 'プロバイダーに求める証明',
    assuranceHint: '両方とも空欄の場合、プロバイダーのサインインをそのまま受け入れます。',
    requiredAmr: '必須のamr',
    requiredAmrHint: 'スペースで区切ります。例：mfa。トークンにはすべてが含まれている必要があります。',
    requiredAcr: '必須のacr',
    requiredAcrHint: 'スペースで区切ります。トークンのacrが、このうちどれか1つと一致する必要があります。',

    breakGlass: '緊急用管理者',
    breakGlassHint:
      'プロバイダーの状態にかかわらず、いつでもパスワードとコードでログインできる管理者を、少なくとも1人選択します。',
    noCandidates: 'パスワードと使える2要素認証の両方を持つ管理者がいません。',
    saveBreakGlass: '緊急用管理者を保存',
    breakGlassSaved: '緊急用管理者を変更しました。',

    test: '接続をテスト',
    testHint: 'これらの設定を保存し、ブラウザーを開いて実際にサインインします。ほかの人には影響しません。',
    testing: 'ブラウザーが開いています。テストを完了するには、そこでサインインしてください。',
    untested: 'これらの設定はまだテストされていません。',
    changed: 'テスト後に設定が変更されました。使用する前に、もう一度接続をテストしてください。',
    testFailed: (at, why) => `最後のテストは失敗しました（${formatDateTime(at)}）。${why}`,
    tested: (name) => `テストに成功しました。サインインしたユーザー：${name}。`,
    found: {
      name: 'プロバイダーの応答',
      subject: 'サブジェクト',
      email: 'メールアドレス',
      verified: (email) => `${email}、確認済み`,
      unverified: (email) => `${email}、未確認：アドレスによる関連付けはできません`,
      noEmail: 'なし：管理者がユーザーを関連付ける必要があります',
      amr: 'amr',
      acr: 'acr',
      groups: 'グループ',
      nothing: 'なし',
      stepUp: '本人確認',
      stepUpYes: '利用可能：プロバイダーが最後に認証した日時を示します',
      stepUpNo: 'このテストでは確認できません。必要なときにプロバイダーに要求します',
      signOut: 'サインアウト',
      signOutYes: 'プロバイダーのページも開きます',
      signOutNo: 'ここのセッションだけを終了します'
    },

    enable: 'SSOを有効にする',
    use: 'これらの設定を使う',
    disable: 'SSOを無効にする',
    blocked: {
      test: 'まったく同じ設定が「接続をテスト」に合格している必要があります。',
      breakGlass: '緊急用管理者を少なくとも1人選択してください。'
    },
    enabled: 'シングルサインオンを有効にしました。',
    disabled: 'シングルサインオンを無効にしました。再び2要素認証が必要になります。',
    enableTitle: 'シングルサインオンを有効にしますか？',
    useTitle: 'これらの設定を使いますか？',
    disableTitle: 'シングルサインオンを無効にしますか？',
    missing: {
      issuer: '発行者を入力してください。',
      clientId: 'クライアントIDを入力してください。',
      group: 'グループを入力するか、削除してください。'
    },

    waiting: {
      title: '保留中のサインイン',
      detail:
        'プロバイダーでサインインしましたが、ログインできなかった人です。ユーザーに関連付けるか、却下してください。',
      reasons: {
        'sso-email-unverified': 'アドレスがプロバイダーで確認されていません。',
        'sso-link-required': '管理者は、パスワードとコードでログインして自分で関連付けます。',
        'sso-unknown-user': 'このアドレスのユーザーはここにいません。'
      },
      linkTo: (who) => `${who}を関連付け`,
      link: '関連付け',
      dismiss: '却下',
      dismissOf: (who) => `${who}を却下`,
      user: 'ユーザー',
      userHint: '名前またはメールアドレスを入力してください。',
      nobody: '一致するユーザーはいません',
      question: (who) => `${who}をユーザーに関連付けますか？`,
      effect: '今後、プロバイダーでこの人としてサインインすると、このユーザーとしてログインし、同じ権限を持ちます。'
    },

    awaiting: {
      title: '確認待ちの関連付け',
      detail: 'データが以前の状態に戻りました。関連付けが確認されるまで、これらの人はSSOでサインインできません。',
      subject: (subject) => `プロバイダーでのサブジェクト：${subject}`,
      confirm: '確認',
      confirmOf: (who) => `${who}の関連付けを確認`,
      unlink: '関連付けを解除',
      unlinkOf: (who) => `${who}の関連付けを解除`,
      ownOnly: '本人のみ',
      more: (count) => plural(count, { one: 'ほかに#件あります。', other: 'ほかに#件あります。' })
    },

    link: {
      title: 'シングルサインオン',
      linked: 'このユーザーは、プロバイダーで次の人としてサインインします。',
      none: 'まだ関連付けられていません。メンバーは、同じ確認済みアドレスでの最初のサインイン時、またはここで関連付けられます。管理者の関連付けは、本人がパスワードとコードでログインした状態で、ここでのみ行えます。',
      issuer: '発行者',
      subject: 'サブジェクト',
      email: 'プロバイダーでのメールアドレス',
      linkedAt: '関連付け日時',
      lastSignIn: '最終サインイン',
      waiting: '保留中のサインイン',
      byHand: 'プロバイダーでのサブジェクト',
      byHandHint: 'プロバイダーがこの人に割り当てた、変わらないユーザーIDです。メールアドレスではありません。',
      missing: 'サブジェクトを入力してください。',
      question: (subject, email) => `${subject}を${email}に関連付けますか？`,
      submit: '関連付け',
      done: 'ユーザーを関連付けました。',
      unlink: '関連付けを解除',
      unlinkTitle: 'このユーザーの関連付けを解除しますか？',
      unlinkEffect:
        'SSOによるセッションがすぐに終了します。メンバーは、同じ確認済みアドレスでの次回のサインイン時に再び関連付けられます。管理者を関連付けられるのは、本人だけです。',
      needs: {
        admin:
          'データが以前の状態に戻ったため、確認待ちです。確認されるまで、誰もこの関連付けではサインインできません。',
        self: 'この管理者本人が、パスワードとコードでログインして確認する必要があります。確認されるまで、誰もこの関連付けではサインインできません。'
      },
      confirm: '関連付けを確認',
      confirmQuestion: (subject, email) => `${subject}が${email}であることを確認しますか？`,
      confirmed: '関連付けを確認しました。',
      unlinked: 'ユーザーの関連付けを解除しました。'
    }
  },

  effectWords: {
    enabling: {
      everybody: (host) =>
        `全員が「SSOで続ける」を使って${host}でサインインします。パスワードで開いたセッションはすぐに終了しますが、このウィンドウはそのまま使えます。`,
      asleep:
        'これらのユーザーの2要素認証は一時停止し、設定画面もコードの入力も表示されません。設定は暗号化されたまま保管されます。',
      breakGlass: (names) =>
        `引き続きパスワードとコードでログインするユーザー：${names}。SSOではサインインせず、関連付けは解除されます。`,
      linking:
        'メンバーは、確認済みのアドレスによって関連付けられます。ほかの管理者は、事前に自分で関連付けた場合にのみサインインできます。',
      creating: (role) => `未登録の人は、最初のサインイン時に${role}として登録されます。`
    },
    disabling: {
      wake: 'ユーザーは再びパスワードでログインします。一時停止していた2要素認証が再開し、コードの入力が必要になります。',
      setup: '2要素認証が未設定のユーザーには、設定画面が表示されます。',
      sessions: 'SSOで開いたすべてのセッションが、すぐに終了します。',
      sessionsAndYours: 'ご自身のものも含め、SSOのセッションはすべてすぐに終了し、ログアウトします。',
      withoutPassword: (count) =>
        `${plural(count, { other: '#人のユーザー' })}にはパスワードがありません。「ユーザー管理」の「パスワードをリセット」でそれぞれにアクティベーションコードを渡すまで、ログインできません。`
    }
  },

  sleepWords: {
    badge: '一時停止中',
    badgeNone: 'SSOで処理',
    policy:
      'シングルサインオンがオンの間は停止しています。2要素認証はプロバイダーが行い、ここで設定した2要素認証は一時停止します。このポリシーは、緊急用管理者には引き続き、ほかの全員にはSSOを無効にした後に適用されます。',
    users:
      'シングルサインオンはオンです。2要素認証はプロバイダーが行い、ここで設定した2要素認証は暗号化されたまま一時停止します。緊急用管理者は、引き続きパスワードとコードでログインします。',
    user: {
      asleep:
        'シングルサインオンがオンの間は、プロバイダーが行います。ここで設定した2要素認証は一時停止し、SSOを無効にすると再開します。',
      none: 'シングルサインオンがオンの間は、プロバイダーが行います。SSOを無効にすると、次回のログインで設定に進みます。',
      breakGlass: '緊急用管理者：シングルサインオンがオンの間も、パスワードとコードでログインします。'
    },
    settings: {
      noPassword: 'なし。SSOでサインインします。',
      detail: '2要素認証は、シングルサインオンのプロバイダーが行います。',
      asleep:
        '2要素認証は一時停止中で、コードは求められません。設定は暗号化されたまま保管されています。シングルサインオンが無効になると、認証アプリとバックアップコードを以前のとおり使えます。',
      none: 'ここではコードを求められません。シングルサインオンが無効になると、次回のログインで設定に進みます。',
      breakGlass: '緊急用管理者のため、シングルサインオンがオンの間も、パスワードとコードでログインします。',
      linked: (email) => `${email}としてサインインします。`
    },
    home: {
      title: 'シングルサインオンはオンです',
      detail: 'プロバイダーが本人であることを確認し、2要素認証も行います。ここではコードを求められません。'
    }
  }
}
