// An app started for a measurement: its pages are asked for their own times, with nothing attached in between.
import { expect } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { electronPath, launchApp, projectDir, removeFolder } from '../journeys/app'
import { createAccount } from '../journeys/setup'

const port = 9333
const mainPort = 9334

/** The folder of the app with which this one is compared. */
export const bareApp = join(import.meta.dirname, 'bare')

/** A page's own times, in ms since the spawn. */
export interface SeenPage {
  readonly url: string
  readonly paint: number | null
  readonly usable: number | null
}

export interface Started {
  readonly child: ChildProcess
  readonly pid: number
  readonly pages: readonly SeenPage[]
}

export interface StartOptions {
  /** The app's folder. */
  readonly folder: string
  readonly dataDir: string
  readonly args?: readonly string[]
  /** How many windows it opens. */
  readonly count: number
  /** Which of our pages get usable: at the first run, the empty Authenticator has no codes to show. */
  readonly waitsFor?: readonly string[]
  /** Waits until every page is painted instead. */
  readonly isPainted?: boolean
  /** With the main process's inspector, for `inMain`. */
  readonly isInspected?: boolean
  readonly switches?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts an app and queries its pages once all had time to load. */
export async function start(options: StartOptions): Promise<Started> {
  const { folder, dataDir, args = [], count, isPainted = false } = options
  const { waitsFor = ['app://panel/', 'app://authenticator/'] } = options
  const switches = [`--remote-debugging-port=${String(port)}`, ...(options.switches ?? [])]
  if (options.isInspected === true) switches.push(`--inspect=${String(mainPort)}`)
  const spawnedAt = Date.now()
  const child = spawn(electronPath(), [...sandboxArguments(join(electronPath(), '..')), ...switches, folder, ...args], {
    cwd: projectDir,
    env: { ...process.env, ...options.env, COUNTERSIGN_DATA_DIR: dataDir },
    stdio: 'ignore'
  })
  let pages: SeenPage[] = []
  const look = async () => {
    pages = []
    for (const { url, webSocketDebuggerUrl } of await listPages(port)) {
      const said = JSON.parse(await tell(webSocketDebuggerUrl, question)) as Times
      const since = (time: number | null) => (time === null ? null : said.origin + time - spawnedAt)
      pages.push({ url, paint: since(said.paint), usable: since(said.usable) })
    }
    // A covered window is not painted, so the `usable` mark of our pages counts.
    const isWaitedFor = (url: string) => waitsFor.some((address) => url.startsWith(address))
    const isThere = ({ url, paint, usable }: SeenPage) =>
      isPainted ? paint !== null : usable !== null || !isWaitedFor(url)
    return pages.length === count && pages.every(isThere)
  }
  await expect.poll(look, { intervals: [2500, 500], timeout: 20_000 }).toBe(true)
  return { child, pid: child.pid ?? 0, pages }
}

/** The page at `address` as it was seen. */
export const pageAt = ({ pages }: Started, address: string): SeenPage | undefined =>
  pages.find(({ url }) => url.startsWith(address))

export async function stop({ child }: Started): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Evaluates an expression in the page at `address`. */
export async function inPage(address: string, expression: string): Promise<string> {
  const page = (await listPages(port)).find(({ url }) => url.startsWith(address))
  return tell(page?.webSocketDebuggerUrl ?? '', expression)
}

/** Evaluates an expression in every page. */
export const inEveryPage = async (expression: string): Promise<string[]> =>
  Promise.all((await listPages(port)).map((page) => tell(page.webSocketDebuggerUrl, expression)))

/** Evaluates an expression in the main process, where `electron` is its module. Playwright would keep the page of a hidden window awake. */
export async function inMain(expression: string): Promise<string> {
  const [main] = await listPages(mainPort)
  const electron = "process.getBuiltinModule('module').createRequire(process.cwd() + '/')('electron')"
  return tell(main?.webSocketDebuggerUrl ?? '', `((electron) => ${expression})(${electron})`)
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

/** Data folder and home of an app with one user, at the login, and 12 accounts. */
export async function createUsedApp(): Promise<{ readonly dataDir: string; remove(): void }> {
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
  return {
    dataDir: app.dataDir,
    remove: () => {
      removeFolder(app.dataDir)
      removeFolder(app.home)
    }
  }
}

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Each value over the one that was measured beside it. */
export const ratios = (a: readonly number[], b: readonly number[]) =>
  a.map((value, index) => value / (b[index] ?? Number.NaN))
