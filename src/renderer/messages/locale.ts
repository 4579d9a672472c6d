// The locale that numbers, dates and messages of a page are in.
let locale: string | null = null

/** The BCP 47 locale in use: the language of the messages, with the user's region where it is known. Throws before it is known. */
export function currentLocale(): string {
  if (locale === null) throw new Error('Messages were read before their language was known')
  return locale
}

/** Called by `speak`, once the messages of that locale are there. */
export function setLocale(spoken: string): void {
  locale = spoken
}
