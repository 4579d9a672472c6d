// Reports a measurement: on the terminal, and in the file from which `npm run bench` makes its table.
import { appendFileSync } from 'node:fs'

export interface Result {
  /** Its group in the table. */
  readonly group: string
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The lowest and highest of several rounds. */
  readonly spread?: readonly [number, number]
  readonly rounds?: number
  /** The upper limit; a ratio has no unit. */
  readonly goal?: number
}

/** Writes one result. It asserts nothing; that is the test's task. */
export function record(result: Result): void {
  const file = process.env['COUNTERSIGN_BENCH_RESULTS']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(result)}\n`)
}

/** The median with the lowest and highest value, as `record` takes it. */
export function summarise(values: readonly number[]): Pick<Result, 'value' | 'spread' | 'rounds'> {
  const sorted = values.toSorted((a, b) => a - b)
  return {
    value: sorted[sorted.length >> 1] ?? Number.NaN,
    spread: [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN],
    rounds: sorted.length
  }
}
