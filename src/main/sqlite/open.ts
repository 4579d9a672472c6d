// The one room that opens connections to a store. Every page of its file is encrypted and authenticated (SQLite3 Multiple
// Ciphers: ChaCha20-Poly1305, docs/decisions/0017-encrypted-stores.md): cipher and key come first on each connection, and a
// file that is plain never opens here, neither one that was put in the store's place nor one that a failure left so.
import Database from 'better-sqlite3'
import { hkdfSync } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { revealSecret, type Secret } from '../protection/secret'
import { moveForeignAway } from '../protection/small-file'

export type Db = Database.Database

export interface OpenOptions {
  /** Nothing is made where no file is. */
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

/** Whether a file that is not encrypted is what was thrown. */
export const isPlain = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === plainCode

/** Whether SQLite says that the file itself is damaged, or it is plain; a full disk or a missing right is something else. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false
  const { code } = error
  return damageCodes.some((damage) => code === damage || code.startsWith(`${damage}_`))
}

/**
 * Whether something is stored at `path`. Its content is not looked at: that takes a key. A file in the place of its folder is
 * nothing there on every Node: older ones throw for that even where they are asked not to.
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
 * Whether the file at `path` is SQLite without encryption. Throws where it cannot be read. Never asked of a store that this
 * process has open: closing what was opened here for reading would let go of SQLite's own locks on the file (POSIX).
 */
export function isPlainFile(path: string): boolean {
  if (!isThere(path)) return false
  // Does not wait if someone put a pipe there.
  const file = openSync(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0))
  try {
    if (!fstatSync(file).isFile()) return false
    const start = Buffer.alloc(plainHeader.length)
    return readSync(file, start, 0, start.length, 0) === start.length && start.equals(plainHeader)
  } finally {
    closeSync(file)
  }
}

/** Throws where the file is plain, whatever made it so: asked once a new one was written and closed. */
export function refusePlain(path: string): void {
  if (isPlainFile(path)) throw createPlainError()
}

/** Begins an empty file that is its owner's only, where there is none: what SQLite makes by itself has the umask's mode. */
export function beginPrivately(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

/** Copies an open store to `to`, where nothing is yet, page by page under the same key. The copy is its owner's only. */
export function copyInto(db: Db, to: string): void {
  closeSync(openSync(to, 'wx', 0o600))
  db.prepare('vacuum into ?').run(to)
}

/** The key of an app's files in the words of the cipher: 32 bytes as they are, without a derivation of its own. */
export function cipherKeyOf(key: Secret): string {
  const bytes = hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), 'countersign/store-file/v1', 32)
  return `raw:${Buffer.from(bytes).toString('hex')}`
}

const tails = ['-wal', '-shm', '-journal'] as const

/**
 * What SQLite lays beside a store is a file, always. It would wait for ever at a pipe that somebody put there, and read what a
 * link leads to.
 */
function moveForeignTailsAway(path: string): void {
  for (const tail of tails) moveForeignAway(path + tail)
}

/**
 * Opens the encrypted file at `path`, or begins one there; `key` is the app's own. Throws `SQLITE_NOTADB` or
 * `SQLITE_CORRUPT` where the key is another one or the file is damaged (`judgeStore` tells which), `STORE_PLAIN` where it is
 * not encrypted.
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
    const answer = db.pragma(`key = '${cipherKeyOf(key)}'`, { simple: true })
    // What no cipher understands is no error to SQLite: it answers nothing and goes on without one.
    if (cipher !== 'chacha20' || answer !== 'ok') throw new Error('this SQLite knows no cipher')
    // The first page is read, and with it the key is tried.
    db.prepare('select count(*) from sqlite_schema').get()
    return db
  } catch (error) {
    db.close()
    throw isDamage(error) && isPlainFile(path) ? createPlainError() : error
  }
}

/** Writes every page of an open store anew under another key; nobody else has it open, and it keeps no write-ahead log. */
export function changeKey(db: Db, key: Secret): void {
  if (db.pragma(`rekey = '${cipherKeyOf(key)}'`, { simple: true }) !== 'ok') throw new Error('the key was not changed')
}

/** A store of a version that did not encrypt. For judging it, and for encrypting it. */
export function openPlainFile(path: string, { readonly = false }: Pick<OpenOptions, 'readonly'> = {}): Db {
  moveForeignTailsAway(path)
  return new Database(path, { timeout: waitMs, fileMustExist: true, readonly })
}

/** Whether SQLite finds the file whole. `quick` leaves out what only an index would tell; every page is read either way. */
export function isWhole(db: Db, effort: 'quick' | 'full' = 'full'): boolean {
  const pragma = effort === 'full' ? 'integrity_check(1)' : 'quick_check(1)'
  return db.pragma(pragma, { simple: true }) === 'ok'
}
