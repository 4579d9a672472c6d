// Encrypts a plain store of an older version: copies it table by table into a file next to it, compares each batch of rows, syncs the copy,
// and puts it in place with one rename. If the process is killed, either the old file or the new one is there, intact.
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { renameWhenFree, syncFolder } from '../protection/atomic-file'
import type { Secret } from '../protection/secret'
import { isWhole, openPlainFile, openStoreFile, refusePlain, withCipherKey, type Db } from './open'

const rowsATurn = 5_000
const marker = '.encrypting-'

/** Flushes a file to the disk (fsync). */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Removes what a crash during an encryption left behind. */
export function removeHalfEncrypted(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(`${basename(path)}${marker}`))
      rmSync(join(dirname(path), name), { force: true, recursive: true })
  }
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
const nextTurn = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve)
  })

interface Table {
  readonly name: string
  /** The columns to copy. Generated columns are left to SQLite. */
  readonly columns: readonly string[]
  /** The columns that order its rows, for copying in batches. */
  readonly order: readonly string[]
}

interface Named {
  readonly name: string
  readonly sql: string
}

const listSchema = (db: Db, type: string) =>
  db
    .prepare<[string], Named>(
      "select name, sql from main.sqlite_schema where type = ? and sql is not null and name not like 'sqlite\\_%' escape '\\'"
    )
    .all(type)

function describeTable(db: Db, name: string): Table {
  const all = db.pragma(`main.table_xinfo(${quote(name)})`) as {
    name: string
    type: string
    pk: number
    hidden: number
  }[]
  const columns = all.filter(({ hidden }) => hidden === 0).map((column) => column.name)
  const primary = all.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const listed = db.pragma(`main.table_list(${quote(name)})`) as { wr: number }[]
  if (listed[0]?.wr === 1) return { name, columns, order: primary.map((column) => column.name) }
  const [only] = primary
  const isAlias = primary.length === 1 && only?.type.toUpperCase() === 'INTEGER'
  return isAlias ? { name, columns, order: [only.name] } : { name, columns: ['rowid', ...columns], order: ['rowid'] }
}

/** Copies one table in batches and compares the rows of each. Yields the number of rows of each batch. */
function* copyTable(db: Db, { name, columns, order }: Table): Generator<number> {
  const quoted = (names: readonly string[]) =>
    names.map((column) => (column === 'rowid' ? column : quote(column))).join(', ')
  const key = quoted(order)
  const all = quoted(columns)
  const marks = order.map(() => '?').join(', ')
  const from = `main.${quote(name)}`
  const to = `sealed.${quote(name)}`
  let last: readonly unknown[] | null = null
  for (;;) {
    const after: string = last === null ? '' : `where (${key}) > (${marks})`
    const bound: readonly unknown[] = last ?? []
    const taken = db
      .prepare(
        `insert into ${to} (${all}) select ${all} from ${from} ${after} order by ${key} limit ${String(rowsATurn)}`
      )
      .run(...bound).changes
    if (taken === 0) return
    const end = db.prepare(
      `select ${key} from ${to} order by ${order.map((each) => `${each === 'rowid' ? each : quote(each)} desc`).join(', ')} limit 1`
    )
    const next = end.raw().get() as readonly unknown[]
    const range = [last === null ? '' : `(${key}) > (${marks}) and `, `(${key}) <= (${marks})`].join('')
    const missing = db
      .prepare(
        `select count(*) from (select ${all} from ${from} where ${range} except select ${all} from ${to} where ${range})`
      )
      .pluck()
      .get(...bound, ...next, ...bound, ...next)
    if (missing !== 0) throw new Error('the encrypted copy differs')
    last = next
    yield taken
  }
}

async function copyAll(db: Db, onProgress: (part: number) => void): Promise<void> {
  const tables = listSchema(db, 'table')
  const described = tables.map(({ name }) => describeTable(db, name))
  const count = (schema: string, name: string) =>
    db
      .prepare<[], number>(`select count(*) from ${schema}.${quote(name)}`)
      .pluck()
      .get() ?? 0
  const counts = new Map(tables.map(({ name }) => [name, count('main', name)]))
  const total = Math.max(
    1,
    [...counts.values()].reduce((sum, rows) => sum + rows, 0)
  )
  // Creates the same objects in `sealed`. A name without a schema would be looked up in `main` first.
  const make = ({ sql }: Named) =>
    db.prepare(sql.replace(/^(create\s+(?:unique\s+)?(?:table|index|trigger|view)\s+)/i, '$1sealed.')).run()
  tables.forEach(make)
  let done = 0
  for (const table of described) {
    for (const taken of copyTable(db, table)) {
      done += taken
      onProgress(done / total)
      await nextTurn()
    }
    if (count('sealed', table.name) !== counts.get(table.name)) throw new Error('the encrypted copy differs')
  }
  for (const type of ['index', 'view', 'trigger']) {
    for (const each of listSchema(db, type)) {
      make(each)
      await nextTurn()
    }
  }
  for (const name of ['user_version', 'application_id']) {
    db.pragma(`sealed.${name} = ${String(Number(db.pragma(`main.${name}`, { simple: true })))}`)
  }
}

/**
 * Encrypts the plain file at `path` with `key`. Its journal is merged first, and the file is locked against other writers. Rejects and
 * leaves the file unchanged if it is in use, if it cannot be read completely, or if the copy cannot be written.
 */
export async function encryptFile(path: string, key: Secret, onProgress: (part: number) => void = () => undefined) {
  const beside = `${path}${marker}${randomBytes(6).toString('hex')}`
  const before = statSync(path)
  const db = openPlainFile(path)
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('temp_store = MEMORY')
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw new Error('the plain store is in use')
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('begin exclusive; commit')
    // While this waited for the lock, another process may have encrypted the store and replaced the locked file.
    if (statSync(path).ino !== before.ino) return
    closeSync(openSync(beside, 'wx', 0o600))
    withCipherKey(key, (bytes) => db.prepare('attach ? as sealed key ?').run(beside, bytes))
    db.pragma('sealed.journal_mode = OFF')
    db.pragma('sealed.synchronous = OFF')
    db.pragma('foreign_keys = OFF')
    await copyAll(db, onProgress)
    db.exec('detach sealed')
    check(beside, key)
    syncFile(beside)
    // Windows cannot rename over an open file.
    if (process.platform === 'win32') db.close()
    renameWhenFree(beside, path)
    syncFolder(dirname(path))
  } finally {
    db.close()
    rmSync(beside, { force: true })
  }
  for (const tail of ['-wal', '-shm', '-journal']) rmSync(`${path}${tail}`, { force: true })
}

function check(path: string, key: Secret): void {
  const copy = openStoreFile(path, key, { mustExist: true })
  try {
    if (!isWhole(copy)) throw new Error('the encrypted copy is damaged')
  } finally {
    copy.close()
  }
  refusePlain(path)
}
