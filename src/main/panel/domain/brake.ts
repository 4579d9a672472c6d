// The installation-wide brake on guessing (CHECKLIST 83). Counters per user and per browser profile miss an attacker who tries one password
// on many users from many profiles, so this one counts every wrong answer. It never refuses, because an attacker could then lock everyone
// out by failing on purpose; it only delays each check.
//
//   wrong answers in 10 minutes   below 50   50 …   100 …   150 …   200 …   250 …
//   wait before each check           0 s      1 s     2 s     4 s     8 s    10 s

/** Wrong answers of one minute (ms since epoch, divided by 60,000). */
export interface FailedMinute {
  readonly minute: number
  readonly count: number
}

/** From this many wrong answers in the window, each check waits. */
export const failuresThatBrake = 50

const minuteMs = 60_000
const windowMinutes = 10
const firstWaitMs = 1000
const longestWaitMs = 10_000

const minuteOf = (now: number) => Math.floor(now / minuteMs)

/**
 * The minutes that count at `now`: the current one and the ten before it. Minutes in the future were counted before the clock was set back;
 * they count as now, so that this neither ends nor prolongs the brake.
 */
export function rebaseMinutes(minutes: readonly FailedMinute[], now: number): readonly FailedMinute[] {
  const current = minuteOf(now)
  const ahead = minutes.filter(({ minute }) => minute > current).reduce((sum, { count }) => sum + count, 0)
  const kept = minutes.filter(({ minute }) => minute >= current - windowMinutes && minute <= current)
  return ahead === 0 ? kept : addTo(kept, current, ahead)
}

/** The minutes after one more wrong answer at `now`, in ms since epoch. */
export function countWrongAnswer(minutes: readonly FailedMinute[], now: number): readonly FailedMinute[] {
  return addTo(rebaseMinutes(minutes, now), minuteOf(now), 1)
}

function addTo(minutes: readonly FailedMinute[], minute: number, more: number): readonly FailedMinute[] {
  const old = minutes.find((each) => each.minute === minute)?.count ?? 0
  return [...minutes.filter((each) => each.minute !== minute), { minute, count: old + more }]
}

/** The number of wrong answers in the window that ends at `now`. */
export function countWithin(minutes: readonly FailedMinute[], now: number): number {
  return rebaseMinutes(minutes, now).reduce((sum, { count }) => sum + count, 0)
}

/** How long a check waits after this many wrong answers in the window, in ms. */
export function brakeDelay(failures: number): number {
  if (failures < failuresThatBrake) return 0
  const doublings = Math.floor((failures - failuresThatBrake) / failuresThatBrake)
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(doublings, 10))
}
