// Which language a page uses. The main process chooses it (the user's choice, or the first of the system's languages that has messages). A
// page fetches the messages before it draws, and again when the choice changes.
import type { Messages } from '@lingui/core'
import type { Language } from '../../shared/contract'
import type { AppId } from '../../shared/model/app'
import { createTranslator, directionOf, languageOf, type Translate, type Translator } from '../../i18n/translator'
import { setLocale } from './locale'

const loaders = {
  common: import.meta.glob<() => Messages>('../../i18n/*.po', { query: '?common', import: 'default' }),
  panel: import.meta.glob<() => Messages>('../../i18n/*.po', { query: '?panel', import: 'default' }),
  admin: import.meta.glob<() => Messages>('../../i18n/*.po', { query: '?admin', import: 'default' }),
  authenticator: import.meta.glob<() => Messages>('../../i18n/*.po', { query: '?authenticator', import: 'default' })
}
type Part = keyof typeof loaders
let parts: readonly Part[] = ['common', 'panel', 'admin', 'authenticator']

/** From now on, `speak` fetches only the messages that pages of `appId` have from the start; by default, all. */
export function speakFor(appId: AppId): void {
  parts = ['common', appId]
}

/** Fetches more messages, for screens that are loaded later. */
export async function speakAlso(part: Part): Promise<void> {
  if (parts.includes(part)) return
  parts = [...parts, part]
  if (spoken !== null) await speakAnew(spoken.locale)
}

async function load(language: Language): Promise<Messages> {
  const loaded = await Promise.all(
    parts.map(async (part) => {
      const loader = loaders[part][`../../i18n/${language}.po`]
      if (loader === undefined) throw new Error(`There are no messages for the language ${language}`)
      return (await loader())()
    })
  )
  return Object.assign({}, ...loaded) as Messages
}

let spoken: { readonly locale: string; readonly translator: Translator } | null = null

function now(): Translator {
  if (spoken === null) throw new Error('Messages were used before the language was known')
  return spoken.translator
}

/** Fetches the messages of `locale`, which all messages and formats then use. Cheap to repeat. */
export async function speak(locale: string): Promise<void> {
  if (spoken?.locale !== locale) await speakAnew(locale)
}

async function speakAnew(locale: string): Promise<void> {
  const wanted = parts
  const messages = await load(languageOf(locale))
  // More was wanted in the meantime.
  if (wanted !== parts) return speakAnew(locale)
  spoken = { locale, translator: createTranslator(locale, messages) }
  setLocale(locale)
  document.documentElement.lang = locale
  document.documentElement.dir = directionOf(locale)
}

/** A message in the language in use, for code outside components; those use `t` of `useMessages`. Do not store the text. */
export const t: Translate = (id, ...given) => now().t(id, ...given)

export { linesOf } from '../../i18n/translator'

/** The function that formats messages; a different one for each language. It throws until the language is known. */
export const translate = (): Translate => spoken?.translator.t ?? t

/** The message whose id ends with `name`; `name` itself if there is none. */
export const messageOr = (id: string, name: string): string => now().find(id) ?? name
