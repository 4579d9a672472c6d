// The keychain's key is missing but data exists: the app says so, changes nothing, and can set the store aside.
import { expect, test } from '@playwright/test'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import keytar from 'keytar/keytar.js'
import { endApp, launchApp, readFolder, removeFolder, type RunningApp } from './app'
import { answerDialog } from './dialog'
import { createAccount } from './setup'

let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.afterAll(() => endApp(app))

const storeOf = (dataDir: string) =>
  readFolder(dataDir)
    .filter(({ name }) => name.endsWith('.db') || name.endsWith('protection.json'))
    .map(({ name, bytes }) => `${name} ${bytes.toString('base64')}`)
    .sort()

test(
  'says that the key is missing and changes nothing; retry opens the store once the key is back',
  { tag: '@long' },
  async () => {
    app = await launchApp()
    await createAccount(app.panel)
    await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeHidden()
    await app.close()
    const before = storeOf(app.dataDir)
    const keys = await keytar.findCredentials('Countersign')
    expect(keys.length).toBeGreaterThan(1)
    for (const { account } of keys) await keytar.deletePassword('Countersign', account)

    app = await launchApp({ dataDir: app.dataDir })
    await expect(app.panel.getByRole('button', { name: 'Quit' })).toBeVisible()
    await expect(app.panel.getByRole('button', { name: 'Set the data aside' })).toBeVisible()
    expect(storeOf(app.dataDir)).toEqual(before)
    for (const { account, password } of keys) await keytar.setPassword('Countersign', account, password)
    await app.panel.getByRole('button', { name: 'Try again' }).click()
    await expect(app.panel.getByRole('button', { name: 'Set the data aside' })).toBeHidden()
    await app.close()
  }
)

test('sets the store aside and starts a new one; the old files are all kept', { tag: '@long' }, async () => {
  const before = storeOf(app.dataDir).length
  for (const { account } of await keytar.findCredentials('Countersign'))
    await keytar.deletePassword('Countersign', account)
  app = await launchApp({ dataDir: app.dataDir })
  await app.panel.getByRole('button', { name: 'Set the data aside' }).click()
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Set the data aside' }).click()
  await answerDialog('yes')
  await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  const aside = readdirSync(app.dataDir).find((name) => name.startsWith('set-aside-'))
  if (aside === undefined) throw new Error('no folder was set aside')
  expect(storeOf(join(app.dataDir, aside)).length).toBe(before)
  expect(existsSync(join(app.dataDir, aside, 'panel', 'panel.db'))).toBe(true)
})

test(
  'a data folder that cannot be used is explained; trying again opens it once it can be used',
  { tag: '@long' },
  async () => {
    await app.close()
    removeFolder(app.dataDir)
    const dataDir = mkdtempSync(join(tmpdir(), 'countersign-data-'))
    // A file in place of the Panel's folder: not even root can open a store there.
    writeFileSync(join(dataDir, 'panel'), '')
    app = await launchApp({ dataDir })
    await expect(app.panel.getByRole('heading', { name: 'The data can’t be opened' })).toBeVisible()
    await expect(app.authenticator.getByRole('heading', { name: 'The data can’t be opened' })).toBeVisible()
    rmSync(join(dataDir, 'panel'))
    await app.panel.getByRole('button', { name: 'Try again' }).click()
    await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
    await expect(app.authenticator.getByRole('button', { name: 'Add account' }).first()).toBeVisible()
  }
)
