// Parameters in sentences: in every language, no value changes the direction of the text around it (CHECKLIST 99).
import { beforeAll, describe, expect, it } from 'vitest'
import { kindsOf } from '../../scripts/messages/catalogues.mjs'
import { embedded, formatChange, formatList } from '../../src/renderer/messages/format'
import { speak } from '../../src/renderer/messages/language'
import { languages, type Language } from '../../src/shared/model/languages'
import { embedIn, isolated } from '../../src/shared/text/isolated'
import { english, speakerOf } from '../messages'

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
})

/** Every isolate is closed, and nothing else is. */
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
  it('is isolated if it could move other text', () => {
    expect(embedIn('ltr', 'ada@example.com')).toBe('ada@example.com')
    expect(embedIn('ltr', hebrew)).toBe(`\u2068${hebrew}\u2069`)
    expect(embedIn('ltr', `Ada ${hebrew}`)).toBe(`\u2068Ada ${hebrew}\u2069`)
    expect(embedIn('rtl', 'ada@example.com')).toBe('\u2068ada@example.com\u2069')
  })
  it('cannot change the direction or close its isolate from within', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const shown = embedIn(direction, hostile)
      expect(shown.replace(/^\u2068|\u2069$/g, '')).toBe('xgnp.exey')
    }
    expect(isolated('a\u2068b')).toBe('\u2068a\u2068b\u2069\u2069')
    expect(isolated(`${isolated('a')}, ${isolated('b')}`)).toBe('\u2068\u2068a\u2069, \u2068b\u2069\u2069')
  })
})

/** Every message with a text parameter, with `text` as each of its parameters. */
function* said(language: Language, text: string): Generator<readonly [string, string]> {
  const say = speakerOf(language) as (id: string, values: object) => string
  for (const [id, message] of english.messages) {
    const kinds = Object.entries(kindsOf(message.text))
    if (!kinds.some(([, kind]) => kind === 'text')) continue
    for (const isSo of [true, false]) {
      const valueOf = (kind: string) => (kind === 'text' ? text : kind === 'yes-no' ? isSo : 3)
      yield [id, say(id, Object.fromEntries(kinds.map(([name, kind]) => [name, valueOf(kind)])))]
    }
  }
}

describe.each(languages)('every message in %s (CHECKLIST 99)', (language) => {
  beforeAll(() => speak(language))

  it('isolates its values', () => {
    let asked = 0
    for (const [id, text] of said(language, hebrew)) {
      for (const at of text.matchAll(new RegExp(hebrew, 'g'))) {
        asked++
        const before = text.slice(0, at.index)
        const opened = [...before].filter((sign) => sign === '\u2068').length
        const closed = [...before].filter((sign) => sign === '\u2069').length
        expect(opened - closed, `${id}: ${text}`).toBeGreaterThan(0)
      }
      expect(text, id).not.toMatch(/[\u202a-\u202e\u2066\u2067]/)
    }
    expect(asked).toBeGreaterThan(100)
  })
  it('lets no value change the text direction', () => {
    for (const [id, text] of said(language, hostile)) {
      if (/[\u202a-\u202e\u2066\u2067]/.test(text) || !isBalanced(text)) throw new Error(`${id}: ${text}`)
    }
  })
  it('isolates values in lists and changes, too', () => {
    expect(embedded(hebrew)).toBe(`\u2068${hebrew}\u2069`)
    expect(formatList([hebrew, 'b'])).toContain(`\u2068${hebrew}\u2069`)
    expect(formatChange(hebrew, 'b')).toContain(`\u2068${hebrew}\u2069`)
  })
})
