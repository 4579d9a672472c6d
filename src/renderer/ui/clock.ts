// The main process's clock as the page knows it. Waiting times and expiries are given by that clock, so a page
// counts against it and not against its own (they differ when a test or the operating system moves one of them).
let offsetMs = 0

/** Takes note of the main process's `now` (ms since epoch) from an answer that has just arrived. */
export function noteMainClock(now: number): void {
  offsetMs = now - Date.now()
}

/** The main process's time, ms since epoch. */
export const mainNow = (): number => Date.now() + offsetMs
