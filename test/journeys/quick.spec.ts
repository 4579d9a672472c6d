// The Authenticator outside its window, in the real app: the quick picker, the tray, links that open the app, the clock. No tool here
// presses keys for the whole desktop, so the shortcut's callback is called directly, and the system is asked whether the shortcut is
// registered. The tray is a stand-in, since this desktop has none.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerQuestion, startTimeServer, type TimeServer } from '../authenticator/time-server'
import { expectAccessible } from './accessible'
import { launchApp, removeFolder, type RunningApp } from './app'
import { answerDialog } from './dialog'
import { callPanel } from './steps'
import { saveCandidates } from './vault'

const clockOffsetMs = 90_000
const keys = {
  harbour: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  pier: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  link: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK'
}

let app: RunningApp
let programs: string
let timeServer: TimeServer
let picker: Page
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  programs = mkdtempSync(join(tmpdir(), 'countersign-programs-'))
  const standIn = (name: string, says: string) => {
    writeFileSync(join(programs, name), `#!/bin/sh\necho '${says}'\n`)
    chmodSync(join(programs, name), 0o755)
  }
  standIn('busctl', 'b true')
  standIn('timedatectl', 'yes')
  standIn('xdg-settings', 'yes')
  app = await launchApp({ clockOffsetMs, programs })
  // The page drops what waited before it was loaded.
  await expect(app.authenticator.getByRole('heading', { name: 'Your codes will appear here' })).toBeVisible()
  timeServer = await startTimeServer((question) => answerQuestion(question, Date.now()))
  await addAccount('Harbour', 'robin@harbour', keys.harbour)
  await addAccount('Pier', 'robin@pier', keys.pier)
})
test.afterAll(async () => {
  timeServer.close()
  await app.close()
  for (const folder of [app.dataDir, app.home, programs]) removeFolder(folder)
})

