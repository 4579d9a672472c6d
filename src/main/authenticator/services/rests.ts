// Splits long work of the main process into short turns, so that other calls can run in between (CHECKLIST 88).
import { setImmediate as turn } from 'node:timers/promises'

/** The work per turn, without the overhead of noticing its end. */
const longestTurnMs = 8

export interface Rests {
  /** Whether this turn has taken long enough. */
  isDue(): boolean
  /** Lets other work run. */
  take(): Promise<void>
}

export function createRests(): Rests {
  let restedAt = performance.now()
  return {
    isDue: () => performance.now() - restedAt >= longestTurnMs,
    async take() {
      await turn()
      restedAt = performance.now()
    }
  }
}
