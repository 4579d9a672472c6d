// Which language the words are in. The main process chooses it (the user's choice, or the first of the system's languages
// that there is); a page fetches that one catalogue before it draws, and again when the choice changes.
import type { Language } from '../../shared/contract'
import { embedValue } from '../../shared/text/isolated'
import type { Catalogue } from './catalogue'
import { directionOf, languageOf, setLocale } from './locale'

const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => import('./en'),
  tr: () => import('./tr'),
  de: () => import('./de'),
  es: () => import('./es'),
  ja: () => import('./ja'),
  ar: () => import('./ar')
}

interface Spoken {
  readonly locale: string
  readonly catalogue: Catalogue
}
let spoken: Spoken | null = null

function now(): Spoken {
  if (spoken === null) throw new Error('Words were read before their language was known')
  return spoken
}

/** Fetches the words of `locale`; from then on every word and format is in it. Repeating it costs nothing. */
export async function speak(locale: string): Promise<void> {
  if (spoken?.locale === locale) return
  spoken = { locale, catalogue: await loaders[languageOf(locale)]() }
  setLocale(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}

/** Begins to fetch the words that will probably be asked for, while the main process is asked which. */
export const expectLanguage = (locale: string): void => void loaders[languageOf(locale)]()

/**
 * One part of the catalogue, always in the language in use: what is read through it is read at that moment, so a part may be
 * kept in a constant of its module, a single word may not.
 */
export const wordsOf = <Part extends keyof Catalogue>(part: Part): Catalogue[Part] => live(() => now().catalogue[part])

function live<Words extends object>(read: () => Words): Words {
  const parts = new Map<PropertyKey, object>()
  return new Proxy((() => undefined) as unknown as Words, {
    get(_, key) {
      // Parts are handed out before a language is known: they are read later. Words are not.
      const value: unknown = spoken === null ? undefined : Reflect.get(read(), key)
      const isPart =
        spoken === null ? typeof key === 'string' : typeof value === 'object' || typeof value === 'function'
      if (!isPart || Array.isArray(value)) return value
      const part = parts.get(key) ?? live(() => Reflect.get(read(), key) as object)
      parts.set(key, part)
      return part
    },
    // The one way by which a value gets into a word: none turns the line that it stands in.
    apply: (_, __, values: readonly unknown[]) => {
      const direction = directionOf(now().locale)
      const given = values.map((value) => embedValue(direction, value))
      return (read() as (...given: readonly unknown[]) => unknown)(...given)
    },
    has: (_, key) => Reflect.has(read(), key),
    ownKeys: () => Reflect.ownKeys(read()),
    getOwnPropertyDescriptor: (_, key) => {
      const found = Reflect.getOwnPropertyDescriptor(read(), key)
      return found === undefined ? undefined : { ...found, configurable: true }
    }
  })
}
