// One group of targets as tests: first the stored failures, then new inputs. `npm test` runs a few hundred with a fixed seed. For `npm run
// fuzz`, COUNTERSIGN_FUZZ_MS sets the time per target, and COUNTERSIGN_FUZZ_REPORT the file for results.
import { appendFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fuzz, keepFound, readFound, replay, type Target } from './engine'
import { readUnfinished } from './journal'

const msTold = process.env['COUNTERSIGN_FUZZ_MS']
const reportPath = process.env['COUNTERSIGN_FUZZ_REPORT']
const seed = Number(process.env['COUNTERSIGN_FUZZ_SEED'] ?? 20_260_101)

interface GroupOptions {
  /** How many inputs of each target `npm test` runs. */
  readonly smoke: number
  /** How many shares of the time each target gets. */
  readonly share?: number
}

export function fuzzGroup(name: string, targets: readonly Target[], { smoke, share = 1 }: GroupOptions): void {
  describe(`fuzzing ${name}`, () => {
    it.each(targets.flatMap((target) => readFound(target.name).map((found) => ({ target, ...found }))))(
      '$target.name: $name stays fixed',
      async ({ target, bytes }) => {
        expect(await replay(target, bytes)).toBeNull()
      }
    )

    const ms = msTold === undefined ? 60_000 : (Number(msTold) * share) / targets.length
    it.each(targets)('$name handles any input', { timeout: ms + 120_000 }, async (target) => {
      const unfinished = readUnfinished(target.name)
      if (unfinished !== null) keepFound(target.name, unfinished)
      const result = await fuzz(target, seed, { inputs: msTold === undefined ? smoke : Infinity, ms })
      if (reportPath !== undefined) appendFileSync(reportPath, `${JSON.stringify(result)}\n`)
      expect(result.defect, `seed ${String(seed)}: ${JSON.stringify(result.defect)}`).toBeNull()
      expect(result.outcomes).toBeGreaterThan(1)
    })
  })
}
