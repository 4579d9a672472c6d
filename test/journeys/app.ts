// Starts the real app for a journey, with its own data folder, a camera fed from a file, and the desktop session's keychain.
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppId } from '../../src/shared/model/app'
import { executableIn } from '../../scripts/setup/project.mjs'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { writeCameraFile } from './camera'

export const projectDir = join(import.meta.dirname, '..', '..')

export interface LaunchOptions {
  /** An existing data folder, so that the app starts where it left off. */
  readonly dataDir?: string
  readonly clockOffsetMs?: number
  /** A folder placed first on the app's PATH, with stand-ins for programs that the system would start. */
  readonly programs?: string
  /** The system language, as a POSIX locale. */
  readonly systemLanguage?: string
  /** False: no keychain answers, as on a minimal desktop; the kernel's session keyring is that of an ordinary login. */
  readonly hasKeychain?: boolean
  /** Setup links that the system passes when it starts the app. */
  readonly links?: readonly string[]
  /** More arguments of the app. */
  readonly args?: readonly string[]
}

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly panel: Page
  readonly authenticator: Page
  readonly dataDir: string
  /** The home folder of this run, where downloads are saved. */
  readonly home: string
  /** The file behind the camera. */
  readonly cameraFile: string
  /** Errors that the pages reported. None is expected, least of all a violation of the content security policy. */
  readonly pageErrors: string[]
  /** The main process's clock, relative to this machine's. */
  readonly clock: { offsetMs(): number; turnOn(ms: number): Promise<void> }
  /** Also checks that no page stored anything itself, unless it ran foreign code (`isForeign`). CHECKLIST 50. */
  close(how?: { readonly isForeign?: boolean }): Promise<void>
}

export function electronPath(): string {
  const overridden = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  return overridden === undefined ? String(createRequire(import.meta.url)('electron')) : executableIn(overridden)
}

/** A wrapper that runs Electron in a session keyring, as an ordinary login does; root and containers have none. */
function inSessionKeyring(folder: string): string {
  if (process.platform !== 'linux') return electronPath()
  const program = join(folder, 'electron-in-session')
  writeFileSync(program, `#!/bin/sh\nexec keyctl session - '${electronPath()}' "$@"\n`, { mode: 0o700 })
  return program
}

/** The app, whatever windows it opens. */
export type StartedApp = Omit<RunningApp, 'panel' | 'authenticator'>

/** A page that Playwright attaches to while it navigates is sometimes never initialised, and the launch then never ends. */
const longestLaunchMs = 15_000
const mostLaunches = 4
/** So that Playwright has attached before the first window opens. */
const opensAfterMs = 300

async function launchElectron(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  for (let launches = 1; ; launches++) {
    try {
      return await _electron.launch({ ...options, timeout: longestLaunchMs * launches })
    } catch (error) {
      if (launches === mostLaunches || !String(error).includes('Timeout')) throw error
    }
  }
}

/** Launches the built app and waits for both windows. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const app = await startApp(options)
  const [panel, authenticator] = await Promise.all([
    findWindow(app.electron, 'panel'),
    findWindow(app.electron, 'authenticator')
  ])
  return { ...app, panel, authenticator }
}

/** Launches the built app and waits for no window. */
export async function startApp(options: LaunchOptions = {}): Promise<StartedApp> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'countersign-data-'))
  const home = mkdtempSync(join(tmpdir(), 'countersign-home-'))
  mkdirSync(join(home, 'Downloads'))
  const cameraFile = join(home, 'camera.mjpeg')
  await writeCameraFile(cameraFile, null)
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  // This is how Chromium finds Downloads; the keychain ignores HOME.
  env['XDG_CONFIG_HOME'] = join(home, '.config')
  env['HOME'] = home
  env['COUNTERSIGN_DATA_DIR'] = dataDir
  env['COUNTERSIGN_CLOCK_OFFSET_MS'] = String(options.clockOffsetMs ?? 0)
  env['COUNTERSIGN_OPENS_AFTER_MS'] = String(opensAfterMs)
  if (options.systemLanguage !== undefined) {
    for (const name of ['LANG', 'LANGUAGE', 'LC_ALL']) env[name] = options.systemLanguage
  }
  if (options.programs !== undefined) env['PATH'] = `${options.programs}:${env['PATH'] ?? ''}`
  if (options.hasKeychain === false) env['DBUS_SESSION_BUS_ADDRESS'] = `unix:path=${join(home, 'no-bus')}`
  const electron = await launchElectron({
    executablePath: options.hasKeychain === false ? inSessionKeyring(home) : electronPath(),
    cwd: projectDir,
    env,
    args: [
      ...sandboxArguments(join(electronPath(), '..')),
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${cameraFile}`,
      '.',
      ...(options.args ?? []),
      ...(options.links ?? [])
    ]
  })
  let offsetMs = options.clockOffsetMs ?? 0
  const pageErrors: string[] = []
  const watch = (page: Page) => {
    page.on('pageerror', (error) => pageErrors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') pageErrors.push(message.text())
    })
  }
  electron.on('window', watch)
  electron.windows().forEach(watch)
  return {
    electron,
    dataDir,
    home,
    cameraFile,
    pageErrors,
    clock: {
      offsetMs: () => offsetMs,
      turnOn: async (ms) => {
        offsetMs += ms
        await electron.evaluate(({ BrowserWindow }, offset) => {
          process.env['COUNTERSIGN_CLOCK_OFFSET_MS'] = offset
          // Pages use this clock as they last received it.
          for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send('changed', 'app')
        }, String(offsetMs))
      }
    },
    close: async ({ isForeign = false } = {}) => {
      if (!isForeign) for (const page of electron.windows()) await expectNothingStored(page)
      await electron.close()
    }
  }
}

/** Everything that a page can store without asking the main process. */
export const readPageStorage = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length
  }))
export const emptyStorage = { local: 0, session: 0, cookies: '', databases: 0, caches: 0 }

async function expectNothingStored(page: Page): Promise<void> {
  // A window that is closed or closing has nothing.
  const kept = await readPageStorage(page).catch(() => emptyStorage)
  expect(kept).toEqual(emptyStorage)
}

/** The page of an app's window, as soon as there is one. */
export async function findWindow(electron: ElectronApplication, appId: AppId): Promise<Page> {
  const isIt = (page: Page) => page.url().startsWith(`app://${appId}/`)
  await expect.poll(() => electron.windows().some(isIt), { timeout: 20_000 }).toBe(true)
  const page = electron.windows().find(isIt)
  if (page === undefined) throw new Error(`no ${appId} window`)
  await page.waitForLoadState('domcontentloaded')
  return page
}

/** All files in a folder and its subfolders, with their bytes. */
export function readFolder(folder: string): { name: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((name) => ({ name, bytes: readFileSync(name) }))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Closes an app for good and removes its folders. */
export async function endApp(app: RunningApp): Promise<void> {
  await app.close()
  removeFolder(app.dataDir)
  removeFolder(app.home)
}
