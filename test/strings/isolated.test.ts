// Values within sentences: in every language, whatever is put in turns nothing around it (CHECKLIST 99).
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words as mainWords, speak as speakInMain } from '../../src/main/words/words'
import { embedIn, isolated } from '../../src/shared/text/isolated'
import type { Catalogue } from '../../src/renderer/strings/catalogue'
import { embedded, formatChange, formatList } from '../../src/renderer/strings/format'
import { speak, wordsOf } from '../../src/renderer/strings/language'
import { languagesNamed } from '../../src/renderer/strings/locale'
import { callsOfWords } from './word-values'

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
})
afterAll(() => {
  speakInMain('en')
})

/** Every isolate is closed, and none that is not open. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    depth += sign === '\u2068' ? 1 : sign === '\u2069' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}

const hebrew = 'שלום'
const hostile = 'x\u202egnp.exe\u2069\u2067y'

describe('a value', () => {
  it('is isolated where it could move something', () => {
    expect(embedIn('ltr', 'ada@example.com')).toBe('ada@example.com')
    expect(embedIn('ltr', hebrew)).toBe(`\u2068${hebrew}\u2069`)
    expect(embedIn('ltr', `Ada ${hebrew}`)).toBe(`\u2068Ada ${hebrew}\u2069`)
    expect(embedIn('rtl', 'ada@example.com')).toBe('\u2068ada@example.com\u2069')
  })
  it('cannot turn the line or close its isolate from within', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const shown = embedIn(direction, hostile)
      expect(shown.replace(/^\u2068|\u2069$/g, '')).toBe('xgnp.exey')
    }
    expect(isolated('a\u2068b')).toBe('\u2068a\u2068b\u2069\u2069')
    expect(isolated(`${isolated('a')}, ${isolated('b')}`)).toBe('\u2068\u2068a\u2069, \u2068b\u2069\u2069')
  })
})

const parts = [
  'about',
  'admin',
  'app',
  'authenticator',
  'backups',
  'clock',
  'commands',
  'failures',
  'finding',
  'lock',
  'panel',
  'quick',
  'recovery',
  'running',
  'selfAudit',
  'sso',
  'transfer'
] as const satisfies readonly (keyof Catalogue)[]

describe.each(languagesNamed)('every word in %s (CHECKLIST 99)', (language) => {
  beforeAll(async () => {
    await speak(language)
    speakInMain(language)
  })

  /** Every text that goes into a word, as it comes out. */
  const check = (given: string, expected: string | null) => {
    let asked = 0
    const roots: [string, object][] = [
      ...parts.map((part): [string, object] => [part, wordsOf(part)]),
      ['main', mainWords()]
    ]
    for (const [path, said] of callsOfWords(roots, given)) {
      if (!said.includes(given) && expected === null) continue
      asked++
      for (const at of said.matchAll(new RegExp(given, 'g'))) {
        const before = said.slice(0, at.index)
        const opened = [...before].filter((sign) => sign === '\u2068').length
        const closed = [...before].filter((sign) => sign === '\u2069').length
        expect(opened - closed, `${path}: ${said}`).toBeGreaterThan(0)
      }
      expect(said, path).not.toMatch(/[\u202a-\u202e\u2066\u2067]/)
    }
    return asked
  }

  it('isolates what is put in', () => {
    expect(check(hebrew, null)).toBeGreaterThan(100)
  })
  it('lets nothing out that turns the line', () => {
    const roots: [string, object][] = [
      ...parts.map((part): [string, object] => [part, wordsOf(part)]),
      ['main', mainWords()]
    ]
    for (const [path, said] of callsOfWords(roots, hostile)) {
      if (/[\u202a-\u202e\u2066\u2067]/.test(said) || !isBalanced(said)) throw new Error(`${path}: ${said}`)
    }
  })
  it('isolates in lists and changes, too', () => {
    expect(embedded(hebrew)).toBe(`\u2068${hebrew}\u2069`)
    expect(formatList([hebrew, 'b'])).toContain(`\u2068${hebrew}\u2069`)
    expect(formatChange(hebrew, 'b')).toContain(`\u2068${hebrew}\u2069`)
  })
})
