// The moment from which a person can use a page: the log-in screen takes keys, the codes are there. It stands in the page's
// own timeline, where `npm run bench` reads it; what nobody asked for yet is loaded after it.
const mark = 'usable'
/** A page that has nothing to wait for, or shows something else first, is taken for usable by then. */
const latestMs = 1000

let announce = () => undefined as void
const usable = new Promise<void>((resolve) => {
  announce = resolve
})

/** Marks it, once a page. */
export function markUsable(): void {
  if (performance.getEntriesByName(mark).length > 0) return
  performance.mark(mark)
  announce()
}

/** Resolves after the mark and the frame that shows it, or a second after the first question. */
export async function untilUsable(): Promise<void> {
  await Promise.race([usable, new Promise((resolve) => setTimeout(resolve, latestMs))])
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: latestMs }))
}
