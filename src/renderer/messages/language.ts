// Which language a page speaks. The main process chooses it (the user's choice, or the first of the system's languages that
// there is); a page fetches that language's messages before it draws, and again when the choice changes.
import type { Messages } from '@lingui/core'
import type { Language } from '../../shared/contract'
import { createTranslator, directionOf, languageOf, type Translate, type Translator } from '../../i18n/translator'
import { setLocale } from './locale'

const loaders = import.meta.glob<() => Messages>('../../i18n/*.po', { query: '?pages', import: 'default' })

async function load(language: Language): Promise<Messages> {
  const loader = loaders[`../../i18n/${language}.po`]
  if (loader === undefined) throw new Error(`There are no messages in ${language}`)
  return (await loader())()
}

let spoken: { readonly locale: string; readonly translator: Translator } | null = null

function now(): Translator {
  if (spoken === null) throw new Error('Messages were read before their language was known')
  return spoken.translator
}

/** Fetches the messages of `locale`; from then on every message and format is in it. Repeating it costs nothing. */
export async function speak(locale: string): Promise<void> {
  if (spoken?.locale === locale) return
  const messages = await load(languageOf(locale))
  spoken = { locale, translator: createTranslator(locale, messages) }
  setLocale(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}

/** Begins to fetch the messages that will probably be asked for, while the main process is asked which. */
export const expectLanguage = (locale: string): void => void load(languageOf(locale))

/** A message in the language in use, for what is no component; those take `t` of `useMessages`. Not to be kept. */
export const t: Translate = (id, ...given) => now().t(id, ...given)

export { linesOf } from '../../i18n/translator'

/** The function that says messages in the language in use, another one for each language; until that is known it throws. */
export const translate = (): Translate => spoken?.translator.t ?? t

/** A message whose id ends with a name from elsewhere; the name itself where there is no such message. */
export const messageOr = (id: string, name: string): string => now().find(id) ?? name
