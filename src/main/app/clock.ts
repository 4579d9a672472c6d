// Monitors this computer's clock, if the platform can read its state.
import { randomBytes } from 'node:crypto'
import { createClock, type Clock } from '../authenticator/services/clock'
import type { Reach } from '../protection/reach'
import type { AppPorts } from './ports'

/** `reach`: which time servers the user confirmed. */
export function createAppClock(ports: Pick<AppPorts, 'clock' | 'now' | 'announce'>, reach: Reach): Clock | null {
  if (ports.clock === undefined) return null
  return createClock({
    ...ports.clock,
    now: ports.now,
    random: randomBytes,
    reach,
    onChanged: () => {
      ports.announce('clock', 'authenticator')
    }
  })
}
