// Every language has all messages of English, with the same parameters, clean text, the plural forms of the language (CLDR), and nothing
// left in English. The generated files match the PO files.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kindsOf, mistakesOf, pluralMistakes, readCatalogue } from '../../scripts/messages/catalogues.mjs'
import { languagesModule, parametersModule, poFile } from '../../scripts/messages/writing.mjs'
import { catalogues, english, messagesOf, speakerOf } from '../messages'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

/** Texts that are identical in another language, or are names. */
const sameAsEnglish = new Set(
  readFileSync(join(import.meta.dirname, 'same-as-english.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
)

/** Parameter values that are easy to recognise: distinctive texts, and numbers that are not part of another. */
function valuesFor(text: string, count: number, isSo = true): Record<string, unknown> {
  const kinds = Object.entries(kindsOf(text)).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(
    kinds.map(([name, kind], index): [string, unknown] => {
      if (kind === 'number') return [name, count + index]
      if (kind === 'date') return [name, Date.UTC(2026, 0, 2 + index)]
      return [name, kind === 'yes-no' ? isSo : `⟦${name}⟧`]
    })
  )
}

interface Speaker {
  readonly ids: readonly string[]
  readonly say: (id: string, count: number, isSo?: boolean) => string
}
function sayerOf(language: string): Speaker {
  const say = speakerOf(language) as (id: string, values?: object) => string
  return {
    ids: Object.keys(messagesOf(language)),
    say: (id, count, isSo) => {
      const values = valuesFor(english.messages.get(id)?.text ?? '', count, isSo)
      return Object.keys(values).length === 0 ? say(id) : say(id, values)
    }
  }
}
const inEnglish = sayerOf('en')
const marks = (text: string) => [...text.matchAll(/⟦\w+⟧/g)].map(([mark]) => mark).sort()

describe.each(catalogues)('$language', (catalogue) => {
  const { language } = catalogue
  const { ids, say } = sayerOf(language)

  it('has no mistakes', () => {
    expect(mistakesOf(catalogue, english)).toEqual([])
  })

  it('has a clean text for every message, which shows every value', () => {
    expect(ids.length).toBe(english.messages.size)
    for (const id of ids) {
      const said = say(id, 7)
      expect(said, id).toMatch(/\S/)
      expect(said, id).not.toMatch(/undefined|\[object|NaN|[{}]| {2}/)
      if (Object.keys(kindsOf(english.messages.get(id)?.text ?? '')).length > 0) expect(said, id).not.toContain('#')
      expect(marks(said), id).toEqual(marks(inEnglish.say(id, 7)))
    }
  })

  it('uses the number in every plural, and distinguishes yes and no', () => {
    for (const id of ids) {
      const kinds = Object.values(kindsOf(english.messages.get(id)?.text ?? ''))
      if (kinds.includes('number')) {
        for (const count of [0, 1, 2, 3, 11, 21, 100, 1234, 1_000_000]) {
          expect(say(id, count), `${id} with ${String(count)}`).not.toMatch(/undefined|[{}#]/)
        }
      }
      if (kinds.includes('yes-no')) expect(say(id, 7, true), id).not.toBe(say(id, 7, false))
    }
  })

  it.skipIf(language === 'en')('leaves nothing in English', () => {
    const left = [...catalogue.messages.values()].filter(({ text, english: from }) => {
      if (text !== from || !/\p{L}{2}/u.test(text.replaceAll(/\{\w+\}/g, ''))) return false
      const line = text.replaceAll('\n', String.raw`\n`)
      return !sameAsEnglish.has(`${language} ${line}`) && !sameAsEnglish.has(`* ${line}`)
    })
    expect(left.map(({ id, text }) => `${id}: ${text}`)).toEqual([])
  })

  it('names buttons the same in files as on screen', () => {
    expect(say('main.backupCodes.advice', 0).split('\n')[0]).toContain(say('panel.code.useBackupCode', 0))
    expect(say('main.tray.quickPicker', 0)).toBe(say('quick.picker.title', 0))
    expect(say('main.tray.unnamed', 0)).toBe(say('authenticator.name.unnamed', 0))
  })

  it('is written as `node scripts/messages.mjs --write` writes it', () => {
    expect(read(`src/i18n/${language}.po`)).toBe(poFile(catalogue, english))
  })
})

it('caches a parsed file until it changes', () => {
  const before = readCatalogue('tr')
  expect(readCatalogue('tr')).toBe(before)
  const changed = readCatalogue('tr', `${read('src/i18n/tr.po')}\n# a change\n`)
  expect(changed).not.toBe(before)
  expect(changed.messages).toEqual(before.messages)
})

describe('the files generated from the PO files', () => {
  it('are up to date', () => {
    expect(read('src/i18n/parameters.ts')).toBe(parametersModule(english))
    expect(read('src/shared/model/languages.ts')).toBe(languagesModule(catalogues))
  })
})

describe('English', () => {
  it('has no unused message', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('i18n'))
      .map((name) => read(`src/${name}`))
      .join('\n')
    // Quoted whole, or as the beginning of a template: `admin.role.${role}`.
    const whole = new Set([...sources.matchAll(/['"`]([a-z][\w.-]*(?:\.[\w-]+)+)['"`]/gi)].map(([, id = '']) => id))
    const begun = [...sources.matchAll(/`([a-z]\w*(?:\.[\w.-]*)?)\$\{/gi)].map(([, begin = '']) => begin)
    const bases = [...sources.matchAll(/['"`]([a-z]\w*(?:\.[\w-]+)+)['"`]/gi)].map(([, id = '']) => `${id}.`)
    const isShown = (id: string) =>
      whole.has(id) || [...begun, ...bases].some((begin) => begin.includes('.') && id.startsWith(begin))
    expect([...english.messages.keys()].filter((id) => !isShown(id))).toEqual([])
  })
})

describe('a mistake in a catalogue', () => {
  const change = (from: string, to: string, language = 'de') => {
    const source = read(`src/i18n/${language}.po`)
    expect(source.includes(from)).toBe(true)
    return mistakesOf(readCatalogue(language, source.replace(from, to)), english)
  }
  it.each([
    ['a missing message', 'msgctxt "about.title"', 'msgctxt "about.nothing"', /^about\.title is missing$/],
    ['a surplus message', 'msgctxt "about.title"', 'msgctxt "about.nothing"', /^about\.nothing is not in en\.po$/],
    ['an empty message', /"Über Countersign"/.source, '""', /^about\.title is empty$/],
    [
      'another parameter',
      'msgstr "Version {version}"',
      'msgstr "Version {number}"',
      /^about\.version takes \{number: text\}/
    ],
    [
      'a brace that is not closed',
      'msgstr "Version {version}"',
      'msgstr "Version {version"',
      /^about\.version is no message/
    ],
    [
      'a text that was translated from an older one',
      'msgid "About Countersign"',
      'msgid "About"',
      /another English text/
    ]
  ])('is reported: %s', (_, from, to, mistake) => {
    expect(change(from, to).filter((line) => mistake.test(line))).toHaveLength(1)
  })
  it('in a plural is reported: a missing form, and one that the language does not have', () => {
    expect(pluralMistakes('ar', '{n, plural, one {#} other {#}}')).toHaveLength(4)
    expect(pluralMistakes('ja', '{n, plural, one {#} other {#}}')).toHaveLength(1)
    expect(pluralMistakes('en', '{n, plural, one {#} other {#}}')).toEqual([])
  })
})
