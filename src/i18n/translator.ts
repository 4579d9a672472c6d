// Formats messages in the language in use. They arrive compiled (scripts/messages), so nothing here parses ICU MessageFormat. Lingui's core
// inserts the values, chooses plural forms and formats numbers and dates with Intl.
import { setupI18n, type Messages } from '@lingui/core'
import { directions, languages, unspaced, type Language } from '../shared/model/languages'
import { embedValue } from '../shared/text/isolated'
import type { Parameters } from './parameters'

export type MessageId = keyof Parameters
type Both<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void ? All : never
/** The parameters of a message. If the id is one of several, the parameters of any of them. */
type Given<Id extends MessageId> = [Parameters[Id]] extends [null]
  ? readonly []
  : readonly [values: Readonly<Both<Exclude<Parameters[Id], null>>>]

/** Formats a message by its id, in the language in use. Inserted text cannot change the direction of its line (CHECKLIST 99). */
export type Translate = <Id extends MessageId>(id: Id, ...given: Given<Id>) => string

const isLanguage = (text: string): text is Language => languages.some((each) => each === text)

/** The language of a BCP 47 locale; null if there are no messages in it. */
export function knownLanguage(locale: string): Language | null {
  const [named = ''] = locale.toLowerCase().split(/[-_]/)
  return isLanguage(named) ? named : null
}

/** The language of a BCP 47 locale; English if there are no messages in it. */
export const languageOf = (locale: string): Language => knownLanguage(locale) ?? 'en'

export type Direction = 'ltr' | 'rtl'
export const directionOf = (locale: string): Direction => directions[languageOf(locale)]

/** The locale with Latin digits, so that numbers have the same digits as codes and keys. */
export const numbered = (locale: string): string =>
  // The first Intl.Locale of a process takes about 10 ms, a good part of a command's start.
  /-\w-/.test(locale) ? new Intl.Locale(locale, { numberingSystem: 'latn' }).toString() : `${locale}-u-nu-latn`

/** Whether a language has no space between sentences, nor between a number and its unit. */
export const isUnspaced = (locale: string): boolean => unspaced.includes(languageOf(locale))

export const dateTimeStyle = { dateStyle: 'medium', timeStyle: 'short' } as const
export const exactTimeStyle = { dateStyle: 'medium', timeStyle: 'medium' } as const
const formats = { dateTime: dateTimeStyle, exactTime: exactTimeStyle }

export interface Translator {
  readonly t: Translate
  /** For ids built at run time: a message without parameters, null if it does not exist. */
  readonly find: (id: string) => string | null
}

/** `locale` is a BCP 47 locale in the language of `messages`. */
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

/** Splits a message that has one sentence or name per line. */
export const linesOf = (message: string): readonly string[] => message.split('\n')
