// A step of the sheet that asks before it is left, such as one that shows a secret.
import { createContext, use, useCallback, useEffect, useRef, type RefObject } from 'react'

/** Is given what leaving would do, and does it now, later or never. */
export type BeforeLeaving = (goOn: () => void) => void

export const LeavingContext = createContext<RefObject<BeforeLeaving | null>>({ current: null })

/** Does `goOn` at once, or lets the step ask first. */
export function leaveBy(asking: RefObject<BeforeLeaving | null>, goOn: () => void): void {
  if (asking.current === null) goOn()
  else asking.current(goOn)
}

/** For controls that lead away from the step: does `goOn` at once, or lets the step ask first. */
export function useLeave(): (goOn: () => void) => void {
  const asking = use(LeavingContext)
  return useCallback(
    (goOn) => {
      leaveBy(asking, goOn)
    },
    [asking]
  )
}

/** While the step is mounted, closing the sheet, going back and choosing another section go through `ask`. */
export function useBeforeLeaving(ask: BeforeLeaving): void {
  const asking = use(LeavingContext)
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    asking.current = (goOn) => {
      latest.current(goOn)
    }
    return () => {
      asking.current = null
    }
  }, [asking])
}
