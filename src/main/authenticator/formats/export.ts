// Exports in our own format and those of other apps, encrypted if they support it. Every export is read again and compared; accounts that a
// format cannot hold, or would return differently, are reported.
import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ExportFormat } from '../../../shared/contract'
import type { RefusedAccount } from '../../../shared/model/transfer'
import { mostTags } from '../../../shared/model/limits'
import { aegisWriter } from './aegis'
import { bitwardenWriter } from './bitwarden'
import { createBudget } from './bounded-kdf'
import { countersignWriter } from './countersign'
import { enteWriter } from './ente'
import { exportError, type ImportedEntry } from './format'
import { readExport } from './read'
import { keepassWriter } from './kdbx-writer'
import { linkListWriter } from './link-list'
import { protonWriter } from './proton'
import { migrationWriter, sheetWriter } from './sheet'
import { stratumWriter } from './stratum'
import { twoFasWriter } from './two-fas'
import type { Writer } from './writer'

const writers: Readonly<Record<ExportFormat, Writer>> = {
  countersign: countersignWriter,
  aegis: aegisWriter,
  '2fas': twoFasWriter,
  bitwarden: bitwardenWriter,
  ente: enteWriter,
  stratum: stratumWriter,
  proton: protonWriter,
  keepass: keepassWriter,
  otpauth: linkListWriter,
  'google-migration': migrationWriter,
  sheet: sheetWriter
}

/** Properties of a format. `keeps`: what it preserves besides the accounts themselves. */
export function describeExportFormat(
  format: ExportFormat
): Pick<Writer, 'canEncrypt' | 'keeps'> & { readonly extensionOf: (isEncrypted: boolean) => string } {
  const { extension, plainExtension = extension, canEncrypt, keeps } = writers[format]
  return { canEncrypt, keeps, extensionOf: (isEncrypted) => (isEncrypted ? extension : plainExtension) }
}

/** How many of `entries` cannot be written in `format`. */
export function countRefused(format: ExportFormat, entries: readonly ImportedEntry[]): number {
  return entries.filter((entry) => writers[format].refuses(entry) !== null).length
}

export interface CreatedExport {
  readonly bytes: Buffer
  readonly written: readonly ImportedEntry[]
  /** Accounts that are not in the file, with the reason. */
  readonly left: readonly RefusedAccount[]
}

export interface CreateOptions {
  /** Without a password the file is not encrypted. Only for formats that support encryption. */
  readonly password?: string | undefined
  /** In ms since epoch. */
  readonly now: number
  readonly random?: (bytes: number) => Buffer
}

/**
 * Writes `entries` in `format`, reads the file again and compares each entry. Rejects with an ExportError `not-verified` if the file does
 * not contain what it should.
 */
export async function createExport(
  format: ExportFormat,
  entries: readonly ImportedEntry[],
  { password, now, random = randomBytes }: CreateOptions
): Promise<CreatedExport> {
  const writer = writers[format]
  if (password !== undefined && !writer.canEncrypt) throw new TypeError(`${format} files cannot be encrypted`)
  const left: RefusedAccount[] = []
  const written: ImportedEntry[] = []
  for (const entry of entries.map((one) => foldGroup(writer, one))) {
    const reason = writer.refuses(entry) ?? ((await isReadBack(writer, [entry], now, random)) ? null : 'unreadable')
    if (reason === null) written.push(entry)
    else left.push({ issuer: entry.issuer, name: entry.name, reason })
  }
  if (written.length > 1 && !(await isReadBack(writer, written, now, random))) leaveTwins(written, left)
  const bytes = await writer.write(written, { password, now, random, budget: createBudget() })
  if (written.length > 0) await verify(writer, bytes, written, password)
  return { bytes, written, left }
}

/** Some apps store a key only once: of accounts that share one, the first is written and the others are reported as left. */
function leaveTwins(written: ImportedEntry[], left: RefusedAccount[]): void {
  const seen = new Set<string>()
  for (const entry of written.splice(0)) {
    if (seen.has(entry.secret)) left.push({ issuer: entry.issuer, name: entry.name, reason: 'unreadable' })
    else written.push(entry)
    seen.add(entry.secret)
  }
}

/** Whether entries survive the format, tested with a plain file. */
async function isReadBack(
  writer: Writer,
  entries: readonly ImportedEntry[],
  now: number,
  random: (bytes: number) => Buffer
): Promise<boolean> {
  try {
    const bytes = await writer.write(entries, { password: undefined, now, random, budget: createBudget() })
    await verify(writer, bytes, entries)
    return true
  } catch {
    return false
  }
}

async function verify(
  writer: Writer,
  bytes: Buffer,
  written: readonly ImportedEntry[],
  password?: string
): Promise<void> {
  const { entries, refused } = await readExport(bytes, { password })
  const expected = written.map((entry) => keepOnly(writer, entry))
  if (refused.length > 0 || !isDeepStrictEqual(entries, expected)) throw exportError('not-verified')
}

/** Turns a group into a tag if the format has only tags. */
function foldGroup(writer: Writer, entry: ImportedEntry): ImportedEntry {
  const { group, ...others } = entry
  if (group === undefined || writer.keeps.includes('group')) return entry
  const tags = others.tags ?? []
  return { ...others, tags: tags.includes(group) || tags.length >= mostTags ? tags : [...tags, group] }
}

/** The entry as the file must return it. */
function keepOnly(writer: Writer, whole: ImportedEntry): ImportedEntry {
  const { note, tags, isFavorite, group, recoveryCodes, ...entry } = whole
  return {
    ...entry,
    ...(note !== undefined && writer.keeps.includes('note') ? { note } : {}),
    ...(tags !== undefined && writer.keeps.includes('tags') ? { tags } : {}),
    ...(isFavorite === true && writer.keeps.includes('isFavorite') ? { isFavorite } : {}),
    ...(group !== undefined && writer.keeps.includes('group') ? { group } : {}),
    ...(recoveryCodes !== undefined && writer.keeps.includes('recoveryCodes') ? { recoveryCodes } : {})
  }
}
