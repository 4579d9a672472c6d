// The language of the main process: the user's choice, or the first of the system's languages that has messages. Pages get the same locale.
// The command line finds its language in the same way.
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
import { embedIn } from '../../shared/text/isolated'

/**
 * The BCP 47 locale to use; English if no language fits. `preferred` are the system's languages, the preferred one first. A region among
 * them is kept (`de-AT`), because dates and numbers depend on it.
 */
export function chooseLocale(choice: LanguageChoice, preferred: readonly string[]): string {
  const known = preferred.filter((locale) => knownLanguage(locale) !== null && isLocale(locale))
  if (choice === 'system') return known[0] ?? 'en'
  return known.find((locale) => knownLanguage(locale) === choice) ?? choice
}

/** Systems also list values that are not BCP 47 tags, such as `C` or `de_DE.UTF-8`. */
function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

let spoken = 'en'
let translator: Translator | null = null

/** Switches all later messages to the language of `locale`. */
export function speak(locale: string): void {
  spoken = locale
  translator = null
}

export const currentLocale = (): string => spoken
/** For the `lang` attribute of a document. */
export const currentLanguage = (): Language => languageOf(spoken)
/** The text direction of the language in use, for pages that belong to no window. */
export const currentDirection = (): Direction => directionOf(spoken)

/** A value that stands alone in a line, isolated as messages isolate theirs. */
export const embedded = (text: string): string => embedIn(currentDirection(), text)

/** A message in the language in use. Do not store it: the language may change. */
export const t: Translate = (id, ...given) => {
  translator ??= createTranslator(isLocale(spoken) ? spoken : currentLanguage(), catalogues[currentLanguage()]())
  return translator.t(id, ...given)
}

/** The events that can become system notifications, by the names of their messages. */
export type Alert =
  Extract<MessageId, `main.alerts.${string}.title`> extends `main.alerts.${infer Name}.title` ? Name : never

export { linesOf } from '../../i18n/translator'
