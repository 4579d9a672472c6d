// The list of shortcuts has every key that the pages and the menu listen to, and every key in it has a name.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { keyName, shortcutMessage } from '../../../src/renderer/messages/keys'
import { speak } from '../../../src/renderer/messages/language'
import { authenticatorShortcuts, panelShortcuts, type Shortcut } from '../../../src/renderer/messages/shortcuts'

const root = join(import.meta.dirname, '..', '..', '..')
const read = (name: string) => readFileSync(join(root, 'src', ...name.split('/')), 'utf8')

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
  return speak('en')
})

/** Each press that a list names: "CommandOrControl+K". */
const pressesOf = (shortcuts: readonly Shortcut[]) =>
  shortcuts.flatMap(({ modifiers, keys }) => keys.map((key) => [...modifiers, key].join('+')))

/** What the roles of the menu listen to on Linux, by Electron's documentation. Null: a key of every text field, or none. */
const roles: Readonly<Record<string, readonly string[] | null>> = {
  quit: ['CommandOrControl+Q'],
  close: ['CommandOrControl+W'],
  minimize: ['CommandOrControl+M'],
  resetZoom: ['CommandOrControl+0'],
  zoomIn: ['CommandOrControl+Plus'],
  zoomOut: ['CommandOrControl+Minus'],
  togglefullscreen: ['F11'],
  undo: null,
  redo: null,
  cut: null,
  copy: null,
  paste: null,
  delete: null,
  selectAll: null,
  help: null,
  // Only on a Mac, where the menu bar is always in sight.
  services: null,
  window: null,
  front: null,
  zoom: null,
  hide: null,
  hideOthers: null,
  unhide: null,
  // Only while developing.
  reload: null,
  toggleDevTools: null
}

function menuPresses(): readonly string[] {
  const menu = read('main/platform/menu.ts')
  const own = [...menu.matchAll(/'CmdOrCtrl\+([^']+)'/g)].map(([, keys = '']) => `CommandOrControl+${keys}`)
  const byRole = [...menu.matchAll(/role: '(\w+)'/g)].flatMap(([, role = '']) => {
    const presses = roles[role]
    if (presses === undefined) throw new Error(`a role of the menu that this test does not know: ${role}`)
    return presses ?? []
  })
  expect(own.length).toBeGreaterThan(3)
  return [...own, ...byRole]
}

const sources = readdirSync(join(root, 'src', 'renderer'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: read(`renderer/${name}`) }))

/** The keys that `useHotkeys` listens to below `folder`. */
const hotkeysIn = (folder: string) =>
  sources
    .filter(({ name }) => name.startsWith(folder))
    .flatMap(({ text }) => [...text.matchAll(/'mod\+([^']+)'/g)].map(([, key = '']) => `CommandOrControl+${key}`))

/** The names that listeners of the page compare a pressed key with. */
const electronNames: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ' ': 'Space',
  Escape: 'Esc',
  // The Mac's own name for the key that deletes.
  Backspace: 'Delete'
}
const listenedIn = (...names: readonly string[]) =>
  names.flatMap((name) =>
    [...read(`renderer/${name}`).matchAll(/(?:event\.key [!=]== |case )'([^']+)'/g)].map(
      ([, key = '']) => electronNames[key] ?? key
    )
  )

