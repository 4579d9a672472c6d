// Finding accounts among many, in the real app: search in names, tags and notes, favourites, groups, custom order by pointer and keyboard,
// recovery codes and their marks, selecting several, the Trash.
import { expect, test, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { endApp, launchApp, type RunningApp } from './app'

let app: RunningApp
let page: Page
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
  page = app.authenticator
})
test.afterAll(() => endApp(app))

const issuers = ['Northwind', 'GitHub', 'Dropbox', 'Contoso', 'Proton', 'Fabrikam']
/** Each has its own key; otherwise they would be one account. */
const link = (issuer: string, index: number) =>
  `otpauth://totp/${issuer}:robin?secret=${'ABCDEF'.charAt(index).repeat(32)}&issuer=${issuer}`
const row = (issuer: string) => page.getByRole('button', { name: `Copy code for ${issuer} robin` })
const chip = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })
const shown = async () =>
  (await page.getByRole('button', { name: /^(Copy code for|Select) .* robin$/ }).all()).length === 0
    ? []
    : page
        .getByRole('button', { name: /^(Copy code for|Select) .* robin$/ })
        .evaluateAll((rows) =>
          rows.map((each) => each.getAttribute('aria-label')?.replace(/^(Copy code for|Select) | robin$/g, '') ?? '')
        )
const expectShown = (expected: readonly string[]) => expect.poll(shown).toEqual(expected)
const searchFor = (query: string) => page.getByRole('searchbox', { name: 'Search' }).fill(query)

async function openDetails(issuer: string): Promise<void> {
  await row(issuer).focus()
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Service', { exact: true })).toBeFocused()
}

async function openFromMenu(item: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function sortBy(order: string): Promise<void> {
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: order, exact: true }).click()
  await page.keyboard.press('Escape')
}

test('accounts are listed, without filter chips while there is nothing to filter', async () => {
  const path = join(app.home, 'accounts.txt')
  writeFileSync(path, issuers.map(link).join('\n'))
  await openFromMenu('Import a file')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(path)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expectShown(issuers)
  await expect(page.getByRole('radiogroup', { name: 'Show' })).toHaveCount(0)
})

test('group, tags and note are edited in the details and found by the search', async () => {
  await openDetails('GitHub')
  await page.getByRole('combobox', { name: 'Group' }).fill('Work')
  await page.getByRole('combobox', { name: 'Tags' }).pressSequentially('harbour,code')
  await page.getByRole('textbox', { name: 'Note' }).fill('Bought through the agency, ask Mabel')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(chip('Work')).toBeVisible()
  await expect(row('GitHub')).toBeFocused()

  await searchFor('mabel')
  await expectShown(['GitHub'])
  await expect(page.getByText('In the note')).toBeVisible()
  await searchFor('harb robin')
  await expectShown(['GitHub'])
  await expect(page.locator('mark', { hasText: 'harb' })).toBeVisible()
  // A name with this prefix ranks above a tag with it, whatever their order.
  await searchFor('co')
  await expectShown(['Contoso', 'GitHub'])
  await page.keyboard.press('Escape')
  await expectShown(issuers)
})

test('favourites, groups and tags narrow the list, with the mouse and with arrow keys', async () => {
  await row('Proton').hover()
  await page.getByRole('button', { name: 'Add Proton to favourites' }).click()
  await chip('Favourites').click()
  await expectShown(['Proton'])
  await page.keyboard.press('ArrowRight')
  await expect(chip('Work')).toBeFocused()
  await expectShown(['GitHub'])
  await page.keyboard.press('End')
  await expect(chip('harbour')).toBeChecked()
  await page.keyboard.press('Home')
  await expectShown(issuers)
})

test('the custom order is set by dragging and with Alt and the arrow keys', async () => {
  const from = await row('Northwind').boundingBox()
  const over = await row('Dropbox').boundingBox()
  if (from === null || over === null) throw new Error('a row is not drawn')
  await page.mouse.move(from.x + 60, from.y + 40)
  await page.mouse.down()
  await page.mouse.move(from.x + 70, from.y + 60)
  await page.mouse.move(over.x + over.width - 60, over.y + over.height - 12, { steps: 6 })
  await page.mouse.up()
  await expectShown(['GitHub', 'Dropbox', 'Northwind', 'Contoso', 'Proton', 'Fabrikam'])
  await expect(page.getByText(/ copied /)).toHaveCount(0)
  await row('Fabrikam').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  const own = ['GitHub', 'Dropbox', 'Northwind', 'Fabrikam', 'Contoso', 'Proton']
  await expectShown(own)
  await expect(row('Fabrikam')).toBeFocused()

  await sortBy('Name')
  await expectShown(issuers.toSorted())
  await row('Contoso').click()
  await expect(page.getByText(/Contoso.* copied — clears in/)).toBeVisible()
  await sortBy('Last used')
  await expect.poll(async () => (await shown())[0]).toBe('Contoso')
  await sortBy('Custom order')
  await page.reload()
  await expectShown(own)
})

