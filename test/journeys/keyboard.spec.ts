// The main job without a pointer: first run, setup with the Authenticator, backup codes, logging out and in. Then the same screens at
// double size, in forced colours, and with reduced motion (WCAG 2.2: 2.1.1, 2.4.7, 1.4.10, 2.3.3).
import { expect, test, type Page } from '@playwright/test'
import { endApp, launchApp, type RunningApp } from './app'
import { overflowOf } from './look'
import { person } from './steps'

let app: RunningApp
test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

/** The accessible name of the focused element, and whether its focus is visible. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    // A field with several parts shows the ring around all of them.
    const rings = [element, element.parentElement, element.nextElementSibling, ...element.querySelectorAll('*')]
    const around = document.querySelectorAll('[data-active]')
    const isRing = (style: CSSStyleDeclaration) =>
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1.5) || style.boxShadow !== 'none'
    const isSeen = [...rings, ...around].some(
      (each) => each !== null && [undefined, '::before', '::after'].some((part) => isRing(getComputedStyle(each, part)))
    )
    const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent
    return { name: (label ?? element.textContent ?? '').trim(), isSeen }
  })

/** Presses Tab until the named control has the focus; the focus is visible at every stop. */
async function tabTo(page: Page, name: RegExp, most = 25): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    const now = await focused(page)
    if (name.test(now.name)) {
      expect(now.isSeen, now.name).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${String(name)}`)
}

const type = async (page: Page, name: RegExp, text: string) => {
  await tabTo(page, name)
  await page.keyboard.type(text)
}
const press = async (page: Page, name: RegExp, key = 'Enter') => {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

test('the main job works without a pointer', { tag: '@long' }, async () => {
  const { panel, authenticator } = app
  await expect(panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  await type(panel, /^Account name/, person.accountName)
  await type(panel, /^Your name/, person.name)
  await type(panel, /^Email/, person.email)
  await type(panel, /^Password/, person.password)
  await type(panel, /^Confirm password/, person.password)
  await panel.keyboard.press('Enter')
  await expect(panel.getByRole('img', { name: 'QR code' })).toBeVisible()

  await press(panel, /^Can't scan it\?/)
  const key = await panel.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()

  await expect(authenticator.getByRole('button', { name: 'Add account' })).toBeVisible()
  await authenticator.keyboard.press('ControlOrMeta+N')
  await expect(authenticator.getByRole('button', { name: 'Scan with camera' })).toBeVisible()
  await press(authenticator, /^Enter setup key$/)
  await type(authenticator, /^Service/, person.accountName)
  await type(authenticator, /^Account/, person.email)
  await type(authenticator, /^Setup key/, key)
  await authenticator.keyboard.press('Enter')
  const row = authenticator.getByRole('button', { name: /^Copy code for / })
  await expect(row).toBeVisible()
  await row.focus()
  await authenticator.keyboard.press('Enter')
  const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toMatch(/^\d{6}$/)

  await tabTo(panel, /^6-digit code/)
  await panel.keyboard.press('ControlOrMeta+V')
  await expect(panel.getByRole('heading', { name: 'Backup codes' })).toBeVisible()
  await press(panel, /^I have saved them/, 'Space')
  await press(panel, /^Continue$/)
  await press(panel, /^Done$/)
  const menu = panel.getByRole('button', { name: person.email, exact: true })
  await expect(menu).toBeVisible()
  await press(panel, new RegExp(person.email.replaceAll('.', '\\.')))
  await expect(panel.getByRole('menuitem', { name: 'Log out' })).toBeVisible()
  for (let step = 0; step < 20 && (await focused(panel)).name !== 'Log out'; step += 1)
    await panel.keyboard.press('ArrowDown')
  await expect(panel.getByRole('menuitem', { name: 'Log out' })).toBeFocused()
  await panel.keyboard.press('Enter')
  await type(panel, /^Username/, person.email)
  await type(panel, /^Password/, person.password)
  await panel.keyboard.press('Enter')
  await expect(panel.getByLabel('6-digit code')).toBeFocused()
})

test('nothing is lost at double size, with forced colours or with reduced motion', { tag: '@long' }, async () => {
  for (const page of [app.panel, app.authenticator]) {
    await app.electron.evaluate(({ BrowserWindow }, address) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        if (webContents.getURL() === address) webContents.setZoomFactor(2)
    }, page.url())
    await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2)
    await expect.poll(() => overflowOf(page)).toBeLessThanOrEqual(0)
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    const look = () =>
      page.evaluate(() => {
        const isBare = (element: Element) => {
          const { borderTopStyle, borderTopWidth } = getComputedStyle(element)
          return element.checkVisibility() && (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) === 0)
        }
        const moving = document.getAnimations().filter((each) => {
          const { duration } = each.effect?.getComputedTiming() ?? {}
          return typeof duration === 'number' && duration > 1
        })
        const fields = [...document.querySelectorAll('input:not([type="checkbox"], [name="one-time-code"])')].filter(
          isBare
        )
        return { fields: fields.map(({ outerHTML }) => outerHTML), moving: moving.length }
      })
    // Animations that had already started run to their end.
    await expect.poll(look).toEqual({ fields: [], moving: 0 })
    await page.emulateMedia({ forcedColors: null, reducedMotion: null })
  }
  expect(app.pageErrors).toEqual([])
})
