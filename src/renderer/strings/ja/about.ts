// The words of **About Countersign**, in Japanese.
import type { Catalogue } from '../catalogue'
import { plural } from '../format'

export const about: Catalogue['about'] = {
  aboutWords: {
    title: 'Countersignについて',
    sectionDetail: 'バージョン、診断情報、ライセンス',
    what: '2要素認証の両側を、1台のコンピューターで。',
    version: (version) => `バージョン ${version}`,
    licence: 'CountersignはMITライセンスで提供されるフリーソフトウェアです。',
    facts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js' },
    diagnostics: {
      copy: '診断情報をコピー',
      copied: 'コピーしました。含まれるのはバージョンと件数だけで、名前、アドレス、シークレットは含まれません。',
      show: '何が含まれますか？'
    },
    updates: {
      title: 'アップデート',
      check: 'アップデートを確認',
      checking: 'サーバーに問い合わせています…',
      current: '最新バージョンです。',
      failed: 'アップデートを確認できませんでした。後でもう一度お試しください。',
      byHand: 'このアプリは自動でアップデートできません。入手元から新しいバージョンを取得してください。',
      available: (version) => `バージョン ${version} を利用できます。`,
      download: 'ダウンロード',
      downloading: 'ダウンロードしています…',
      ready: (version) => `バージョン ${version} の準備ができました。再起動してインストールします。`,
      install: '再起動してアップデート'
    },
    licences: {
      title: 'オープンソースライセンス',
      detail: (count) =>
        `このアプリには、${plural(count, { other: '#個' })}のオープンソースパッケージが含まれています。`,
      search: 'パッケージを検索',
      none: 'この名前のパッケージはありません。',
      noText: 'このパッケージはライセンス名のみを示しており、ライセンス本文は付属していません。'
    }
  }
}
