// How quickly the app starts, compared with bare Electron windows of the same version, started alternately so that load affects all. Run by
// `npm run bench`. The times are the page's own: its first paint and its `usable` mark, both relative to the spawn.
import { expect, test } from '@playwright/test'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFolder } from '../journeys/app'
import { memoryOf } from './process-tree'
import { record, summarise } from './record'
import { bareApp, createUsedApp, pageAt, ratios, start, stop, wait, type Started } from './started'

const rounds = Number(process.env['COUNTERSIGN_BENCH_ROUNDS'] ?? 11)
const group = 'Start'

const makeFolder = (name: string) => mkdtempSync(join(tmpdir(), `countersign-${name}-`))
const usableOf = (started: Started, address: string) => pageAt(started, address)?.usable ?? Number.NaN
/** When the last of the windows was painted. */
const paintOf = ({ pages }: Started) => Math.max(...pages.map(({ paint }) => paint ?? Number.NaN))

test('the app starts quickly', async () => {
  test.setTimeout(900_000)
  const bareData = makeFolder('bare')
  const used = await createUsedApp()
  const times = {
    bare: [] as number[],
    twoBare: [] as number[],
    painted: [] as number[],
    login: [] as number[],
    codes: [] as number[],
    firstRun: [] as number[]
  }
  try {
    // The first start of each fills the system's caches and does not count.
    for (let round = 0; round <= rounds; round++) {
      const one = await start({ folder: bareApp, dataDir: bareData, count: 1 })
      await stop(one)
      const ours = await start({ folder: '.', dataDir: used.dataDir, count: 2, args: ['--panel'] })
      await stop(ours)
      const two = await start({ folder: bareApp, dataDir: bareData, count: 2, args: ['--windows=2'] })
      await stop(two)
      const empty = makeFolder('first')
      const first = await start({ folder: '.', dataDir: empty, count: 2, waitsFor: ['app://panel/'] })
      await stop(first)
      removeFolder(empty)
      if (round === 0) continue
      times.bare.push(paintOf(one))
      times.twoBare.push(paintOf(two))
      times.painted.push(pageAt(ours, 'app://panel/')?.paint ?? Number.NaN)
      times.login.push(usableOf(ours, 'app://panel/'))
      times.codes.push(usableOf(ours, 'app://authenticator/'))
      times.firstRun.push(usableOf(first, 'app://panel/'))
    }
  } finally {
    removeFolder(bareData)
    used.remove()
  }
  const ms = { group, unit: 'ms' }
  const over = { group, unit: '×' }
  record({ ...ms, name: 'bare window, first paint', ...summarise(times.bare) })
  record({ ...ms, name: 'first window (Panel), first recognisable paint', ...summarise(times.painted) })
  record({
    ...over,
    goal: 1.15,
    name: 'first paint over the bare window’s',
    ...summarise(ratios(times.painted, times.bare))
  })
  record({ ...ms, name: 'first window (Panel), login usable', ...summarise(times.login) })
  record({
    ...over,
    goal: 1.45,
    name: 'login usable over the bare window’s first paint',
    ...summarise(ratios(times.login, times.bare))
  })
  record({ ...ms, name: 'first run, Welcome to Countersign usable', ...summarise(times.firstRun) })
  record({
    ...over,
    name: 'first run usable over the bare window’s first paint',
    ...summarise(ratios(times.firstRun, times.bare))
  })
  record({ ...ms, name: 'two bare windows, first paint of the later one', ...summarise(times.twoBare) })
  record({ ...ms, name: 'other window (Authenticator), codes visible', ...summarise(times.codes) })
  record({
    ...over,
    goal: 1.8,
    name: 'codes visible over the later of two bare windows',
    ...summarise(ratios(times.codes, times.twoBare))
  })
  for (const values of Object.values(times)) expect(values.every(Number.isFinite)).toBe(true)
})

/** A program of the system on the same desktop, for scale. */
const other = 'keepassxc'

const isInstalled = () => {
  try {
    execFileSync('which', [other], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const isMapped = () => {
  try {
    execFileSync('xdotool', ['search', '--onlyvisible', '--class', other], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('another password manager starts', async () => {
  test.skip(process.platform !== 'linux' || !isInstalled(), `${other} is not installed`)
  test.setTimeout(300_000)
  const times: number[] = []
  const memory: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const startedAt = performance.now()
    const child = spawn(other, [], { stdio: 'ignore' })
    await expect.poll(isMapped, { intervals: [10], timeout: 20_000 }).toBe(true)
    const mappedMs = performance.now() - startedAt
    await wait(3000)
    if (round > 0) {
      times.push(mappedMs)
      memory.push(memoryOf(child.pid ?? 0))
    }
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  record({ group, unit: 'ms', name: 'KeePassXC, window mapped', ...summarise(times) })
  record({ group, unit: 'MiB', name: 'KeePassXC, memory', ...summarise(memory) })
})
