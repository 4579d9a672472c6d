// Zip archives, read by zip.js: plain, with WinZip's AES or the old ZipCrypto, including zip64. The archive's author controls every number
// in it, so entries, sizes and unpacked bytes are limited here.
import {
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_INVALID_PASSWORD,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  type Entry
} from '@zip.js/zip.js'
import { exportError, isExportError, type ExportError } from './format'

export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** How many bytes it claims to have; no more are read. */
  readonly size: number
  /** The file's bytes. Rejects with `wrong-password`, `damaged`, `unknown-compression` or `too-large`. */
  readonly read: (password: string | undefined) => Promise<Buffer>
}

/** Per file. */
export const mostInflatedBytes = 64 * 2 ** 20
const mostEntries = 1000
/** Text packs to about a twentieth, zeros to a thousandth. Small files may have any ratio. */
const mostRatio = 300
const looseBytes = 2 ** 20
/** Without worker threads and WebAssembly: this process reads only this file, and Node can decompress. */
const options = { useWebWorkers: false, useCompressionStream: true, strictness: 'tolerant' } as const

/** Whether bytes begin like a zip archive, which may be empty. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length >= 22 && [0x04034b50, 0x06054b50].includes(bytes.readUInt32LE(0))
}

/** What systems add to archives: folders, and on a Mac the attributes of each file. */
const isBeside = (name: string) =>
  /(?:^|[\\/])(?:__MACOSX[\\/]|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/i.test(name)

const unread = [
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  ERR_SPLIT_ZIP_FILE,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY
]

/** What an error of the library means; any other error inside an untrusted file counts as damage. */
function toExportError(error: unknown): ExportError {
  if (isExportError(error)) return error
  const message = error instanceof Error ? error.message : ''
  if (message === ERR_INVALID_PASSWORD) return exportError('wrong-password')
  return exportError(unread.includes(message) ? 'unknown-compression' : 'damaged')
}

/** The files in an archive, from its central directory. Rejects with `damaged` or `unknown-compression` if that cannot be read. */
export async function listZip(bytes: Buffer): Promise<readonly ZipEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), options)
  const entries: ZipEntry[] = []
  let count = 0
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > mostEntries) throw exportError('too-large')
      if (!entry.directory && !isBeside(entry.filename)) entries.push(toZipEntry(entry))
    }
  } catch (error) {
    throw toExportError(error)
  }
  return entries
}

function toZipEntry(entry: Exclude<Entry, { readonly directory: true }>): ZipEntry {
  return {
    name: entry.filename,
    isEncrypted: entry.encrypted,
    size: entry.uncompressedSize,
    read: async (password) => {
      const { uncompressedSize: size, compressedSize } = entry
      if (size > mostInflatedBytes || (size > looseBytes && size > mostRatio * compressedSize)) {
        throw exportError('too-large')
      }
      try {
        // A file with more content than it claims is damaged; reading stops at that point.
        const bytes = await entry.getData(new Uint8ArrayWriter(), {
          ...options,
          checkSignature: true,
          ...(password === undefined ? {} : { password })
        })
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      } catch (error) {
        const known = toExportError(error)
        // ZipCrypto detects 255 of 256 wrong passwords by one byte; damaged content means one of the rest.
        throw entry.zipCrypto && known.code === 'damaged' ? exportError('wrong-password') : known
      }
    }
  }
}
