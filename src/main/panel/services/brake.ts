// The installation's brake at work (domain/brake.ts): before each check of a password or code it waits as long as the wrong
// answers of the last minutes ask for. Checks that come together wait one after the other, so many at once are no way round
// it; those of one browser profile queue among themselves first, so a window that floods it takes one place and not all.
import { brakeDelay, countWithin, countWrongAnswer, failuresThatBrake, rebaseMinutes } from '../domain/brake'
import type { PanelStore } from '../storage/store'

/** Time as it passes, whatever the clock says. */
export interface Pace {
  /** Ms since some moment; never runs backwards. */
  readonly elapsed: () => number
  readonly wait: (ms: number) => Promise<void>
}

export interface Brake {
  /** Resolves when a check that is asked for in `profileId` may be made. Rejects with `PanelClosedError`. */
  wait(profileId: string): Promise<void>
  /** Counts a wrong answer; true where this one made the brake take hold. In the caller's transaction. */
  count(): boolean
  /** Lets nobody wait any longer: the store is about to close. */
  close(): void
}

/** The Panel was closed while somebody waited for its brake. */
export class PanelClosedError extends Error {
  constructor() {
    super('the Panel was closed')
  }
}

const systemPace: Pace = {
  elapsed: () => performance.now(),
  wait: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms).unref()
    })
}

export function createBrake(store: PanelStore, now: () => number, pace: Pace = systemPace): Brake {
  const { wrongAnswers } = store
  const turns = new Map<string, Promise<void>>()
  let lastSlot = Number.NEGATIVE_INFINITY
  const waiting = new Set<() => void>()
  let isClosed = false

  const delayNow = (): number => {
    const stored = wrongAnswers.load()
    const minutes = rebaseMinutes(stored, now())
    // A clock that was set back: what it is counted from now on is kept, or it would never pass.
    if (minutes.some(({ minute }) => !stored.some((each) => each.minute === minute))) {
      store.transact(() => {
        wrongAnswers.save(minutes)
      })
    }
    return brakeDelay(countWithin(minutes, now()))
  }
  const ensureOpen = () => {
    if (isClosed) throw new PanelClosedError()
  }
  const take = async (before: Promise<void> | undefined): Promise<void> => {
    await before?.catch(() => undefined)
    ensureOpen()
    const delay = delayNow()
    if (delay === 0) return
    const at = pace.elapsed()
    lastSlot = Math.max(at, lastSlot) + delay
    await new Promise<void>((resolve) => {
      waiting.add(resolve)
      void pace.wait(lastSlot - at).then(() => {
        waiting.delete(resolve)
        resolve()
      })
    })
    ensureOpen()
  }

  return {
    async wait(profileId) {
      const before = turns.get(profileId)
      const turn = take(before)
      turns.set(profileId, turn)
      try {
        await turn
      } finally {
        if (turns.get(profileId) === turn) turns.delete(profileId)
      }
    },
    count() {
      const minutes = countWrongAnswer(wrongAnswers.load(), now())
      wrongAnswers.save(minutes)
      return countWithin(minutes, now()) === failuresThatBrake
    },
    close() {
      isClosed = true
      for (const resolve of waiting) resolve()
      waiting.clear()
    }
  }
}
