// Long work of the main process in short turns: codes and other calls come in between (CHECKLIST 88).
import { setImmediate as turn } from 'node:timers/promises'

/** A turn's work; what it costs to notice the end of it comes on top. */
const longestTurnMs = 8

export interface Rests {
  /** Whether this turn has been long enough. */
  isDue(): boolean
  /** Lets others in. */
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
