// The app started by a setup link. If links are turned off, the link is dropped and the user is told, even on a first start.
import { expect, test } from '@playwright/test'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, removeFolder, type RunningApp } from './app'

const secret = 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK'
const links = [`otpauth://totp/Lighthouse:robin@link?secret=${secret}&issuer=Lighthouse`]
const told = 'A setup link was not opened'

test('CHECKLIST 101: the link that starts the app is used only if links are turned on', { tag: '@long' }, async () => {
  const programs = mkdtempSync(join(tmpdir(), 'countersign-programs-'))
  writeFileSync(join(programs, 'xdg-settings'), '#!/bin/sh\necho yes\n')
  chmodSync(join(programs, 'xdg-settings'), 0o755)
  let app: RunningApp = await launchApp({ links, programs })
  // The system may pass links although they are turned off here.
  await expect(app.authenticator.getByText(told)).toBeVisible()
  await expect(app.authenticator.getByRole('dialog')).toBeHidden()
  await app.authenticator.getByRole('button', { name: 'Settings', exact: true }).last().click()
  await app.authenticator.getByRole('button', { name: 'Quick access', exact: true }).click()
  await app.authenticator.getByRole('switch', { name: 'Open setup links' }).click({ force: true })
  await expect(app.authenticator.getByRole('switch', { name: 'Open setup links' })).toBeChecked()
  await app.close()

  const { dataDir } = app
  app = await launchApp({ links, programs, dataDir })
  await expect(app.authenticator.getByRole('heading', { name: 'Is this the account?' })).toBeVisible()
  await expect(app.authenticator.getByRole('button', { name: 'Cancel', exact: true })).toBeFocused()
  await app.authenticator.keyboard.press('Enter')
  await expect(app.authenticator.getByText(told)).toBeHidden()
  expect(app.pageErrors).toEqual([])
  await app.close()
  expect(readFileSync(join(dataDir, 'log', 'main.log'), 'utf8')).not.toContain(secret)
  for (const folder of [dataDir, app.home, programs]) removeFolder(folder)
})
