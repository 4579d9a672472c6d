// A machine without a keychain: the user is told, chooses a passphrase, and the main job works as usual.
import { expect, test } from '@playwright/test'
import { endApp, launchApp, readFolder, type RunningApp } from './app'
import { expectRefusal, person } from './steps'
import { enterCode, enterPassphrase, expectSignedIn, logIn } from './login'
import { createAccount, finishSetup } from './setup'
import { copyCode, scanByCamera } from './vault'

const passphrase = 'granite lantern under the bridge'
let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp({ hasKeychain: false })
})
test.afterAll(() => endApp(app))

test('says that there is no keychain, refuses a short passphrase, accepts a good one', async () => {
  await expect(app.panel.getByText(/keychain/i).first()).toBeVisible()
  await expect(app.authenticator.getByText(/keychain/i).first()).toBeVisible()
  await app.panel.getByLabel('Passphrase', { exact: true }).fill('short one')
  await app.panel.getByLabel('Confirm passphrase').fill('short one')
  await app.panel.getByLabel('Confirm passphrase').press('Enter')
  await expect(app.panel.getByText(/at least 12/i).first()).toBeVisible()
  await app.panel.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.panel.getByLabel('Confirm passphrase').fill(passphrase)
  await app.panel.getByLabel('Confirm passphrase').press('Enter')
  await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  await expect(app.authenticator.getByRole('button', { name: 'Add account' }).first()).toBeVisible()
})

test('the main job: scan with the camera, set up, log in', async () => {
  await createAccount(app.panel)
  await scanByCamera(app)
  await enterCode(app.panel, await copyCode(app, person.email))
  await finishSetup(app.panel)
  await expectSignedIn(app.panel, person.email)
})

test('after a restart it is locked; a wrong passphrase changes nothing, the right one opens both apps', async () => {
  await app.close()
  for (const file of readFolder(app.dataDir)) {
    expect(file.bytes.includes(Buffer.from(passphrase)), file.name).toBe(false)
  }
  app = await launchApp({ dataDir: app.dataDir, hasKeychain: false, clockOffsetMs: 60_000 })
  await expect(app.authenticator.getByLabel('Passphrase')).toBeVisible()
  await enterPassphrase(app.panel, 'granite lantern under the bride')
  await expectRefusal(app.panel, /passphrase/i)
  await enterPassphrase(app.panel, passphrase)
  await logIn(app.panel, person.email, person.password)
  await enterCode(app.panel, await copyCode(app, person.email))
  await expectSignedIn(app.panel, person.email)
  expect(app.pageErrors).toEqual([])
})
