// How quickly the app starts, and what it costs to keep open, compared with a bare Electron window of the same version, started alternately
// so that load affects both. Run by `npm run bench`. The times are the page's own: its first paint and its `usable` mark, both relative to
// the spawn.
import { expect, test } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { electronPath, launchApp, projectDir, removeFolder } from '../journeys/app'
import { createAccount } from '../journeys/setup'
import { memoryOf, processorTimeOf } from './process-tree'
import { record, summarise } from './record'

const rounds = Number(process.env['COUNTERSIGN_BENCH_ROUNDS'] ?? 11)
const port = 9333
const mainPort = 9334

/** A page's own times, in ms since the spawn. */
interface SeenPage {
  readonly url: string
  readonly paint: number | null
  readonly usable: number | null
}

interface Started {
  readonly child: ChildProcess
  readonly pages: readonly SeenPage[]
}

/** Starts an app and queries its `count` pages once all had time to load. */
async function start(folder: string, dataDir: string, count: number, args: readonly string[] = []): Promise<Started> {
  const spawnedAt = Date.now()
  const child = spawn(
    electronPath(),
    [...sandboxArguments(join(electronPath(), '..')), `--remote-debugging-port=${String(port)}`, folder, ...args],
    { cwd: projectDir, env: { ...process.env, COUNTERSIGN_DATA_DIR: dataDir }, stdio: 'ignore' }
  )
  let pages: SeenPage[] = []
  const look = async () => {
    pages = []
    for (const { url, webSocketDebuggerUrl } of await listPages(port)) {
      const said = JSON.parse(await tell(webSocketDebuggerUrl, question)) as Times
      const since = (time: number | null) => (time === null ? null : said.origin + time - spawnedAt)
      pages.push({ url, paint: since(said.paint), usable: since(said.usable) })
    }
    // A covered window is not painted, so the `usable` mark of our pages counts.
    return pages.length === count && pages.every(({ url, usable }) => url.startsWith('file:') || usable !== null)
  }
  await expect.poll(look, { intervals: [2500, 500], timeout: 20_000 }).toBe(true)
  return { child, pages }
}

interface Target {
  readonly url: string
  readonly type: string
  readonly webSocketDebuggerUrl: string
}

/** The targets of a debugger: pages, or the main process. */
async function listPages(at: number): Promise<Target[]> {
  try {
    const answer = await fetch(`http://127.0.0.1:${String(at)}/json/list`)
    return ((await answer.json()) as Target[]).filter(({ type }) => type === 'page' || type === 'node')
  } catch {
    return []
  }
}

const question = `JSON.stringify({
  origin: performance.timeOrigin,
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  usable: performance.getEntriesByName('usable')[0]?.startTime ?? null
})`

const visibility = 'document.visibilityState'

interface Times {
  readonly origin: number
  readonly paint: number | null
  readonly usable: number | null
}

/** Evaluates an expression once and disconnects, so that nothing stays attached during a measurement. */
function tell(address: string, expression: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    socket.onopen = () => {
      socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } }))
    }
    socket.onerror = () => {
      reject(new Error('No one answers'))
    }
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(String(data)) as { result: { result: { value?: unknown } } }
      resolve(String(answer.result.result.value))
      socket.close()
    }
  })
}

/** As the tray does; Playwright would keep the page of a hidden window awake. */
async function hideWindows(): Promise<void> {
  const [main] = await listPages(mainPort)
  const electron = "process.getBuiltinModule('module').createRequire(process.cwd() + '/')('electron')"
  await tell(
    main?.webSocketDebuggerUrl ?? '',
    `${electron}.BrowserWindow.getAllWindows().forEach((each) => each.hide())`
  )
}

