// Exports inside a zip archive, encrypted or not: Raivo's JSON, WinAuth's list of links, or anything else. Every file in it is tried and
// recognised by its content; formats that only a password confirms are tried last. An unreadable file does not stop the others: if it is
// certainly an export, it is refused by its name, like an account.
import type { ReadAs } from '../../../shared/contract'
import type { RefusedAccount } from '../../../shared/model/transfer'
import { createEntryList } from './entry-list'
import {
  exportError,
  isExportError,
  needPassword,
  type ExportErrorCode,
  type Format,
  type FormatContents,
  type ImportedEntry,
  type ReadExport
} from './format'
import { isZip, listZip, mostInflatedBytes, type ZipEntry } from './zip'

const inflatedBytesPerSecond = 8 * 2 ** 20

/** WinAuth has account names but no issuers; people know the account by its name. */
function nameByIssuer(contents: ReadExport): ReadExport {
  const entries = contents.entries.map((entry) =>
    entry.issuer === '' ? { ...entry, issuer: entry.name, name: '' } : entry
  )
  return { ...contents, format: 'winauth', entries }
}

/** A page, a note or a table may accompany the actual export and contain the same accounts. */
const isBeside = ({ format }: ReadExport) => format === 'otpauth' || format === 'csv'

const nameOf = ({ issuer = '', name = '' }: Pick<RefusedAccount, 'issuer' | 'name'>) => `${issuer}/${name}`
const noNames = nameOf({})
const keyOf = ({ type, secret }: ImportedEntry) => `${type}/${secret}`

/** All accounts of several files. What a list repeats from an export or another list counts once. */
function join(found: readonly ReadExport[]): FormatContents | null {
  const ordered = [...found.filter((one) => !isBeside(one)), ...found.filter(isBeside)]
  const [first] = ordered
  if (first === undefined) return null
  // A list may name an account differently than the export next to it; between two lists, other names mean other accounts.
  const sameAs = (entry: ImportedEntry) => (isBeside(first) ? `${keyOf(entry)}/${nameOf(entry)}` : keyOf(entry))
  const entries: ImportedEntry[] = []
  const refused: RefusedAccount[] = []
  const known = new Set<string>()
  const names = new Set<string>()
  for (const one of ordered) {
    const isRepeating = isBeside(one) && one !== first
    entries.push(...one.entries.filter((entry) => !isRepeating || !known.has(sameAs(entry))))
    refused.push(
      ...one.refused.filter((entry) => !isRepeating || nameOf(entry) === noNames || !names.has(nameOf(entry)))
    )
    for (const entry of one.entries) known.add(sameAs(entry))
    for (const entry of [...one.entries, ...one.refused]) names.add(nameOf(entry))
  }
  const readAs = ordered.reduce<ReadAs>((told, one) => ({ ...told, ...one.readAs }), {})
  return { format: first.format, entries, refused, readAs }
}

const isLocked = (code: ExportErrorCode) => code === 'password-needed' || code === 'wrong-password'

/** A file of the archive that is, or seems to be, an export but could not be read. */
interface Unread {
  readonly name: string
  readonly code: ExportErrorCode
  readonly isGuess: boolean
}

/** What to report if nothing in an archive could be read: first files that need a password, guesses last. */
function codeOf(unread: readonly Unread[]): ExportErrorCode {
  const sure = unread.filter(({ isGuess }) => !isGuess)
  const told = sure.find(({ code }) => isLocked(code)) ?? sure[0] ?? unread[0]
  return told?.code ?? 'unknown-format'
}

function refuseAll(unread: readonly Unread[]): readonly RefusedAccount[] {
  const list = createEntryList()
  for (const { name, code } of unread) list.refuse({ name }, isLocked(code) ? 'needs-password' : 'unreadable')
  return list.contents().refused
}

export const zipArchive: Format = {
  name: 'winauth',
  recognises: ({ bytes }) => isZip(bytes),
  read: async ({ bytes }, context) => {
    const files = await listZip(bytes)
    // Limits what many small files unpack to in total. Files that are too large on their own are not unpacked.
    const sizes = files.map(({ size }) => size).filter((size) => size <= mostInflatedBytes)
    context.budget.spend(sizes.reduce((sum, size) => sum + size, 0) / inflatedBytesPerSecond)
    const found: ReadExport[] = []
    const unread: Unread[] = []
    /** False if the format of the file is unknown. */
    const isKnown = async (file: ZipEntry, isGuess: boolean): Promise<boolean> => {
      try {
        const content = await file.read(file.isEncrypted ? needPassword(context) : undefined)
        const read = await context.readInner(content, isGuess)
        found.push(file.isEncrypted && read.format === 'otpauth' ? nameByIssuer(read) : read)
      } catch (error) {
        if (!isExportError(error)) throw error
        if (error.code === 'unknown-format') return false
        unread.push({ name: file.name, code: error.code, isGuess })
      }
      return true
    }
    const unknown: ZipEntry[] = []
    for (const file of files) if (!(await isKnown(file, false))) unknown.push(file)
    for (const file of unknown) await isKnown(file, true)
    const joined = join(found)
    if (joined === null) throw exportError(codeOf(unread))
    return { ...joined, refused: [...joined.refused, ...refuseAll(unread)] }
  }
}
