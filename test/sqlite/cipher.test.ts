// Guarantees of an encrypted store, on real files: nothing in it can be read, changes are detected, no other key opens it, and a plain file
// is not accepted in its place.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encryptOlder } from '../../src/main/protection/encrypting'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { encryptFile } from '../../src/main/sqlite/encrypt'
import { keyCheckOf } from '../../src/main/sqlite/key-check'
import { isDamage, isPlainFile, isWhole, openStoreFile } from '../../src/main/sqlite/open'
import { isOpenedBy, judgeStore, openStore, type StoreKind } from '../../src/main/sqlite/store'
import { createKeys } from '../authenticator/open-vault'

const key = createSecret(randomBytes(32))
const other = createSecret(randomBytes(32))
const name = 'ada.lovelace@example.com'
const schema = `create table person (id integer primary key, email text not null, role text not null) strict;
  create table tag (person integer, word text, primary key (person, word)) strict, without rowid;
  create table loose (word text, length integer generated always as (length(word)) virtual);
  create index person_email on person (email);
  create trigger person_stays before delete on person begin select raise(abort, 'stays'); end;`
const kind: StoreKind = { migrations: [schema], begin: () => undefined, isKeyRight: () => true }
let folder: string
let path: string

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'cipher-'))
  path = join(folder, 'panel', 'panel.db')
  fs.mkdirSync(join(folder, 'panel'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

const fill = (db: InstanceType<typeof Database>, count = 200) => {
  const insert = db.prepare('insert into person (email, role) values (?, ?)')
  db.transaction(() => {
    for (let at = 0; at < count; at += 1) insert.run(`${String(at)}.${name}`, 'member')
  })()
  db.prepare('insert into tag select id, email from person').run()
  db.prepare('insert into loose (word) select email from person').run()
}
const make = (file = path, under = key) => {
  const db = openStore(kind, file, under)
  fill(db)
  db.close()
}
const makePlain = (file = path) => {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.exec(schema)
  db.pragma('user_version = 1')
  fill(db)
  db.close()
}
const stop = () => {
  throw new Error('the app is closing')
}
/** The digest that the older version wrote when it closed a store. */
const sealAsOlder = () => {
  const derived = hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), 'countersign/store-seal/v1', 32)
  fs.writeFileSync(`${path}.closed`, createHmac('sha256', Buffer.from(derived)).update(fs.readFileSync(path)).digest())
}
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
const namesIn = (at: string) =>
  fs
    .readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .filter((file) => fs.readFileSync(join(file.parentPath, file.name)).includes('lovelace'))
    .map((file) => file.name)
const countPeople = (file = path) => {
  const db = openStoreFile(file, key)
  try {
    return ['person', 'tag', 'loose'].map((table) => db.prepare(`select count(*) from ${table}`).pluck().get())
  } finally {
    db.close()
  }
}

describe('an encrypted store', () => {
  it('CHECKLIST 64: shows no name in its file, its write-ahead log, its shared memory or a copy', () => {
    const db = openStore(kind, path, key)
    fill(db)
    db.prepare('vacuum into ?').run(join(folder, 'copy.db'))
    expect(fs.readdirSync(join(folder, 'panel')).sort()).toEqual([
      'panel.db',
      'panel.db-shm',
      'panel.db-wal',
      'panel.db.key-check'
    ])
    expect(fs.readFileSync(`${path}-wal`).length).toBeGreaterThan(8192)
    expect(namesIn(folder)).toEqual([])
    db.close()
    expect(namesIn(folder)).toEqual([])
    expect(countPeople(join(folder, 'copy.db'))).toEqual([200, 200, 200])
  })

  it('CHECKLIST 64: reveals nothing to someone with SQLite but without the key', () => {
    make()
    const bytes = fs.readFileSync(path)
    const db = new Database(path)
    expect(codeOf(() => db.prepare("update person set role = 'admin'").run())).toBe('SQLITE_NOTADB')
    db.close()
    expect(fs.readFileSync(path).equals(bytes)).toBe(true)
  })

  it('opens with no other key, keeps its write-ahead log after a wrong one, and reports the key as the reason', () => {
    const db = openStore(kind, path, key)
    fill(db)
    // As after a crash: committed data is only in the journal.
    const crashed = join(folder, 'crashed.db')
    for (const end of ['', '-wal', '.key-check']) fs.copyFileSync(`${path}${end}`, `${crashed}${end}`)
    db.close()
    expect(codeOf(() => openStoreFile(crashed, other))).toBe('SQLITE_NOTADB')
    expect(() => openStore(kind, crashed, other)).toThrow('does not open')
    expect([judgeStore(kind, crashed, other), isOpenedBy(kind, crashed, other)]).toEqual(['another-key', false])
    expect(countPeople(crashed)).toEqual([200, 200, 200])
    expect([judgeStore(kind, crashed, key), isOpenedBy(kind, crashed, key)]).toEqual(['whole', true])
  })

  it('detects every flipped byte: each of the first page, and a sample of the others', () => {
    make()
    const whole = fs.readFileSync(path)
    const unseen: number[] = []
    for (let at = 0; at < whole.length; at += at < 4096 ? 7 : 131) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      fs.writeFileSync(path, bytes)
      if (judgeStore(kind, path, key) !== 'damaged') unseen.push(at)
    }
    expect(unseen).toEqual([])
    fs.writeFileSync(path, whole)
    expect(judgeStore(kind, path, key)).toBe('whole')
  })

  it('detects a page of another store, and one of its own in the wrong place', () => {
    make()
    const elsewhere = join(folder, 'elsewhere.db')
    make(elsewhere, other)
    const whole = fs.readFileSync(path)
    const foreign = fs.readFileSync(elsewhere)
    for (const [from, page] of [
      [foreign, 2],
      [whole, 3]
    ] as const) {
      const bytes = Buffer.from(whole)
      from.copy(bytes, 4096, page * 4096, (page + 1) * 4096)
      fs.writeFileSync(path, bytes)
      expect(judgeStore(kind, path, key)).toBe('damaged')
    }
  })

  it('without its key check is still opened, and gets a new one only from the right key', () => {
    make()
    fs.rmSync(keyCheckOf(path))
    expect(judgeStore(kind, path, other)).toBe('another-key')
    expect(fs.existsSync(keyCheckOf(path))).toBe(false)
    expect(judgeStore(kind, path, key)).toBe('whole')
    expect(fs.existsSync(keyCheckOf(path))).toBe(true)
    // A damaged store without a key check could be either. The cautious result treats nothing as lost.
    fs.rmSync(keyCheckOf(path))
    fs.writeFileSync(path, randomBytes(8192))
    expect(judgeStore(kind, path, key)).toBe('another-key')
  })

  // Closing a file that was opened for reading releases all locks that the process holds on it (POSIX).
  it.runIf(process.platform === 'linux')('keeps its lock when this process opens it once more', () => {
    const db = openStore(kind, path, key)
    fill(db)
    const inode = `:${String(fs.statSync(path).ino)} `
    const countLocks = () =>
      fs
        .readFileSync('/proc/locks', 'utf8')
        .split('\n')
        .filter((line) => line.includes(inode)).length
    expect(countLocks()).toBe(1)
    openStoreFile(path, key, { mustExist: true, readonly: true }).close()
    expect([judgeStore(kind, path, key), isOpenedBy(kind, path, key)]).toEqual(['whole', true])
    expect(countLocks()).toBe(1)
    db.close()
    expect(countLocks()).toBe(0)
  })
})

