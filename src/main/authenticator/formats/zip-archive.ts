// Exports inside a zip archive, encrypted or not: Raivo's JSON and WinAuth's list of links. The first file in it that is
// an export is read; which it is tells its content.
import {
  exportError,
  isExportError,
  needPassword,
  type Contents,
  type Format,
  type FormatName,
  type ReadExport
} from './format'
import { isZip, listZip } from './zip'

const inflatedBytesPerSecond = 8 * 2 ** 20

/** WinAuth names its accounts but no issuers; the name is what people know the account by. */
function nameByIssuer(contents: ReadExport): Contents & { readonly format: FormatName } {
  const entries = contents.entries.map((entry) =>
    entry.issuer === '' ? { ...entry, issuer: entry.name, name: '' } : entry
  )
  return { format: 'winauth', entries, refused: contents.refused }
}

export const zipArchive: Format = {
  name: 'winauth',
  recognises: ({ bytes }) => isZip(bytes),
  read: async ({ bytes }, context) => {
    const files = listZip(bytes).filter(({ name }) => !name.endsWith('/'))
    let links: ReadExport | null = null
    for (const file of files) {
      const password = file.isEncrypted ? needPassword(context) : ''
      const content = await file.read(password, context.budget)
      // A thousand small files can each unpack to much; together they may not.
      context.budget.spend(content.length / inflatedBytesPerSecond)
      try {
        const found = await context.readInner(content)
        // A page or a note with links in it may lie beside the export proper.
        if (found.format !== 'otpauth') return found
        links ??= found
      } catch (error) {
        if (!isExportError(error) || error.code !== 'unknown-format') throw error
      }
    }
    if (links !== null) return nameByIssuer(links)
    throw exportError('unknown-format')
  }
}
