// Every catalogue says what the English one says. The compiler compares keys and parameters already; here each word is looked
// at: none is empty, none was left in English, every value that goes in comes out, and plurals have all forms of their
// language (CLDR). Words are called with values of the types that the English source declares.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { ar as mainAr } from '../../src/main/words/ar'
import { de as mainDe } from '../../src/main/words/de'
import { en as mainEn } from '../../src/main/words/en'
import { es as mainEs } from '../../src/main/words/es'
import { ja as mainJa } from '../../src/main/words/ja'
import { tr as mainTr } from '../../src/main/words/tr'
import * as ar from '../../src/renderer/strings/ar'
import * as de from '../../src/renderer/strings/de'
import * as en from '../../src/renderer/strings/en'
import * as es from '../../src/renderer/strings/es'
import * as ja from '../../src/renderer/strings/ja'
import { speak } from '../../src/renderer/strings/language'
import * as tr from '../../src/renderer/strings/tr'
import type { Language } from '../../src/shared/contract'

const languages = {
  tr: { pages: tr, main: mainTr },
  de: { pages: de, main: mainDe },
  es: { pages: es, main: mainEs },
  ja: { pages: ja, main: mainJa },
  ar: { pages: ar, main: mainAr }
} satisfies Record<Exclude<Language, 'en'>, object>
type Name = keyof typeof languages

/** Words that are the same in another language, or are names. */
const sameAsEnglish = new Set(
  readFileSync(join(import.meta.dirname, 'same-as-english.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
)

type Said = string | ((...given: unknown[]) => unknown)
/** Every word of a catalogue by its path. */
function flatten(words: object, path = ''): [string, Said][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, Said][] => {
    const here = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string' || typeof value === 'function') return [[here, value as Said]]
    if (typeof value === 'object' && value !== null) return flatten(value, here)
    throw new Error(`${here} is ${typeof value}`)
  })
}

const stringsDir = join(import.meta.dirname, '..', '..', 'src', 'renderer', 'strings')
const parse = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)

/** The types of the parameters of every English word that has some, by the names that lead to it. */
function parameterTypes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const dir = join(stringsDir, 'en')
  for (const file of readdirSync(dir)) {
    const part = file.replace(/\.ts$/, '').replace('self-audit', 'selfAudit')
    const visit = (node: ts.Node, path: string) => {
      const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)
      const here = named ? `${path}.${node.name.getText().replace(/^'|'$/g, '')}` : path
      if (ts.isArrowFunction(node)) {
        found.set(
          here,
          node.parameters.map(({ type, name }) => (ts.isIdentifier(name) ? (type?.getText() ?? '') : name.getText()))
        )
        return
      }
      ts.forEachChild(node, (child) => {
        visit(child, here)
      })
    }
    visit(parse(join(dir, file)), part)
  }
  return found
}

const types = parameterTypes()

/** Values of the declared types: texts that stand out, numbers that are no others' part. */
function valuesFor(path: string, count: number): unknown[] {
  // A word that is another function of its file by name: they all count.
  return (types.get(path) ?? ['number']).map((type, index) => {
    switch (type) {
      case 'string':
        return `⟦${'αβγδ'.charAt(index)}⟧`
      case 'number':
        return count + index
      case 'boolean':
        return true
      case '{ username, password }':
        return { username: '⟦υ⟧', password: '⟦π⟧' }
      case '{ new: number; duplicate: number; conflict: number; refused: number }':
        return { new: count, duplicate: 31, conflict: 47, refused: 59 }
      case '{ invited, disabled }':
        return { invited: 31, disabled: 47 }
      default:
        throw new Error(`${path} takes ${type}`)
    }
  })
}

const say = (word: Said, values: unknown[]): string => {
  const said = typeof word === 'string' ? word : word(...values)
  if (typeof said !== 'string') throw new Error('A word that says no text')
  return said
}

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: {} } })
})

