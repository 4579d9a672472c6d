// The command line next to the running app, on the same data folder and the real keychain. What it adds appears in the window at once, its
// codes match the window's, and what the window removes disappears from its list. Run with Node, and as the app's own executable without a
// display.
import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { sandboxArguments } from '../../scripts/setup/sandbox.mjs'
import { findDataFolder } from '../../src/main/cli/data-folder'
import { electronPath, endApp, launchApp, projectDir, type RunningApp } from './app'

let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const program = join(projectDir, 'out', 'main', 'cli.js')

function countersign(args: readonly string[], input = '') {
  const env = { ...process.env, COUNTERSIGN_DATA_DIR: app.dataDir, LC_ALL: '', LANGUAGE: 'en' }
  return spawnSync(process.execPath, [program, ...args], { env, input, encoding: 'utf8' })
}

/** Runs a command with the app's executable, without a display. */
function countersignByApp(args: readonly string[]) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  const env = { ...rest, COUNTERSIGN_DATA_DIR: app.dataDir }
  const sandbox = sandboxArguments(join(electronPath(), '..'))
  return spawnSync(electronPath(), [...sandbox, projectDir, ...args], { env, encoding: 'utf8' })
}

const row = (issuer: string) => app.authenticator.getByRole('button', { name: new RegExp(`^Copy code for ${issuer}`) })

test('the window shows what the command line added', async () => {
  await expect(app.authenticator.getByRole('heading', { name: 'Your codes will appear here' })).toBeVisible()
  const refused = countersign(['add', `otpauth://totp/GitHub:robin?secret=${key}&issuer=GitHub`])
  expect(refused.status).toBe(2)
  expect(refused.stdout + refused.stderr).not.toContain(key)
  const added = countersign(['add', '-'], `otpauth://totp/GitHub:robin?secret=${key}&issuer=GitHub\n`)
  expect(added, added.stderr).toMatchObject({ status: 0, stdout: 'Added GitHub · robin\n' })
  await expect(row('GitHub')).toBeVisible()
})

test('the command line prints the code that the window shows', async () => {
  const read = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
  // Twice, in case a time step ends in between.
  await expect(async () => {
    await row('GitHub').click()
    await expect.poll(read).toMatch(/^\d{6}$/)
    const printed = countersign(['code', 'github', '--wait'])
    expect(printed.stdout.trim(), printed.stderr).toBe(await read())
  }).toPass({ timeout: 15_000 })
})

test('the app’s own executable works without a display, while the app runs', () => {
  const listed = countersignByApp(['list', '--json'])
  expect(listed.status, listed.stderr).toBe(0)
  expect(JSON.parse(listed.stdout)).toMatchObject({ version: 1, accounts: [{ issuer: 'GitHub', account: 'robin' }] })
  expect(countersignByApp(['code', 'nobody']).status).toBe(4)
  expect(app.electron.windows()).toHaveLength(2)
})

test('the command line no longer lists what the window removed', async () => {
  await row('GitHub').click({ button: 'right' })
  await app.authenticator.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(row('GitHub')).toBeHidden()
  expect(countersign(['list'])).toMatchObject({ status: 0, stdout: '' })
})

test('both use the same folder if none is given', async () => {
  const folder = await app.electron.evaluate(({ app: running }) => `${running.getPath('appData')}/${running.getName()}`)
  const env = { XDG_CONFIG_HOME: join(app.home, '.config'), APPDATA: process.env['APPDATA'] }
  expect(findDataFolder(env, process.platform, app.home)).toBe(join(folder))
  expect(app.pageErrors).toEqual([])
})
