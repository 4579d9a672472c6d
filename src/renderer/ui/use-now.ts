// The main process's time for texts that say how long ago something was. A component that uses it is drawn again as time passes.
import { useEffect, useReducer } from 'react'
import { mainNow } from './clock'
import { createTicks } from './ticks'

const onTick = createTicks({
  everyMs: 10_000,
  isHidden: () => document.visibilityState === 'hidden',
  onVisibility: (listener) => {
    document.addEventListener('visibilitychange', listener)
    return () => {
      document.removeEventListener('visibilitychange', listener)
    }
  }
})

/** Ms since epoch. */
export function useNow(): number {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => onTick(drawAgain), [])
  return mainNow()
}
