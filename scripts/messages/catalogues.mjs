// The messages as data: src/i18n has one PO file per language, and en.po lists all messages. This reads them, compiles them (ICU
// MessageFormat to arrays, so that no parser is shipped) and compares them with the English ones.
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { parse } from '@messageformat/parser'
import fs from 'node:fs'
import path from 'node:path'
import PO from 'pofile'
import { inProject } from '../setup/project.mjs'

export const i18nDir = inProject('src/i18n')
export const sourceLanguage = 'en'

/** @typedef {'text' | 'number' | 'date' | 'yes-no'} Kind what a parameter is */
/** @typedef {{ id: string, english: string, text: string, isFuzzy: boolean, comments: string[], kinds: Record<string, Kind> }} Message */
/** @typedef {{ language: string, name: string, direction: 'ltr' | 'rtl', place: number, isUnspaced: boolean, po: PO, messages: Map<string, Message> }} Catalogue */

/**
 * The parameters of a text and their kinds. Throws if the text is not ICU MessageFormat, or selects by anything but a number or a yes/no:
 * otherwise the code must choose the message by its id.
 * @param {string} text
 */
export function kindsOf(text) {
  /** @type {Record<string, Kind>} */
  const kinds = {}
  const note = (name, kind) => {
    if (kinds[name] !== undefined && kinds[name] !== kind)
      throw new Error(`{${name}} is used as ${kinds[name]} and as ${kind}`)
    kinds[name] = kind
  }
  const walk = (tokens) => {
    for (const token of tokens) {
      if (token.type === 'argument') note(token.arg, 'text')
      if (token.type === 'function') {
        const style = token.param?.[0]?.value?.trim()
        const isDate = token.key === 'date' && (style === 'dateTime' || style === 'exactTime')
        if (!isDate && (token.key !== 'number' || style !== undefined))
          throw new Error(`{${token.arg}, ${token.key}, ${style}} is unknown`)
        note(token.arg, isDate ? 'date' : 'number')
      }
      if (token.type === 'selectordinal') throw new Error('selectordinal is not used here')
      if (token.type === 'plural') note(token.arg, 'number')
      if (token.type === 'select') {
        const cases = token.cases.map(({ key }) => key).join(' ')
        if (cases !== 'true other') throw new Error(`{${token.arg}, select} has ${cases}, not true and other`)
        note(token.arg, 'yes-no')
      }
      for (const { tokens: inner } of token.cases ?? []) walk(inner)
    }
  }
  walk(parse(text))
  return kinds
}

/** @type {Map<string, { needed: Set<string>, known: Set<string> }>} */
const formsOf = new Map()

/** The plural categories of whole numbers in a language. Spanish has one more, for whole millions, where the other form will do. */
export function pluralForms(language) {
  const kept = formsOf.get(language)
  if (kept !== undefined) return kept
  const rules = new Intl.PluralRules(language)
  const forms = {
    needed: new Set(['other', ...Array.from({ length: 201 }, (_, number) => rules.select(number))]),
    known: new Set(rules.resolvedOptions().pluralCategories)
  }
  formsOf.set(language, forms)
  return forms
}

/** Mistakes in a text's plurals: forms that its language has and the text lacks, or the reverse. */
export function pluralMistakes(language, text) {
  const { needed, known } = pluralForms(language)
  /** @type {string[]} */
  const mistakes = []
  const walk = (tokens) => {
    for (const token of tokens) {
      if (token.type === 'plural') {
        const given = token.cases.map(({ key }) => key)
        for (const form of needed) if (!given.includes(form)) mistakes.push(`{${token.arg}, plural} lacks “${form}”`)
        for (const form of given)
          if (!known.has(form) && !form.startsWith('='))
            mistakes.push(`{${token.arg}, plural} has “${form}”, which the language has not`)
      }
      for (const { tokens: inner } of token.cases ?? []) walk(inner)
    }
  }
  walk(parse(text))
  return mistakes
}

/** The catalogues read so far, with their source: main process and pages of one build use the same ones. @type {Map<string, { source: string, catalogue: Catalogue }>} */
const lastRead = new Map()

/** @returns {Catalogue} */
export function readCatalogue(language, source = fs.readFileSync(path.join(i18nDir, `${language}.po`), 'utf8')) {
  const last = lastRead.get(language)
  if (last?.source === source) return last.catalogue
  const catalogue = parseCatalogue(language, source)
  lastRead.set(language, { source, catalogue })
  return catalogue
}

