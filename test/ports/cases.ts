// A port's contract: the observable behaviour in each situation, for the fake and the real part, so that the fake does not become more
// lenient. contract.test.ts runs both.
import { setTimeout as sleep } from 'node:timers/promises'

export interface Case<S> {
  /** Uses the port and answers the outcome as JSON data. */
  readonly see: (subject: S) => unknown
  readonly expected: unknown
}
export type Cases<S> = Readonly<Record<string, Case<S>>>

/** The observations, by the case's name. */
export type Seen = Readonly<Record<string, unknown>>

const longestCaseMs = 20_000

/** Runs every case with its own subject; errors and timeouts are recorded as observations. */
export async function seeAll<S>(cases: Cases<S>, open: () => S | Promise<S>): Promise<Seen> {
  const seen: Record<string, unknown> = {}
  for (const [name, { see }] of Object.entries(cases)) {
    const giveUp = new AbortController()
    const { signal } = giveUp
    const never = sleep(longestCaseMs, 'still not done', { signal, ref: false }).catch(() => null)
    try {
      // What JSON drops is not compared.
      seen[name] = JSON.parse(JSON.stringify((await Promise.race([see(await open()), never])) ?? null))
    } catch (error) {
      seen[name] = `thrown: ${String(error)}`
    } finally {
      giveUp.abort()
    }
  }
  return seen
}

/** The value on success, otherwise `rejected`. */
export async function outcomeOf(work: () => unknown): Promise<unknown> {
  try {
    return (await work()) ?? null
  } catch {
    return 'rejected'
  }
}

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Polls until the condition holds, 10 s by default; answers whether it did. */
export async function comesTrue(look: () => boolean | Promise<boolean>, longestMs = 10_000): Promise<boolean> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < longestMs) {
    if (await look()) return true
    await wait(25)
  }
  return false
}
