// A port's contract: what is to be seen of it in each situation, of its fake and of the real part alike, so that the fake cannot
// grow kinder than what it stands in for. contract.test.ts sees both.
import { setTimeout as sleep } from 'node:timers/promises'

export interface Case<S> {
  /** Does something with the port, and tells what came of it, as JSON can. */
  readonly see: (subject: S) => unknown
  readonly expected: unknown
}
export type Cases<S> = Readonly<Record<string, Case<S>>>

/** What was seen, by the case's name. */
export type Seen = Readonly<Record<string, unknown>>

const longestCaseMs = 20_000

/** Sees every case, each with a subject of its own; what one throws is seen, too, and that one never ends. */
export async function seeAll<S>(cases: Cases<S>, open: () => S | Promise<S>): Promise<Seen> {
  const seen: Record<string, unknown> = {}
  for (const [name, { see }] of Object.entries(cases)) {
    const giveUp = new AbortController()
    const { signal } = giveUp
    const never = sleep(longestCaseMs, 'still not done', { signal, ref: false }).catch(() => null)
    try {
      // What JSON drops is not seen.
      seen[name] = JSON.parse(JSON.stringify((await Promise.race([see(await open()), never])) ?? null))
    } catch (error) {
      seen[name] = `thrown: ${String(error)}`
    } finally {
      giveUp.abort()
    }
  }
  return seen
}

/** The value of what succeeds, else the word `rejected`. */
export async function outcomeOf(work: () => unknown): Promise<unknown> {
  try {
    return (await work()) ?? null
  } catch {
    return 'rejected'
  }
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Looks until it is so, for 10 s unless told; answers whether it came to be. */
export async function comesTrue(look: () => boolean | Promise<boolean>, longestMs = 10_000): Promise<boolean> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < longestMs) {
    if (await look()) return true
    await wait(25)
  }
  return false
}
