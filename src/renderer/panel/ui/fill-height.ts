// A scrolling list gets the height below its top edge, so that the page does not scroll as well. In a low window it keeps a usable height,
// and the page scrolls.
import { useCallback, useRef } from 'react'
import { pageScroller } from '../../ui/page-scroller'

const leastPx = 340
const belowPx = 24

/** A ref callback for the list's frame; sets its `max-height`. */
export function useFillHeight(): (frame: HTMLElement | null) => void {
  const stop = useRef<(() => void) | null>(null)
  return useCallback((frame: HTMLElement | null) => {
    stop.current?.()
    stop.current = null
    if (frame === null) return
    const fit = () => {
      const page = pageScroller()
      const top = frame.getBoundingClientRect().top + page.scrollTop
      frame.style.maxHeight = `${Math.max(leastPx, page.clientHeight - top - belowPx)}px`
    }
    fit()
    // Content above may grow: a filter that wraps, a note that appears.
    const observer = new ResizeObserver(fit)
    for (let above = frame.parentElement; above !== null; above = above.parentElement) observer.observe(above)
    window.addEventListener('resize', fit)
    stop.current = () => {
      observer.disconnect()
      window.removeEventListener('resize', fit)
    }
  }, [])
}
