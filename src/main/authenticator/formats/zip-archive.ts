// Exports inside a zip archive, encrypted or not: Raivo's JSON, WinAuth's list of links, whatever else somebody put there.
// Every file in it is tried; which is an export tells its content. One that only a password would tell is tried last.
import {
  exportError,
  isExportError,
  needPassword,
  type ExportErrorCode,
  type Format,
  type FormatContents,
  type ImportedEntry,
  type ReadContext,
  type ReadExport,
  type RefusedEntry
} from './format'
import { isZip, listZip, type ZipEntry } from './zip'

const inflatedBytesPerSecond = 8 * 2 ** 20

/** WinAuth names its accounts but no issuers; the name is what people know the account by. */
function nameByIssuer(contents: ReadExport): ReadExport {
  const entries = contents.entries.map((entry) =>
    entry.issuer === '' ? { ...entry, issuer: entry.name, name: '' } : entry
  )
  return { ...contents, format: 'winauth', entries }
}

/** A page, a note or a table may lie beside the export proper, and hold the same accounts. */
const isBeside = ({ format }: ReadExport) => format === 'otpauth' || format === 'csv'

const keyOf = ({ type, secret }: ImportedEntry) => `${type}/${secret}`
const nameOf = ({ issuer = '', name = '' }: Pick<RefusedEntry, 'issuer' | 'name'>) => `${issuer}/${name}`

/** All accounts of several files; what a list beside an export repeats counts once. */
function join(found: readonly ReadExport[]): FormatContents | null {
  const ordered = [...found.filter((one) => !isBeside(one)), ...found.filter(isBeside)]
  const [first] = ordered
  if (first === undefined) return null
  const entries: ImportedEntry[] = []
  const refused: RefusedEntry[] = []
  const known = new Set<string>()
  const names = new Set<string>()
  for (const one of ordered) {
    const isRepeating = isBeside(one) && one !== first
    const more = one.entries.filter((entry) => !isRepeating || !known.has(keyOf(entry)))
    const moreRefused = one.refused.filter((entry) => !isRepeating || !names.has(nameOf(entry)))
    for (const entry of one.entries) known.add(keyOf(entry)).add('')
    for (const entry of [...one.entries, ...one.refused]) names.add(nameOf(entry))
    entries.push(...more)
    refused.push(...moreRefused)
  }
  const readAs = ordered.find((one) => one.readAs !== undefined)?.readAs
  return { format: first.format, entries, refused, readAs: readAs ?? {} }
}

/** What is kept of a file that could not be read, where nothing else could be: the most telling one. */
const telling: readonly ExportErrorCode[] = ['unknown-compression', 'bound-to-account', 'damaged']

function open(file: ZipEntry, context: ReadContext): Promise<Buffer> {
  return file.read(file.isEncrypted ? needPassword(context) : undefined)
}

export const zipArchive: Format = {
  name: 'winauth',
  recognises: ({ bytes }) => isZip(bytes),
  read: async ({ bytes }, context) => {
    const files = await listZip(bytes)
    // A thousand small files can each unpack to much; together they may not.
    context.budget.spend(files.reduce((sum, { size }) => sum + size, 0) / inflatedBytesPerSecond)
    const found: ReadExport[] = []
    const unread: { readonly file: ZipEntry; readonly code: ExportErrorCode }[] = []
    for (const isGuess of [false, true]) {
      const left = isGuess ? unread.splice(0) : files.map((file) => ({ file, code: 'unknown-format' as const }))
      for (const { file, code } of left) {
        if (code !== 'unknown-format') {
          unread.push({ file, code })
          continue
        }
        try {
          const read = await context.readInner(await open(file, context), isGuess)
          found.push(file.isEncrypted && read.format === 'otpauth' ? nameByIssuer(read) : read)
        } catch (error) {
          // What stands in the way of the whole search, and what a password would open for sure, ends it.
          if (!isExportError(error)) throw error
          const isOnlyThis = error.code === 'unknown-format' || telling.includes(error.code)
          if (!isOnlyThis && !isGuess) throw error
          unread.push({ file, code: isGuess && isOnlyThis ? 'unknown-format' : error.code })
        }
      }
      if (found.length > 0) break
    }
    const joined = join(found)
    if (joined !== null) {
      // A file that is an export and cannot be read is named as one account is: nothing of the archive goes unsaid.
      const lost = unread.filter(({ code }) => telling.includes(code))
      return {
        ...joined,
        refused: [...joined.refused, ...lost.map(({ file }) => ({ name: file.name, reason: 'unreadable' as const }))]
      }
    }
    const codes = unread.map(({ code }) => code)
    throw exportError(codes.find((code) => code !== 'unknown-format') ?? 'unknown-format')
  }
}
