// Every language, switched in the running app. Typed text stays, both apps and the menu bar follow, nothing is cut off in the smallest
// windows, Arabic runs from right to left, and the choice survives a restart.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppId } from '../../src/shared/model/app'
import { languages, type Language } from '../../src/shared/model/languages'
import { speakerOf } from '../messages'
import { expectAccessible } from './accessible'
import { endApp, launchApp, type RunningApp } from './app'
import { callPanel, openFromUserMenu } from './steps'
import { enterCode, expectSignedIn, logIn, logOut } from './login'
import { createFreshCodes, finishSetup, readSetupKey } from './setup'

const en = speakerOf('en')
const tr = speakerOf('tr')
const de = speakerOf('de')
const es = speakerOf('es')
const ja = speakerOf('ja')
const ar = speakerOf('ar')
const sections = ['appearance', 'lock', 'view', 'quick', 'clock', 'backups'] as const

let app: RunningApp
test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const speak = (choice: Language | 'system') => callPanel(app.panel, 'app.setLanguage', { choice })
const spokenBy = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

const resize = (appId: AppId, width: number, height: number) =>
  app.electron.evaluate(
    ({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL().startsWith(`app://${wanted.appId}/`))
        ?.setContentSize(wanted.width, wanted.height)
    },
    { appId, width, height }
  )

/** Whether the system has a font for a language, according to fontconfig; null if that is not here. */
function hasFont(language: Language): boolean | null {
  try {
    return execFileSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return null
  }
}

