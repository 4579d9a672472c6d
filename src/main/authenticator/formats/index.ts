// The door of this room: an export of any known app in, its accounts out. A file is recognised by its content, never by
// its name; every account is taken or refused with the reason. Runs without Electron.
import { aegis } from './aegis'
import { andotp, andotpEncrypted } from './andotp'
import { authy } from './authy'
import { bitwarden, bitwardenCsv } from './bitwarden'
import { createBudget, type WorkBudget } from './bounded-kdf'
import { countersign, isSealedFile } from './countersign'
import { duo } from './duo'
import { ente, enteLegacy } from './ente'
import { exportError, type ExportFile, type Format, type ReadExport } from './format'
import { freeotp } from './freeotp'
import { freeotpPlus, freeotpPreferences } from './freeotp-plus'
import { parseJson } from './json-value'
import { keepass, keepassCsv } from './keepass'
import { lastpass } from './lastpass'
import { linkList } from './link-list'
import { proton } from './proton'
import { raivo } from './raivo'
import { sheet } from './sheet'
import { steamGuard } from './steam-guard'
import { stratum, stratumEncrypted } from './stratum'
import { totpAuthenticator, totpAuthenticatorPreferences } from './totp-authenticator'
import { twoFas } from './two-fas'
import { readXml, type XmlElement } from './xml'
import { zipArchive } from './zip-archive'

export { exportError, isExportError } from './format'
export type { ImportedEntry, ReadExport, RefusedEntry } from './format'

/** Exports with thousands of entries and icons stay far below. */
const mostBytes = 64 * 2 ** 20
/** A file may hold a file (a zip with an export in it), but not one of its own kind without end. */
const deepest = 2

/** In this order: those with a shape of their own first, those that only a password tells last. */
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
  keepass,
  keepassCsv,
  bitwardenCsv,
  zipArchive,
  sheet,
  linkList,
  totpAuthenticator,
  andotpEncrypted
]

export interface ReadOptions {
  readonly password?: string | undefined
  /** What key derivation may cost, about; a minute if it is not said. */
  readonly budgetSeconds?: number
  /** Only an encrypted file of ours is read: a backup. */
  readonly isBackup?: boolean | undefined
}

/**
 * Reads an export. `secret` of each entry is upper-case unpadded base32 of the key. Rejects with an ExportError where the
 * file as a whole cannot be read: unknown, encrypted without or with a wrong password, damaged, or too much.
 */
export function readExport(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadExport> {
  const budget = createBudget(options.budgetSeconds)
  return options.isBackup === true
    ? readBackup(bytes, options.password, budget)
    : readAtDepth(bytes, options.password, budget, 0)
}

async function readBackup(bytes: Uint8Array, password: string | undefined, budget: WorkBudget): Promise<ReadExport> {
  if (bytes.length > mostBytes) throw exportError('too-large')
  const file = openFile(bytes)
  if (!isSealedFile(file.json)) throw exportError('not-sealed')
  const readInner = () => Promise.reject(exportError('not-sealed'))
  const { entries, refused } = await countersign.read(file, { password, budget, readInner })
  return { format: countersign.name, entries, refused }
}

async function readAtDepth(
  bytes: Uint8Array,
  password: string | undefined,
  budget: WorkBudget,
  depth: number
): Promise<ReadExport> {
  if (bytes.length > mostBytes) throw exportError('too-large')
  const file = openFile(bytes)
  const format = formats.find((one) => one.recognises(file))
  if (format === undefined) throw exportError('unknown-format')
  const readInner = (inner: Uint8Array) => {
    if (depth >= deepest) return Promise.reject(exportError('unknown-format'))
    return readAtDepth(inner, password, budget, depth + 1)
  }
  const { format: found = format.name, entries, refused } = await format.read(file, { password, budget, readInner })
  return { format: found, entries, refused }
}

function openFile(bytes: Uint8Array): ExportFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = decodeText(buffer)
  let xml: XmlElement | null | undefined
  return {
    bytes: buffer,
    text,
    json: text !== null && /^\s*[[{]/.test(text) ? parseJson(text) : undefined,
    xml: () => {
      if (xml === undefined) xml = text !== null && /^\s*</.test(text) ? readXml(text) : null
      return xml
    }
  }
}

/** UTF-8, or UTF-16 with its mark (Windows); null where the bytes are no text. */
function decodeText(bytes: Buffer): string | null {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}
