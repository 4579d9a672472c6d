// The locale of a page's numbers, dates and messages.
let locale: string | null = null

/** The BCP 47 locale in use: the messages' language, with the user's region if known. Throws before it is known. */
export function currentLocale(): string {
  if (locale === null) throw new Error('Messages were used before the language was known')
  return locale
}

/** Called by `speak` once the messages of that locale are loaded. */
export function setLocale(spoken: string): void {
  locale = spoken
}
