// How the app opens: one window first, the other after it, as the user left them; and what can be done before everything is ready.
import { expect, test } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppId } from '../../src/shared/model/app'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { electronPath, findWindow, launchApp, projectDir, removeFolder, startApp, type StartedApp } from './app'
import { logIn } from './login'
import { createAccount } from './setup'
import { person } from './steps'

let dataDir: string
const homes: string[] = []
test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'countersign-data-'))
})
test.afterAll(() => {
  for (const folder of [dataDir, ...homes]) removeFolder(folder)
})

const start = async (args: readonly string[] = []) => {
  const app = await startApp({ dataDir, args })
  homes.push(app.home)
  return app
}
const readWindows = ({ electron }: StartedApp) =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      id: window.id,
      appId: new URL(window.webContents.getURL() || 'app://none/').host,
      ...window.getBounds(),
      isVisible: window.isVisible()
    }))
  )
const openApps = async (app: StartedApp) => (await readWindows(app)).map(({ appId }) => appId).toSorted()

/** As the user does, with the window's own button. */
const closeWindow = ({ electron }: StartedApp, appId: AppId) =>
  electron.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith(`app://${wanted}/`))
      ?.close()
  }, appId)

test('at the first start, both windows stand side by side', async () => {
  const app = await launchApp({ dataDir })
  homes.push(app.home)
  await createAccount(app.panel)
  await expect(app.panel.getByRole('img', { name: 'QR code' })).toBeVisible()
  await expect.poll(async () => (await readWindows(app)).every(({ isVisible }) => isVisible)).toBe(true)
  const windows = await readWindows(app)
  const [panel, authenticator] = ['panel', 'authenticator'].map((name) => windows.find(({ appId }) => appId === name))
  expect(authenticator?.x).toBeGreaterThanOrEqual((panel?.x ?? 0) + (panel?.width ?? 0))
  await app.close()
})

test('what the menu bar asks of a page that is still being drawn is answered once it is', async () => {
  const app = await launchApp({ dataDir })
  homes.push(app.home)
  await expect(app.authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
  for (const [request, dialog] of [
    ['open-settings', 'Settings'],
    ['about', 'About Countersign']
  ] as const) {
    await app.electron.evaluate(({ BrowserWindow }, asked) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle() === 'Countersign Authenticator')
      window?.webContents.once('did-finish-load', () => {
        window.webContents.send('changed', asked)
      })
      window?.webContents.reload()
    }, request)
    await expect(app.authenticator.getByRole('dialog', { name: dialog })).toBeVisible()
  }
  await app.close()
})

test('the document has a first frame, the language and its start, before any script', async () => {
  const app = await start()
  const panel = await findWindow(app.electron, 'panel')
  const document = await panel.evaluate(async () => (await fetch(location.href)).text())
  expect(document).not.toContain('__')
  expect(document).toContain('class="first-frame"')
  expect(document).toMatch(/<html lang="en[^"]*" dir="ltr"/)
  expect(document).toMatch(/<link rel="modulepreload" crossorigin href="\/assets\/messages-(?:common|panel)-en-/)
  await app.close()
})

test('a login that is typed as soon as the window is there is not lost', async () => {
  const app = await start()
  const panel = await findWindow(app.electron, 'panel')
  // The login is drawn before the store is open; the call waits for it.
  await logIn(panel, person.email, person.password)
  await expect(panel.getByRole('img', { name: 'QR code' })).toBeVisible()
  await app.close()
})

test('a window that the user closed stays closed, and the last used one opens', async () => {
  const first = await start()
  await findWindow(first.electron, 'authenticator')
  await closeWindow(first, 'panel')
  await expect.poll(() => openApps(first)).toEqual(['authenticator'])
  await first.close()

  const second = await start()
  const authenticator = await findWindow(second.electron, 'authenticator')
  await expect(authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
  await authenticator.waitForTimeout(1500)
  expect(await openApps(second)).toEqual(['authenticator'])
  await authenticator.getByRole('button', { name: 'Menu' }).click()
  await authenticator.getByRole('menuitem', { name: 'Open Panel' }).click()
  await findWindow(second.electron, 'panel')
  await second.close()
})

test('the command line names the window that opens first', async () => {
  const app = await start(['--authenticator'])
  await findWindow(app.electron, 'panel')
  const windows = (await readWindows(app)).toSorted((a, b) => a.id - b.id)
  expect(windows.map(({ appId }) => appId)).toEqual(['authenticator', 'panel'])
  await app.close()
})

test('an app that is told to end while it starts ends soon', { tag: '@long' }, async () => {
  for (const ms of [300, 700, 1100, 1500]) {
    const child = spawn(electronPath(), [...sandboxArguments(join(electronPath(), '..')), '.'], {
      cwd: projectDir,
      env: { ...process.env, COUNTERSIGN_DATA_DIR: dataDir },
      stdio: 'ignore'
    })
    const ended = new Promise<boolean>((resolve) => {
      child.once('exit', () => {
        resolve(true)
      })
      setTimeout(resolve, ms + 10_000, false)
    })
    setTimeout(() => child.kill('SIGTERM'), ms)
    const isEnded = await ended
    child.kill('SIGKILL')
    expect(isEnded, `told after ${String(ms)} ms`).toBe(true)
  }
})
