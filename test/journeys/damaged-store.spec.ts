// A store that was damaged while the app was closed, in the real app. Both windows report it, nothing opens, and the newest verified copy
// replaces the store.
import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { launchApp, removeFolder } from './app'
import { answerDialog } from './dialog'
import { keepPicture, person } from './steps'
import { logIn } from './login'
import { createAccount } from './setup'

test('a damaged store is reported at start, kept, and restored from its newest copy', { tag: '@long' }, async () => {
  let app = await launchApp()
  const { dataDir } = app
  const store = join(dataDir, 'panel', 'panel.db')
  const snapshots = () => readdirSync(join(dataDir, 'panel', 'snapshots')).filter((name) => name.endsWith('.db'))
  try {
    await createAccount(app.panel)
    await expect(app.panel.getByRole('img', { name: 'QR code' })).toBeVisible()
    await app.close()
    app = await launchApp({ dataDir })
    await expect.poll(() => snapshots().length).toBeGreaterThan(1)
    await app.close()

    const bytes = readFileSync(store)
    bytes.fill(0xa5, 4096, 12_288)
    writeFileSync(store, bytes)
    app = await launchApp({ dataDir })
    for (const page of [app.panel, app.authenticator]) {
      await expect(page.getByRole('heading', { name: 'The data is damaged' })).toBeVisible()
    }
    await expectAccessible(app.panel)
    await keepPicture(app.panel, 'damaged')
    await app.panel.getByRole('button', { name: 'Restore the copy' }).click()
    const dialog = app.panel.getByRole('dialog')
    await expect(dialog).toContainText('no one gains rights')
    await keepPicture(app.panel, 'damaged-restore')
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
    await answerDialog('yes')

    await expect(app.panel.getByRole('button', { name: 'Log in' })).toBeVisible()
    await expect(app.authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
    const aside = readdirSync(dataDir).find((name) => name.startsWith('set-aside-')) ?? ''
    expect(readFileSync(join(dataDir, aside, 'panel', 'panel.db')).equals(bytes)).toBe(true)
    await logIn(app.panel, person.email, person.password)
    await expect(app.panel.getByRole('img', { name: 'QR code' })).toBeVisible()
    expect(app.pageErrors).toEqual([])
  } finally {
    await app.close()
    removeFolder(dataDir)
    removeFolder(app.home)
  }
})
