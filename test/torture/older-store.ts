// A store of an older version: unencrypted, with only the first `count` migrations, and filled with a current store's data in the columns
// that existed.
import Database from 'better-sqlite3'
import { createHmac, hkdfSync } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { AppId } from '../../src/shared/model/app'
import { revealSecret, type Secret } from '../../src/main/protection/secret'
import { keyCheckOf } from '../../src/main/sqlite/key-check'
import { isPlainFile, openPlainFile, openStoreFile, withCipherKey, type Db } from '../../src/main/sqlite/open'

const folderOf = (appId: AppId) => join(import.meta.dirname, '..', '..', 'src', 'main', appId, 'storage', 'migrations')

export const listMigrations = (appId: AppId): readonly string[] =>
  readdirSync(folderOf(appId))
    .sort()
    .map((name) => readFileSync(join(folderOf(appId), name), 'utf8'))

const columnsOf = (db: Db, schema: string, table: string): string[] =>
  (db.pragma(`${schema}.table_xinfo(${table})`) as { name: string; hidden: number }[])
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name)

/** The store at `path`, encrypted or not. */
export const openEither = (path: string, key: Secret): Db =>
  isPlainFile(path) ? openPlainFile(path) : openStoreFile(path, key, { mustExist: true })

/** Rows of each table, without the shadow tables of full-text search. */
export function countRows(path: string, key: Secret, tables?: readonly string[]): Record<string, number> {
  const db = openEither(path, key)
  try {
    const names = tables ?? tablesOf(db, 'main')
    return Object.fromEntries(
      names.map((name) => [name, db.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get()?.n ?? 0])
    )
  } finally {
    db.close()
  }
}

function tablesOf(db: Db, schema: string): string[] {
  return db
    .prepare<[], { name: string; sql: string | null }>(
      `select name, sql from ${schema}.sqlite_master where type = 'table'`
    )
    .all()
    .filter(
      ({ name, sql }) =>
        !name.startsWith('sqlite_') && !/virtual/i.test(sql ?? '') && !/_(data|idx|content|docsize|config)$/.test(name)
    )
    .map(({ name }) => name)
}

/** The digest that the older version wrote when it closed a store. */
function sealAsOlder(path: string, key: Secret): void {
  const derived = hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), 'countersign/store-seal/v1', 32)
  writeFileSync(`${path}.closed`, createHmac('sha256', Buffer.from(derived)).update(readFileSync(path)).digest())
}

/** Rewrites the closed store at `path` as an unencrypted one with the first `count` migrations. */
export function makeOlder(path: string, key: Secret, appId: AppId, count: number): void {
  const older = `${path}.older`
  const db = new Database(older)
  for (const sql of listMigrations(appId).slice(0, count)) db.exec(sql)
  db.pragma(`user_version = ${String(count)}`)
  db.pragma('foreign_keys = OFF')
  withCipherKey(key, (bytes) => db.prepare('attach ? as today key ?').run(path, bytes))
  const today = new Set(tablesOf(db, 'today'))
  for (const table of tablesOf(db, 'main').filter((name) => today.has(name))) {
    const had = columnsOf(db, 'main', table).filter((name) => columnsOf(db, 'today', table).includes(name))
    const columns = had.map((name) => `"${name}"`).join(', ')
    db.exec(
      `delete from main."${table}"; insert into main."${table}" (${columns}) select ${columns} from today."${table}"`
    )
  }
  db.exec('detach today')
  db.close()
  for (const tail of ['', '-wal', '-shm', '.closed']) rmSync(`${path}${tail}`, { force: true })
  rmSync(keyCheckOf(path))
  renameSync(older, path)
  sealAsOlder(path, key)
}
