// Returns the focus after a chain of dialogs to where it began. Mantine only knows the last step, which may no longer exist (a menu item, a
// button of an earlier dialog).
import { useEffect, useRef } from 'react'

/** Longer than a dialog's closing transition. */
const settleMs = 260

export function useFocusReturn(isAnyOpen: boolean): void {
  const origin = useRef<Element | null>(null)
  useEffect(() => {
    if (isAnyOpen) {
      origin.current ??= document.activeElement
      return undefined
    }
    const from = origin.current
    if (from === null) return undefined
    origin.current = null
    const timer = setTimeout(() => {
      if (document.activeElement !== null && document.activeElement !== document.body) return
      const back = from.isConnected && from !== document.body ? from : document.querySelector('h1')
      if (back instanceof HTMLElement) back.focus()
    }, settleMs)
    return () => {
      clearTimeout(timer)
    }
  }, [isAnyOpen])
}
