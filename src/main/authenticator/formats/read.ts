// Reads the accounts of an export from any known app. A file is recognised by its content, never by its name; every account is imported or
// refused with the reason. Runs without Electron. Loads every format: callers outside this folder go through index.ts.
import type { ReadAs } from '../../../shared/contract'
import { decodeText, tellGuesses } from '../../tables/decode'
import { aegis } from './aegis'
import { andotp, andotpEncrypted } from './andotp'
import { authy } from './authy'
import { bitwarden, bitwardenCsv } from './bitwarden'
import { createBudget } from './bounded-kdf'
import { countersign, isSealedFile } from './countersign'
import { duo } from './duo'
import { ente, enteLegacy } from './ente'
import { exportError, isExportError, type ExportFile, type Format, type ReadExport, type WorkBudget } from './format'
import { freeotp } from './freeotp'
import { freeotpPlus, freeotpPreferences } from './freeotp-plus'
import { jsonFile } from './json-file'
import { parseJson } from './json-value'
import { kdbx } from './kdbx'
import { keepass, keepassCsv } from './keepass'
import { lastpass } from './lastpass'
import { linkList } from './link-list'
import { proton } from './proton'
import { raivo } from './raivo'
import { page } from './page'
import { sheet } from './sheet'
import { steamGuard } from './steam-guard'
import { stratum, stratumEncrypted } from './stratum'
import { tableFile } from './table-file'
import { totpAuthenticator, totpAuthenticatorPreferences } from './totp-authenticator'
import { twoFas } from './two-fas'
import { readXml, type XmlElement } from './xml'
import { zipArchive } from './zip-archive'

/** Even exports with thousands of entries and icons are much smaller. */
const mostBytes = 64 * 2 ** 20
/** A file may contain another one (a zip with an export in it), but not without limit. */
const deepest = 2

/** In this order: formats with a distinctive structure first, those that only a password confirms last. */
const formats: readonly Format[] = [
  countersign,
  aegis,
  twoFas,
  bitwarden,
  ente,
  enteLegacy,
  stratum,
  stratumEncrypted,
  proton,
  lastpass,
  freeotpPlus,
  steamGuard,
  raivo,
  duo,
  authy,
  andotp,
  freeotp,
  freeotpPreferences,
  totpAuthenticatorPreferences,
  kdbx,
  keepass,
  keepassCsv,
  bitwardenCsv,
  zipArchive,
  sheet,
  page,
  tableFile,
  jsonFile,
  linkList,
  totpAuthenticator,
  andotpEncrypted
]

export interface ReadOptions {
  readonly password?: string | undefined
  /** The approximate limit for key derivation; a minute by default. */
  readonly budgetSeconds?: number
  /** Reads only a backup: one of our encrypted files. */
  readonly isBackup?: boolean | undefined
}

/**
 * Reads an export. The `secret` of each entry is upper-case unpadded base32 of the key. Rejects with an ExportError if the file cannot be
 * read at all: unknown, encrypted with a missing or wrong password, damaged, or too large.
 */
export async function readExport(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadExport> {
  const budget = createBudget(options.budgetSeconds)
  if (options.isBackup === true) return readBackup(bytes, options.password, budget)
  try {
    return await readAtDepth(bytes, options.password, budget, 0)
  } catch (error) {
    // Its content was not read, so its format is unknown.
    throw isExportError(error) && error.code === 'too-deep' ? exportError('unknown-format') : error
  }
}

async function readBackup(bytes: Uint8Array, password: string | undefined, budget: WorkBudget): Promise<ReadExport> {
  if (bytes.length > mostBytes) throw exportError('too-large')
  const [file] = openFile(bytes)
  if (file === undefined || !isSealedFile(file.json)) throw exportError('not-sealed')
  const readInner = () => Promise.reject(exportError('not-sealed'))
  const { entries, refused } = await countersign.read(file, { password, budget, readInner })
  return { format: countersign.name, entries, refused }
}

async function readAtDepth(
  bytes: Uint8Array,
  password: string | undefined,
  budget: WorkBudget,
  depth: number,
  isGuess?: boolean
): Promise<ReadExport> {
  if (bytes.length > mostBytes) throw exportError('too-large')
  const candidates = openFile(bytes).map((file) => ({
    file,
    format: formats.find((one) => (isGuess === undefined || (one.isGuess === true) === isGuess) && one.recognises(file))
  }))
  const found = candidates.find(({ format }) => format !== undefined)
  if (found?.format === undefined) throw exportError('unknown-format')
  const { file, format } = found
  const readInner = (inner: Uint8Array, isInnerGuess: boolean) => {
    if (depth >= deepest) return Promise.reject(exportError('too-deep'))
    return readAtDepth(inner, password, budget, depth + 1, isInnerGuess)
  }
  const read = await format.read(file, { password, budget, readInner })
  const readAs: ReadAs = {
    ...(read.readAs ?? (file.text === null ? {} : tellGuesses(file.encodingGuess, read.separator))),
    ...(read.assumesPeriod === true ? { period: 'assumed' } : {})
  }
  return {
    format: read.format ?? format.name,
    entries: read.entries,
    refused: read.refused,
    ...(Object.keys(readAs).length === 0 ? {} : { readAs })
  }
}

/** The ways to interpret bytes: as text, and if its encoding is a guess, also as plain bytes. */
function openFile(bytes: Uint8Array): readonly ExportFile[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoded = decodeText(buffer)
  const asBytes: ExportFile = { bytes: buffer, text: null, encodingGuess: null, json: undefined, xml: () => null }
  if (decoded === null) return [asBytes]
  const { text, guess } = decoded
  let xml: XmlElement | null | undefined
  const asText: ExportFile = {
    bytes: buffer,
    text,
    encodingGuess: guess,
    json: /^\s*[[{]/.test(text) ? parseJson(text) : undefined,
    xml: () => {
      if (xml === undefined) xml = /^\s*</.test(text) ? readXml(text) : null
      return xml
    }
  }
  return guess === null ? [asText] : [asText, asBytes]
}
