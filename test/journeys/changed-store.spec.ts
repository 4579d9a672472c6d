// Both stores replaced by older copies while the app was closed, in the real app. The difference is reported before anything opens, and
// each app continues as its user chooses.
import { expect, test } from '@playwright/test'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { launchApp, removeFolder } from './app'
import { answerDialog } from './dialog'
import { keepPicture } from './steps'
import { createAccount } from './setup'

test(
  'CHECKLIST 62, 63: an older store that was put back is reported, and used only if the user agrees',
  { tag: '@long' },
  async () => {
    // Starts the real app three times.
    test.slow()
    let app = await launchApp()
    const { dataDir } = app
    const stores = [join(dataDir, 'panel', 'panel.db'), join(dataDir, 'authenticator', 'vault.db')]
    try {
      await expect(app.panel.getByRole('heading').first()).toBeVisible()
      await app.close()
      for (const store of stores) copyFileSync(store, `${store}.kept`)
      app = await launchApp({ dataDir })
      await createAccount(app.panel)
      await expect(app.panel.getByRole('img', { name: 'QR code' })).toBeVisible()
      await app.close()

      for (const store of stores) copyFileSync(`${store}.kept`, store)
      app = await launchApp({ dataDir })
      await expect(app.panel.getByRole('heading', { name: 'The data has changed' })).toBeVisible()
      await expect(app.panel.getByText('The file is not the one Countersign last closed.')).toBeVisible()
      await expectAccessible(app.panel)
      await keepPicture(app.panel, 'changed')
      await app.panel.getByRole('button', { name: 'Use as it is' }).click()
      await app.panel.getByRole('dialog').getByRole('button', { name: 'Use as it is' }).click()
      await answerDialog('yes')
      await expect(app.panel.getByRole('heading', { name: 'The data has changed' })).toBeHidden()

      await expect(app.authenticator.getByRole('heading', { name: 'The data has changed' })).toBeVisible()
      await expectAccessible(app.authenticator)
      await keepPicture(app.authenticator, 'changed-vault')
      await app.authenticator.getByRole('button', { name: 'Use as it is' }).click()
      await expect(app.authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
      expect(app.pageErrors).toEqual([])
    } finally {
      await app.close()
      removeFolder(dataDir)
      removeFolder(app.home)
    }
  }
)