describe('a plain file', () => {
  const keys = createKeys()
  const encrypt = (given = keys) => encryptOlder({ kind, path, key, keys: given })

  it('in place of an encrypted store is refused and reported, with or without the key check', async () => {
    await encrypt()
    make()
    const encrypted = fs.readFileSync(path)
    fs.rmSync(path)
    makePlain()
    expect(judgeStore(kind, path, key)).toBe('damaged')
    expect(codeOf(() => openStoreFile(path, key))).toBe('STORE_PLAIN')
    await expect(encrypt()).rejects.toMatchObject({ code: 'STORE_PLAIN' })
    // Without the key check, the mark in the key store is used.
    fs.rmSync(keyCheckOf(path))
    await expect(encrypt()).rejects.toSatisfy(isDamage)
    await expect(encrypt(createKeys())).resolves.toBeUndefined()
    fs.writeFileSync(path, encrypted)
  })

  it('of an older version is encrypted completely with its copies, and no plain one stays', async () => {
    const older = createKeys()
    const snapshot = join(folder, 'panel', 'snapshots', 'panel-2026-01-01T12-00-00-000Z-daily.db')
    const aside = join(folder, 'set-aside-2026-01-02', 'panel', 'panel.db')
    for (const file of [snapshot, aside]) fs.mkdirSync(join(file, '..'), { recursive: true })
    for (const file of [path, snapshot, aside]) makePlain(file)
    fs.writeFileSync(snapshot.replace('01-01T', '01-02T'), fs.readFileSync(path).subarray(0, 8192))
    fs.writeFileSync(`${path}.encrypting-0a0b0c`, 'half of lovelace')
    const parts: number[] = []
    await encryptOlder({ kind, path, key, keys: older, onProgress: (part) => parts.push(part) })
    for (const file of [path, snapshot, aside]) expect(countPeople(file)).toEqual([200, 200, 200])
    expect(namesIn(folder)).toEqual([])
    expect(fs.readdirSync(join(folder, 'panel')).filter((each) => each.includes('encrypting'))).toEqual([])
    expect(parts.at(-1)).toBe(1)
    const db = openStoreFile(path, key)
    expect(isWhole(db)).toBe(true)
    expect(() => db.prepare('delete from person').run()).toThrow('stays')
    expect(db.prepare('select max(length) from loose').pluck().get()).toBe(name.length + 4)
    expect(db.pragma('user_version', { simple: true })).toBe(1)
    db.close()
    expect(await older.get('store-encrypted')).not.toBeNull()
  })

  it('changed since an older version closed it is reported, unless its encryption was interrupted', async () => {
    makePlain()
    sealAsOlder()
    const giveUp = () => encryptOlder({ kind, path, key, keys: createKeys(), onProgress: () => stop() })
    await expect(giveUp()).rejects.toThrow('the app is closing')
    expect(isPlainFile(path)).toBe(true)
    await expect(encrypt(createKeys())).resolves.toBeUndefined()
    expect(countPeople()).toEqual([200, 200, 200])

    for (const name of [path, keyCheckOf(path)]) fs.rmSync(name, { force: true })
    makePlain()
    sealAsOlder()
    const db = new Database(path)
    db.prepare("update person set role = 'admin'").run()
    db.close()
    await expect(encrypt(createKeys())).rejects.toMatchObject({ code: 'STORE_CHANGED' })
    expect(isPlainFile(path)).toBe(true)
  })

  it('is not changed if it is in use elsewhere, or its copy cannot be written', async () => {
    makePlain()
    const elsewhere = new Database(path)
    elsewhere.exec('begin immediate')
    await expect(encryptFile(path, key)).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    elsewhere.exec('rollback')
    elsewhere.close()
    expect(isPlainFile(path)).toBe(true)
    expect(fs.readdirSync(join(folder, 'panel'))).toEqual(['panel.db'])
  })
})
