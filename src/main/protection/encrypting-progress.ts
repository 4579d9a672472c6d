// The progress of encrypting the stores, for pages that wait for it. Reported a few times a second, beginning after one second.
import type { ProtectionState } from '../../shared/contract'

type Encrypting = Extract<ProtectionState, { readonly stage: 'encrypting' }>

export interface EncryptingProgress {
  /** Null while nothing is encrypted. */
  state(): Encrypting | null
  /**
   * Called by the code that encrypts. `part`: from 0 to 1. Throws after `stop` was called: the work is then abandoned, and the store stays
   * unchanged.
   */
  note(part: number, why?: Encrypting['why']): void
  /** The work ended, successfully or not. */
  end(): void
  /** The app is quitting. */
  stop(): void
}

const tellEveryMs = 250
const firstToldMs = 1_000

/** `tell` is called when the state changes. */
export function createEncryptingProgress(tell: () => void) {
  let state: Encrypting | null = null
  let toldAt = 0
  let isStopped = false
  let waiting: NodeJS.Timeout | null = null
  const tellNow = () => {
    toldAt = performance.now()
    tell()
  }
  const tellNoMore = () => {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
  }
  return {
    state: () => state,
    note(part, why = 'earlier-version') {
      if (isStopped) throw new Error('the app is closing')
      if (state === null) {
        toldAt = performance.now() + firstToldMs - tellEveryMs
        // Some of the work reports no progress.
        waiting = setTimeout(tellNow, firstToldMs)
      }
      state = { stage: 'encrypting', why, part }
      if (performance.now() - toldAt >= tellEveryMs) tellNow()
    },
    end() {
      state = null
      tellNoMore()
    },
    stop() {
      isStopped = true
      tellNoMore()
    }
  } satisfies EncryptingProgress
}