async function addAccount(issuer: string, account: string, setupKey: string): Promise<void> {
  const typed = { issuer, account, setupKey, type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
  const { id } = (await callPanel(app.authenticator, 'candidates.type', typed)) as { id: string }
  await callPanel(app.authenticator, 'candidates.save', { items: [{ id, issuer, account }] })
}

const readClipboard = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
const clearClipboard = () => app.electron.evaluate(({ clipboard }) => void clipboard.clear())

/** oathtool's codes around the app's current time; the clipboard holds one of them. */
function codesNow(key: string): string[] {
  return [-30, 0, 30].map((seconds) => {
    const at = new Date(Date.now() + clockOffsetMs + seconds * 1000).toISOString().replace('T', ' ').slice(0, 19)
    return execFileSync('oathtool', ['--totp', '-b', '--now', `${at} UTC`, key])
      .toString()
      .trim()
  })
}

async function openSettings(section: string): Promise<void> {
  await app.authenticator.keyboard.press('ControlOrMeta+,')
  await app.authenticator.getByRole('button', { name: section, exact: true }).click()
}
const closeSheet = () => app.authenticator.getByRole('button', { name: 'Close', exact: true }).first().click()

/** Calls the callback that the app registered for its shortcut. */
const pressShortcut = () =>
  app.electron.evaluate(() => {
    ;(globalThis as unknown as { pressed: () => void }).pressed()
  })

test('a custom shortcut is recorded, and the system accepts it', async () => {
  await app.electron.evaluate(({ globalShortcut }) => {
    const register = globalShortcut.register.bind(globalShortcut)
    globalShortcut.register = (accelerator, callback) => {
      ;(globalThis as unknown as { pressed: () => void }).pressed = callback
      return register(accelerator, callback)
    }
  })
  // The shortcut is registered once the windows exist.
  const isRegistered = () =>
    app.electron.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Ctrl+Alt+Space'))
  await expect.poll(isRegistered).toBe(true)
  await openSettings('Quick access')
  await expect(app.authenticator.getByText('Ctrl+Alt+Space', { exact: true })).toBeVisible()
  await app.authenticator.getByRole('button', { name: 'Change', exact: true }).click()
  await app.authenticator.keyboard.press('Shift+k')
  await expect(app.authenticator.getByText(/^Hold Ctrl, Alt/)).toBeVisible()
  await app.authenticator.keyboard.press('Control+Alt+k')
  await expect(app.authenticator.getByText('Ctrl+Alt+K', { exact: true })).toBeVisible()
  const registered = await app.electron.evaluate(({ globalShortcut }) => [
    globalShortcut.isRegistered('Ctrl+Alt+K'),
    globalShortcut.isRegistered('Ctrl+Alt+Space')
  ])
  expect(registered).toEqual([true, false])

  // Another program holds the shortcut, and releases it.
  await app.electron.evaluate(({ globalShortcut }) => {
    const register = globalShortcut.register.bind(globalShortcut)
    globalShortcut.register = () => {
      globalShortcut.register = register
      return false
    }
  })
  await app.authenticator.getByRole('button', { name: 'Change', exact: true }).click()
  await app.authenticator.keyboard.press('Control+Alt+j')
  await expect(app.authenticator.getByText(/isn’t available/)).toBeVisible()
  await expect(app.authenticator.getByText(/isn’t available/)).toBeHidden()
  expect(await app.electron.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Ctrl+Alt+J'))).toBe(true)
})

test('start at login writes a file that starts the app hidden', async () => {
  const file = join(app.home, '.config', 'autostart', 'countersign.desktop')
  await app.authenticator.getByRole('switch', { name: 'Start at login' }).click({ force: true })
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toMatch(/^Exec=".+" ".+" "--hidden"$/m)
  await app.authenticator.getByRole('switch', { name: 'Start at login' }).click({ force: true })
  await expect.poll(() => existsSync(file)).toBe(false)
  // What the switch shows below itself goes with it, and the next switch moves up.
  await expect(app.authenticator.getByRole('switch', { name: 'Start at login' })).not.toBeChecked()
  await app.authenticator.getByRole('switch', { name: 'Keep running in the tray' }).click({ force: true })
  await expect(app.authenticator.getByRole('switch', { name: 'Keep running in the tray' })).toBeChecked()
  await closeSheet()
})

test('the picker searches as you type, and Enter copies and hides it', async () => {
  const opened = app.electron.waitForEvent('window')
  await pressShortcut()
  picker = await opened
  await expect(picker.getByRole('option')).toHaveCount(2)
  await expect(picker.getByRole('combobox', { name: 'Find an account' })).toBeFocused()
  await expectAccessible(picker)
  await clearClipboard()
  await picker.getByRole('combobox').fill('no such thing')
  await expect(picker.getByText(/^No account has/)).toBeVisible()
  await picker.getByRole('combobox').fill('pie rob')
  await expect(picker.getByRole('option')).toHaveCount(1)
  await picker.keyboard.press('Enter')
  // In the last seconds of a code it waits for the next one.
  await expect.poll(readClipboard, { timeout: 8_000 }).toMatch(/^\d{6}$/)
  expect(codesNow(keys.pier)).toContain(await readClipboard())
  await expect.poll(isPickerVisible).toBe(false)
})

const isPickerVisible = () =>
  app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.webContents.getURL().includes('/quick.html') && window.isVisible()
    )
  )

test('the same window opens empty again, moves with the arrow keys, and Esc hides it', async () => {
  await pressShortcut()
  await expect.poll(isPickerVisible).toBe(true)
  await expect(picker.getByRole('combobox')).toHaveValue('')
  const selected = picker.getByRole('option', { selected: true })
  // What was copied last moves to the top once it is counted; here it only matters that the arrows move the selection.
  const first = await selected.innerText()
  await picker.keyboard.press('ArrowDown')
  await expect(selected).not.toHaveText(first)
  await picker.keyboard.press('Escape')
  await expect.poll(isPickerVisible).toBe(false)
})

test('a second start with --quick opens it, for desktops without global shortcuts', async () => {
  await startAgain('--quick')
  await expect.poll(isPickerVisible).toBe(true)
  await picker.keyboard.press('Escape')
  await expect.poll(isPickerVisible).toBe(false)
})

