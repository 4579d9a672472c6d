// Made by scripts/messages.mjs from the headers of src/i18n/*.po.

/** The languages that there are messages in, as BCP 47 names them, in the order in which they are offered. */
export const languages = ['en', 'tr', 'de', 'es', 'ja', 'ar'] as const

export type Language = (typeof languages)[number]

/** Each language by its own name, as whoever looks for it reads it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  tr: 'Türkçe',
  de: 'Deutsch',
  es: 'Español',
  ja: '日本語',
  ar: 'العربية'
}

/** Which way the lines of each run. */
export const directions: Readonly<Record<Language, 'ltr' | 'rtl'>> = {
  en: 'ltr',
  tr: 'ltr',
  de: 'ltr',
  es: 'ltr',
  ja: 'ltr',
  ar: 'rtl'
}

/** Those that put no space between sentences, nor between a number and its unit. */
export const unspaced: readonly Language[] = ['ja']
