// The only code that opens connections to a store. Every page of its file is encrypted and authenticated (SQLite3 Multiple Ciphers:
// ChaCha20-Poly1305, docs/decisions/0017-encrypted-stores.md). Each connection sets cipher and key first. A plain file never opens as a
// store, whether someone put it there or a failure left it.
import Database from 'better-sqlite3'
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { deriveSecret } from '../protection/derive'
import { eraseSecret, revealSecret, type Secret } from '../protection/secret'
import { moveForeignAway } from '../protection/small-file'

export type Db = Database.Database

export interface OpenOptions {
  /** Fails if there is no file, instead of creating one. */
  readonly mustExist?: boolean
  readonly readonly?: boolean
}

const waitMs = 1000
const plainHeader = Buffer.from('SQLite format 3\0', 'latin1')
const plainCode = 'STORE_PLAIN'
const damageCodes = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_FORMAT', plainCode]

const createPlainError = () =>
  Object.assign(new Error('the store is not encrypted'), {
    code: plainCode
  })

/** Whether the error is that a file is not encrypted. */
export const isPlain = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === plainCode

/** Whether the file itself is damaged according to SQLite, or plain. A full disk or a missing permission is not damage. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false
  const { code } = error
  return damageCodes.some((damage) => code === damage || code.startsWith(`${damage}_`))
}

/**
 * Whether there is a file with content at `path`; the content is not read. False also if its folder is a file. Catches ENOENT and ENOTDIR,
 * which some versions of Node throw even with `throwIfNoEntry: false`.
 */
export function isThere(path: string): boolean {
  try {
    return statSync(path).size > 0
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') return false
    throw error
  }
}

/**
 * Whether the file at `path` is SQLite without encryption. Throws if it cannot be read. Do not use on a store that this process has open:
 * on POSIX, closing the file here would release SQLite's own locks on it.
 */
export function isPlainFile(path: string): boolean {
  if (!isThere(path)) return false
  // Does not block if someone put a pipe there.
  const file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0))
  try {
    if (!fstatSync(file).isFile()) return false
    const start = Buffer.alloc(plainHeader.length)
    return readSync(file, start, 0, start.length, 0) === start.length && start.equals(plainHeader)
  } finally {
    closeSync(file)
  }
}

/** Throws if the file is plain, whatever the reason. Used after a new file was written and closed. */
export function refusePlain(path: string): void {
  if (isPlainFile(path)) throw createPlainError()
}

/** Creates an empty file with mode 600 if there is none. The mode of a file that SQLite creates depends on the umask. */
export function beginPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** Copies an open store to `to`, which must not exist, page by page with the same key. The copy has mode 600. */
export function copyInto(db: Db, to: string): void {
  closeSync(openSync(to, 'wx', 0o600))
  db.prepare('vacuum into ?').run(to)
}

/** What SQLite with ciphers has besides. Both return 0, or throw. */
interface Keyed {
  key(key: Buffer): number
  rekey(key: Buffer): number
}

/**
 * Passes the key of an app's files to `use`, in the cipher's syntax: 32 raw bytes, so the cipher derives nothing itself. They are erased
 * afterwards, which the text of a pragma could not be.
 */
export function withCipherKey<T>(key: Secret, use: (bytes: Buffer) => T): T {
  const derived = deriveSecret(key, 'countersign/store-file/v1')
  const bytes = Buffer.concat([Buffer.from('raw:'), revealSecret(derived)])
  eraseSecret(derived)
  try {
    return use(bytes)
  } finally {
    bytes.fill(0)
  }
}

const setKey = (db: Db, how: keyof Keyed, key: Secret) => withCipherKey(key, (bytes) => (db as Db & Keyed)[how](bytes))

const tails = ['-wal', '-shm', '-journal'] as const

/**
 * What SQLite keeps next to a store is always a regular file. SQLite would block on a pipe that someone put there, and would follow a link.
 */
function moveForeignTailsAway(path: string): void {
  for (const tail of tails) moveForeignAway(path + tail)
}

/**
 * Opens the encrypted file at `path`, or creates it; `key` is the app's own. Throws `SQLITE_NOTADB` or `SQLITE_CORRUPT` if the key is wrong
 * or the file is damaged (`judgeStore` distinguishes them), `STORE_PLAIN` if it is not encrypted.
 */
export function openStoreFile(
  path: string,
  key: Secret,
  { mustExist = false, readonly = false }: OpenOptions = {}
): Db {
  if (!mustExist && !readonly) beginPrivately(path)
  moveForeignTailsAway(path)
  const db = new Database(path, { timeout: waitMs, fileMustExist: mustExist, readonly })
  try {
    const cipher = db.pragma("cipher = 'chacha20'", { simple: true })
    // SQLite without a cipher ignores the pragma silently and would continue unencrypted.
    if (cipher !== 'chacha20' || setKey(db, 'key', key) !== 0) throw new Error('this SQLite has no encryption')
    // Reads the first page, which tests the key.
    db.prepare('select count(*) from sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw isDamage(error) && isPlainFile(path) ? createPlainError() : error
  }
}

/**
 * Re-encrypts every page of an open store with another key. No other connection may have it open, and it must not use a write-ahead log.
 */
export function changeKey(db: Db, key: Secret): void {
  if (setKey(db, 'rekey', key) !== 0) throw new Error('the key was not changed')
}

/** Opens a store of a version that did not encrypt, in order to check or encrypt it. */
export function openPlainFile(path: string, { readonly = false }: Pick<OpenOptions, 'readonly'> = {}): Db {
  moveForeignTailsAway(path)
  return new Database(path, { timeout: waitMs, fileMustExist: true, readonly })
}

/** Whether SQLite finds the file intact. Every page is read either way; `quick` does not compare indexes with their tables. */
export function isWhole(db: Db, effort: 'quick' | 'full' = 'full'): boolean {
  const pragma = effort === 'full' ? 'integrity_check(1)' : 'quick_check(1)'
  return db.pragma(pragma, { simple: true }) === 'ok'
}

/** The same of a store that `open` opens, and whether it is the one. Throws if it cannot be read for a reason other than damage. */
export function opensWhole(open: () => Db, isTheOne: (db: Db) => boolean = () => true): boolean {
  try {
    const db = open()
    try {
      return isTheOne(db) && isWhole(db, 'quick')
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}