test('the tray lists account names but no codes, and a click copies', async () => {
  await app.electron.evaluate(({ Tray }) => {
    const set = Object.getOwnPropertyDescriptor(Tray.prototype, 'setContextMenu')
      ?.value as Electron.Tray['setContextMenu']
    Tray.prototype.setContextMenu = function (this: Electron.Tray, menu) {
      Object.assign(globalThis, { trayMenu: menu })
      set.call(this, menu)
    }
  })
  await addAccount('Quay', 'robin@quay', keys.harbour)
  const labels = await readTray()
  expect(labels).toEqual(expect.arrayContaining(['Harbour · robin@harbour', 'Pier · robin@pier', 'Quay · robin@quay']))
  expect(labels.slice(-5)).toEqual(['Quick picker', 'Open Authenticator', 'Open Panel', 'Hide codes', 'Quit'])
  expect(labels.join(' ')).not.toMatch(/\d{4}/)
  await clearClipboard()
  await clickTray('Harbour · robin@harbour')
  await expect.poll(readClipboard, { timeout: 8_000 }).toMatch(/^\d{6}$/)
  expect(codesNow(keys.harbour)).toContain(await readClipboard())
})

type TrayGlobal = { trayMenu: Electron.Menu }
const readTray = () =>
  app.electron.evaluate(() =>
    (globalThis as unknown as TrayGlobal).trayMenu.items
      .filter((item) => item.type !== 'separator')
      .map((item) => item.label)
  )
const clickTray = (label: string) =>
  app.electron.evaluate((_electron, wanted) => {
    ;(globalThis as unknown as TrayGlobal).trayMenu.items.find((item) => item.label === wanted)?.click()
  }, label)

/** Starts the app a second time, as the system does for a link; the second one passes the link on and exits. */
async function startAgain(...args: string[]): Promise<void> {
  const own = await app.electron.evaluate(() => ({ path: process.execPath, argv: process.argv, env: process.env }))
  const switches = own.argv.slice(1).filter((argument) => argument.startsWith('--no-sandbox'))
  const env = { ...own.env, COUNTERSIGN_DATA_DIR: app.dataDir } as Record<string, string>
  const second = spawn(own.path, [...switches, '.', ...args], {
    cwd: join(import.meta.dirname, '..', '..'),
    env,
    stdio: 'ignore'
  })
  await new Promise((resolve) => second.on('exit', resolve))
}

const isFocused = () =>
  app.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('authenticator')
    )
    return { isVisible: window?.isVisible(), isFocused: window?.isFocused() }
  })

test('a link that arrives while links are turned off is dropped and reported, and the window stays where it is (CHECKLIST 101)', async () => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      if (!window.webContents.getURL().includes('/quick.html')) window.minimize()
  })
  const before = await isFocused()
  await startAgain(`otpauth://totp/Lighthouse:robin@link?secret=${keys.link}&issuer=Lighthouse`)
  await expect(app.authenticator.getByText('A setup link was not opened')).toBeVisible()
  await expect(app.authenticator.getByRole('dialog')).toBeHidden()
  expect(await isFocused()).toEqual(before)
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isMinimized()) window.restore()
  })
  await expectAccessible(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Dismiss this message' }).click()
  await expect(app.authenticator.getByText('A setup link was not opened')).toBeHidden()
  await openSettings('Quick access')
  await app.authenticator.getByRole('switch', { name: 'Open setup links' }).click({ force: true })
  await expect(app.authenticator.getByRole('switch', { name: 'Open setup links' })).toBeChecked()
  await closeSheet()
})

