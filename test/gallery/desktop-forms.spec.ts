// The Authenticator as a desktop program: sheets are dialogs of a steady height from 560 px on, its settings have their sections at the side,
// and the list shows enough. Each check measures the page in the real Chromium.
import { expect, test, type Locator, type Page } from '@playwright/test'
import { languages, type Language } from '../../src/shared/model/app'
import { unlessKnown } from './known'
import { withStage } from './program'

let page: Page
withStage('authenticator', (opened) => {
  page = opened
})

async function show(name: string, [width, height]: readonly [number, number], language: Language = 'en') {
  await page.setViewportSize({ width: 1120, height: 800 })
  const faults = await page.evaluate(
    async (wanted) => (await window.gallery?.show(wanted, { language: 'en', scheme: 'light' })) ?? [],
    name
  )
  expect(faults).toEqual([])
  await page.evaluate((wanted) => window.gallery?.change({ language: wanted, scheme: 'light' }), language)
  await page.setViewportSize({ width, height })
  await settle()
}
const settle = () => page.evaluate(() => window.gallery?.rest())
const boxOf = async (element: Locator) => (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
const sectionNames = ['Appearance', 'View', 'Lock', 'Quick access', 'Clock', 'Backups']

test('in a window of 559 px the settings are a sheet with a list of sections', async () => {
  await show('Settings: sections', [559, 700])
  const sheet = page.getByRole('dialog', { name: 'Settings' })
  const { x, y, width, height } = await boxOf(sheet)
  expect([x, width, y + height]).toEqual([0, 559, 700])
  await sheet.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(
    page.getByRole('dialog', { name: 'Lock' }).getByRole('button', { name: 'Back', exact: true })
  ).toBeVisible()
})

test('from 560 px on their sections stand at the side, the first one is open, and the height stays', async () => {
  for (const size of [
    [560, 560],
    [760, 760],
    [1600, 1000]
  ] as const) {
    await show('Settings: sections', size)
    const dialog = page.getByRole('dialog', { name: 'Settings' })
    const list = dialog.getByRole('navigation')
    await expect(dialog.getByRole('heading', { name: 'Appearance' })).toBeVisible()
    await expect(list.locator('[aria-current]')).toHaveText('Appearance')
    const before = await boxOf(dialog)
    for (const name of sectionNames) {
      await list.getByRole('button', { name, exact: true }).click()
      await settle()
      await expect(dialog.getByRole('heading', { name, level: 2, exact: true })).toBeVisible()
      await expect(list.locator('[aria-current]')).toHaveText(name)
      expect(await boxOf(dialog)).toEqual(before)
      await expect(dialog.getByRole('button', { name: 'Back', exact: true })).toHaveCount(0)
    }
  }
})

test('the sections at the side fit in every language, and begin at the right in Arabic', { tag: '@long' }, async () => {
  const found: string[] = []
  for (const language of languages) {
    await show('Settings: sections', [560, 560], language)
    const misfits = (await page.evaluate(() => window.gallery?.misfits())) ?? ['no gallery']
    found.push(...unlessKnown('Settings: sections', misfits).map((each) => `${language}: ${each}`))
    const dialog = page.getByRole('dialog')
    const [whole, list] = [await boxOf(dialog), await boxOf(dialog.getByRole('navigation'))]
    expect(list.x > whole.x + whole.width / 2, language).toBe(language === 'ar')
  }
  expect(found).toEqual([])
})

test('Tab stops once at the sections, and the arrow keys open another one', async () => {
  await show('Settings: sections', [760, 760])
  const list = page.getByRole('dialog').getByRole('navigation')
  const focused = () => list.locator('button:focus')
  await expect(focused()).toHaveText('Appearance')
  await page.keyboard.press('ArrowDown')
  await expect(focused()).toHaveText('View')
  await expect(page.getByRole('heading', { name: 'View', exact: true })).toBeVisible()
  await page.keyboard.press('End')
  await expect(focused()).toHaveText('Backups')
  await page.keyboard.press('ArrowDown')
  await expect(focused()).toHaveText('Backups')
  await page.keyboard.press('Home')
  await expect(focused()).toHaveText('Appearance')
  await page.keyboard.press('Tab')
  await expect(focused()).toHaveText('About Countersign')
  await page.keyboard.press('Tab')
  await expect(focused()).toHaveCount(0)
})

test('a key that is shown once is not left for another section without a question', async () => {
  await show('Settings: recovery key, shown once', [760, 760])
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'View', exact: true }).click()
  const question = page.getByRole('dialog').filter({ hasNotText: 'Appearance' })
  await expect(question).toBeVisible()
  await expect(settings.getByText('K7WM')).toBeVisible()
  await question.getByRole('button').last().click()
  await expect(settings.getByRole('heading', { name: 'View', exact: true })).toBeVisible()
})

test(
  'other sheets are dialogs in the middle whose height does not depend on their step',
  { tag: '@long' },
  async () => {
    const heights = new Set<number>()
    for (const name of [
      'Adding: ways',
      'Adding: typed',
      'Adding: being read',
      'Importing: choose',
      'Importing: report',
      'Exporting: formats',
      'Exporting: with a password',
      'An account: fields',
      'An account: groups',
      'An account: empty trash'
    ]) {
      await show(name, [560, 900])
      const { x, y, width, height } = await boxOf(page.getByRole('dialog'))
      expect(Math.abs(x + width / 2 - 280), name).toBeLessThan(1)
      expect(Math.abs(y + height / 2 - 450), name).toBeLessThan(1)
      heights.add(height)
    }
    expect([...heights]).toEqual([640])
  }
)

test('in a window of 480 × 560 px, what Replace does is shown without scrolling', async () => {
  await show('Adding: one found, in the list with another key', [480, 560])
  const hint = await boxOf(page.getByText('Replaces yours, which stays in the Trash for 30 days.'))
  const save = await boxOf(page.getByRole('button', { name: 'Save', exact: true }))
  expect(hint.height).toBeGreaterThan(0)
  expect(hint.y + hint.height).toBeLessThan(save.y)
})

test('accounts from a setup link are shown once: Escape closes the sheet for good', async () => {
  await show('Adding: from a link', [760, 760])
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await settle()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
