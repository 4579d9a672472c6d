// The words about this computer's clock, in Japanese.
import type { Catalogue } from '../catalogue'

export const clock: Catalogue['clock'] = {
  clockWords: {
    title: {
      notSynchronised: 'このコンピューターの時計は自動設定されていません',
      off: (amount, isAhead) => `このコンピューターの時計は${amount}${isAhead ? '進んで' : '遅れて'}います`,
      jumped: (amount, isForward) => `このコンピューターの時計が${amount}${isForward ? '進められ' : '戻され'}ました`
    },
    why: {
      off: 'コードは時刻をもとに生成されるため、サイトで使えないことがあります。',
      jumped: 'サイトでコードが受け付けられなくなった場合は、新しい時刻が間違っています。',
      'not-synchronised': 'コードは時刻をもとに生成されます。時計が30秒ずれると、サイトで使えなくなります。'
    },
    remedy: {
      linux:
        'システムの設定で日付と時刻の自動設定をオンにするか、次のコマンドを実行してください：timedatectl set-ntp true',
      darwin: '「システム設定」で「一般」>「日付と時刻」を開き、「時刻と日付を自動的に設定」をオンにしてください。',
      win32:
        '「設定」で「時刻と言語」>「日付と時刻」を開き、「時刻を自動的に設定する」をオンにして、「今すぐ同期」を選んでください。'
    },
    dismiss: 'この警告を閉じる',
    section: {
      sync: {
        synchronised: 'このコンピューターの時計は、システムが自動的に設定しています。',
        'not-synchronised': 'このコンピューターの時計は、システムによって自動設定されていません。',
        unknown: 'このコンピューターの時計が自動設定されているかどうか、システムからは確認できません。'
      },
      agrees: (when) => `サーバーとの差は1秒未満です（${when}）。`,
      differs: (amount, isAhead, when) =>
        `サーバーによると、時計は${amount}${isAhead ? '進んで' : '遅れて'}います（${when}）。`,
      failure: {
        'no-answer': 'サーバーが応答しませんでした。サーバー名とネットワークを確認してください。',
        'bad-answer': '応答したのは信頼できるタイムサーバーではないか、そのサーバー自体の時刻が合っていません。'
      },
      unconfirmed:
        'このサーバーは、Countersignが確認を求めるようになる前に指定されました。ここで確認を実行して承認するまで、問い合わせは行われません。',
      server: {
        title: 'タイムサーバーと比較',
        detail:
          'サーバーを指定するまではオフです。指定すると、起動時と1時間ごとに確認します。サーバーに伝わるのは、このコンピューターのネットワークアドレスだけです。',
        label: 'タイムサーバー',
        suggest: (name) => `${name}を使う`,
        submit: 'このサーバーで確認',
        stop: '問い合わせを停止',
        missing: 'タイムサーバーの名前を入力してください。',
        invalid:
          'サーバーの名前ではありません。名前またはアドレスを入力し、必要ならコロンに続けてポートを入力してください。'
      },
      check: '今すぐ確認'
    }
  }
}
