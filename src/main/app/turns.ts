// Changes of the workspace happen one after the other, because two windows may ask for them at the same time.

/** Runs `work` once everything that was asked for before has ended, whether it succeeded or not. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

export interface Turns {
  readonly inTurn: InTurn
  /** Resolves once everything that was asked for so far has ended. */
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