/** What does not fit: a page that scrolls sideways, and control names, headings and labels that are cut off. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const found = [document.documentElement, document.querySelector('#root')].some(
      (each) => each !== null && each.scrollWidth > each.clientWidth
    )
      ? ['the page itself']
      : []
    for (const each of document.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, [role="tab"], legend')) {
      const style = getComputedStyle(each)
      const isSeen = each.offsetParent !== null && style.clipPath === 'none' && each.clientWidth > 1
      // Names of accounts and addresses may be truncated; their full text is elsewhere.
      for (const part of [each, ...each.querySelectorAll<HTMLElement>('span, div')]) {
        const isCut =
          getComputedStyle(part).overflowX === 'hidden' &&
          part.clientWidth > 1 &&
          part.scrollWidth > part.clientWidth + 1
        const isOwn = part.closest('[dir="auto"]') !== null || part.querySelector('bdi, [dir="auto"]') !== null
        if (isSeen && !isOwn && isCut && part.textContent.trim() !== '') found.push(part.textContent)
      }
    }
    return [...new Set(found)]
  })

test('changes from the first screen on, and keeps what was typed', async () => {
  const { panel, authenticator, electron } = app
  await expect(panel.getByRole('heading', { name: en('panel.firstRun.title') })).toBeVisible()
  expect(await spokenBy(panel)).toEqual([expect.stringMatching(/^en/), 'ltr'])
  await panel.getByLabel('Account name').fill('Nordlicht GmbH')
  await panel.evaluate(() => Object.assign(window, { isStillThere: true }))

  await panel.getByRole('button', { name: 'Language' }).click()
  await panel.getByRole('menuitemradio', { name: 'Deutsch', exact: true }).click()
  await expect(panel.getByRole('heading', { name: de('panel.firstRun.title') })).toBeVisible()
  await expect(panel.getByLabel(de('panel.firstRun.accountName'))).toHaveValue('Nordlicht GmbH')
  await expect(panel.getByRole('menu')).toHaveCount(0)
  expect(await panel.evaluate(() => 'isStillThere' in window)).toBe(true)
  expect(await spokenBy(panel)).toEqual(['de', 'ltr'])

  await expect(authenticator.getByRole('heading', { name: de('authenticator.entries.empty.title') })).toBeVisible()
  expect(await spokenBy(authenticator)).toEqual(['de', 'ltr'])
  const menus = await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(menus).toEqual([
    de('main.menu.file'),
    de('main.menu.edit'),
    de('main.menu.view'),
    de('main.menu.window'),
    de('main.menu.help')
  ])
})

test('changes in an open dialog', { tag: '@long' }, async () => {
  const { authenticator } = app
  await callPanel(app.panel, 'app.exploreDemo')
  await expect(authenticator.getByRole('button', { name: /GitHub/ }).first()).toBeVisible({ timeout: 20_000 })
  await authenticator.getByRole('button', { name: de('authenticator.adding.title') }).click()
  await authenticator.getByRole('button', { name: new RegExp(de('authenticator.adding.ways.typing.name')) }).click()
  const key = authenticator.getByLabel(de('authenticator.adding.fields.setupKey'))
  await key.fill('JBSWY3DPEHPK3PXP')
  await speak('es')
  const sameKey = authenticator.getByLabel(es('authenticator.adding.fields.setupKey'))
  await expect(sameKey).toHaveValue('JBSWY3DPEHPK3PXP')
  await expect(sameKey).toBeFocused()
  await authenticator.keyboard.press('Escape')
})

test('draws its own fonts, and says which language has none', async () => {
  const { panel, authenticator } = app
  await speak('en')
  for (const page of [panel, authenticator]) {
    const families = () => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)
    await expect.poll(() => page.evaluate(families)).toEqual(['Inter Variable', 'JetBrains Mono Variable'])
  }
  await panel.getByRole('button', { name: en('app.language.title') }).click()
  const menu = panel.getByRole('menu', { name: en('app.language.title') })
  await expect(menu.getByRole('menuitemradio')).toHaveCount(languages.length + 1)
  for (const [language, font] of [
    ['ar', 'Noto Sans Arabic'],
    ['ja', 'Noto Sans CJK JP']
  ] as const) {
    const isThere = hasFont(language)
    if (isThere !== null) await expect(menu.getByText(font)).toHaveCount(isThere ? 0 : 1)
  }
  await panel.keyboard.press('Escape')
  await speak('de')
})

test('fits the smallest windows, with nothing cut off', { tag: '@long' }, async () => {
  const { panel, authenticator } = app
  await Promise.all([resize('panel', 480, 700), resize('authenticator', 360, 640)])
  const misfits: string[] = []
  const look = async (page: Page, where: string) => {
    for (const what of await cutOff(page)) misfits.push(`${where}: ${what}`)
  }
  for (const name of languages) {
    await speak(name)
    const t = speakerOf(name)
    await expect(panel.getByRole('heading', { name: t('panel.login.title') })).toBeVisible()
    await expect
      .poll(() => spokenBy(authenticator))
      .toEqual([expect.stringMatching(new RegExp(`^${name}`)), name === 'ar' ? 'rtl' : 'ltr'])
    await look(panel, `${name} login`)
    await look(authenticator, `${name} list`)

    await authenticator.getByRole('button', { name: t('authenticator.adding.title') }).click()
    await expect(authenticator.getByRole('dialog', { name: t('authenticator.adding.title') })).toBeVisible()
    await look(authenticator, `${name} adding`)
    await authenticator.keyboard.press('Escape')
    await expect(authenticator.getByRole('dialog')).toHaveCount(0)

    await authenticator.getByRole('button', { name: t('authenticator.entries.menu'), exact: true }).click()
    await authenticator.getByRole('menuitem', { name: t('authenticator.settings.title') }).click()
    const sheet = authenticator.getByRole('dialog', { name: t('authenticator.settings.title') })
    await look(authenticator, `${name} settings`)
    for (const section of sections) {
      const title = t(`authenticator.settings.sections.${section}.name`)
      await sheet.getByRole('button', { name: title }).first().click()
      await expect(authenticator.getByRole('heading', { name: title, level: 2 })).toBeVisible()
      await look(authenticator, `${name} ${title}`)
      await authenticator.getByRole('button', { name: t('app.action.back'), exact: true }).click()
    }
    await authenticator.keyboard.press('Escape')
    await expect(authenticator.getByRole('dialog')).toHaveCount(0)
  }
  expect(misfits).toEqual([])
})

test('fits every page of the Panel, with nothing cut off', { tag: '@long' }, async () => {
  const { panel } = app
  await speak('en')
  const { demoSignIn } = (await callPanel(panel, 'app.get')) as { demoSignIn: { username: string; password: string } }
  await logIn(panel, demoSignIn.username, demoSignIn.password)
  const fresh = createFreshCodes(await readSetupKey(panel), () => app)
  const misfits: string[] = []
  const lookAt = async (where: string) => {
    for (const name of languages) {
      await speak(name)
      await expect
        .poll(() => spokenBy(panel))
        .toEqual([expect.stringMatching(new RegExp(`^${name}`)), name === 'ar' ? 'rtl' : 'ltr'])
      for (const what of await cutOff(panel)) misfits.push(`${name} ${where}: ${what}`)
    }
    await speak('en')
  }
  await lookAt('set-up')
  await enterCode(panel, await fresh())
  await expect(panel.getByRole('heading', { name: 'Backup codes' })).toBeVisible()
  await lookAt('backup codes')
  await finishSetup(panel)
  await expectSignedIn(panel, demoSignIn.username)
  await lookAt('home')
  for (const page of [
    'User Management',
    'Overview',
    'Audit log',
    'Self-audit',
    'Personal Settings',
    'Account Settings'
  ]) {
    await openFromUserMenu(panel, demoSignIn.username, page)
    await expect(panel.getByRole('heading', { name: page, level: 1 })).toBeVisible()
    await panel.waitForTimeout(300)
    await lookAt(page)
  }
  await logOut(panel, demoSignIn.username)
  expect(misfits).toEqual([])
})

test('Arabic runs from right to left, its codes from left to right', { tag: '@long' }, async () => {
  const { panel, authenticator } = app
  await Promise.all([resize('panel', 1120, 800), resize('authenticator', 420, 760)])
  await speak('ar')
  const add = authenticator.getByRole('button', { name: ar('authenticator.adding.title') })
  const menu = authenticator.getByRole('button', { name: ar('authenticator.entries.menu'), exact: true })
  await expect(add).toBeVisible()
  const [addBox, menuBox] = [await add.boundingBox(), await menu.boundingBox()]
  expect(addBox?.x).toBeGreaterThan(menuBox?.x ?? 0)
  const code = authenticator
    .locator('[role="img"][aria-label]')
    .filter({ hasText: /^\d{3} ?\d{3}$/ })
    .first()
  const groups = await code
    .locator('> span')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().x))
  expect(groups[0]).toBeLessThan(groups[1] ?? 0)
  await expectAccessible(authenticator)
  await expectAccessible(panel)

  // Arabic keyboards may type Arabic digits.
  const { demoSignIn } = (await callPanel(panel, 'app.get')) as { demoSignIn: { username: string; password: string } }
  await panel.getByLabel(ar('panel.login.username')).fill(demoSignIn.username)
  await panel.getByLabel(ar('panel.login.password'), { exact: true }).fill(demoSignIn.password)
  await panel.getByRole('button', { name: ar('panel.login.submit') }).click()
  const field = panel.getByLabel(ar('app.codeField.label'))
  await field.focus()
  await panel.keyboard.insertText('٤٠')
  await panel.keyboard.insertText('۷')
  await expect(field).toHaveValue('407')
  await expectAccessible(panel)
})

test('is kept for the next start, and is the system’s if none was chosen', { tag: '@long' }, async () => {
  await speak('ja')
  await app.close()
  const { dataDir } = app
  app = await launchApp({ dataDir })
  await expect(app.panel.getByRole('heading', { name: ja('panel.firstRun.title') })).toBeVisible()
  await expect(app.authenticator.getByRole('heading', { name: ja('authenticator.entries.empty.title') })).toBeVisible()
  expect(app.pageErrors).toEqual([])
  await app.close()

  writeFileSync(join(dataDir, 'preferences.json'), '{"colorScheme":"dark","language":"tlh"}')
  app = await launchApp({ dataDir })
  await expect(app.panel.getByRole('heading', { name: en('panel.firstRun.title') })).toBeVisible()
  const state = (await callPanel(app.panel, 'app.get')) as { languageChoice: string; colorScheme: string }
  expect([state.languageChoice, state.colorScheme]).toEqual(['system', 'dark'])
  await app.close()

  app = await launchApp({ dataDir, systemLanguage: 'tr_TR.UTF-8' })
  await expect(app.panel.getByRole('heading', { name: tr('panel.firstRun.title') })).toBeVisible()
  expect(await spokenBy(app.panel)).toEqual(['tr-TR', 'ltr'])
})
