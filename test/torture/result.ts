// The result of a torture test, for the table that `npm run torture` makes.
import { appendFileSync } from 'node:fs'
import type { Say } from './crash-points'

export interface TortureResult {
  readonly what: string
  readonly rounds: number
  /** Where the kills landed, as far as is known. */
  readonly landed: string
  /** What was checked afterwards and found correct. */
  readonly kept: string
  /** Ms since epoch. */
  readonly startedAt: number
}

export function tellResult({ startedAt, ...result }: TortureResult): void {
  const file = process.env['COUNTERSIGN_TORTURE_REPORT']
  const seconds = (Date.now() - startedAt) / 1000
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ ...result, seconds })}\n`)
}

/** Synchronous on a pipe, so that the parent reads every line that was written. */
export const sayAloud: Say = (...words) => {
  process.stdout.write(`${words.join(' ')}\n`)
}
