// Copying codes, and the next code of an account that is based on a counter.
import { useCallback } from 'react'
import type { Entry } from '../../../../shared/contract'
import { nameInText } from '../../../messages/authenticator'
import { mainNow } from '../../../ui/clock'
import { codes } from '../../client'
import { useBoard } from '../codes/live-codes'
import { noticeDone, noticeFailure } from '../../../ui/notices'
import { t } from '../../../messages/language'

export interface Copy {
  readonly next: (entry: Entry) => void
  /** A counter-based account without a code gets its first one. */
  readonly copy: (entry: Entry, hasCode: boolean) => Promise<void>
}

export function useCopy(): Copy {
  const board = useBoard()
  const askNext = useCallback(
    async (entry: Entry) => {
      const answer = await codes.next({ id: entry.id })
      if (answer.ok) board.take(answer.value)
      else noticeFailure(answer.error)
      return answer.ok
    },
    [board]
  )
  const copy = useCallback(
    async (entry: Entry, hasCode: boolean) => {
      if (!hasCode && entry.type === 'hotp' && !(await askNext(entry))) return
      const answer = await codes.copy({ id: entry.id })
      if (!answer.ok) {
        noticeFailure(answer.error)
        return
      }
      board.noteCopied(entry.id)
      noticeDone(
        t('authenticator.code.nameCopied', {
          name: nameInText(entry),
          seconds: Math.max(1, Math.round((answer.value.clearsAt - mainNow()) / 1000))
        })
      )
    },
    [board, askNext]
  )
  const next = useCallback(
    (entry: Entry) => {
      void askNext(entry)
    },
    [askNext]
  )
  return { next, copy }
}
