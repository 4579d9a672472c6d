// The words of the command palette and of the list of keys, in Japanese.
import type { Catalogue } from '../catalogue'

export const commands: Catalogue['commands'] = {
  paletteWords: {
    title: 'コマンド',
    search: 'コマンドを検索',
    placeholder: '何をしますか？',
    results: '見つかったコマンド',
    none: 'この語句を含むコマンドはありません。',
    showPanel: 'Panelを表示',
    showAuthenticator: 'Authenticatorを表示',
    copyCode: (title) => `${title}のコードをコピー`
  },

  shortcutWords: {
    title: 'キーボードショートカット',
    both: { palette: 'コマンドを検索', shortcuts: 'ショートカット一覧を表示', zoom: '拡大、縮小、標準サイズ' },
    panel: { browser: '別のブラウザーを開く' },
    authenticator: {
      add: 'アカウントを追加',
      search: '検索',
      copy: 'フォーカス中のアカウントのコードをコピー',
      move: 'アカウント間を移動',
      reorder: 'アカウントを移動（カスタム順のとき）',
      edit: '詳細を開く',
      select: '選択',
      selectAll: 'すべて選択',
      remove: '削除',
      undo: '削除またはインポートを元に戻す',
      settings: '設定',
      lock: 'ロック'
    }
  }
}
