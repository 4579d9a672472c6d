// The fuzzer. It mutates known inputs and inputs that fast-check builds from a description, and keeps those with a new answer. Every run
// must give a documented answer within a second, below 512 MiB, and leave the built-in prototypes unchanged. A failing input is minimised,
// stored in found/, and run again by every later `npm test`.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { fc } from '../property'
import { createJournal, type Journal } from './journal'
import { mutate } from './mutate'
import { createRandom } from './random'

export interface Target {
  readonly name: string
  /** The first inputs to mutate. If empty, `structured` makes every input. */
  readonly seeds: readonly Uint8Array[]
  /** Keywords of the format. */
  readonly words?: readonly string[]
  /** Inputs built from a description. */
  readonly structured?: fc.Arbitrary<Uint8Array>
  /** Answers the outcome in a word or two; anything it throws is a defect. */
  readonly run: (input: Uint8Array) => string | Promise<string>
}

export interface FuzzResult {
  readonly target: string
  readonly seed: number
  readonly inputs: number
  readonly seconds: number
  /** The number of distinct answers. */
  readonly outcomes: number
  readonly slowestMs: number
  readonly heapMib: number
  readonly defect: { readonly message: string; readonly file: string; readonly bytes: number } | null
}

/** The fuzzer stops at the first limit that it reaches. */
export interface FuzzLimits {
  readonly inputs: number
  readonly ms: number
}

export const foundDir = join(import.meta.dirname, 'found')
const mostMs = 1000
const mostHeapBytes = 512 * 2 ** 20
const betweenMeasurementsMs = 200
const mostKept = 1500

const prototypes: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype
]
const countNames = () => prototypes.reduce<number>((sum, each) => sum + Reflect.ownKeys(each).length, 0)
const namesAtStart = countNames()

/** A run that was too slow once. It is repeated, because the machine may be busy. */
class SlowError extends Error {}

/** Runs one input and answers its outcome; throws its defect. */
async function runOnce(target: Target, input: Uint8Array): Promise<{ outcome: string; ms: number }> {
  const began = performance.now()
  const answer = target.run(input)
  const outcome = typeof answer === 'string' ? answer : await answer
  const ms = performance.now() - began
  if (countNames() !== namesAtStart) throw new Error('a built-in prototype was changed')
  if (ms > mostMs) throw new SlowError(`took ${ms.toFixed(0)} ms`)
  return { outcome, ms }
}

/** The defect of an input, or null. Slow means slow three times. */
async function findDefect(target: Target, input: Uint8Array): Promise<string | null> {
  let slow: string | null = null
  for (let look = 0; look < 3; look++) {
    try {
      await runOnce(target, input)
      return null
    } catch (error) {
      if (!(error instanceof SlowError)) return describe(error)
      slow = error.message
    }
  }
  return slow
}

const describe = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
const kindOf = (defect: string) => defect.split('\n')[0]?.replace(/\d+/g, 'n') ?? ''

/** Removes pieces for as long as the remaining input has the same defect. */
async function makeSmaller(target: Target, input: Uint8Array, defect: string): Promise<Uint8Array> {
  let small = Buffer.from(input)
  const until = performance.now() + 10_000
  for (let size = Math.ceil(small.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < small.length && performance.now() < until;) {
      const shorter = Buffer.concat([small.subarray(0, at), small.subarray(at + size)])
      const left = await findDefect(target, shorter)
      if (left !== null && kindOf(left) === kindOf(defect)) small = shorter
      else at += size
    }
  }
  return small
}

/** Stores an input as a regression test. Answers its file. */
export function keepFound(target: string, input: Uint8Array): string {
  const folder = join(foundDir, target)
  mkdirSync(folder, { recursive: true })
  const name = `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.bin`
  writeFileSync(join(folder, name), input)
  return join('test', 'fuzz', 'found', target, name)
}

/** The stored inputs that once failed. */
export function readFound(target: string): { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = join(foundDir, target)
  if (!existsSync(folder)) return []
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
}

/** The defect of a stored input; null if it is fixed. */
export const replay = (target: Target, input: Uint8Array): Promise<string | null> => findDefect(target, input)

const collect: () => void = (() => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
})()

/** Objects and the buffers that they own. */
const heldBytes = () => {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** MiB in use; garbage is collected first if there may be a lot. */
function measureHeap(): number {
  const held = heldBytes()
  if (held < mostHeapBytes / 2) return held / 2 ** 20
  collect()
  return heldBytes() / 2 ** 20
}

/** fast-check's inputs, in batches of 200. */
function* build(structured: fc.Arbitrary<Uint8Array>, seed: number): Generator<Uint8Array, never> {
  for (let round = 0; ; round++) yield* fc.sample(structured, { seed: seed + round, numRuns: 200 })
}

/** Fuzzes one target. The same seed gives the same inputs, as long as the code gives the same answers. */
export async function fuzz(target: Target, seed: number, limits: FuzzLimits): Promise<FuzzResult> {
  const random = createRandom(seed)
  const built = target.structured === undefined ? null : build(target.structured, seed)
  const known: Uint8Array[] = [...target.seeds]
  const outcomes = new Set<string>()
  const journal: Journal = createJournal(target.name)
  const began = performance.now()
  let measuredAt = began
  const result = { target: target.name, seed, inputs: 0, slowestMs: 0, heapMib: 0 }
  const finish = (defect: FuzzResult['defect']): FuzzResult => ({
    ...result,
    seconds: (performance.now() - began) / 1000,
    outcomes: outcomes.size,
    defect
  })
  try {
    while (result.inputs < limits.inputs && performance.now() - began < limits.ms) {
      const input =
        result.inputs < target.seeds.length
          ? (target.seeds[result.inputs] ?? new Uint8Array())
          : built !== null && (known.length === 0 || random.oneIn(4))
            ? built.next().value
            : mutate(random.pick(known), random, known, target.words)
      result.inputs++
      journal.write(input)
      let defect: string | null = null
      try {
        const { outcome, ms } = await runOnce(target, input)
        result.slowestMs = Math.max(result.slowestMs, ms)
        if (!outcomes.has(outcome)) {
          outcomes.add(outcome)
          if (target.seeds.length > 0 && known.length < mostKept && input.length <= 16 * 1024) known.push(input)
        }
      } catch (error) {
        defect = error instanceof SlowError ? await findDefect(target, input) : describe(error)
      }
      if (performance.now() - measuredAt > betweenMeasurementsMs) {
        measuredAt = performance.now()
        result.heapMib = Math.max(result.heapMib, measureHeap())
        if (result.heapMib * 2 ** 20 > mostHeapBytes) defect ??= `holds ${result.heapMib.toFixed(0)} MiB`
        // Lets the event loop run the timers of the code under test and of the test runner.
        await new Promise((resolve) => setImmediate(resolve))
      }
      if (defect !== null) {
        const small = target.seeds.length === 0 ? input : await makeSmaller(target, input, defect)
        return finish({ message: defect, file: keepFound(target.name, small), bytes: small.length })
      }
    }
    result.heapMib = Math.max(result.heapMib, measureHeap())
    return finish(null)
  } finally {
    journal.close()
  }
}