async function stop({ child }: Started): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** An app's and its children's share of one core, in percent, over 20 s. */
async function shareOfCore(pid: number): Promise<number> {
  const seconds = 20
  const before = processorTimeOf(pid)
  await wait(seconds * 1000)
  return ((processorTimeOf(pid) - before) / seconds) * 100
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test.setTimeout(600_000)
test('the app starts quickly, and costs little while it is open', async () => {
  const bare = join(import.meta.dirname, 'bare')
  const bareData = mkdtempSync(join(tmpdir(), 'countersign-bare-'))
  const app = await launchApp()
  await createAccount(app.panel)
  await expect(app.authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
  await app.authenticator.evaluate(async () => {
    const { call } = (window as unknown as { countersign: { call(name: string, input: object): Promise<unknown> } })
      .countersign
    const links = Array.from(
      { length: 12 },
      (_, index) => `otpauth://totp/Site${String(index)}:robin?secret=JBSWY3DPEHPK3PX${'ABCDEFGHIJKL'[index] ?? 'P'}`
    )
    const report = (await call('imports.prepare', { bytes: new TextEncoder().encode(links.join('\n')) })) as {
      value: { importId: string; rows: { id: string }[] }
    }
    const rows = report.value.rows.map(({ id }) => ({ id, action: 'add' }))
    await call('imports.apply', { importId: report.value.importId, rows })
  })
  await app.close()

  const times = { bare: [] as number[], login: [] as number[], codes: [] as number[], painted: [] as number[] }
  const memory = { bare: [] as number[], ours: [] as number[] }
  const idle = { bare: [] as number[], ours: [] as number[], hidden: [] as number[] }
  const pageOf = ({ pages }: Started, address: string) => pages.find(({ url }) => url.startsWith(address))
  try {
    // The first start of each fills the system's caches and does not count.
    for (let round = 0; round <= rounds; round++) {
      const one = await start(bare, bareData, 1)
      const bareMs = pageOf(one, 'file:')?.paint ?? Number.NaN
      await stop(one)
      const ours = await start('.', app.dataDir, 2)
      if (round > 0) {
        times.bare.push(bareMs)
        times.login.push(pageOf(ours, 'app://panel/')?.usable ?? Number.NaN)
        times.codes.push(pageOf(ours, 'app://authenticator/')?.usable ?? Number.NaN)
        times.painted.push(pageOf(ours, 'app://panel/')?.paint ?? Number.NaN)
      }
      await stop(ours)
    }
    for (let round = 0; round < 3; round++) {
      for (const [name, folder, data] of [
        ['bare', bare, bareData],
        ['ours', '.', app.dataDir]
      ] as const) {
        const started = await start(folder, data, 2, folder === '.' ? [] : ['--windows=2'])
        await wait(5000)
        const pid = started.child.pid ?? 0
        memory[name].push(memoryOf(pid))
        idle[name].push(await shareOfCore(pid))
        await stop(started)
      }
    }
    // Hidden, as in the tray: no code is visible, so none has to be updated.
    const hidden = await start('.', app.dataDir, 2, [`--inspect=${String(mainPort)}`])
    await hideWindows()
    const pages = await Promise.all((await listPages(port)).map((page) => tell(page.webSocketDebuggerUrl, visibility)))
    expect(pages).toEqual(['hidden', 'hidden'])
    await wait(5000)
    for (let round = 0; round < 3; round++) idle.hidden.push(await shareOfCore(hidden.child.pid ?? 0))
    await stop(hidden)
  } finally {
    for (const folder of [bareData, app.dataDir, app.home]) removeFolder(folder)
  }
  const ratios = (a: readonly number[], b: readonly number[]) =>
    a.map((value, index) => value / (b[index] ?? Number.NaN))
  const atStart = { group: 'Start', unit: 'ms' }
  record({ ...atStart, name: 'bare window, first paint', ...summarise(times.bare) })
  record({ ...atStart, name: 'Panel, first paint', ...summarise(times.painted) })
  record({ ...atStart, name: 'Panel, login screen usable', ...summarise(times.login) })
  record({ ...atStart, name: 'Authenticator, codes visible', ...summarise(times.codes) })
  const ratio = { group: 'Start', unit: '×', goal: 1.25 }
  record({ ...ratio, name: 'login screen over bare first paint', ...summarise(ratios(times.login, times.bare)) })
  record({ ...ratio, name: 'codes over bare first paint', ...summarise(ratios(times.codes, times.bare)) })
  const mib = { group: 'Open', unit: 'MiB' }
  record({ ...mib, name: 'two bare windows', ...summarise(memory.bare) })
  record({ ...mib, name: 'Panel and Authenticator', ...summarise(memory.ours) })
  record({
    group: 'Open',
    unit: '×',
    goal: 1.4,
    name: 'memory over two bare windows',
    ...summarise(ratios(memory.ours, memory.bare))
  })
  const core = { group: 'Open', unit: '% of a core' }
  record({ ...core, name: 'two bare windows, idle', ...summarise(idle.bare) })
  record({ ...core, goal: 0.5, name: 'codes rolling, idle', ...summarise(idle.ours) })
  record({ ...core, goal: 0.1, name: 'both windows hidden, idle', ...summarise(idle.hidden) })
  for (const values of Object.values({ ...times, ...memory })) expect(values.every(Number.isFinite)).toBe(true)
})
