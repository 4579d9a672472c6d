// The words of the Authenticator's lock, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatDateTime, formatNumber, plural } from '../format'

export const lock: Catalogue['lock'] = {
  recoveryKeyFieldWords: {
    label: 'リカバリーキー',
    hint: '印刷したシートにある28文字の英数字です。スペース、ハイフン、大文字と小文字の違いは問いません。',
    use: 'リカバリーキーを使う',
    usePassphrase: 'パスフレーズを使う'
  },

  lockScreenWords: {
    title: 'Authenticatorはロックされています',
    reasons: {
      asked: '手動でロックしました。',
      idle: 'しばらく操作がなかったため、ロックしました。',
      suspend: 'コンピューターがスリープしたため、ロックしました。',
      'screen-lock': '画面がロックされました。',
      'window-closed': 'ウィンドウが閉じられました。',
      start: 'コードを表示するには、ロックを解除してください。',
      changed: 'ディスク上の内容が、残されたときのものと異なります。'
    },
    passphrase: 'パスフレーズ',
    unlock: 'ロック解除',
    nothingAnswers: {
      title: 'キーチェーンが応答しません',
      why: 'アカウントの鍵はこのコンピューターのキーチェーンにありますが、現在応答がありません。キーチェーンのロックを解除してから、再試行してください。'
    }
  },

  lockWords: {
    lock: 'ロック',
    lockNow: '今すぐロック',
    protection: {
      keychain: 'アカウントは、このコンピューターのキーチェーンにある鍵で暗号化されています。',
      keychainAndMore:
        'アカウントは1つの鍵で暗号化されています。鍵はこのコンピューターのキーチェーンにあります。以下のどれか1つがあれば開けます。',
      withoutKeychain:
        'アカウントは1つの鍵で暗号化されています。鍵がこのコンピューターに平文で保存されることはありません。以下のどれか1つがあれば開けます。',
      passphrase:
        'このコンピューターにはキーチェーンがないため、すべてパスフレーズで暗号化されています。起動のたびに入力が必要です。',
      demo: 'これはデモのため、ボタンを押すだけでロックを解除できます。実際のデータでは、ここでパスフレーズとリカバリーキーを設定します。'
    },
    ways: 'ロックを解除する手段',
    passphrase: {
      name: 'パスフレーズ',
      none: '未設定。ログインしたままのコンピューターを使える人なら、誰でもAuthenticatorを開けます。',
      there: 'ロックのたびと、エクスポートの前に入力を求められます。',
      add: 'パスフレーズを追加',
      change: 'パスフレーズを変更',
      remove: 'パスフレーズを削除',
      fields: {
        current: '現在のパスフレーズ',
        next: '新しいパスフレーズ',
        confirm: '新しいパスフレーズの確認',
        minimum: (length) =>
          `${formatNumber(length)}文字以上にしてください。互いに無関係な単語をいくつか並べるのが効果的です。`,
        differ: '2つのパスフレーズが一致しません。',
        missing: '現在のパスフレーズを入力してください。'
      },
      advice: 'パスフレーズは復元できません。忘れたときに備えて、リカバリーキーも作成してください。',
      removing: '今後は、ボタンを押すだけでAuthenticatorのロックを解除でき、エクスポートでは確認だけを求められます。',
      removingLeaves: '今後、起動のたび、またロックのたびに、リカバリーキーでしかAuthenticatorを開けなくなります。',
      added: 'パスフレーズを設定しました。',
      changed: 'パスフレーズを変更しました。',
      removed: 'パスフレーズを削除しました。'
    },
    recoveryKey: {
      name: 'リカバリーキー',
      none: '未作成。印刷しておくと、パスフレーズを忘れたり、キーチェーンが失われたりしても、Authenticatorを開けます。',
      there: (at) => `作成：${formatDateTime(at)}。シートはこのコンピューターとは別の場所に保管してください。`,
      make: 'リカバリーキーを作成',
      replace: 'リカバリーキーを置き換え',
      remove: 'リカバリーキーを削除',
      making: 'キーは1回だけ表示されます。このキーとコンピューターのデータがあれば、誰でもAuthenticatorを開けます。',
      replacing: '新しいキーは1回だけ表示されます。新しいキーを保管したことを確認すると、以前のキーは無効になります。',
      show: 'キーを表示',
      shown: '印刷するか書き留めて、大切なものと一緒に保管してください。二度と表示されません。',
      keyName: 'リカバリーキー',
      print: 'シートを印刷',
      copied: (seconds) => `コピーしました。クリップボードは${plural(seconds, { other: '#秒' })}後に消去されます。`,
      saved: (path) => `${path}として保存しました。印刷したら、ファイルを削除してください。`,
      kept: '印刷または保存しました',
      done: '完了',
      notYet: '保管したことを確認するまで、このキーは有効になりません。',
      removing: '印刷したキーは無効になります。',
      added: 'リカバリーキーが有効になりました。',
      removed: 'リカバリーキーを削除しました。',
      sheet: {
        title: 'Countersignリカバリーキー',
        detail:
          'パスフレーズを忘れたり、コンピューターのキーチェーンが失われたりしたときに、Authenticatorを開くためのキーです。このキーとコンピューターのデータを手に入れた人は、すべてのアカウントを使えます。',
        made: (at) => `作成：${formatDateTime(at)}`
      }
    },
    renewal: {
      title: 'アカウントの鍵が新しくなりました。',
      detail:
        '以前の方法では、これから書き込まれるものは何も開けません。このコンピューター上のコピーの鍵も新しくなります。',
      copies:
        '別の場所に作成したデータフォルダーのコピーは、以前の方法で開けるままです。不要なものは削除してください。',
      backups:
        'バックアップの鍵は、パスワードから作られたもののままです。以前アカウントを開けた人は、その鍵を知っている可能性があります。「設定」>「バックアップ」で別のパスワードを選び、不要な古いバックアップを削除してください。',
      goToBackups: '「バックアップ」を開く',
      endsRecoveryKey:
        'リカバリーキーは以前のバージョンで作成されたため引き継げず、もう何も開けません。新しいキーを作成してください。'
    },
    keychain: {
      asks: '起動のたびにパスフレーズを求める',
      hint: 'キーチェーンから鍵を取り除きます。以後、開く手段はパスフレーズかリカバリーキーだけになります。',
      needsPassphrase: '先にパスフレーズを追加してください。',
      turnOn: '起動のたびに求める',
      turnOff: '起動時に自動で開く',
      turningOn:
        '鍵がキーチェーンから取り除かれます。今後、Authenticatorはパスフレーズかリカバリーキーでしか開けなくなります。',
      turningOff: '鍵がキーチェーンに戻され、起動時にAuthenticatorが自動的に開くようになります。',
      changed: '変更しました。'
    },
    auto: {
      title: '自動ロック',
      idle: 'コンピューターが使われていないとき',
      never: 'しない',
      after: (count) => `${plural(count, { other: '#分' })}後`,
      onSuspend: 'コンピューターがスリープするとき',
      onScreenLock: '画面がロックされたとき',
      onWindowClose: 'Authenticatorのウィンドウを閉じたとき',
      less: {
        title: 'ロックを緩めますか？',
        detail: '今は自動でロックされる場面でも、Authenticatorが開いたままになります。',
        submit: '変更',
        shown: {
          title: '画面収録にウィンドウを映しますか？',
          detail: 'スクリーンショットや画面共有に、表示中のコードが映ります。',
          submit: '映す'
        }
      }
    },
    screen: {
      title: '画面での表示',
      hidesCodes: 'クリックするまでコードを隠す',
      hidesCodesHint: 'コードは10秒間表示されます。表示しなくてもコピーできます。',
      recordings: '画面収録にウィンドウを映さない',
      recordingsHint: 'スクリーンショットや画面共有には、空のウィンドウが映ります。',
      recordingsMissing: 'このシステムでは利用できません。',
      clipboard: 'コピーしたコードを消去するまでの時間',
      seconds: (count) => `${formatNumber(count)}秒`
    },
    failed: '現在、ロックの設定を読み込めません。'
  },

  coverWords: {
    show: 'コードを表示',
    showName: (name) => `${name}のコードを表示`
  }
}
