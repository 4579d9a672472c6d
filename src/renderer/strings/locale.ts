// The languages there are, and the locale that numbers, dates and words are in.
import type { Language } from '../../shared/contract'

/** Each language by its own name, as whoever looks for it reads it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  tr: 'Türkçe',
  de: 'Deutsch',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية'
}

/** In the order in which they are offered. */
export const languagesNamed = Object.keys(languageNames) as readonly Language[]

const isLanguage = (text: string): text is Language => Object.hasOwn(languageNames, text)

/** The language of a BCP 47 locale; English where there is no catalogue for it. */
export function languageOf(locale: string): Language {
  const [language = ''] = locale.split('-')
  return isLanguage(language) ? language : 'en'
}

export type Direction = 'ltr' | 'rtl'
export const directionOf = (locale: string): Direction => (languageOf(locale) === 'ar' ? 'rtl' : 'ltr')

let locale: string | null = null

/** The BCP 47 locale in use: the language of the words, with the user's region where it is known. Throws before it is known. */
export function currentLocale(): string {
  if (locale === null) throw new Error('Words were read before their language was known')
  return locale
}

/** Called by `speak`, once the words of that locale are there. */
export function setLocale(spoken: string): void {
  locale = spoken
}