/** @returns {Catalogue} */
function parseCatalogue(language, source) {
  const po = PO.parse(source)
  const header = (name) => {
    const value = po.headers[name]
    if (value === undefined || value === '') throw new Error(`${language}.po has no ${name} in its header`)
    return value
  }
  if (header('Language') !== language) throw new Error(`${language}.po says that it is ${header('Language')}`)
  const messages = new Map()
  for (const { msgctxt: id = '', msgid, msgstr, flags, extractedComments } of po.items) {
    if (messages.has(id)) throw new Error(`${language}.po has ${id} twice`)
    const text = language === sourceLanguage ? msgid : (msgstr[0] ?? '')
    messages.set(id, { id, english: msgid, text, isFuzzy: flags['fuzzy'] === true, comments: extractedComments })
  }
  const direction = header('X-Direction')
  if (direction !== 'ltr' && direction !== 'rtl') throw new Error(`${language}.po: X-Direction is ltr or rtl`)
  return {
    language,
    name: header('X-Language-Name'),
    direction,
    place: Number(header('X-Place')),
    isUnspaced: po.headers['X-Spaces'] === 'none',
    po,
    messages
  }
}

/** Every language, in the order in which they are offered. */
export const readCatalogues = () =>
  fs
    .readdirSync(i18nDir)
    .filter((file) => file.endsWith('.po'))
    .map((file) => readCatalogue(path.basename(file, '.po')))
    .sort((one, other) => one.place - other.place)

/** The catalogue that lists every message. @param {Catalogue[]} catalogues */
export function englishAmong(catalogues) {
  const english = catalogues.find(({ language }) => language === sourceLanguage)
  if (english === undefined) throw new Error(`There is no ${sourceLanguage}.po`)
  return english
}

const describeKinds = (kinds) =>
  Object.entries(kinds)
    .map(([name, kind]) => `${name}: ${kind}`)
    .sort()
    .join(', ')

/** The mistakes in a catalogue, one per line. */
export function mistakesOf(catalogue, english) {
  const mistakes = []
  for (const id of english.messages.keys()) if (!catalogue.messages.has(id)) mistakes.push(`${id} is missing`)
  for (const [id, { text, english: from, isFuzzy }] of catalogue.messages) {
    const source = english.messages.get(id)
    if (source === undefined) mistakes.push(`${id} is not in ${sourceLanguage}.po`)
    else if (text === '') mistakes.push(`${id} is empty`)
    else if (from !== source.english) mistakes.push(`${id} was translated from another English text: ${from}`)
    else if (isFuzzy) mistakes.push(`${id} is marked fuzzy: its English text changed`)
    else
      try {
        const [here, there] = [kindsOf(text), kindsOf(source.text)].map(describeKinds)
        if (here !== there) mistakes.push(`${id} takes {${here}}, in English {${there}}`)
        mistakes.push(...pluralMistakes(catalogue.language, text).map((mistake) => `${id}: ${mistake}`))
        if (text.split('\n').length !== source.text.split('\n').length)
          mistakes.push(`${id} has more or fewer lines than in English`)
        if (text.trim() !== text || / {2}/.test(text)) mistakes.push(`${id} has spaces at an end, or two in a row`)
      } catch (cause) {
        mistakes.push(`${id} is no message: ${cause instanceof Error ? cause.message : String(cause)}`)
      }
  }
  return mistakes
}

/** Who reads the messages, by the first part of their names; those of no one else are common to the pages of both apps. `admin`: what the
 * Panel shows after a login, and loads then. */
const readersOf = {
  main: ['main', 'cli'],
  panel: ['panel', 'recovery', 'running', 'sso'],
  admin: ['admin', 'selfAudit'],
  authenticator: ['authenticator', 'backups', 'finding', 'quick', 'transfer']
}
/** @typedef {'main' | 'panel' | 'admin' | 'authenticator' | 'common'} Readers */
/** @returns {Readers} */
const readersOfMessage = (id) =>
  /** @type {Readers | undefined} */ (
    Object.keys(readersOf).find((readers) => readersOf[readers].includes(id.split('.')[0]))
  ) ?? 'common'

/** Accented, and each word a third longer, to reveal text without a message and text that does not fit. */
export const pseudo = (text) =>
  text
    .replace(/\p{L}+/gu, (word) => word + '~'.repeat(Math.ceil(word.length / 3)))
    .replace(/[aeiouyAEIOUY]/g, (letter) => `${letter}\u0301`)

/**
 * The compiled messages of a language for some of their readers. An untranslated message is in English.
 * @param {Pick<Catalogue, 'messages'>} catalogue
 * @param {readonly Readers[]} readers
 * @returns {import('@lingui/core').Messages}
 */
export function compileCatalogue({ messages }, readers, change = (text) => text) {
  return Object.fromEntries(
    [...messages.values()]
      .filter(({ id }) => readers.includes(readersOfMessage(id)))
      .map(({ id, text, english }) => [id, compileMessageOrThrow(text === '' ? english : text, change)])
  )
}
