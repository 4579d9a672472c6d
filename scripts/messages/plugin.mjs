// Compiled messages as modules, for every build and for Vitest. `en.po?panel` has one language's messages for
// the Panel's pages only, and so on. `messages:main` has a
// function per language for the main process and the command line; a build writes each language to its own JSON file, so that a process
// reads only the one it speaks.
import fs from 'node:fs'
import path from 'node:path'
import { compileCatalogue, i18nDir, pseudo, readCatalogue, readCatalogues } from './catalogues.mjs'

const mainId = 'messages:main'
const folder = 'messages/'

/**
 * `isPseudo`: accents and lengthens every message, for development only.
 * @returns {import('vite').Plugin}
 */
export const messagesPlugin = ({ isPseudo = false } = {}) => {
  let isBuild = false
  const compiled = (catalogue, readers) =>
    JSON.stringify(compileCatalogue(catalogue, readers, isPseudo ? pseudo : undefined))
  // At startup, parsing JSON on demand costs less than an object literal.
  const inPlace = (json) => `() => JSON.parse(${JSON.stringify(json)})`
  return {
    name: 'messages',
    // Vite drops the files of a build for Node otherwise.
    config: () => ({ build: { ssrEmitAssets: true } }),
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    // Relative to the program: Vite's default is an address relative to the root of a website.
    resolveFileUrl: {
      order: 'pre',
      handler: ({ fileName, relativePath }) =>
        fileName.startsWith(folder) ? `new URL(${JSON.stringify(relativePath)}, import.meta.url)` : null
    },
    resolveId: (id) => (id === mainId ? `\0${mainId}` : null),
    load(id) {
      if (id === `\0${mainId}`) {
        const each = readCatalogues().map((catalogue) => {
          const { language } = catalogue
          this.addWatchFile(path.join(i18nDir, `${language}.po`))
          const source = compiled(catalogue, ['main'])
          const read = () => {
            const file = this.emitFile({ type: 'asset', fileName: `${folder}${language}.json`, source })
            return `() => JSON.parse(readFileSync(import.meta.ROLLUP_FILE_URL_${file}, 'utf8'))`
          }
          return `  ${JSON.stringify(language)}: ${isBuild ? read() : inPlace(source)}`
        })
        const imports = isBuild ? "import { readFileSync } from 'node:fs'\n" : ''
        return { code: `${imports}export const catalogues = {\n${each.join(',\n')}\n}`, moduleType: 'js' }
      }
      const [, file, readers] = /^(.+\.po)\?(common|panel|admin|authenticator)$/.exec(id) ?? []
      if (file === undefined) return null
      this.addWatchFile(file)
      const catalogue = readCatalogue(path.basename(file, '.po'), fs.readFileSync(file, 'utf8'))
      return { code: `export default ${inPlace(compiled(catalogue, [readers]))}`, moduleType: 'js' }
    }
  }
}
