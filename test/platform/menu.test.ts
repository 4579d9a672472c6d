// The menu bar's letters: Windows and Linux choose an item by one, in every language that has such a custom; macOS shows none.
import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, expect, it, vi } from 'vitest'
import { speak } from '../../src/main/messages/messages'
import { withoutMnemonic } from '../../src/main/platform/menu-label'
import { setUpMenu } from '../../src/main/platform/menu'
import { languages } from '../../src/shared/model/languages'

type Item = MenuItemConstructorOptions & { readonly submenu?: readonly Item[] }
const state = vi.hoisted(() => ({ menu: [] as unknown[] }))
vi.mock('electron', () => ({
  app: { name: 'Countersign', isPackaged: true },
  BrowserWindow: class {},
  Menu: {
    buildFromTemplate: (template: unknown[]) => template,
    setApplicationMenu: (menu: unknown[]) => (state.menu = menu)
  }
}))

const { platform } = process
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform })
  speak('en')
})

/** The menus of the bar, and the bar itself, as lists of labels. */
function labelsOn(name: NodeJS.Platform, language: string, hasLockPassphrase = true): readonly (readonly string[])[] {
  Object.defineProperty(process, 'platform', { value: name })
  speak(language)
  setUpMenu({
    ...{ show: vi.fn(), openNewBrowser: vi.fn(), showSettings: vi.fn(), showAbout: vi.fn(), lock: vi.fn() },
    hasLockPassphrase
  })
  const bar = state.menu as readonly Item[]
  const labels = (items: readonly Item[]) => items.flatMap(({ label }) => label ?? [])
  return [labels(bar), ...bar.map(({ submenu = [] }) => labels(submenu))]
}
const letterOf = (label: string) => /&(.)/u.exec(label)?.[1]?.toLowerCase()

it.each(languages)('each item of a menu has a letter of its own, or none in the whole language (%s)', (language) => {
  for (const hasPassphrase of [true, false]) {
    for (const labels of labelsOn('win32', language, hasPassphrase)) {
      const letters = labels.map(letterOf).filter((letter) => letter !== undefined)
      expect(new Set(letters).size, labels.join(', ')).toBe(letters.length)
      // The two names of windows are the same in every language.
      const names = labels.filter((label) => ['&Authenticator', '&Panel'].includes(label))
      expect(letters.length, labels.join(', ')).toBe(language === 'ar' ? names.length : labels.length)
    }
  }
})

it.each(languages)('macOS shows no letters (%s)', (language) => {
  expect(
    labelsOn('darwin', language)
      .flat()
      .filter((label) => /&|\(.\)/u.test(label))
  ).toEqual([])
})

it('without its letter, a label is the word alone', () => {
  expect(['Cu&t', '終了(&X)', 'قفل'].map(withoutMnemonic)).toEqual(['Cut', '終了', 'قفل'])
})
