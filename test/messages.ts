// The messages of one language, without a build: read from its PO file and compiled as the build does.
import { compileCatalogue, englishAmong, readCatalogues, type Catalogue } from '../scripts/messages/catalogues.mjs'
import { createTranslator, type Translate } from '../src/i18n/translator'

export const catalogues: readonly Catalogue[] = readCatalogues()
export const english: Catalogue = englishAmong([...catalogues])

/** The compiled messages of the pages and the main process together. */
export function messagesOf(language: string): ReturnType<typeof compileCatalogue> {
  const catalogue = catalogues.find((one) => one.language === language)
  if (catalogue === undefined) throw new Error(`There is no ${language}.po`)
  return compileCatalogue(catalogue, ['common', 'panel', 'admin', 'authenticator', 'main'])
}

/** A function that translates into `language`. */
export const speakerOf = (language: string): Translate => createTranslator(language, messagesOf(language)).t