describe.each(Object.keys(languages) as Name[])('%s', (language) => {
  const { pages, main } = languages[language]
  const english = new Map<string, Said>([...flatten(en), ...flatten({ main: mainEn })])
  const words = [...flatten(pages), ...flatten({ main })]
  const marks = (text: string) => [...text.matchAll(/⟦.⟧/gu)].map(([mark]) => mark).sort()

  beforeAll(() => speak(language))

  it('has the same words as English', () => {
    expect(words.map(([path]) => path).sort()).toEqual([...english.keys()].sort())
  })

  it('says something everywhere, in clean text', () => {
    for (const [path, word] of words) {
      const said = say(word, valuesFor(path, 7))
      expect(said.trim(), path).toBe(said)
      expect(said, path).not.toBe('')
      expect(said, path).not.toMatch(/undefined|\[object|NaN|\$\{| {2}/)
      if (typeof word === 'function') expect(said, path).not.toContain('#')
    }
  })

  it('leaves nothing in English', () => {
    const left = words.filter(([path, word]) => {
      const values = valuesFor(path, 7)
      const here = say(word, values)
      if (here !== say(english.get(path) ?? '', values) || !/\p{L}{2}/u.test(here)) return false
      const line = here.replaceAll('\n', '\\n')
      return !sameAsEnglish.has(`${language} ${line}`) && !sameAsEnglish.has(`* ${line}`)
    })
    expect(left.map(([path, word]) => `${path}: ${say(word, valuesFor(path, 7))}`)).toEqual([])
  })

  it('shows every value that goes in', async () => {
    await speak('en')
    const shown = new Map([...english].map(([path, word]) => [path, marks(say(word, valuesFor(path, 7)))]))
    await speak(language)
    for (const [path, word] of words) expect(marks(say(word, valuesFor(path, 7))), path).toEqual(shown.get(path))
  })

  it('tells apart what a yes and a no mean', () => {
    for (const [path, word] of words) {
      const kinds = types.get(path) ?? []
      if (!kinds.includes('boolean')) continue
      const values = valuesFor(path, 7)
      const denied = values.map((value) => (value === true ? false : value))
      expect(say(word, values), path).not.toBe(say(word, denied))
    }
  })

  it('counts with every number', async () => {
    for (const count of [0, 1, 2, 3, 11, 21, 100, 1234, 1_000_000]) {
      for (const [path, word] of words) {
        if (typeof word === 'string' || !(types.get(path) ?? ['number']).includes('number')) continue
        expect(say(word, valuesFor(path, count)), `${path} with ${String(count)}`).not.toMatch(/undefined|#/)
      }
    }
  })

  it('gives every plural form that the language has', () => {
    // Spanish has a form of its own for whole millions; here it says the same as the others.
    const wanted = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((category) => !(language === 'es' && category === 'many'))
    const dir = join(stringsDir, language)
    const missing: string[] = []
    for (const file of readdirSync(dir)) {
      const source = parse(join(dir, file))
      const visit = (node: ts.Node) => {
        if (ts.isCallExpression(node) && node.expression.getText() === 'plural') {
          const forms = node.arguments[1]
          if (forms !== undefined && ts.isObjectLiteralExpression(forms)) {
            const given = forms.properties.map((property) => property.name?.getText() ?? '')
            const lacking = wanted.filter((category) => !given.includes(category))
            if (lacking.length > 0) missing.push(`${file}: ${forms.getText()} lacks ${lacking.join(', ')}`)
          }
        }
        ts.forEachChild(node, visit)
      }
      visit(source)
    }
    expect(missing).toEqual([])
  })

  it('calls a button the same where a file tells of it', () => {
    expect(main.backupCodes.advice[0]).toContain(pages.panel.codeWords.useBackupCode)
    expect(main.tray.quickPicker).toBe(pages.quick.pickerWords.title)
    expect(main.tray.unnamed).toBe(pages.authenticator.nameWords.unnamed)
  })
})
