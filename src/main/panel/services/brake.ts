// The installation-wide brake (domain/brake.ts): each check of a password or code waits as long as the recent wrong answers require.
// Concurrent checks wait one after another, so sending many at once does not bypass it. Those of one browser profile queue among themselves
// first, so a window that floods the brake takes only one place.
import { brakeDelay, countWithin, countWrongAnswer, failuresThatBrake, rebaseMinutes } from '../domain/brake'
import type { PanelStore } from '../storage/store'

/** Elapsed time, independent of the clock. */
export interface Pace {
  /** Ms since an arbitrary moment; never decreases. */
  readonly elapsed: () => number
  readonly wait: (ms: number) => Promise<void>
}

export interface Brake {
  /** Resolves when a check from `profileId` may run. Rejects with `PanelClosedError`. */
  wait(profileId: string): Promise<void>
  /** Counts a wrong answer; true if it activated the brake. In the caller's transaction. */
  count(): boolean
  /** Ends all waits because the store is about to close. */
  close(): void
}

/** The Panel closed during a wait for the brake. */
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
    // The clock was set back: save the rebased minutes, otherwise they would never expire.
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
