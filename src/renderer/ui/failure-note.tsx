// A failure as text. Screen readers announce it when it appears; if the user has to wait, it counts down.
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/result'
import { failureMessage } from '../messages/app'
import { mainNow } from './clock'
import classes from './failure-note.module.css'
import { Note } from './note'

/** Milliseconds until `retryAt` (main's clock), counted down each second; 0 when it is over or null. */
export function useCountdown(retryAt: number | null): number {
  const [left, setLeft] = useState(() => (retryAt === null ? 0 : Math.max(0, retryAt - mainNow())))
  useEffect(() => {
    if (retryAt === null) {
      setLeft(0)
      return undefined
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const rest = Math.max(0, retryAt - mainNow())
      setLeft(rest)
      if (rest > 0) timer = setTimeout(tick, rest % 1000 === 0 ? 1000 : rest % 1000)
    }
    tick()
    return () => {
      clearTimeout(timer)
    }
  }, [retryAt])
  return left
}

/** For forms that ask in a dialog of the system: no message if the user closed it. */
export const unlessCancelled = <F extends Failure>(failure: F | null): F | null =>
  failure?.code === 'cancelled' ? null : failure

const retryAtOf = (failure: Failure | null) => (failure?.code === 'throttled' ? failure.retryAt : null)

/** True while a throttled failure tells the user to wait: the form's button and field stay disabled. */
export function useIsWaiting(failure: Failure | null): boolean {
  const retryAt = retryAtOf(failure)
  const left = useCountdown(retryAt)
  // The first render after a failure comes before the countdown's effect, and must not allow a submit.
  return left > 0 || (retryAt !== null && retryAt > mainNow())
}

export interface FailureNoteProps {
  readonly failure: Failure | null
  /** For `aria-describedby` of its field. */
  readonly id?: string
}

/**
 * The note below a form's fields. It is always in the page, so that its live region exists before it has text. Only new notes are
 * announced, not the seconds counting down.
 */
export function FailureNote({ failure, id }: FailureNoteProps) {
  const retryAt = retryAtOf(failure)
  const left = useCountdown(retryAt)
  const isOver = retryAt !== null && left === 0 && retryAt <= mainNow()
  const tone = isOver ? 'good' : retryAt === null ? 'error' : 'wait'

  return (
    <div id={id} className={classes.region} role="alert" aria-relevant="additions" aria-atomic="false">
      {failure !== null && (
        <Note key={`${failure.code} ${tone}`} tone={tone}>
          {failureMessage(failure, mainNow())}
        </Note>
      )}
    </div>
  )
}
