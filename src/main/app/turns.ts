// Changes of the workspace happen one after the other, because two windows may ask for them at the same time.

/** Runs `work` after all earlier work has ended, whether that succeeded or failed. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export interface Turns {
  readonly inTurn: InTurn
  /** Resolves when all work queued so far has ended. */
  settled(): Promise<void>
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    inTurn: (work) => {
      const next = last.then(work)
      last = next.catch(() => undefined)
      return next
    },
    async settled() {
      await last
    }
  }
}
