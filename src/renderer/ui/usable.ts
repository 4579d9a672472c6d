// The moment from which a page can be used: the login screen accepts keys, the codes are visible. It is marked in the page's own timeline,
// which `npm run bench` reads. Parts that are not needed yet load after it.
const mark = 'usable'
/** A page that has nothing to wait for, or shows something else first, counts as usable after this time. */
const latestMs = 1000

let announce = () => undefined as void
const usable = new Promise<void>((resolve) => {
  announce = resolve
})

/** Sets the mark, once per page. */
export function markUsable(): void {
  if (performance.getEntriesByName(mark).length > 0) return
  performance.mark(mark)
  announce()
}

/** Resolves after the mark and the frame that shows it, or one second after the first call. */
export async function untilUsable(): Promise<void> {
  await Promise.race([usable, new Promise((resolve) => setTimeout(resolve, latestMs))])
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: latestMs }))
}

const touches = ['pointerdown', 'keydown', 'input', 'paste'] as const

let touched: Promise<void> | null = null

/** Resolves when the user first does something in the page, and the page has handled it. */
export function untilTouched(): Promise<void> {
  touched ??= new Promise((resolve) => {
    const noteTouch = () => {
      for (const touch of touches) removeEventListener(touch, noteTouch, true)
      requestIdleCallback(
        () => {
          resolve()
        },
        { timeout: latestMs }
      )
    }
    for (const touch of touches) addEventListener(touch, noteTouch, true)
  })
  return touched
}
