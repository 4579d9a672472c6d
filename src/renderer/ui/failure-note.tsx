// The message for a failure, heard by screen readers when it comes and counted down where the user has to wait.
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

/** For forms that ask in a dialog of the system: who closed it needs no message. */
export const unlessCancelled = <F extends Failure>(failure: F | null): F | null =>
  failure?.code === 'cancelled' ? null : failure

const retryAtOf = (failure: Failure | null) => (failure?.code === 'throttled' ? failure.retryAt : null)

/** True while a throttled failure says to wait: the form's button and field stay disabled. */
export function useIsWaiting(failure: Failure | null): boolean {
  const retryAt = retryAtOf(failure)
  const left = useCountdown(retryAt)
  // The first render after a failure comes before the countdown's effect: it must not let a submit through.
  return left > 0 || (retryAt !== null && retryAt > mainNow())
}

export interface FailureNoteProps {
  readonly failure: Failure | null
  /** For `aria-describedby` of the field that it belongs to. */
  readonly id?: string
}

/**
 * The note under a form's fields. It is always in the page, so that its live region is there before the message is.
 * Only new notes are read out, not the seconds that pass in one.
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
