// Which language the main process speaks: the user's choice, or the first of the system's languages that there are messages in.
// One app, one language: pages are given the same locale. The command line stays English, so that scripts can rely on its text.
import { catalogues } from 'messages:main'
import {
  createTranslator,
  directionOf,
  knownLanguage,
  languageOf,
  type Direction,
  type MessageId,
  type Translate,
  type Translator
} from '../../i18n/translator'
import type { Language, LanguageChoice } from '../../shared/contract'

/**
 * The BCP 47 locale to speak. `preferred` are the system's languages, the most wanted first; a region among them is kept
 * (`de-AT`), because dates and numbers differ by it. English where nothing fits.
 */
export function chooseLocale(choice: LanguageChoice, preferred: readonly string[]): string {
  const known = preferred.filter((locale) => knownLanguage(locale) !== null && isLocale(locale))
  if (choice === 'system') return known[0] ?? 'en'
  return known.find((locale) => knownLanguage(locale) === choice) ?? choice
}

/** Systems also name what is no BCP 47 tag, such as `C` or `de_DE.UTF-8`. */
function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

let spoken = 'en'
let translator: Translator | null = null

/** From now on messages are in the language of `locale`. */
export function speak(locale: string): void {
  spoken = locale
  translator = null
}

export const currentLocale = (): string => spoken
/** For the `lang` of a document. */
export const currentLanguage = (): Language => languageOf(spoken)
/** Which way the lines of the language in use run, for pages that belong to no window. */
export const currentDirection = (): Direction => directionOf(spoken)

/** A message in the language in use. Not to be kept. */
export const t: Translate = (id, ...given) => {
  translator ??= createTranslator(isLocale(spoken) ? spoken : currentLanguage(), catalogues[currentLanguage()]())
  return translator.t(id, ...given)
}

/** The events that the system can be asked to report, by the names of their messages. */
export type Alert =
  Extract<MessageId, `main.alerts.${string}.title`> extends `main.alerts.${infer Name}.title` ? Name : never

export { linesOf } from '../../i18n/translator'
