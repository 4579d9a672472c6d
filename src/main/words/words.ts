// Which language the main process speaks: the user's choice, or the first of the system's languages that there is. One app,
// one language: pages are told the same locale. The command line stays English, so that scripts can rely on its words.
import type { Language, LanguageChoice } from '../../shared/contract'
import { embedValue } from '../../shared/text/isolated'
import { ar } from './ar'
import { de } from './de'
import { en, type MainWords } from './en'
import { es } from './es'
import { ja } from './ja'
import { tr } from './tr'

/** The same words, into which values go between isolates where they need them. */
function embedding<Words>(words: Words, direction: 'ltr' | 'rtl'): Words {
  if (typeof words === 'function') {
    const said = (...values: readonly unknown[]): unknown =>
      (words as unknown as (...given: readonly unknown[]) => unknown)(
        ...values.map((one) => embedValue(direction, one))
      )
    return said as unknown as Words
  }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words
  return Object.fromEntries(
    Object.entries(words).map(([name, word]: [string, unknown]) => [name, embedding(word, direction)])
  ) as Words
}

const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

const written: Readonly<Record<Language, MainWords>> = { en, tr, de, es, ja, ar }
const catalogues = Object.fromEntries(
  (Object.keys(written) as Language[]).map((language) => [
    language,
    embedding(written[language], directionOf(language))
  ])
) as Readonly<Record<Language, MainWords>>

const languageOf = (locale: string): Language | null => {
  const [named = ''] = locale.toLowerCase().split(/[-_]/)
  return Object.hasOwn(catalogues, named) ? (named as Language) : null
}

/**
 * The BCP 47 locale to speak. `preferred` are the system's languages, the first wanted most; a region among them is kept
 * (`de-AT`), because dates and numbers differ by it. English where nothing fits.
 */
export function chooseLocale(choice: LanguageChoice, preferred: readonly string[]): string {
  const known = preferred.filter((locale) => languageOf(locale) !== null && isLocale(locale))
  if (choice === 'system') return known[0] ?? 'en'
  return known.find((locale) => languageOf(locale) === choice) ?? choice
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

/** From now on words are in the language of `locale`. */
export function speak(locale: string): void {
  spoken = locale
}

export const currentLocale = (): string => spoken
/** For the `lang` of a document. */
export const currentLanguage = (): Language => languageOf(spoken) ?? 'en'

/** Which way lines of the language in use run: for pages that are no window's. */
export const currentDirection = (): 'ltr' | 'rtl' => directionOf(currentLanguage())

/** What the system can be asked to tell. */
export type Alert = keyof MainWords['alerts']

/** The words of the language in use; not to be kept. */
export const words = (): MainWords => catalogues[currentLanguage()]
