// Prints read rate, codes found, wrong texts and milliseconds for each class of synthetic image.
//
//   node test/scan/measure.ts [images per class, 6] [first seed, 1000] [effort, still]
//
// Needs Node 24, which strips types. The hook below resolves imports without an extension.

import { registerHooks } from 'node:module'
import type { TestPicture } from './pictures'

registerHooks({
  resolve: (specifier, context, next) => {
    try {
      return next(specifier, context)
    } catch (error) {
      if (!specifier.startsWith('.')) throw error
      return next(`${specifier}.ts`, context)
    }
  }
})

const { decode } = await import('../../src/main/scan/index')
const { EMPTY_KINDS, makeEmpty, makePhoto, makeScreen, makeTransparent, PHOTO_KINDS, SCREEN_KINDS } =
  await import('./pictures')

const { BENT_KINDS, makeBent } = await import('./bent')

const count = Number(process.argv[2] ?? 6)
const firstSeed = Number(process.argv[3] ?? 1000)
const effort = (process.argv[4] ?? 'still') as 'frame' | 'still' | 'harder'

interface Tally {
  pictures: number
  read: number
  codes: number
  found: number
  wrong: number
  readonly ms: number[]
}

const emptyTally = (): Tally => ({ pictures: 0, read: 0, codes: 0, found: 0, wrong: 0, ms: [] })

const measure = async (tally: Tally, picture: TestPicture): Promise<void> => {
  const start = process.threadCpuUsage()
  const texts = await decode(picture, { effort })
  // CPU time of this thread, so that a busy machine does not distort the numbers.
  const { user, system } = process.threadCpuUsage(start)
  tally.ms.push((user + system) / 1000)
  const found = texts.filter((text) => picture.texts.includes(text)).length
  tally.pictures++
  tally.codes += picture.texts.length
  tally.found += found
  tally.wrong += texts.length - found
  if (found > 0) tally.read++
}

const quantile = (values: readonly number[], share: number): string =>
  ([...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(1)

const print = (name: string, { pictures, read, codes, found, wrong, ms }: Tally): void => {
  const cells = [`${read}/${pictures}`, `${found}/${codes}`, `${wrong}`, quantile(ms, 0.5), quantile(ms, 0.95)]
  console.log(name.padEnd(26) + cells.map((cell) => cell.padStart(10)).join(''))
}

const group = async (
  name: string,
  classes: readonly { readonly name: string; readonly make: (seed: number) => Promise<TestPicture> | TestPicture }[]
): Promise<void> => {
  const all = emptyTally()
  for (const { name: kind, make } of classes) {
    const tally = emptyTally()
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const picture = await make(seed)
      await measure(tally, picture)
    }
    print(`  ${kind}`, tally)
    for (const key of ['pictures', 'read', 'codes', 'found', 'wrong'] as const) all[key] += tally[key]
    all.ms.push(...tally.ms)
  }
  print(name, all)
}

// The first images include loading and compiling; a running app has that behind it.
for (let seed = 1; seed <= 3; seed++) {
  await decode(await makePhoto('blurred', seed, 640))
  await decode(makeEmpty('desktop', seed))
}

console.log(
  'class'.padEnd(26) + ['read', 'codes', 'wrong', 'median ms', 'p95 ms'].map((head) => head.padStart(10)).join('')
)
await group(
  'photographs',
  PHOTO_KINDS.map((kind) => ({ name: kind, make: (seed) => makePhoto(kind, seed) }))
)
await group(
  'bent or damaged',
  BENT_KINDS.map((kind) => ({ name: kind, make: (seed) => makeBent(kind, seed) }))
)
await group(
  'screens 1080p',
  SCREEN_KINDS.map((kind) => ({ name: kind, make: (seed) => makeScreen(kind, seed) }))
)
await group(
  'screens 4K',
  SCREEN_KINDS.map((kind) => ({ name: kind, make: (seed) => makeScreen(kind, seed, 3840) }))
)
await group('transparent', [
  { name: 'dark', make: (seed) => makeTransparent('dark', seed) },
  { name: 'light', make: (seed) => makeTransparent('light', seed) }
])
await group(
  'nothing, 640',
  EMPTY_KINDS.map((kind) => ({ name: kind, make: (seed) => makeEmpty(kind, seed, 640) }))
)
await group(
  'nothing, 1080p',
  EMPTY_KINDS.map((kind) => ({ name: kind, make: (seed) => makeEmpty(kind, seed) }))
)
await group(
  'nothing, 4K',
  EMPTY_KINDS.map((kind) => ({ name: kind, make: (seed) => makeEmpty(kind, seed, 3840) }))
)
