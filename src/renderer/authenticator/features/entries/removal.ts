// Removing accounts, and taking it back: what was removed within one offer of Undo comes back together.
import { useCallback, useRef } from 'react'
import type { Entry } from '../../../../shared/contract'
import { entriesWords } from '../../../strings/authenticator'
import { entries } from '../../client'
import { hideOffer, noticeDone, noticeFailure, noticeRemoved } from './notices'

export interface Removal {
  readonly remove: (entry: Entry) => void
  /** Nothing where no offer stands. */
  readonly undo: () => void
}

export function useRemoval(onRestored: (ids: readonly string[]) => void): Removal {
  const removed = useRef<readonly Entry[]>([])

  const undo = useCallback(() => {
    const back = removed.current
    removed.current = []
    hideOffer('removed')
    if (back.length === 0) return
    void Promise.all(back.map(({ id }) => entries.restore({ id }))).then((answers) => {
      const failed = answers.find((answer) => !answer.ok)
      if (failed !== undefined && !failed.ok) noticeFailure(failed.error)
      const ids = back.filter((_entry, index) => answers[index]?.ok === true).map(({ id }) => id)
      if (ids.length === 0) return
      noticeDone(entriesWords.restored(ids.length))
      onRestored(ids)
    })
  }, [onRestored])

  const remove = useCallback(
    (entry: Entry) => {
      void entries.remove({ id: entry.id }).then((answer) => {
        if (!answer.ok) {
          noticeFailure(answer.error)
          return
        }
        removed.current = [...removed.current, entry]
        noticeRemoved(entriesWords.removed(removed.current), undo, () => {
          removed.current = []
        })
      })
    },
    [undo]
  )

  return { remove, undo }
}
