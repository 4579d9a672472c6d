// The words of single sign-on, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const sso: Catalogue['sso'] = {
  ssoLoginWords: {
    detail: (issuerName) => `このアカウントは${issuerName}でサインインします。そのためにブラウザーが開きます。`,
    submit: 'SSOで続ける',
    waiting: 'ブラウザーが開いています。そこでサインインしてから、ここに戻ってください。',
    cancel: 'キャンセル',
    breakGlass: 'パスワードでログイン',
    breakGlassHint: '緊急用管理者向け：パスワード、続けてコード。'
  },

  ssoWords: {
    title: 'シングルサインオン（SSO）',
    states: { on: 'オン', off: 'オフ' },
    offDetail:
      'ユーザーは、パスワードとコードの代わりに、OpenID Connectプロバイダーでサインインします。有効にする前に、接続をテストしてください。',
    onDetail:
      'ユーザーはSSOで続け、ここではコードを求められません。2要素認証はプロバイダーが行い、ユーザーの認証要素は暗号化されて保管されたまま休止します。緊急用管理者は、パスワードとコードを維持します。',
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

    people: 'サインインできる人',
    mayCreateUsers: '最初のサインイン時にユーザーを作成',
    mayCreateUsersHint: 'オフの場合、すでにここにいるユーザーだけがサインインできます。',
    takesVerifiedAsText: '確認済みアドレスとして文字列の「true」も受け入れる',
    takesVerifiedAsTextHint:
      '標準では email_verified は真偽値です。Amazon Cognito と JumpCloud は文字列で送ります。アドレスを実際に確認するプロバイダーに対してのみオンにしてください。アドレスが確認済みとされた人は、ここでそのアドレスのアカウントに入れます。',
    defaultRole: '既定の役割',
    defaultRoleHint: '新しく作成されるユーザーと、以下のどのグループにも属さないユーザーに適用されます。',
    groupClaim: 'グループのクレーム',
    groupClaimHint: 'ユーザーのグループを示すクレームです。空欄の場合、役割はここで管理します。',
    groupRoles: 'グループ別の役割',
    groupRolesHint:
      'サインインのたびに決まります。どれか1つのグループでも管理者なら管理者に、それ以外は最初に一致したものになります。',
    group: (place) => `グループ${formatNumber(place)}`,
    groupRole: (place) => `グループ${formatNumber(place)}の役割`,
    addGroup: 'グループを追加',
    removeGroup: (place) => `グループ${formatNumber(place)}を削除`,

    assurance: 'プロバイダーが示すべき内容',
    assuranceHint: '両方とも空欄の場合、プロバイダーの応答だけで十分とします。',
    requiredAmr: '必須のamr',
    requiredAmrHint: 'スペースで区切ります。例：mfa。トークンにはすべてが含まれている必要があります。',
    requiredAcr: '必須のacr',
    requiredAcrHint: 'スペースで区切ります。トークンのacrは、これらのどれか1つである必要があります。',

    breakGlass: '緊急用管理者',
    breakGlassHint:
      'プロバイダーの状態にかかわらず、いつでもパスワードとコードでログインできる管理者を、少なくとも1人選択します。',
    noCandidates: 'パスワードと使える2要素認証の両方を持つ管理者がいません。',
    saveBreakGlass: '緊急用管理者を保存',
    breakGlassSaved: '緊急用管理者を変更しました。',

    test: '接続をテスト',
    testHint: 'これらの設定を保存し、ブラウザーを開いて実際にサインインします。ほかの人には影響しません。',
    testing: 'ブラウザーが開いています。テストを完了するには、そこでサインインしてください。',
    cancel: 'キャンセル',
    untested: 'これらの設定はまだテストされていません。',
    changed: 'テスト後に設定が変更されました。使用する前に、もう一度接続をテストしてください。',
    testFailed: (at, why) => `最後のテストは失敗しました（${formatDateTime(at)}）。${why}`,
    tested: (name) => `テストに成功しました。サインインしたユーザー：${name}。`,
    found: {
      name: 'プロバイダーの応答',
      subject: 'サブジェクト',
      email: 'メールアドレス',
      verified: (email) => `${email}、確認済み`,
      unverified: (email) => `${email}、未確認：アドレスによる紐づけはできません`,
      noEmail: 'なし：管理者がユーザーを紐づける必要があります',
      amr: 'amr',
      acr: 'acr',
      groups: 'グループ',
      nothing: '応答なし',
      stepUp: '本人確認',
      stepUpYes: '利用可能：プロバイダーは認証を求めた日時を示します',
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
    enabled: 'シングルサインオンはオンです。',
    disabled: 'シングルサインオンはオフです。2要素認証が再び求められます。',
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
        'プロバイダーで本人であることを示しましたが、ログインを許可されませんでした。ユーザーに紐づけるか、却下してください。',
      reasons: {
        'sso-email-unverified': 'アドレスがプロバイダーで確認されていません。',
        'sso-link-required': '管理者は、パスワードとコードでログインして自分で紐づけます。',
        'sso-unknown-user': 'このアドレスのユーザーはここにいません。'
      },
      linkTo: (who) => `${who}を紐づける`,
      link: '紐づける',
      dismiss: '却下',
      dismissOf: (who) => `${who}を却下`,
      user: 'ユーザー',
      userHint: '名前またはメールアドレスを入力してください。',
      nobody: '一致するユーザーはいません',
      question: (who) => `${who}をユーザーに紐づけますか？`,
      effect:
        '今後、プロバイダーでこの人物としてサインインした人は、ここではこのユーザーとなり、すべての権限を持ちます。'
    },

    awaiting: {
      title: '確認待ちの紐づけ',
      detail: 'ストアが以前の状態に戻されました。紐づけが確認されるまで、これらの人はSSOでサインインできません。',
      subject: (subject) => `プロバイダーでのサブジェクト：${subject}`,
      confirm: '確認',
      confirmOf: (who) => `${who}の紐づけを確認`,
      unlink: '紐づけを解除',
      unlinkOf: (who) => `${who}の紐づけを解除`,
      ownOnly: '本人のみ',
      more: (count) => plural(count, { one: 'ほかに#件あります。', other: 'ほかに#件あります。' })
    },

    link: {
      title: 'シングルサインオン',
      linked: 'このユーザーは、プロバイダーで次の人物としてサインインします。',
      none: 'まだ紐づけられていません。メンバーは、同じ確認済みアドレスでの最初のサインイン時、またはここで紐づけられます。管理者の紐づけは、本人がパスワードとコードでログインした状態で、ここでのみ行えます。',
      issuer: '発行者',
      subject: 'サブジェクト',
      email: 'プロバイダーでのメールアドレス',
      linkedAt: '紐づけ日時',
      lastSignIn: '最終サインイン',
      waiting: '保留中のサインイン',
      byHand: 'プロバイダーでのサブジェクト',
      byHandHint: 'プロバイダーがこの人物に恒久的に割り当てる名前です。アドレスではなく、ユーザーIDです。',
      missing: 'サブジェクトを入力してください。',
      question: (subject, email) => `${subject}を${email}に紐づけますか？`,
      submit: '紐づける',
      done: 'ユーザーを紐づけました。',
      unlink: '紐づけを解除',
      unlinkTitle: 'このユーザーの紐づけを解除しますか？',
      unlinkEffect:
        'SSOによるセッションがすぐに終了します。メンバーは、同じ確認済みアドレスでの次回のサインイン時に再び紐づけられます。管理者を紐づけられるのは、本人だけです。',
      needs: {
        admin:
          '確認待ちです。ストアが以前の状態に戻されたためです。確認されるまで、誰もこの紐づけではサインインできません。',
        self: 'この管理者本人が、パスワードとコードでログインして確認する必要があります。確認されるまで、誰もこの紐づけではサインインできません。'
      },
      confirm: '紐づけを確認',
      confirmQuestion: (subject, email) => `${subject}が${email}であることを確認しますか？`,
      confirmed: '紐づけを確認しました。',
      unlinked: 'ユーザーの紐づけを解除しました。'
    }
  },

  effectWords: {
    enabling: {
      everybody: (host) =>
        `全員が「SSOで続ける」を使って${host}でサインインします。パスワードで開いたセッションはすぐに終了しますが、このウィンドウはそのまま使えます。`,
      asleep:
        'これらのユーザーの2要素認証は停止され、設定画面もコードも求められません。認証要素は、暗号化されて保管されたまま休止します。',
      breakGlass: (names) =>
        `パスワードと2要素認証を維持するユーザー：${names}。SSOではサインインせず、紐づけは解除されます。`,
      linking:
        'メンバーは、確認済みのアドレスによって紐づけられます。ほかの管理者は、事前に自分で紐づけた場合にのみサインインできます。',
      creating: (role) => `まだここにいない人は、最初のサインイン時に${role}としてユーザーになります。`
    },
    disabling: {
      wake: 'ユーザーは再びパスワードでログインします。休止していた認証要素が再開し、そのコードを求められます。',
      setup: '認証要素のないユーザーには、設定画面が表示されます。',
      sessions: 'SSOで開いたすべてのセッションが、すぐに終了します。',
      sessionsAndYours:
        'SSOで開いたすべてのセッションが、あなたのセッションも含めてすぐに終了します。あなたはログアウトされます。',
      withoutPassword: (count) =>
        `${plural(count, { other: '#人のユーザー' })}にはパスワードがありません。「ユーザー管理」の「パスワードをリセット」でそれぞれにアクティベーションコードを渡すまで、ログインできません。`
    }
  },

  sleepWords: {
    badge: '休止中',
    badgeNone: 'SSOによる',
    policy:
      'シングルサインオンがオンの間は停止しています。2要素認証はプロバイダーが行い、認証要素は休止します。このポリシーは、緊急用管理者と、SSOを無効にした後の全員に適用されます。',
    users:
      'シングルサインオンはオンです。2要素認証はプロバイダーが行います。認証要素は、暗号化されて保管されたまま休止します。緊急用管理者は、パスワードとコードを維持します。',
    user: {
      asleep: 'シングルサインオンがオンの間は、プロバイダーが行います。認証要素は休止し、SSOを無効にすると再開します。',
      none: 'シングルサインオンがオンの間は、プロバイダーが行います。SSOを無効にすると、次回のログインで設定に進みます。',
      breakGlass: '緊急用管理者：シングルサインオンがオンの間も、パスワードとコードを維持します。'
    },
    settings: {
      noPassword: 'なし。SSOでサインインします。',
      detail: '2要素認証は、シングルサインオンのプロバイダーが行います。',
      asleep:
        'あなたの認証要素は、暗号化されて保管されたまま休止しています。コードは求められません。シングルサインオンが無効になると、認証アプリとバックアップコードは以前のとおりに使えます。',
      none: 'ここではコードを求められません。シングルサインオンが無効になると、次回のログインで設定に進みます。',
      breakGlass: 'あなたは緊急用管理者です。シングルサインオンがオンの間も、パスワードとコードを維持します。',
      linked: (email) => `${email}としてサインインします。`
    },
    home: {
      title: 'シングルサインオンはオンです',
      detail: 'プロバイダーがあなたの身元を確認し、2要素認証も行います。ここではコードを求められません。'
    }
  }
}
