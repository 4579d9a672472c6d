// The cost of encrypting a store: the same work on an unencrypted and an encrypted file, alternately, so that both run under the same load.
// The bench uses 100,000 users (COUNTERSIGN_BENCH_USERS=100000); the unit run uses fewer and asserts no time.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSecret } from '../../src/main/protection/secret'
import { encryptFile } from '../../src/main/sqlite/encrypt'
import { isWhole, openStoreFile, type Db } from '../../src/main/sqlite/open'
import { record, summarise } from './record'

const users = Number(process.env['COUNTERSIGN_BENCH_USERS'] ?? 2_000)
const rounds = users > 10_000 ? 7 : 2
const key = createSecret(randomBytes(32))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cipher-bench-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const ways = {
  plain: (path: string) => new Database(path),
  encrypted: (path: string) => openStoreFile(path, key)
}
const tuned = (db: Db) => {
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536']) db.pragma(pragma)
  return db
}

/** Each part of the work in ms of this thread's processor time, independent of other load. */
function work(open: (path: string) => Db, path: string): Record<string, number> {
  const times: Record<string, number> = {}
  const time = (name: string, part: () => void) => {
    const before = process.threadCpuUsage()
    part()
    const { user, system } = process.threadCpuUsage(before)
    times[name] = (user + system) / 1000
  }
  let db = tuned(open(path))
  db.exec('create table users (id text primary key, name text not null, email text not null, role text) strict')
  db.exec('create index users_by_name on users (name)')
  const insert = db.prepare('insert into users values (?, ?, ?, ?)')
  time('filling', () => {
    db.transaction(() => {
      for (let at = 0; at < users; at += 1) {
        insert.run(`u${String(at * 7919)}`, `Name ${String(at)}`, `user.${String(at)}@example.com`, 'member')
      }
    })()
  })
  db.close()
  time('opening', () => {
    db = tuned(open(path))
    db.prepare('select count(*) from sqlite_schema').get()
  })
  time('a scan, cold', () => db.prepare("select count(*) from users where email like '%zz%'").get())
  time('a scan, warm', () => db.prepare("select count(*) from users where email like '%zz%'").get())
  const rename = db.prepare('update users set name = ? where id = ?')
  time('200 commits', () => {
    for (let at = 0; at < 200; at += 1) rename.run(`Renamed ${String(at)}`, `u${String(at * 7919)}`)
  })
  time('the integrity check', () => {
    expect(isWhole(db, 'quick')).toBe(true)
  })
  time('a copy', () => db.prepare('vacuum into ?').run(`${path}.copy`))
  db.close()
  return times
}

it(`stays within its budget, with ${String(users)} users`, { timeout: 300_000 }, async () => {
  const measured: Record<keyof typeof ways, Record<string, number>[]> = { plain: [], encrypted: [] }
  for (let round = 0; round < rounds; round += 1) {
    // The order alternates, so that neither always finds the warmer disk.
    const order = round % 2 === 0 ? (['plain', 'encrypted'] as const) : (['encrypted', 'plain'] as const)
    for (const way of order) measured[way].push(work(ways[way], join(folder, `${way}-${String(round)}.db`)))
  }
  for (const name of Object.keys(measured.plain[0] ?? {})) {
    for (const way of ['plain', 'encrypted'] as const) {
      const values = measured[way].map((times) => times[name] ?? Number.NaN)
      record({ group: 'Encryption of a store', name: `${name}, ${way}`, unit: 'ms CPU', ...summarise(values) })
    }
  }
  const startedAt = performance.now()
  await encryptFile(join(folder, 'plain-0.db'), key)
  const unit = 'ms'
  record({
    group: 'Encryption of a store',
    name: 'encrypting an older one',
    value: performance.now() - startedAt,
    unit
  })
  const db = openStoreFile(join(folder, 'plain-0.db'), key)
  expect(db.prepare('select count(*) from users').pluck().get()).toBe(users)
  db.close()
})
