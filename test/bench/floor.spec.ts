// What the goals of the start and of the open app can reach at most: each experiment leaves out everything but one part, and is measured by
// turns with the bare windows. Run by `npm run bench`.
import { expect, test } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDir, removeFolder } from '../journeys/app'
import { memoryOf, shareOfCore } from './process-tree'
import { record, summarise } from './record'
import { bareApp, ratios, start, stop, wait, type Started } from './started'

const rounds = Number(process.env['COUNTERSIGN_BENCH_ROUNDS'] ?? 11)
const group = 'Floors'

const paintOf = ({ pages }: Started) => Math.max(...pages.map(({ paint }) => paint ?? Number.NaN))
const ourPages = `--pages=${join(projectDir, 'out')}`

let dataDir: string
test.beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-floor-'))
})
test.afterAll(() => {
  removeFolder(dataDir)
})

/** Starts a variant of the bare app, and ends it after `look`. */
async function tryOut<T>(count: number, args: readonly string[], look: (started: Started) => T): Promise<Awaited<T>> {
  const started = await start({
    folder: bareApp,
    dataDir,
    count,
    args: [`--windows=${String(count)}`, ...args],
    isPainted: true
  })
  const seen = await look(started)
  await stop(started)
  return seen
}

test('what a start can reach', async () => {
  test.setTimeout(900_000)
  const times = {
    bare: [] as number[],
    twoBare: [] as number[],
    painted: [] as number[],
    usable: [] as number[],
    oneByOne: [] as number[]
  }
  for (let round = 0; round <= rounds; round++) {
    const bare = await tryOut(1, [], paintOf)
    const twoBare = await tryOut(2, [], paintOf)
    const oneByOne = await tryOut(2, ['--one-by-one'], paintOf)
    const page = await tryOut(1, [ourPages], ({ pages }) => pages[0])
    if (round === 0) continue
    times.bare.push(bare)
    times.twoBare.push(twoBare)
    times.oneByOne.push(oneByOne)
    times.painted.push(page?.paint ?? Number.NaN)
    times.usable.push(page?.usable ?? Number.NaN)
  }
  const over = { group, unit: '×' }
  record({
    ...over,
    name: 'our page without our main process, first paint over the bare window’s',
    ...summarise(ratios(times.painted, times.bare))
  })
  record({
    ...over,
    name: 'our page without our main process, login usable over the bare window’s first paint',
    ...summarise(ratios(times.usable, times.bare))
  })
  record({
    ...over,
    name: 'bare windows one after the other, over the later of two at once',
    ...summarise(ratios(times.oneByOne, times.twoBare))
  })
  for (const values of Object.values(times)) expect(values.every(Number.isFinite)).toBe(true)
})

test('what an open app can reach', async () => {
  test.setTimeout(600_000)
  const memory = { bare: [] as number[], pages: [] as number[] }
  const idle = { hidden: [] as number[], rings: [] as number[] }
  const settled = async ({ pid }: Started) => wait(5000).then(() => shareOfCore(pid))
  for (let round = 0; round < 3; round++) {
    memory.bare.push(await tryOut(2, [], async ({ pid }) => wait(5000).then(() => memoryOf(pid))))
    memory.pages.push(await tryOut(2, [ourPages], async ({ pid }) => wait(5000).then(() => memoryOf(pid))))
    idle.hidden.push(await tryOut(2, ['--one-by-one', '--hidden'], settled))
    idle.rings.push(await tryOut(1, ['--rings'], settled))
  }
  record({
    group,
    unit: '×',
    name: 'our pages without our main process, memory over two bare windows',
    ...summarise(ratios(memory.pages, memory.bare))
  })
  const core = { group, unit: '% of a core' }
  record({ ...core, name: 'two bare windows, hidden', ...summarise(idle.hidden) })
  record({
    ...core,
    name: 'a bare window with twelve rings that move once a second, and a caret',
    ...summarise(idle.rings)
  })
})
