// How far the encryption of an older version's stores is, for pages that wait for it; it is told a few times a second, from
// the first second on.
export interface EncryptingProgress {
  /** From 0 to 1; null while nothing is encrypted. */
  part(): number | null
  /** Called by who encrypts. Throws once `stop` was called: what was begun is then given up, and the store is as it was. */
  note(part: number): void
  /** It is over, well or not. */
  end(): void
  /** The app ends. */
  stop(): void
}

const tellEveryMs = 250

export function createEncryptingProgress(tell: () => void, now: () => number = () => performance.now()) {
  let part: number | null = null
  let toldAt = 0
  let isStopped = false
  return {
    part: () => part,
    note(next) {
      if (isStopped) throw new Error('the app ends')
      if (part === null) toldAt = now() + 1000 - tellEveryMs
      part = next
      if (now() - toldAt < tellEveryMs) return
      toldAt = now()
      tell()
    },
    end() {
      part = null
    },
    stop() {
      isStopped = true
    }
  } satisfies EncryptingProgress
}