test('a setup link opens the sheet to review and save it', async () => {
  await startAgain(`otpauth://totp/Lighthouse:robin@link?secret=${keys.link}&issuer=Lighthouse`)
  await expect(app.authenticator.getByRole('heading', { name: 'Is this the account?' })).toBeVisible()
  await expect(app.authenticator.getByLabel('Account', { exact: true })).toHaveValue('robin@link')
  await expect(app.authenticator.getByRole('button', { name: 'Cancel', exact: true })).toBeFocused()
  await saveCandidates(app.authenticator)
  await expect(app.authenticator.getByRole('button', { name: /^Copy code for Lighthouse robin@link/ })).toBeVisible()
  const log = readFileSync(join(app.dataDir, 'log', 'main.log'), 'utf8')
  expect(log).not.toContain('otpauth')
  expect(log).not.toContain(keys.link)
})

test('a link for a known name with another key is marked as a conflict', async () => {
  await startAgain(`otpauth://totp/Lighthouse:robin@link?secret=MZXW6YTBOIFA2DQPMZXW6YTBOIFA2DQP&issuer=Lighthouse`)
  await expect(app.authenticator.getByText(/with a different setup key/)).toBeVisible()
  await app.authenticator.keyboard.press('Enter')
  await expect(app.authenticator.getByRole('dialog')).toBeHidden()
  await expect(app.authenticator.getByRole('button', { name: /^Copy code for Lighthouse/ })).toHaveCount(1)
})

test('a link that cannot be read is reported', async () => {
  await startAgain('otpauth://totp/Lighthouse?secret=1')
  await expect(app.authenticator.getByRole('heading', { name: 'Nothing to add here' })).toBeVisible()
  await closeSheet()
})

test('the clock is compared with a server that the user names, and the warning says how far off it is', async () => {
  await openSettings('Clock')
  await expect(app.authenticator.getByText('This computer’s clock is set automatically.')).toBeVisible()
  await app.authenticator.getByLabel('Time server').fill(timeServer.name)
  await app.authenticator.getByRole('button', { name: 'Check with this server' }).click()
  await answerDialog('enter')
  expect(timeServer.questions).toEqual([])
  await app.authenticator.getByRole('button', { name: 'Check with this server' }).click()
  await answerDialog('yes')
  await expect(app.authenticator.getByText(/^The server says this clock is 1 minute, 30 seconds ahead/)).toBeVisible()
  expect(timeServer.questions.length).toBeGreaterThan(0)
  await expectAccessible(app.authenticator)
  await closeSheet()
  await expect(app.authenticator.getByText('This computer’s clock is 1 minute, 30 seconds ahead')).toBeVisible()
  await app.authenticator.getByRole('button', { name: 'Dismiss this warning' }).click()
  await expect(app.authenticator.getByText(/^This computer’s clock is/)).toBeHidden()
})

interface Protections {
  /** Which page was hidden from recordings or shown to them, in order. */
  protections: [url: string, isOn: boolean][]
}
const readProtections = () =>
  app.electron.evaluate(() =>
    (globalThis as unknown as Protections).protections.map(([url, isOn]) => [url.split('/').at(-1), isOn])
  )

test('hiding from recordings affects the window, the picker, and windows opened later', async () => {
  // This desktop cannot hide a window, so the calls to Electron are recorded.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const seen: Protections = { protections: [] }
    Object.assign(globalThis, seen)
    BrowserWindow.prototype.setContentProtection = function (this: Electron.BrowserWindow, isOn) {
      seen.protections.push([this.webContents.getURL(), isOn])
    }
  })
  await callPanel(app.authenticator, 'lock.setSettings', { hidesFromRecordings: true })
  await expect.poll(readProtections).toEqual([
    ['index.html', true],
    ['quick.html', true]
  ])
})

test('with its windows closed the app stays in the tray and can be opened from there', async () => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (!window.webContents.getURL().includes('/quick.html')) window.close()
    }
  })
  await expect.poll(() => app.electron.windows().length).toBe(1)
  const opened = app.electron.waitForEvent('window')
  await clickTray('Open Authenticator')
  const page = await opened
  await expect(page.getByRole('button', { name: /^Copy code for Lighthouse/ })).toBeVisible()
  // Requested before its page had an address.
  expect((await readProtections()).slice(2)).toEqual([['', true]])
  expect(app.pageErrors).toEqual([])
})
