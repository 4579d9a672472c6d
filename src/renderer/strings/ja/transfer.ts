// The words of import and export, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'
import { accounts } from './counts'

export const transfer: Catalogue['transfer'] = {
  formatWords: {
    csv: '表（CSV）',
    json: 'データファイル（JSON）',
    otpauth: 'セットアップリンク',
    sheet: '印刷用シート'
  },

  comparedWords: {
    fields: {
      issuer: 'サービス名',
      account: 'アカウント',
      type: '種類',
      algorithm: 'アルゴリズム',
      digits: '桁数',
      period: '更新間隔',
      counter: 'カウンター',
      secret: 'セットアップキー'
    },
    missingCode: (place) => `コード${place}`,
    unnamed: '名前のないアカウント',
    none: 'なし',
    seconds: (count) => `${formatNumber(count)}秒`,
    inFile: {
      key: 'ファイル内の前のものとセットアップキーが異なります',
      field: (field, here, there) => `${field}：ここでは${here}、ファイル内で先に出たものは${there}`
    },
    inList: {
      key: '一覧にあるものとセットアップキーが異なります',
      field: (field, here, there) => `${field}：ここでは${here}、一覧では${there}`
    }
  },

  importWords: {
    title: 'ファイルをインポート',
    place: (place, count) => `ファイル ${formatNumber(place)}/${formatNumber(count)}`,
    choose: {
      drop: 'エクスポートをここにドロップ、または',
      button: 'ファイルを選択',
      detail:
        'Aegis、2FAS、andOTP、Authy、Bitwarden、Countersign、Duo、Ente、FreeOTP、Google Authenticator、KeePass、LastPass、Proton、Raivo、Steam、Stratum、WinAuthなどのエクスポートを、暗号化の有無を問わず読み込めます。ファイルの内容を確認するまで、何も追加されません。'
    },
    reading: (fileName) => `${fileName}を読み取り中…`,
    readingOf: (place, fileName) => `${place}：${fileName}を読み取り中…`,
    slow: '処理を続けています。強固に保護されたファイルや非常に大きなファイルは、時間がかかります。',
    seconds: (count) => `${formatNumber(count)}秒`,
    another: '別のファイルを選択',
    skip: 'このファイルをスキップ',
    password: {
      detail: (fileName) => `${fileName}は暗号化されています。エクスポートしたときのパスワードを入力してください。`,
      partDetail: (fileName) => `${fileName}の一部は暗号化されています。その部分のパスワードを入力してください。`,
      label: 'ファイルのパスワード',
      opening: 'ファイルを開いています…',
      submit: '開く'
    },
    report: {
      title: (format, count) => `${format}：${accounts(count)}`,
      listName: 'ファイル内のアカウント',
      filter: '表示対象',
      all: 'すべて',
      states: { new: '新規', duplicate: '重複', conflict: '競合', refused: '追加不可' },
      state: { new: '新規', duplicate: '重複', conflict: '競合', refused: '追加不可' },
      heard: (counts) =>
        `新規${formatNumber(counts.new)}件、一覧に登録済み${formatNumber(counts.duplicate)}件、競合${formatNumber(counts.conflict)}件、追加不可${formatNumber(counts.refused)}件。まだ何も追加されていません。`,
      tickAll: 'すべてのアカウント',
      tickShown: '表示中のすべて',
      everyConflict: 'すべての競合',
      choiceFor: (account) => `${account}の扱い`,
      actions: { add: '両方を残す', replace: '置き換える', skip: 'スキップ' },
      replaceHint: '既存のアカウントと入れ替わります。既存のアカウントはゴミ箱に30日間残ります。',
      none: 'このファイルには、コードのあるアカウントが含まれていません。',
      locked: 'このファイルの一部は暗号化されていて、パスワードがないと開けません。',
      stillLocked: 'このファイルの一部はまだ暗号化されています。そのパスワードでは開けません。',
      enterPassword: 'パスワードを入力',
      repeated: 'ファイル内で重複',
      needsPin: 'ファイルにPINが含まれていません。後で入力できます。',
      submit: 'インポート'
    },
    done: (count) => `${accounts(count)}をインポートしました。`,
    undo: 'インポートを元に戻す',
    undone: (removed) => `${accounts(removed)}を取り除きました。`,
    undoneRestored: (removed, restored) =>
      `${accounts(removed)}を取り除き、${formatNumber(restored)}件を元に戻しました。`
  },

  exportWords: {
    title: 'エクスポート',
    titleOf: (format) => `${format}用にエクスポート`,
    formats: {
      otpauth: '1行に1つのリンクを並べたテキスト。ほとんどのアプリで読み込めます',
      'google-migration': 'スマートフォンでスキャンするQRコードのページ',
      sheet: 'すべてのQRコードを載せたページ。印刷して鍵のかかる場所に保管します',
      accountsAlone: 'アカウントのみ',
      keeps: (parts) => `${parts}を保持`,
      parts: {
        note: 'メモ',
        tags: 'タグ',
        isFavorite: 'お気に入り',
        group: 'グループ',
        recoveryCodes: 'リカバリーコード'
      },
      canEncrypt: '暗号化可能',
      cannotEncrypt: '暗号化なし',
      leaves: (count, all) => `${accounts(all)}のうち${formatNumber(count)}件は含められません`
    },
    protection: { name: '保護', encrypted: 'パスワード付き', plain: '暗号化なし' },
    password: 'ファイルのパスワード',
    confirm: 'パスワードの確認',
    advice: 'このパスワードがなければ、ご自身も含め誰もファイルを開けません。ファイルとは別の場所に保管してください。',
    missing: 'パスワードを設定してください。',
    differ: '2つのパスワードが一致しません。',
    strength: [
      '非常に推測されやすいパスワードです。互いに無関係な単語をいくつか並べるのが効果的です。',
      '推測されやすいパスワードです。もっと長くしてください。',
      '良い',
      '強い'
    ],
    plainWarning:
      'このファイルは暗号化されていません。手に入れた人は誰でも、気付かれずにコードを生成できます。用が済んだら削除してください。',
    passphrase: 'パスフレーズ',
    passphraseHint:
      'Countersignのロックを解除するパスフレーズです。シークレットを保管庫の外に保存するため、入力が必要です。',
    passphraseMissing: 'パスフレーズを入力してください。',
    confirmation: 'シークレットが保管庫の外に出る前に、Countersignが専用のダイアログでもう一度確認します。',
    weak: 'ファイルを手に入れた人はパスワードを際限なく試せるため、このパスワードは見破られる可能性があります。もっと長いパスワードにするか、このまま続けてください。',
    submit: 'エクスポート',
    submitAnyway: 'このままエクスポート',
    accounts: {
      chosen: (count) => `${accounts(count)}を選択`,
      chosenAll: (count) => `すべて（${accounts(count)}）`,
      choose: 'アカウントを選択',
      title: 'どのアカウントですか？',
      search: 'アカウントを検索',
      listName: 'エクスポートするアカウント',
      all: 'すべてのアカウント',
      shown: '表示中のすべて',
      none: '一致するアカウントはありません。',
      selected: (count, all) => `${formatNumber(all)}件中${formatNumber(count)}件を選択`,
      submit: 'これらを使う'
    },
    writing: '書き込んで検証しています…',
    done: {
      title: 'エクスポート完了',
      verified: (count) => `検証済み：${accounts(count)}`,
      path: '保存先',
      owner: 'このコンピューターでは、ご自身のユーザーだけが読み取れます。',
      left: (count) => `含めなかったもの：${accounts(count)}`
    }
  }
}
