// The main process's clock, as far as the page knows it. Waiting times and expiries use that clock, so a page counts by it and not by its
// own (they differ when a test or the operating system changes one of them).
let offsetMs = 0

/** Stores the main process's `now` (ms since epoch) from an answer that has just arrived. */
export function noteMainClock(now: number): void {
  offsetMs = now - Date.now()
}

/** The main process's time, ms since epoch. */
export const mainNow = (): number => Date.now() + offsetMs
