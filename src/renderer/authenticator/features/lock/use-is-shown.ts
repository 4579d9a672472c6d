// While everything is written anew another screen stands in the place of the one that asked for it; what came of it is told at
// the foot of the window then.
import { useEffect, useRef, type RefObject } from 'react'
import type { Failure, Result } from '../../../../shared/result'
import { noticeFailure } from '../notices/notices'

/** Whether what uses it is on the screen. */
export function useIsShown(): RefObject<boolean> {
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return isShown
}

/** The same call; a failure that comes after what asked is gone becomes a notice. */
export function useToldCall<I, V, F extends Failure>(call: (input: I) => Promise<Result<V, F>>): typeof call {
  const isShown = useIsShown()
  return async (input) => {
    const answer = await call(input)
    if (!answer.ok && !isShown.current) noticeFailure(answer.error)
    return answer
  }
}
