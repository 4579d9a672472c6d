// The quick picker's own rules: which accounts it offers, and which keys can be a shortcut.
import { describe, expect, it } from 'vitest'
import { createPicks } from '../../../src/renderer/authenticator/features/quick/matches'
import { isModifier, toShortcut, type PressedKeys } from '../../../src/renderer/authenticator/features/quick/shortcut'

const entry = (issuer: string, given: { isFavorite?: boolean; usedCount?: number; usedAt?: number } = {}) => ({
  issuer,
  account: `robin@${issuer.toLowerCase()}`,
  isFavorite: false,
  usedCount: 0,
  usedAt: null,
  tags: [] as string[],
  ...given
})
const names = (found: readonly { readonly issuer: string }[]) => found.map(({ issuer }) => issuer)

describe('the suggestions of the picker', () => {
  const many = Array.from({ length: 10 }, (_each, index) => entry(`Site${index}`))

  it('are the whole unsorted list while nothing was ever used', () => {
    expect(names(createPicks(many)(''))).toEqual(many.map(({ issuer }) => issuer))
    expect(createPicks(many)('  ')).toHaveLength(10)
  })

  it('are the last copied first, then favourites', () => {
    const picks = createPicks([
      entry('Never'),
      entry('Often', { usedCount: 9, usedAt: 1 }),
      entry('Star', { isFavorite: true }),
      entry('Late', { usedCount: 2, usedAt: 9 }),
      entry('Early', { usedCount: 2, usedAt: 3 })
    ])
    expect(names(picks(''))).toEqual(['Late', 'Early', 'Often', 'Star', 'Never'])
  })

  it('can be found by tag, too', () => {
    const picks = createPicks([entry('Harbour'), { ...entry('Pier'), tags: ['Work'] }])
    expect(names(picks('work'))).toEqual(['Pier'])
  })

  it('have every word in their names', () => {
    const picks = createPicks([entry('Harbour'), entry('Pier'), entry('Harbour Bank')])
    expect(names(picks('bank robin'))).toEqual(['Harbour Bank'])
    expect(names(picks('HÁRBOUR')).sort()).toEqual(['Harbour', 'Harbour Bank'])
    expect(picks('nothing')).toEqual([])
  })
})

describe('a shortcut', () => {
  const keys = (code: string, held: Partial<PressedKeys> = {}): PressedKeys => ({
    code,
    key: code,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held
  })
  it.each([
    [keys('KeyK', { ctrlKey: true, altKey: true }), false, 'CommandOrControl+Alt+K'],
    [keys('KeyK', { metaKey: true, shiftKey: true }), true, 'CommandOrControl+Shift+K'],
    [keys('KeyK', { ctrlKey: true }), true, 'Control+K'],
    [keys('Space', { metaKey: true }), false, 'Super+Space'],
    [keys('Digit7', { altKey: true }), false, 'Alt+7'],
    [keys('F12', { altKey: true }), false, 'Alt+F12'],
    [keys('ArrowUp', { ctrlKey: true }), false, 'CommandOrControl+Up'],
    // With Alt held, the character typed differs from the key's label.
    [keys('KeyK', { key: '˚', altKey: true }), true, 'Alt+K'],
    [keys('KeyK'), false, null],
    [keys('KeyK', { shiftKey: true }), false, null],
    [keys('Enter', { ctrlKey: true }), false, null],
    [keys('Tab', { altKey: true }), false, null],
    [keys('F25', { altKey: true }), false, null]
  ])('%o on a Mac: %s is %s', (pressed, isMac, shortcut) => {
    expect(toShortcut(pressed, isMac)).toBe(shortcut)
  })

  it('is incomplete while only modifiers are held', () => {
    expect(['Control', 'Alt', 'AltGraph', 'Meta', 'Shift'].every((key) => isModifier(keys('', { key })))).toBe(true)
    expect(isModifier(keys('KeyK', { key: 'k' }))).toBe(false)
  })
})
