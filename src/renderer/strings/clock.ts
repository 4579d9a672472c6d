// The words about this computer's clock: how far it is off, in which direction, and what to do on this system.
import type { ClockWarning } from '../../shared/contract'
import { formatAgo, formatDuration } from './format'
import { wordsOf } from './language'

export const { clockWords } = wordsOf('clock')

/** Clocks are off by hours and days, too, where seconds say nothing. */
const howFar = (ms: number) => formatDuration(Math.round(Math.abs(ms) / 1000) * 1000)

export function clockTitle(warning: ClockWarning): string {
  const { title } = clockWords
  switch (warning.kind) {
    case 'not-synchronised':
      return title.notSynchronised
    case 'off':
      return title.off(howFar(warning.offsetMs), warning.offsetMs > 0)
    case 'jumped':
      return title.jumped(howFar(warning.byMs), warning.byMs > 0)
  }
}

/** What the time server said. `at` and `now` are ms since epoch. */
export function measuredWords(offsetMs: number, at: number, now: number): string {
  const { agrees, differs } = clockWords.section
  const when = formatAgo(at, now)
  return Math.abs(offsetMs) < 1000 ? agrees(when) : differs(howFar(offsetMs), offsetMs > 0, when)
}

/** A time server that anybody may ask, for whoever knows none. */
export const suggestedServer = 'time.cloudflare.com'
export const exampleServer = 'time.example.org'