describe('the list of shortcuts', () => {
  it("of the Authenticator has every key of its page and the menu's", () => {
    const listed = pressesOf(authenticatorShortcuts('linux'))
    const list = 'authenticator/features/entries'
    expect(hotkeysIn('authenticator').length).toBeGreaterThan(5)
    expect(listenedIn(`${list}/entry-list.tsx`, `${list}/grid.ts`).length).toBeGreaterThan(10)
    expect(listed).toEqual(
      expect.arrayContaining([
        ...menuPresses(),
        ...hotkeysIn('authenticator'),
        ...listenedIn(
          `${list}/entry-list.tsx`,
          `${list}/grid.ts`,
          `${list}/accounts.tsx`,
          `${list}/use-shortcuts.ts`,
          'ui/shortcuts-dialog.tsx'
        )
      ])
    )
  })
  it('of the Authenticator has Ctrl+V, which a listener for pasting hears', () => {
    expect(read('renderer/authenticator/features/adding/drop-zone.tsx')).toContain("addEventListener('paste'")
    expect(pressesOf(authenticatorShortcuts('linux'))).toContain('CommandOrControl+V')
  })
  it("of the Panel has every key of its page and the menu's", () => {
    const listed = pressesOf(panelShortcuts('linux', true))
    expect(hotkeysIn('panel')).toEqual(['CommandOrControl+K'])
    expect(listed).toEqual(
      expect.arrayContaining([...menuPresses(), ...hotkeysIn('panel'), ...listenedIn('ui/shortcuts-dialog.tsx')])
    )
    expect(pressesOf(panelShortcuts('linux', false))).toEqual(listed.filter((press) => press !== 'CommandOrControl+K'))
  })
  it('names no key twice', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      for (const shortcuts of [authenticatorShortcuts(platform, 'Alt+F24'), panelShortcuts(platform, true)]) {
        const presses = pressesOf(shortcuts)
        expect(new Set(presses).size).toBe(presses.length)
      }
    }
  })
  it("has the picker's own keys while it has some", () => {
    expect(pressesOf(authenticatorShortcuts('linux', 'CommandOrControl+Alt+Space'))).toContain(
      'CommandOrControl+Alt+Space'
    )
  })
  it('is complete: nothing else on a page listens to keys of the whole window', () => {
    const listening = sources.filter(({ text }) => /addEventListener\('(?:keydown|keyup|paste)'/.test(text))
    expect(listening.map(({ name }) => name).sort()).toEqual([
      'authenticator/features/adding/drop-zone.tsx',
      // Esc ends a drag.
      'authenticator/features/entries/drag-layer.tsx',
      // The window of the picker names its keys itself.
      'authenticator/features/quick/picker-page.tsx',
      'ui/shortcuts-dialog.tsx'
    ])
  })
})

describe('names of keys', () => {
  it.each([
    ['de', 'Strg+Umschalt+Entf', 'Strg+Alt+Leertaste', 'Bild auf'],
    ['es', 'Ctrl+Mayús+Supr', 'Ctrl+Alt+Espacio', 'Re Pág'],
    ['tr', 'Ctrl+Shift+Delete', 'Ctrl+Alt+Boşluk', 'Page Up'],
    ['ja', 'Ctrl+Shift+Delete', 'Ctrl+Alt+スペース', 'Page Up'],
    ['ar', 'Ctrl+Shift+Delete', 'Ctrl+Alt+المسافة', 'Page Up'],
    ['en', 'Ctrl+Shift+Delete', 'Ctrl+Alt+Space', 'Page Up']
  ] as const)('in %s', async (language, removing, picker, page) => {
    await speak(language)
    expect([
      shortcutMessage('CommandOrControl+Shift+Delete', 'linux'),
      shortcutMessage('Control+Alt+Space', 'win32'),
      keyName('PageUp', 'linux')
    ]).toEqual([removing, picker, page])
  })
  it('are signs on a Mac', async () => {
    await speak('de')
    expect(shortcutMessage('CommandOrControl+Alt+Shift+Space', 'darwin')).toBe('⌘ ⌥ ⇧ Leertaste')
    expect([keyName('Super', 'win32'), keyName('Super', 'linux'), keyName('Return'), keyName('Up')]).toEqual([
      'Windows',
      'Super',
      'Enter',
      '↑'
    ])
  })
  it('are on every keyboard: each key with a long name has a message', () => {
    const keys = [authenticatorShortcuts('linux'), panelShortcuts('darwin', true)]
      .flat()
      .flatMap((each) => [...each.modifiers, ...each.keys])
    const chosen = /\['Home'[^\]]+\]/.exec(read('renderer/authenticator/features/quick/shortcut.ts'))?.[0] ?? ''
    const named = [...keys, ...[...chosen.matchAll(/'(\w+)'/g)].map(([, key = '']) => key)]
    const parameters = readFileSync(join(root, 'src', 'i18n', 'parameters.ts'), 'utf8')
    const same = [
      'Alt',
      'Esc',
      'Plus',
      'Minus',
      'Up',
      'Down',
      'Left',
      'Right',
      'CommandOrControl',
      'Control',
      'Command'
    ]
    const wordless = named.filter(
      (key) =>
        key.length > 1 && !/^F\d+$/.test(key) && !same.includes(key) && !parameters.includes(`'keys.${key}': null`)
    )
    expect(chosen).not.toBe('')
    expect(wordless).toEqual([])
  })
})
