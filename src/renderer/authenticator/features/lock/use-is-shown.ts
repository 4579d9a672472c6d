// While everything is encrypted again, another screen replaces the one that started it; the outcome is then a notice at the bottom of the
// window.
import { useEffect, useRef, type RefObject } from 'react'
import type { Failure, Result } from '../../../../shared/result'
import { noticeFailure } from '../../../ui/notices'

/** Whether the component that uses it is still mounted. */
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

/** The same call; a failure that arrives after its form was unmounted becomes a notice. */
export function useToldCall<I, V, F extends Failure>(call: (input: I) => Promise<Result<V, F>>): typeof call {
  const isShown = useIsShown()
  return async (input) => {
    const answer = await call(input)
    if (!answer.ok && !isShown.current) noticeFailure(answer.error)
    return answer
  }
}
