// Messages about this computer's clock: how far it is off, in which direction, and what to do on this system.
import type { ClockWarning } from '../../shared/contract'
import { formatAgo, formatDuration } from './format'
import { t } from './language'

/** Clocks can be off by hours or days, where seconds say nothing. */
const howFar = (ms: number) => formatDuration(Math.round(Math.abs(ms) / 1000) * 1000)

export function clockTitle(warning: ClockWarning): string {
  switch (warning.kind) {
    case 'not-synchronised':
      return t('clock.title.notSynchronised')
    case 'off':
      return t('clock.title.off', { amount: howFar(warning.offsetMs), isAhead: warning.offsetMs > 0 })
    case 'jumped':
      return t('clock.title.jumped', { amount: howFar(warning.byMs), isForward: warning.byMs > 0 })
  }
}

/** The time server's measurement. `at` and `now` are ms since epoch. */
export function measuredMessage(offsetMs: number, at: number, now: number): string {
  const when = formatAgo(at, now)
  return Math.abs(offsetMs) < 1000
    ? t('clock.section.agrees', { when })
    : t('clock.section.differs', { amount: howFar(offsetMs), isAhead: offsetMs > 0, when })
}

/** A public time server, for users who know none. */
export const suggestedServer = 'time.cloudflare.com'
export const exampleServer = 'time.example.org'
