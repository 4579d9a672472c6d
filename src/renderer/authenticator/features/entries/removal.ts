// Removing accounts, and undoing it. Everything that was removed while one **Undo** was on offer comes back together.
import { useCallback, useRef } from 'react'
import type { Entry } from '../../../../shared/contract'
import { removedMessage } from '../../../messages/authenticator'
import { entries } from '../../client'
import { endOffer, noticeDone, noticeFailure, noticeOffer } from '../../../ui/notices'
import { t } from '../../../messages/language'

export interface Removal {
  /** Moves them to the Trash, all or none. */
  readonly remove: (gone: readonly Entry[]) => void
  /** Does nothing if no **Undo** is on offer. */
  readonly undo: () => void
}

export function useRemoval(onRestored: (ids: readonly string[]) => void): Removal {
  const removed = useRef<readonly Entry[]>([])

  const undo = useCallback(() => {
    const ids = removed.current.map(({ id }) => id)
    removed.current = []
    endOffer('removed')
    if (ids.length === 0) return
    void entries.restoreAll({ ids }).then((answer) => {
      if (!answer.ok) {
        noticeFailure(answer.error)
        return
      }
      noticeDone(t('authenticator.entries.restored', { count: ids.length }))
      onRestored(ids)
    })
  }, [onRestored])

  const remove = useCallback(
    (gone: readonly Entry[]) => {
      void entries.removeAll({ ids: gone.map(({ id }) => id) }).then((answer) => {
        if (!answer.ok) {
          noticeFailure(answer.error)
          return
        }
        removed.current = [...removed.current, ...gone]
        noticeOffer('removed', removedMessage(removed.current), t('authenticator.entries.undo'), undo, () => {
          removed.current = []
        })
      })
    },
    [undo]
  )

  return { remove, undo }
}