test('the list is accessible, small and large', { tag: '@long' }, async () => {
  await expectAccessible(page)
  await sortBy('Compact')
  await expect(page.locator('[data-density="compact"]')).toBeVisible()
  await sortBy('Comfortable')
})

test('recovery codes are stored, marked as used, and copied', { tag: '@long' }, async () => {
  await openDetails('Dropbox')
  await page.getByRole('tab', { name: /^Recovery codes/ }).click()
  await page.getByLabel('Codes to add').fill('alpha-1111\nbravo-2222\ncharlie-3333')
  await page.getByRole('button', { name: 'Add codes' }).click()
  await expect(page.getByText('3 of 3 left')).toBeVisible()
  // The mark appears when the call answers, not on the click.
  await page.getByRole('checkbox', { name: 'Recovery code 2 used' }).click()
  await expect(page.getByText('2 of 3 left')).toBeVisible()
  await expect(page.getByText(/^Used /)).toBeVisible()
  await page.getByRole('button', { name: 'Copy recovery code 1' }).click()
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('alpha-1111')
  await expectAccessible(page)
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('list', { name: 'History' }).getByText('Imported')).toBeVisible()
  await page.getByRole('tab', { name: 'Details' }).click()
  await expectAccessible(page)
})

test('a logo is chosen from the list or from an image file', { tag: '@long' }, async () => {
  await page.getByRole('button', { name: 'Change logo' }).click()
  await page.getByRole('searchbox', { name: 'Choose from the list' }).fill('tailscale')
  await page.getByRole('button', { name: 'Tailscale' }).click()
  await page.getByRole('button', { name: 'Change logo' }).click()
  await page.locator('input[type="file"][accept*="svg"]').setInputFiles({
    name: 'own.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
    )
  })
  await expect(page.getByRole('button', { name: 'Change logo' }).locator('img[src^="blob:"]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row('Dropbox')).toBeFocused()
})

test('several accounts are tagged, removed together, and restored together', { tag: '@long' }, async () => {
  await row('GitHub').click({ modifiers: ['ControlOrMeta'] })
  await page.getByRole('button', { name: 'Select Northwind robin' }).click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 selected')).toBeVisible()
  await page.getByRole('toolbar', { name: 'Selected accounts' }).getByRole('button', { name: 'Tag' }).click()
  await page.getByRole('combobox', { name: 'Tag' }).fill('pier')
  await page.getByRole('button', { name: 'Add tag' }).click()
  await expect(chip('pier')).toContainText('3')

  await row('GitHub').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ControlOrMeta+A')
  await expect(page.getByText('6 selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('6 selected')).toHaveCount(0)
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page
    .getByRole('toolbar', { name: 'Selected accounts' })
    .getByRole('button', { name: 'Remove', exact: true })
    .click()
  await expectShown(['Northwind', 'Fabrikam', 'Contoso', 'Proton'])
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectShown(['GitHub', 'Dropbox', 'Northwind', 'Fabrikam', 'Contoso', 'Proton'])
})

test('the trash lists what was removed, restores it, and deletes it permanently', { tag: '@long' }, async () => {
  await row('Contoso').focus()
  await page.keyboard.press('Delete')
  await row('Fabrikam').focus()
  await page.keyboard.press('Delete')
  await expectShown(['GitHub', 'Dropbox', 'Northwind', 'Proton'])
  await openFromMenu('Trash')
  await expect(page.getByText('30 days left')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore Contoso' }).click()
  await expect(page.getByText('30 days left')).toHaveCount(1)
  await page.getByRole('button', { name: 'Delete Fabrikam permanently' }).click()
  await page.getByRole('button', { name: 'Delete permanently', exact: true }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  await page.getByRole('dialog', { name: 'Trash' }).getByRole('button', { name: 'Close' }).click()
  await expect(row('Contoso')).toBeVisible()
  await expect(row('Fabrikam')).toHaveCount(0)
})

test('the command palette copies a code by name, and opens screens', { tag: '@long' }, async () => {
  await page.keyboard.press('ControlOrMeta+K')
  const field = page.getByRole('combobox', { name: 'Search commands' })
  await field.fill('code git')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^\d{6}$/)
  await page.keyboard.press('ControlOrMeta+K')
  await field.fill('trash')
  await page.keyboard.press('Enter')
  const trash = page.getByRole('dialog', { name: 'Trash' })
  await expect(trash).toBeVisible()
  await page.keyboard.press('ControlOrMeta+K')
  await expect(field).toBeHidden()
  await trash.getByRole('button', { name: 'Close' }).click()
  await row('GitHub').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(row('GitHub')).toBeFocused()
  await searchFor('')
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await searchFor('')
})

test('a removed group keeps its accounts, and no page reported an error', { tag: '@long' }, async () => {
  await openFromMenu('Groups')
  await page.getByRole('button', { name: 'Remove Work' }).click()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Remove Work' })).toHaveCount(0)
  await page.getByRole('dialog', { name: 'Groups' }).getByRole('button', { name: 'Close' }).click()
  await expect(row('GitHub')).toBeVisible()
  expect(app.pageErrors).toEqual([])
})
