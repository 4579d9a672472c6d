// Changes of the workspace run one after another, because two windows may request them at the same time.

/** Runs `work` after all earlier work has ended, whether that succeeded or failed. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export interface Turns {
  readonly inTurn: InTurn
  /** Resolves when all work that is queued now has completed. */
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
