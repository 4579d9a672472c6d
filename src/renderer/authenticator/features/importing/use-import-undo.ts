// Undoing an import: removes what it added, if it still exists, from all of its files.
import { useCallback, useRef } from 'react'
import { undoneMessage } from '../../../messages/transfer'
import { imports } from '../../client'
import { endOffer, noticeDone, noticeFailure, noticeOffer } from '../../../ui/notices'
import type { Imported } from './use-importing'
import { t } from '../../../messages/language'

export interface ImportUndo {
  readonly offer: (imported: Imported) => void
  /** Answers false if no **Undo import** is on offer. */
  readonly undo: () => boolean
}

export function useImportUndo(): ImportUndo {
  const standing = useRef<Imported | null>(null)

  const undo = useCallback(() => {
    const imported = standing.current
    standing.current = null
    endOffer('imported')
    if (imported === null) return false
    void Promise.all(imported.importIds.map((importId) => imports.undo({ importId }))).then((answers) => {
      const undone = { removed: 0, restored: 0 }
      for (const answer of answers) {
        if (!answer.ok) continue
        undone.removed += answer.value.removed
        undone.restored += answer.value.restored
      }
      const failed = answers.find((answer) => !answer.ok)
      if (undone.removed + undone.restored > 0) noticeDone(undoneMessage(undone))
      else if (failed?.ok === false) noticeFailure(failed.error)
    })
    return true
  }, [])

  const offer = useCallback(
    (imported: Imported) => {
      standing.current = imported
      const message = t('transfer.import.done', { count: imported.ids.length })
      noticeOffer('imported', message, t('transfer.import.undo'), undo, () => {
        standing.current = null
      })
    },
    [undo]
  )
  return { offer, undo }
}
