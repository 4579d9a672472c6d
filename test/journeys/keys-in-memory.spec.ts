// An earlier version on a machine without a Secret Service left its keys in the kernel's keyring, where the next restart would erase them.
// The app finds them at startup and moves them to permanent storage.
import { expect, test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import keytar from 'keytar/keytar.js'
import { endApp, launchApp, projectDir, type RunningApp } from './app'
import { person } from './steps'
import { enterCode, enterPassphrase, expectSignedIn, logIn } from './login'
import { createAccount, finishSetup } from './setup'
import { copyCode, scanByCamera } from './vault'

const passphrase = 'granite lantern under the bridge'
const library = join(projectDir, 'node_modules', 'keytar', 'index.js')
let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'only Linux has such a keyring')
test.afterAll(() => endApp(app))

const storeId = () =>
  (JSON.parse(readFileSync(join(app.dataDir, 'protection.json'), 'utf8')) as { storeId: string }).storeId
const keysInMemory = () =>
  readFileSync('/proc/keys', 'utf8')
    .split('\n')
    .filter((line) => line.includes(`keyring:${storeId()}/`))
const keysInKeychain = async () =>
  (await keytar.findCredentials('Countersign')).filter(({ account }) => account.startsWith(`${storeId()}/`))

/** As earlier versions did without a bus: the library fell back to the kernel's keyring. */
async function putIntoMemory() {
  const keys = await keysInKeychain()
  const write = `
    const { AsyncEntry } = require(${JSON.stringify(library)})
    const write = async ({ account, password }) => new AsyncEntry('Countersign', account).setPassword(password)
    Promise.all(JSON.parse(process.argv[1]).map(write)).then(() => process.exit(0), (error) => { throw error })`
  execFileSync('keyctl', ['session', '-', process.execPath, '-e', write, JSON.stringify(keys)], {
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' }
  })
  for (const { account } of keys) await keytar.deletePassword('Countersign', account)
  expect(keysInMemory().length).toBe(keys.length)
}

test('moves them to the Secret Service if it responds', { tag: '@long' }, async () => {
  app = await launchApp()
  await createAccount(app.panel)
  await scanByCamera(app)
  await enterCode(app.panel, await copyCode(app, person.email))
  await finishSetup(app.panel)
  await expectSignedIn(app.panel, person.email)
  await app.close()
  const before = (await keysInKeychain()).length
  await putIntoMemory()

  app = await launchApp({ dataDir: app.dataDir, clockOffsetMs: 60_000 })
  await expect(app.panel.getByRole('button', { name: 'Log in', exact: true })).toBeVisible()
  await expect(app.authenticator.getByText(person.email).first()).toBeVisible()
  expect(keysInMemory()).toEqual([])
  expect((await keysInKeychain()).length).toBe(before)
  await app.close()
})

test(
  'asks for a passphrase immediately if there is no Secret Service, and keeps every user and account',
  { tag: '@long' },
  async () => {
    await putIntoMemory()
    app = await launchApp({ dataDir: app.dataDir, hasKeychain: false, clockOffsetMs: 120_000 })
    await expect(app.panel.getByRole('heading', { name: 'The keys to your data are not safe yet' })).toBeVisible()
    await expect(
      app.authenticator.getByRole('heading', { name: 'The keys to your data are not safe yet' })
    ).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.panel.emulateMedia({ colorScheme })
      await app.panel.waitForTimeout(300)
      await app.panel.screenshot({ path: `test-results/look/keys-in-memory-${colorScheme}.png` })
    }
    await app.panel.getByRole('button', { name: 'Look for a keychain again' }).click()
    await app.panel.getByLabel('Passphrase', { exact: true }).fill(passphrase)
    await app.panel.getByLabel('Confirm passphrase').fill(passphrase)
    await app.panel.getByLabel('Confirm passphrase').press('Enter')
    await logIn(app.panel, person.email, person.password)
    await enterCode(app.panel, await copyCode(app, person.email))
    await expectSignedIn(app.panel, person.email)
    expect(keysInMemory()).toEqual([])
    await app.close()

    app = await launchApp({ dataDir: app.dataDir, hasKeychain: false, clockOffsetMs: 240_000 })
    await enterPassphrase(app.panel, passphrase)
    await logIn(app.panel, person.email, person.password)
    await enterCode(app.panel, await copyCode(app, person.email))
    await expectSignedIn(app.panel, person.email)
    expect(app.pageErrors).toEqual([])
  }
)
