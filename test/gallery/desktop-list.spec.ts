// The list of accounts in a desktop window, measured in the real Chromium: how many fit, and how a row shows that it copies and did copy.
import { expect, test, type Locator, type Page } from '@playwright/test'
import { withStage } from './program'

let page: Page
withStage('authenticator', (opened) => {
  page = opened
})

async function show(name: string, [width, height]: readonly [number, number]) {
  await page.setViewportSize({ width, height })
  const faults = await page.evaluate(
    async (wanted) => (await window.gallery?.show(wanted, { language: 'en', scheme: 'light' })) ?? [],
    name
  )
  expect(faults).toEqual([])
  await page.evaluate(() => window.gallery?.rest())
}
const rows = () => page.locator('[data-row]')
const sign = (row: Locator) => row.locator('[aria-hidden="true"]:has(> .tabler-icon-copy, > .tabler-icon-check)')

test('five accounts fit in a window of 480 × 760 px at the usual size, and in one of 420 px', async () => {
  for (const width of [480, 420]) {
    await show('List: usual', [width, 760])
    const bottoms = await rows().evaluateAll((all) => all.map((row) => row.getBoundingClientRect().bottom))
    const fitting = bottoms.filter((bottom) => bottom <= 760)
    expect(fitting.length, `${String(width)} px: ${bottoms.slice(0, 6).join(', ')}`).toBeGreaterThanOrEqual(5)
  }
})

test('a wide window shows the codes in two, three and four columns', async () => {
  for (const [width, columns] of [
    [480, 1],
    [760, 2],
    [1120, 3],
    [1600, 4]
  ] as const) {
    await show('List: usual', [width, 800])
    const starts = await rows().evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().left)))
    expect(new Set(starts).size, `${String(width)} px`).toBe(columns)
  }
})

for (const name of ['List: usual', 'List: compact', 'List: large']) {
  test(`${name}: a row shows on hover and on focus that it copies, and a click there copies`, async () => {
    await show(name, [760, 760])
    const row = rows().filter({ hasText: 'GitHub' })
    const copySign = sign(row)
    await page.mouse.move(1, 1)
    await page.getByRole('searchbox').focus()
    await expect(copySign).toHaveCSS('opacity', '0')
    await row.getByRole('button', { name: /^Copy code for GitHub/ }).focus()
    await expect(copySign).toHaveCSS('opacity', '1')
    await page.getByRole('searchbox').focus()
    await expect(copySign).toHaveCSS('opacity', '0')
    await row.hover()
    await expect(copySign).toHaveCSS('opacity', '1')
    const [more, own] = [
      await row.getByRole('button', { name: /^Actions for GitHub/ }).boundingBox(),
      await copySign.boundingBox()
    ]
    if (more === null || own === null) throw new Error('a sign is not drawn')
    const isApart = own.x + own.width <= more.x + 1 || own.y + own.height <= more.y + 1
    expect(isApart, 'the two signs do not overlap').toBe(true)
    await page.mouse.click(own.x + own.width / 2, own.y + own.height / 2)
    await expect(page.getByText(/GitHub.* copied — clears in /)).toBeVisible()
  })
}

test('after copying, the row and its ring say so for a moment, and the name is announced once', async () => {
  await show('List: usual', [760, 760])
  const row = rows().filter({ hasText: 'GitHub' })
  const ring = row.getByRole('timer')
  await row.getByRole('button', { name: /^Copy code for GitHub/ }).click()
  await expect(ring).toHaveAttribute('data-copied')
  await expect(ring).toHaveAccessibleName(/seconds? left$/)
  await expect(row.locator('[data-copied]').first()).toBeVisible()
  const spoken = page.locator('[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]')
  await expect(spoken.filter({ hasText: /GitHub.*ada@nordlicht\.example.* copied/ })).toHaveCount(1)
  await expect(ring).not.toHaveAttribute('data-copied')
  await expect(rows().locator('[data-copied]')).toHaveCount(0)
})

test('a code copied with Enter in the search field is marked on its row in the same way', async () => {
  await show('List: usual', [760, 760])
  await page.getByRole('searchbox').fill('git')
  await page.keyboard.press('Enter')
  const row = rows().filter({ hasText: 'GitHub' })
  await expect(row.getByRole('timer')).toHaveAttribute('data-copied')
  await expect(row.locator('[data-copied]').first()).toBeVisible()
  await expect(rows().locator('[data-copied]')).toHaveCount(0)
})

const copyOf = (name: string) => page.getByRole('button', { name: new RegExp(`^Copy code for ${name}`) })

test('from 1280 px on the details stand beside the list, which stays usable; Esc closes them, and the focus returns', async () => {
  await show('An account: fields', [1280, 800])
  const details = page.getByRole('dialog', { name: 'GitHub' })
  expect(await details.boundingBox()).toEqual({ x: 840, y: 0, width: 440, height: 800 })
  await expect(details).toHaveAttribute('aria-modal', 'false')
  await expect(details.getByLabel('Service')).toBeFocused()
  const ends = await rows().evaluateAll((all) => all.map((row) => row.getBoundingClientRect().right))
  expect(Math.max(...ends)).toBeLessThan(840)
  await copyOf('Google').click()
  await expect(page.getByText(/Google.* copied — clears in /)).toBeVisible()
  await expect(details).toBeVisible()
  await page.keyboard.press('F2')
  const other = page.getByRole('dialog', { name: 'Google' })
  await expect(other.getByLabel('Service')).toBeFocused()
  await expect(other.getByLabel('Service')).toHaveValue('Google')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(copyOf('Google')).toBeFocused()

  await page.keyboard.press('F2')
  await expect(other.getByLabel('Service')).toBeFocused()
  await copyOf('Amazon').focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(copyOf('Amazon')).toBeFocused()

  await page.setViewportSize({ width: 1279, height: 800 })
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog', { name: 'Amazon' })).toHaveAttribute('aria-modal', 'true')
})

test('unsaved details beside the list are lost neither by the list nor by a window that gets narrower', async () => {
  await show('An account: fields', [1600, 1000])
  const details = page.getByRole('dialog', { name: 'GitHub' })
  await details.getByLabel('Note').fill('Ask Robin')
  await copyOf('Google').focus()
  await page.keyboard.press('F2')
  await expect(page.getByText('Save or cancel the changes to the open account first.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(details.getByLabel('Note')).toHaveValue('Ask Robin')
  await page.setViewportSize({ width: 1000, height: 800 })
  await expect(details).toHaveAttribute('aria-modal', 'true')
  await expect(details.getByLabel('Note')).toHaveValue('Ask Robin')
  await page.setViewportSize({ width: 1600, height: 1000 })
  await details.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(copyOf('GitHub')).toBeFocused()
})
