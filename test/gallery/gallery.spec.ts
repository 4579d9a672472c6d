// Component tests: each gallery entry is shown in one Electron and checked with axe, by keyboard, and for its layout. The daily run covers
// entries marked `isDaily`; `npm run test:long` covers all, in both themes, six languages and three sizes.
import { expect, test, type Locator, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { languages, type Language } from '../../src/shared/model/app'
import { projectDir, readFolder } from '../journeys/app'
import type { PageName } from './entry'
import { unlessKnown } from './known'
import { openGallery, type GalleryProgram } from './program'
import { comparePicture, drawsAlike } from './reference'
import type { Gallery, Listed, Scheme } from './stage'

type Size = readonly [width: number, height: number]
const sizes: Readonly<Record<PageName, readonly Size[]>> = {
  panel: [
    [480, 560],
    [1120, 800],
    [1600, 1000]
  ],
  authenticator: [
    [480, 560],
    [1120, 800],
    [1600, 1000]
  ],
  quick: [[560, 480]]
}
const pages = Object.keys(sizes) as readonly PageName[]
const pictures = process.env['COUNTERSIGN_GALLERY_PICTURES']

let program: GalleryProgram
test.describe.configure({ timeout: 240_000 })
test.beforeAll(async () => {
  program = await openGallery()
})
test.afterAll(async () => {
  await program.close()
})

const ask = <T>(page: Page, question: (gallery: Gallery) => T | Promise<T>): Promise<T> =>
  page.evaluate(`(${String(question)})(window.gallery)`)
const show = (page: Page, name: string, language: Language = 'en', scheme: Scheme = 'light') =>
  page.evaluate(
    async (one) => (await window.gallery?.show(one.name, { language: one.language, scheme: one.scheme })) ?? [],
    { name, language, scheme }
  )
const change = (page: Page, language: Language, scheme: Scheme) =>
  page.evaluate((look) => window.gallery?.change(look), { language, scheme })
async function resize(page: Page, [width, height]: Size): Promise<void> {
  await page.setViewportSize({ width, height })
  await ask(page, (gallery) => gallery.rest())
}

/** Presses Tab until every control was reached, or no new one is. */
async function walk(page: Page): Promise<string[]> {
  await ask(page, (gallery) => {
    gallery.beginWalk()
  })
  for (let round = 0; round < 12; round += 1) {
    const left = await ask(page, (gallery) => gallery.restOfWalk())
    if (left === 0) break
    for (let press = 0; press < left; press += 1) await page.keyboard.press('Tab')
  }
  return ask(page, (gallery) => gallery.endWalk())
}

/** Faults of an entry in English and light: the entry itself, axe, the keyboard, the layout at `at`. */
async function examine(page: Page, { name }: Listed, at: readonly Size[]): Promise<string[]> {
  const found = [...(await show(page, name)), ...(await ask(page, (gallery) => gallery.audit()))]
  for (const size of at) {
    await resize(page, size)
    for (const each of await ask(page, (gallery) => gallery.misfits())) found.push(each)
  }
  return [...found, ...(await walk(page))]
}

/** The dialogs in the page, and the one that holds the focus: a closed one stays in the page until its transition ends. */
const findDialogs = (page: Page) =>
  page.evaluate(() => {
    const idOf = (dialog: Element) => dialog.getAttribute('aria-describedby') ?? ''
    const focused = document.activeElement?.closest('[role="dialog"]')
    return {
      all: [...document.querySelectorAll('[role="dialog"]')].map(idOf),
      focused: focused === null || focused === undefined ? null : idOf(focused)
    }
  })

/** Escape closes the dialog on top, unless the entry says that it stays. */
async function checkEscape(page: Page, { name, escape }: Listed): Promise<string[]> {
  await show(page, name)
  const before = await findDialogs(page)
  if (before.focused === null) return []
  await page.keyboard.press('Escape')
  await ask(page, (gallery) => gallery.rest())
  const after = (await findDialogs(page)).focused
  const isClosed = after === null || (after !== before.focused && before.all.includes(after))
  if (isClosed === (escape !== 'stays')) return []
  return [`${name}: Escape ${isClosed ? 'closes the dialog' : 'does not close the dialog'}`]
}

async function openCalmly(name: PageName): Promise<readonly Listed[]> {
  const page = await program.open(name)
  await ask(page, (gallery) => {
    gallery.calm()
  })
  await page.setViewportSize({ width: 1120, height: 800 })
  const listed = await ask(page, (gallery) => gallery.list())
  return listed.filter((entry) => !entry.name.startsWith('Broken: '))
}

const said = (name: string, found: readonly string[]) =>
  unlessKnown(name, [...new Set(found)]).map((each) => `${name}: ${each}`)

for (const name of pages) {
  test(`${name}: the daily entries`, async () => {
    const listed = (await openCalmly(name)).filter(({ isDaily }) => isDaily)
    if (listed[0] !== undefined) await show(program.page, listed[0].name)
    const isAlike = await drawsAlike(program.page)
    if (!isAlike) test.info().annotations.push({ type: 'pictures', description: 'this machine draws otherwise' })
    const found: string[] = []
    for (const entry of listed) {
      found.push(...said(entry.name, await examine(program.page, entry, sizes[name].slice(0, 1))))
      if (!isAlike) continue
      await show(program.page, entry.name)
      await comparePicture(program.page, `${name} ${entry.name}`)
    }
    expect(found).toEqual([])
  })

  test(`${name}: every entry, by keyboard and in three sizes`, { tag: '@long' }, async () => {
    test.setTimeout(1_200_000)
    const found: string[] = []
    for (const entry of await openCalmly(name)) {
      found.push(...said(entry.name, await examine(program.page, entry, sizes[name])))
      if (entry.enter !== null) {
        await show(program.page, entry.name)
        const before = await ask(program.page, (gallery) => gallery.calls().length)
        await program.page.keyboard.press('Enter')
        const calls = await ask(program.page, (gallery) => gallery.calls())
        if (!calls.slice(before - 1).includes(entry.enter))
          found.push(`${entry.name}: Enter does not call ${entry.enter}`)
      }
      found.push(...(await checkEscape(program.page, entry)))
      await change(program.page, 'en', 'dark')
      found.push(...said(entry.name, await ask(program.page, (gallery) => gallery.audit())))
    }
    expect(found).toEqual([])
  })

  test(`${name}: every entry in six languages`, { tag: '@long' }, async () => {
    test.setTimeout(2_400_000)
    const found: string[] = []
    for (const entry of await openCalmly(name)) {
      await show(program.page, entry.name)
      for (const size of sizes[name]) {
        await resize(program.page, size)
        for (const language of languages) {
          await change(program.page, language, 'light')
          const misfits = await ask(program.page, (gallery) => gallery.misfits())
          found.push(...said(entry.name, misfits).map((each) => `${language} ${String(size[0])} ${each}`))
        }
      }
    }
    expect(found).toEqual([])
  })
}

test('setup opens unscrolled and fits the smallest window; the setup key and its button fit the usual one', async () => {
  await openCalmly('panel')
  const { page } = program
  const isWhole = (element: Locator) => expect(element).toBeInViewport({ ratio: 1 })
  await resize(page, [480, 560])
  for (const language of ['en', 'de'] as const) {
    await show(page, 'Setup: scan', language)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await expect(page.locator('input[name="one-time-code"]')).toBeFocused()
    await isWhole(page.getByRole('img'))
    await isWhole(page.locator('input[name="one-time-code"]'))
    await isWhole(page.locator('button[type="submit"]'))
  }
  await resize(page, [1120, 800])
  await show(page, 'Setup: scan')
  await page.getByRole('button', { name: "Can't scan it?" }).click()
  await isWhole(page.getByRole('button', { name: 'Copy setup key' }))
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('an incomplete code is not sent', async () => {
  await openCalmly('panel')
  for (const name of ['Code: incomplete', 'Code: backup code, incomplete']) {
    expect(await show(program.page, name)).toEqual([])
    const calls = await ask(program.page, (gallery) => gallery.calls())
    expect(calls.filter((call) => call.startsWith('session.enter'))).toEqual([])
  }
})

test('the checks detect faults', async () => {
  await openCalmly('quick')
  const { page } = program
  const kinds = async (name: string) =>
    (await examine(page, broken(name), [[560, 480]])).map((each) => /^\S+/.exec(each)?.[0])
  const broken = (name: string): Listed => ({ name: `Broken: ${name}`, escape: null, enter: null, isDaily: false })
  expect(await kinds('wide')).toContain('wide:')
  expect(await kinds('cut')).toContain('cut:')
  expect(await kinds('overflow')).toContain('overflow:')
  expect(await kinds('outside')).toContain('outside:')
  expect(await kinds('covered')).toContain('covered:')
  expect(await kinds('uneven')).toContain('uneven:')
  expect(await kinds('unmarked')).toContain('unmarked:')
  expect(await kinds('without a name')).toContain('axe')
  expect(await kinds('backwards')).toContain('keyboard:')
  expect(await examine(page, broken('never sent'), [])).toEqual([
    'codes.copy is called with what the contract refuses: id',
    'session.get is not a call',
    'codes.next never fails with wrong-code'
  ])
})

test('the app contains nothing of the gallery', () => {
  const built = readFolder(join(projectDir, 'out')).filter(({ name }) => name.endsWith('.js'))
  expect(built.length).toBeGreaterThan(0)
  expect(built.filter(({ bytes }) => bytes.includes('window.gallery')).map(({ name }) => name)).toEqual([])
})

test('screenshots of every entry', async () => {
  test.skip(pictures === undefined, 'for `npm run gallery -- --pictures FOLDER`')
  test.setTimeout(2_400_000)
  for (const name of pages) {
    const page = await program.open(name)
    const folder = join(pictures ?? '', name)
    mkdirSync(folder, { recursive: true })
    for (const entry of await ask(page, (gallery) => gallery.list())) {
      for (const scheme of ['light', 'dark'] as const) {
        await show(page, entry.name, 'en', scheme)
        for (const size of sizes[name]) {
          await resize(page, size)
          const file = `${entry.name.replace(/[^A-Za-z0-9]+/g, '-')}-${scheme}-${String(size[0])}.png`
          await page.screenshot({ path: join(folder, file) })
        }
      }
    }
  }
})
