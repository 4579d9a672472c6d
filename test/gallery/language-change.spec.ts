// A change of language draws everything again in place: what is open stays open, with what was typed and with the focus.
import { expect, test, type Page } from '@playwright/test'
import type { Language } from '../../src/shared/model/app'
import { withStage } from './program'

let page: Page
withStage('panel', (opened) => {
  page = opened
})

async function show(name: string) {
  await page.setViewportSize({ width: 1120, height: 800 })
  const faults = await page.evaluate(
    async (wanted) => (await window.gallery?.show(wanted, { language: 'en', scheme: 'light' })) ?? [],
    name
  )
  expect(faults).toEqual([])
}
const speak = (language: Language) =>
  page.evaluate((wanted) => window.gallery?.change({ language: wanted, scheme: 'light' }), language)

test('keeps the dialog that changes the password, and what was typed', async () => {
  await show('Personal settings: change password')
  const dialog = page.getByRole('dialog')
  const old = dialog.locator('input[autocomplete="current-password"]')
  await old.fill('correct horse')
  await speak('de')
  await expect(dialog.getByRole('heading', { name: 'Passwort ändern' })).toBeVisible()
  await expect(old).toHaveValue('correct horse')
  await expect(old).toBeFocused()
})

test('keeps the focus on the list of languages in the settings', async () => {
  await show('Personal settings: usual')
  const list = page.getByRole('combobox', { name: 'Language' })
  await list.focus()
  await speak('es')
  await expect(page.getByRole('combobox', { name: 'Idioma' })).toBeFocused()
})
