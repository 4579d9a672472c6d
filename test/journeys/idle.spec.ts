// Idle timeouts: the real app, with the main process's clock moved forward. User input is what Chromium passes to a page; events that the
// page itself creates do not count (CHECKLIST 77).
import { expect, test, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { endApp, launchApp, type RunningApp } from './app'
import { callPanel, openFromUserMenu, openNewBrowser, person as admin } from './steps'
import { enterCode, expectSignedIn, logIn } from './login'
import { setUpAdmin } from './setup'
import { everybody } from '../everybody'

const minuteMs = 60_000

let app: RunningApp
let other: Page
let codes: () => Promise<string>

const pass = (ms: number) => app.clock.turnOn(ms)
const fail = (page: Page) =>
  page.evaluate(
    (username) =>
      (window as unknown as { countersign: { call(name: string, input: unknown): Promise<unknown> } }).countersign.call(
        'session.logIn',
        { username, password: 'a guess' }
      ),
    `guess${randomUUID()}@example.com`
  )
const idleEndsAt = async () => {
  const life = (await callPanel(app.panel, 'session.getLife')) as { kind: string; idleEndsAt: number }
  expect(life.kind).toBe('open')
  return life.idleEndsAt
}

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  app = await launchApp()
  codes = (await setUpAdmin(app)).codes
  other = await openNewBrowser(app)
})
test.afterAll(() => endApp(app))

test('CHECKLIST 77: keys, buttons and the wheel reset the idle time; calls and synthetic events do not', async () => {
  const heading = app.panel.getByRole('heading').first()
  const acts: [string, () => Promise<unknown>][] = [
    ['a key', () => app.panel.keyboard.press('Shift')],
    ['a button', () => heading.click()],
    ['the wheel', () => app.panel.mouse.wheel(0, 1)]
  ]
  for (const [what, act] of acts) {
    const before = await idleEndsAt()
    await pass(minuteMs)
    await act()
    await expect.poll(idleEndsAt, what).toBeGreaterThanOrEqual(before + minuteMs)
  }
  const before = await idleEndsAt()
  await pass(minuteMs)
  await app.panel.evaluate(() => {
    const options = { bubbles: true, clientX: 5, clientY: 5 }
    for (const each of [
      new KeyboardEvent('keydown', { ...options, key: 'a' }),
      new MouseEvent('mousedown', options),
      new MouseEvent('mousemove', options),
      new PointerEvent('pointerdown', options),
      new WheelEvent('wheel', options)
    ]) {
      document.body.dispatchEvent(each)
    }
    document.body.click()
    document.querySelector('#root')?.scrollTo(0, 10)
  })
  await callPanel(app.panel, 'settings.get')
  await callPanel(app.panel, 'users.list', { ...everybody, limit: 10 })
  await other.keyboard.press('Shift')
  await app.panel.waitForTimeout(1000)
  expect(await idleEndsAt()).toBe(before)
})

test('CHECKLIST 77: an admin window left on Self-audit ends after 15 minutes, even while logins fail elsewhere', async () => {
  await openFromUserMenu(app.panel, admin.email, 'Self-audit')
  await expect(app.panel.getByRole('heading', { name: 'Self-audit' })).toBeVisible()
  for (let minute = 0; minute < 14; minute++) {
    await fail(other)
    await pass(minuteMs)
  }
  await expect(app.panel.getByRole('heading', { name: 'Self-audit' })).toBeVisible()
  await fail(other)
  await pass(minuteMs)
  await expect(app.panel.getByLabel('Username')).toBeVisible({ timeout: 20_000 })
  expect(app.pageErrors).toEqual([])
})

test('an active user stays logged in', async () => {
  await logIn(app.panel, admin.email, admin.password)
  await enterCode(app.panel, await codes())
  await expectSignedIn(app.panel, admin.email)
  for (let part = 0; part < 3; part++) {
    await pass(14 * minuteMs)
    await app.panel.keyboard.press('Shift')
    await expect.poll(async () => (await idleEndsAt()) - (await now())).toBeGreaterThan(14 * minuteMs)
  }
  await expectSignedIn(app.panel, admin.email)
})

const now = () => app.electron.evaluate((_electron, offset) => Date.now() + offset, app.clock.offsetMs())
