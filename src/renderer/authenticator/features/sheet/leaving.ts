// A step of the sheet that asks before it is left, such as one that shows a secret.
import { createContext, use, useEffect, useRef, type RefObject } from 'react'

/** Is given what leaving would do, and does it now, later or never. */
export type BeforeLeaving = (goOn: () => void) => void

export const LeavingContext = createContext<RefObject<BeforeLeaving | null>>({ current: null })

/** While the step is mounted, closing the sheet and going back go through `ask`. */
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
