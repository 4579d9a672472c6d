// Says messages in the language in use. They come compiled (scripts/messages), so nothing here reads ICU MessageFormat; Lingui's
// core puts the values in, chooses plural forms and writes numbers and dates by Intl.
import { setupI18n, type Messages } from '@lingui/core'
import { directions, languages, unspaced, type Language } from '../shared/model/languages'
import { embedValue } from '../shared/text/isolated'
import type { Parameters } from './parameters'

export type MessageId = keyof Parameters
type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never
/** What goes into a message; where the id is one of several, whatever any of them takes. */
type Given<Id extends MessageId> = [Parameters[Id]] extends [null]
  ? readonly []
  : readonly [values: Readonly<Both<Exclude<Parameters[Id], null>>>]

/** A message by its id, in the language in use. Texts that go in cannot turn the line that they stand in (CHECKLIST 99). */
export type Translate = <Id extends MessageId>(id: Id, ...given: Given<Id>) => string

const isLanguage = (text: string): text is Language => languages.some((each) => each === text)

/** The language of a BCP 47 locale; null where there is none. */
export function knownLanguage(locale: string): Language | null {
  const [named = ''] = locale.toLowerCase().split(/[-_]/)
  return isLanguage(named) ? named : null
}

/** The language of a BCP 47 locale; English where there are no messages in it. */
export const languageOf = (locale: string): Language => knownLanguage(locale) ?? 'en'

export type Direction = 'ltr' | 'rtl'
export const directionOf = (locale: string): Direction => directions[languageOf(locale)]

/** Numbers are written with the digits that codes and keys are written with, so that a page has one kind of digits. */
export const numbered = (locale: string): string => new Intl.Locale(locale, { numberingSystem: 'latn' }).toString()

/** Whether a language puts no space between sentences, nor between a number and its unit. */
export const isUnspaced = (locale: string): boolean => unspaced.includes(languageOf(locale))

export const dateTimeStyle = { dateStyle: 'medium', timeStyle: 'short' } as const
export const exactTimeStyle = { dateStyle: 'medium', timeStyle: 'medium' } as const
const formats = { dateTime: dateTimeStyle, exactTime: exactTimeStyle }

export interface Translator {
  readonly t: Translate
  /** For ids that hold a name from elsewhere: a message into which nothing goes, null where there is none. */
  readonly find: (id: string) => string | null
}

/** `locale` is BCP 47, its language that of `messages`. */
export function createTranslator(locale: string, messages: Messages): Translator {
  const direction = directionOf(locale)
  const i18n = setupI18n()
  i18n.loadAndActivate({ locale: languageOf(locale), locales: numbered(locale), messages })
  const say = (id: string, values?: object) => {
    if (!Object.hasOwn(messages, id)) throw new Error(`There is no message ${id}`)
    return i18n._(id, values === undefined ? {} : (embedValue(direction, values) as Record<string, unknown>), {
      formats
    })
  }
  return {
    t: (id, ...[values]) => say(id, values),
    find: (id) => (Object.hasOwn(messages, id) ? say(id) : null)
  }
}

/** A message with a sentence or name on each line, as a list. */
export const linesOf = (message: string): readonly string[] => message.split('\n')
