// The words of the self-audit, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatExactTime, formatNumber, plural } from '../format'

const rows = (count: number) => plural(count, { other: '#行' })
const users = (count: number) => plural(count, { other: '#人のユーザー' })
const browsers = (count: number) => plural(count, { other: '#個のブラウザー' })

export const selfAudit: Catalogue['selfAudit'] = {
  selfAuditWords: {
    title: 'セキュリティ診断',
    detail: 'このインストールの現在の状態を、このコンピューターの中だけで測定したものです。どこにも送信されません。',
    again: '再チェック',
    checked: (at) => `チェック：${formatDateTime(at)}。`,
    toLookAt: '要確認',
    inOrder: '問題なし',
    states: {
      bad: '問題あり',
      attention: '検討が必要',
      unknown: '不明',
      good: '良好'
    },
    summary: {
      allGood: 'すべて問題ありません',
      bad: (count) => plural(count, { other: '問題#件' }),
      attention: (count) => plural(count, { other: '検討が必要な項目#件' }),
      unknown: (count) => `不明${formatNumber(count)}件`
    },
    summaryDetail: {
      broken: '問題のある項目から順に表示します。',
      whole: '重大な問題はありません。',
      good: (good, all) => `${plural(all, { other: '#項目' })}中${formatNumber(good)}項目に問題はありません。`
    },
    mend: {
      accountSettings: 'アカウント設定',
      users: '該当ユーザーを表示',
      addUser: 'ユーザー管理',
      auditLog: '監査ログ',
      verify: 'チェーン全体を検証',
      forget: '信頼を解除',
      takeSnapshot: '今すぐコピーを作成'
    },
    forgotten: '使われていないブラウザーの信頼を解除しました。',
    verifiedWhole: (entries) =>
      `チェーンに異常はありません。${rows(entries)}を確認し、変更、追加、削除された行はありませんでした。`,
    verifiedBroken: (row) => `チェーンが${formatNumber(row)}行目で壊れています。理由は監査ログで確認できます。`
  },

  checkWords: {
    protection: {
      title: '鍵の保護',
      keychain:
        '鍵は、データフォルダーの外にあるシステムのキーチェーンに保管されています。フォルダーをコピーされても開けませんが、同じユーザーで動くほかのアプリは鍵を取得できる可能性があります。',
      passphrase:
        '鍵は、起動時に求められるパスフレーズで暗号化されています。フォルダーをコピーした人は、パスフレーズを推測しなければなりません。',
      demo: 'これはデモです。パスフレーズは誰でも知っているため、実際のデータを入れないでください。',
      unknown: '鍵の保管方法を確認できませんでした。'
    },
    keychain: {
      title: 'キーチェーン',
      unknown:
        '鍵はこのシステムのSecret Serviceにあり、再起動しても失われません。どのアプリが提供しているかは、ここでは確認できません。',
      answers: (program) =>
        `鍵はこのシステムのSecret Serviceにあり、再起動しても失われません。提供しているのは${program}です。`,
      macos: '鍵はmacOSのキーチェーンにあります。',
      windows: '鍵はWindows資格情報マネージャーにあります。'
    },
    runtime: {
      title: 'サンドボックス',
      notAsked: '確認できませんでした。',
      inside: 'ページはChromiumのサンドボックス内で実行されています。',
      outside:
        'ページがChromiumのサンドボックスの外で実行されています。アプリをrootで起動するとこの状態になります。一般ユーザーで起動してください。',
      unknown: 'ページがサンドボックス内で実行されているかどうかを、このシステムでは確認できません。'
    },
    fuses: {
      title: 'Electronのヒューズ',
      development:
        'これは開発ビルドです。ヒューズがオフのため、外部のコードを読み込ませることができます。重要な用途には、パッケージ版を使ってください。',
      unreadable: 'プログラムのファイルからヒューズを読み取れませんでした。',
      right: 'すべてのヒューズがリリース版と同じ設定です。',
      wrong: (fuses) =>
        `リリース版と設定が異なるヒューズ：${fuses}。アプリが改ざんされた可能性があります。インストールし直してください。`
    },
    admins: {
      title: 'ログインできる管理者',
      several: (count) => `2要素認証を使える管理者が${plural(count, { other: '#人' })}います。互いにリセットできます。`,
      one: '2要素認証を使える管理者は1人だけです。その人がスマートフォンを紛失すると、誰もリセットできません。ほかにも管理者を指定してください。',
      none: '2要素認証を使える管理者がいません。',
      severalBySso: (count) => `${plural(count, { other: '#人の管理者' })}が、プロバイダーなしでログインできます。`,
      oneBySso:
        'プロバイダーなしでログインできる管理者は1人だけです。プロバイダーの障害時にその人が不在だと、誰も対応できません。2人目の緊急用管理者を選択してください。',
      noneBySso:
        'プロバイダーなしでログインできる管理者はいません。パスワードと使えるコードを持つ緊急用管理者を選択してください。'
    },
    factors: {
      title: '2要素認証が未設定のユーザー',
      all: (count) => `${plural(count, { other: '有効なユーザー#人全員' })}に2要素認証があります。`,
      neverSetUp: (count) =>
        `${users(count)}にパスワードがありますが、2要素認証が未設定です。パスワードを知った人は誰でも、自分のスマートフォンで設定できてしまいます。`,
      blocked: (count) =>
        `${users(count)}が、間違ったコードの入力が多すぎたためブロックされています。リセットするまでログインできません。`
    },
    backupCodes: {
      title: 'バックアップコード',
      all: '2要素認証を使うユーザー全員に、バックアップコードが残っています。',
      without: (count) =>
        `${users(count)}にバックアップコードが残っていません。スマートフォンを紛失すると、リセットが必要になります。新しいコードは、本人が「個人設定」で生成できます。`
    },
    initialPasswords: {
      title: 'アクティベーションコード',
      none: '未使用のアクティベーションコードはありません。',
      old: (count) =>
        `${users(count)}が、7日以内にアクティベーションコードを使わなかったため、コードは期限切れです。パスワードをリセットして新しいコードを発行するか、ユーザーを削除してください。`,
      waiting: (count) =>
        `招待した${users(count)}が、まだログインしていません。アクティベーションコードは7日間有効です。`
    },
    staleTrust: {
      title: '信頼済みブラウザー',
      none: 'すべての信頼済みブラウザーは30日以内に使われ、有効なユーザーのものです。',
      unused: (count) => `30日間使われていない${browsers(count)}`,
      ofDisabled: (count) => `無効なユーザーの${browsers(count)}`,
      left: (which) => `${which}。不要なので、信頼を解除してください。`
    },
    sso: {
      title: 'シングルサインオン',
      off: 'オフ。パスワードとコードは、ここで入力を求められます。',
      failed: 'これらの設定の最後のテストは失敗しました。ログインできない人が出る前に確認してください。',
      neverTested: '一度もテストされていません。',
      tested: (ago) => `${ago}のテストで動作を確認しました。`,
      strong: (tested) =>
        `オン。${tested}プロバイダーは、2要素認証を行ったことを証明する必要があります。3か月ごとにテストし直してください。`,
      weak: (tested) =>
        `オン。${tested}プロバイダーは、2要素認証を行ったことを証明する必要がありません。amrまたはacrの値を必須にしてください。`
    },
    policyReauthentication: {
      good: '新しいバックアップコードと新しいスマートフォンには、パスワードに加えてコードも求められます。',
      attention:
        'オフ。パスワードだけで新しいバックアップコードを生成できます。パスワードを知る人がログイン中の画面を使うと、ログイン手段を手に入れられます。ASVS 5.0（7.5.1）は、完全な再認証を求めています。'
    },
    policyEnrolmentCode: {
      good: 'リセットされた人は、印刷されたコードがなければ再設定できません。',
      attention:
        'オフ。リセット後は、パスワードを知る人なら誰でも新しいスマートフォンを設定できます。ASVS 5.0（6.4.4）とNIST SP 800-63B-4（4.1.2.1）は、追加の証明を求めています。'
    },
    policyRememberedAdmins: {
      good: 'オフ。管理ページは、コードを入力したセッションでのみ開きます。',
      attention:
        'オン。信頼済みブラウザーでは、管理者のパスワードだけでこれらのページが開きます。NIST SP 800-63B-4（5.1）は、新しいコードを求めています。'
    },
    policyRememberDays: {
      never: 'ブラウザーを信頼しません。ログインのたびにコードが必要です。',
      good: (days) => `最長${plural(days, { other: '#日間' })}。その後は再びコードを求められます。`,
      attention: (days) =>
        `${formatNumber(days)}日間。その間にノートパソコンを盗まれると、パスワードだけでログインされます。7日以下をおすすめします。`
    },
    policySessions: (minutes, hours) =>
      `操作のないセッションは${plural(minutes, { other: '#分' })}後に、すべてのセッションは${plural(hours, { other: '#時間' })}後に終了します。`,
    chain: {
      title: '監査ログ',
      brokenHead: '最新の行が、その前の行と整合しません。アプリの外で変更されました。',
      broken: (ago, by) =>
        `チェーンの破損が見つかりました（${ago}、検証者：${by}）。もう一度検証してください。監査ログで該当する行がわかります。`,
      rows: (count, head) => `${rows(count)}、ヘッド ${head}。最新の行は整合しています。`,
      neverVerified: 'チェーン全体は一度も検証されていません。',
      verified: (ago, by) => `チェーン全体の最後の検証は${ago}です（${by}）。`
    },
    snapshots: {
      title: 'データのコピー',
      failed: (ago) =>
        `コピーの作成に失敗しました（${ago}）。ディスクに空きがあるか、データフォルダーが読み取り専用でないか確認してください。1時間ごとに再試行されます。`,
      none: 'まだありません。今すぐ作成してください。',
      toCome: (at) => `最新のコピーの日時（${formatDateTime(at)}）が未来になっています。時計を確認してください。`,
      newest: (count, ago) => `コピーは${formatNumber(count)}個あります。最新のものは${ago}に作成され、検証済みです。`
    },
    clock: {
      title: '時計',
      behind: (amount) =>
        `時計が最新のイベントより${amount}遅れているため、コードは拒否されます。コンピューターの時計を合わせてください。`,
      good: '未来の日時のイベントはありません。時計は戻されていません。',
      setBack: (at) =>
        `時計が戻されたことを検出しました（${formatDateTime(at)}）。時刻をシステムの自動設定にし、その日のイベントを確認してください。`
    }
  },

  snapshotReasonWords: {
    start: 'アプリの起動時',
    daily: 'アプリの実行中',
    migration: 'データの更新前',
    restore: '以前のコピーの復元前'
  },

  snapshotWords: {
    title: 'データのコピー',
    detail:
      '起動のたび、1日1回、および更新の前に作成されます。検証に合格したものだけを残し、データと同じように暗号化します。このコンピューターにあるため、データが破損した場合に復元できますが、ディスクの故障や紛失には対応できません。',
    list: 'コピー',
    take: '今すぐ作成',
    taken: 'コピーを作成し、検証しました。',
    none: { title: 'コピーはまだありません', detail: '最初のコピーは起動の少し後に作成されます。' },
    restore: '復元…',
    restoreOf: (takenAt) => `${formatExactTime(takenAt)}のコピーを復元…`,
    dialog: {
      title: 'このコピーを復元しますか？',
      detail: (takenAt) => `Panelは${formatDateTime(takenAt)}の状態に戻ります。`,
      effects: [
        'ご自身を含め、全員がログアウトします。',
        '元に戻るもの：アカウントとユーザーの名前、およびその後に削除されたユーザー。削除されたユーザーは、パスワードも2要素認証もない、無効なメンバーとして戻ります。',
        'そのまま残るもの：監査ログ、後から追加されたユーザー、現在のパスワード、スマートフォン、バックアップコード。',
        '権限を取り戻すユーザーはいません。復元後に管理者または有効であるのは、コピーでも現在でもそうであるユーザーだけです。ポリシーはそれぞれ、厳しいほうが適用されます。',
        'シングルサインオンは、再びテストして有効にするまでオフになり、関連付けはそれぞれ確認が必要になります。',
        '信頼済みブラウザー、アクティベーションコード、登録コードが無効になります。',
        '現在のデータもコピーとして30日間保存されるため、後で戻せます。'
      ],
      confirm: '復元'
    }
  }
}
