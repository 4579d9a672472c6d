// Which language a page uses. The main process chooses it (the user's choice, or the first of the system's languages that has messages). A
// page fetches the messages before it draws, and again when the choice changes.
import type { Messages } from '@lingui/core'
import type { Language } from '../../shared/contract'
import { createTranslator, directionOf, languageOf, type Translate, type Translator } from '../../i18n/translator'
import { setLocale } from './locale'

const loaders = import.meta.glob<() => Messages>('../../i18n/*.po', { query: '?pages', import: 'default' })

async function load(language: Language): Promise<Messages> {
  const loader = loaders[`../../i18n/${language}.po`]
  if (loader === undefined) throw new Error(`There are no messages for the language ${language}`)
  return (await loader())()
}

let spoken: { readonly locale: string; readonly translator: Translator } | null = null

function now(): Translator {
  if (spoken === null) throw new Error('Messages were used before the language was known')
  return spoken.translator
}

/** Fetches the messages of `locale`, which all messages and formats then use. Cheap to repeat. */
export async function speak(locale: string): Promise<void> {
  if (spoken?.locale === locale) return
  const messages = await load(languageOf(locale))
  spoken = { locale, translator: createTranslator(locale, messages) }
  setLocale(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}

/** Starts to fetch the messages that will probably be needed, while the main process is asked for the language. */
export const expectLanguage = (locale: string): void => void load(languageOf(locale))

/** A message in the language in use, for code outside components; those use `t` of `useMessages`. Do not store the text. */
export const t: Translate = (id, ...given) => now().t(id, ...given)

export { linesOf } from '../../i18n/translator'

/** The function that formats messages; a different one for each language. It throws until the language is known. */
export const translate = (): Translate => spoken?.translator.t ?? t

/** The message whose id ends with `name`; `name` itself if there is none. */
export const messageOr = (id: string, name: string): string => now().find(id) ?? name
