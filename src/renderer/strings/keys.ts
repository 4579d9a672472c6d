// What keys are called: as they are printed on the keyboards of a language. What is not here is printed in English.
import type { Language } from '../../shared/contract'
import { currentLocale, languageOf } from './locale'

const printed: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  de: { Ctrl: 'Strg', Shift: 'Umschalt', Space: 'Leertaste', Delete: 'Entf' },
  tr: { Space: 'Boşluk' },
  es: { Shift: 'Mayús', Space: 'Espacio', Delete: 'Supr' },
  ja: { Space: 'スペース' }
}

/** The name of a key, from its English one. */
export const keyName = (name: string): string => {
  const names = printed[languageOf(currentLocale())] ?? {}
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name
}
