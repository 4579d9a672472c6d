// Long work that is under way, in Japanese.
import type { Catalogue } from '../catalogue'
import { formatNumber } from '../format'

export const running: Catalogue['running'] = {
  runningWords: {
    reading: 'ファイルを読み取り中…',
    preparing: 'ユーザーを準備中…',
    adding: 'ユーザーを追加中…',
    takingBack: '追加したユーザーを元に戻しています…',
    exportingUsers: 'ユーザー一覧を書き出し中…',
    exportingEvents: 'イベントを書き出し中…',
    verifying: 'すべての行を確認中…',
    of: (done, total) => `${formatNumber(total)}件中${formatNumber(done)}件`,
    cancelImport: 'インポートをキャンセル',
    importCancelled: 'インポートをキャンセルしました。ユーザーは追加されていません。'
  }
}
