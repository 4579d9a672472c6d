// How far the stores are written under a key, for pages that wait for it; it is told a few times a second, from the first second
// on.
import type { ProtectionState } from '../../shared/contract'

type Encrypting = Extract<ProtectionState, { readonly stage: 'encrypting' }>

export interface EncryptingProgress {
  /** Null while nothing is encrypted. */
  state(): Encrypting | null
  /**
   * Called by who encrypts. `part`: from 0 to 1. Throws once `stop` was called: what was begun is then given up, and the store is
   * as it was.
   */
  note(part: number, why?: Encrypting['why']): void
  /** It is over, well or not. */
  end(): void
  /** The app ends. */
  stop(): void
}

const tellEveryMs = 250
const firstToldMs = 1_000

/** `tell`: that the state changed. */
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
      if (isStopped) throw new Error('the app ends')
      if (state === null) {
        toldAt = performance.now() + firstToldMs - tellEveryMs
        // Some of the work says nothing of how far it is.
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
