// Where a measurement leaves its result: the terminal, and the file from which `npm run bench` makes its table.
import { appendFileSync } from 'node:fs'

export interface Result {
  /** The group of the table that it belongs to. */
  readonly group: string
  readonly name: string
  readonly value: number
  readonly unit: string
  /** From the lowest to the highest of the rounds, where there were several. */
  readonly spread?: readonly [number, number]
  readonly rounds?: number
  /** What it should be at most; a ratio has no unit. */
  readonly goal?: number
}

/** Writes one result down. Nothing is asserted here: a budget that must hold is the test's own word. */
export function record(result: Result): void {
  const file = process.env['COUNTERSIGN_BENCH_RESULTS']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(result)}\n`)
}

/** The median, with the lowest and the highest: what `record` wants to know of several rounds. */
export function summarise(values: readonly number[]): Pick<Result, 'value' | 'spread' | 'rounds'> {
  const sorted = values.toSorted((a, b) => a - b)
  return {
    value: sorted[sorted.length >> 1] ?? Number.NaN,
    spread: [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN],
    rounds: sorted.length
  }
}
