// Compiled messages as modules, for every build and for Vitest: `en.po?pages` has one language for the pages, `messages:main` all languages
// for the main process. Each is a function that parses JSON when needed, which starts faster than an object literal.
import fs from 'node:fs'
import path from 'node:path'
import { compileCatalogue, i18nDir, pseudo, readCatalogue, readCatalogues } from './catalogues.mjs'

const mainId = 'messages:main'
const compiledBy = (change) => (catalogue, readers) =>
  `() => JSON.parse(${JSON.stringify(JSON.stringify(compileCatalogue(catalogue, readers, change)))})`

/**
 * `isPseudo`: accents and lengthens every message, for development only.
 * @returns {import('vite').Plugin}
 */
export const messagesPlugin = ({ isPseudo = false } = {}) => {
  const compiled = compiledBy(isPseudo ? pseudo : undefined)
  return {
    name: 'messages',
    resolveId: (id) => (id === mainId ? `\0${mainId}` : null),
    load(id) {
      if (id === `\0${mainId}`) {
        const catalogues = readCatalogues()
        for (const { language } of catalogues) this.addWatchFile(path.join(i18nDir, `${language}.po`))
        const each = catalogues.map((one) => `  ${JSON.stringify(one.language)}: ${compiled(one, 'main')}`)
        return { code: `export const catalogues = {\n${each.join(',\n')}\n}`, moduleType: 'js' }
      }
      const [, file] = /^(.+\.po)\?pages$/.exec(id) ?? []
      if (file === undefined) return null
      this.addWatchFile(file)
      const catalogue = readCatalogue(path.basename(file, '.po'), fs.readFileSync(file, 'utf8'))
      return { code: `export default ${compiled(catalogue, 'pages')}`, moduleType: 'js' }
    }
  }
}
