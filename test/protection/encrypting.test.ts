// Which plain files of an older version are encrypted, and which are left alone: stores, copies and set-aside files of another key, and
// stores changed since they were closed. For the copying itself, see test/sqlite/cipher.test.ts.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { encryptOlder } from '../../src/main/protection/encrypting'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { isPlainFile } from '../../src/main/sqlite/open'
import { openStore, type StoreKind } from '../../src/main/sqlite/store'
import { createKeys } from './toy-store'

const key = createSecret(randomBytes(32))
const owner = Buffer.from(revealSecret(key)).toString('hex')
const schema = 'create table note (text text)'
/** The store's first row names its owner. */
const kind: StoreKind = {
  migrations: [schema],
  begin: () => undefined,
  isKeyRight: (db) => db.prepare('select text from note').pluck().get() === owner
}
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'encrypting-'))
  path = join(folder, 'panel', 'panel.db')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const makePlain = (file: string, of = owner, version = 1) => {
  mkdirSync(dirname(file), { recursive: true })
  const db = new Database(file)
  db.exec(schema)
  db.prepare('insert into note values (?)').run(of)
  db.pragma(`user_version = ${String(version)}`)
  db.close()
  return file
}
const encrypt = (keys = createKeys(), onProgress?: (part: number) => void) =>
  encryptOlder({ kind, path, key, keys, onProgress })

it('is done permanently for a folder that does not exist yet', async () => {
  const keys = createKeys()
  await encrypt(keys)
  expect([existsSync(dirname(path)), [...keys.kept.keys()]]).toEqual([false, ['store-encrypted']])
  makePlain(path)
  await expect(encrypt(keys)).rejects.toMatchObject({ code: 'STORE_PLAIN' })
})

it('does copies first, then stores set aside, the store last; files with another key or of another kind stay unchanged', async () => {
  const copyOf = (day: string) => join(folder, 'panel', 'snapshots', `panel-2026-01-${day}T12-00-00-000Z-daily.db`)
  const asideOf = (name: string) => join(folder, name, 'panel', 'panel.db')
  const ours = [copyOf('01'), copyOf('02'), asideOf('set-aside-1'), path].map((file) => makePlain(file))
  const foreign = [makePlain(asideOf('set-aside-2'), 'somebody else'), makePlain(asideOf('elsewhere'))]
  mkdirSync(dirname(asideOf('set-aside-3')), { recursive: true })
  writeFileSync(asideOf('set-aside-3'), readFileSync(path).subarray(0, 5_000))
  for (const file of [path, copyOf('01')]) writeFileSync(`${file}.encrypting-0a`, 'half')
  writeFileSync(copyOf('03'), readFileSync(path).subarray(0, 5_000))
  const parts: number[] = []
  await encrypt(createKeys(), (part) => parts.push(part))
  expect(ours.filter(isPlainFile)).toEqual([])
  expect([...foreign, asideOf('set-aside-3')].filter((file) => !isPlainFile(file))).toEqual([])
  expect([
    existsSync(copyOf('03')),
    readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('encrypting'))
  ]).toEqual([false, []])
  expect([parts.toSorted((a, b) => a - b), parts.at(-1)]).toEqual([parts, 1])
})

it.each([
  ['of another key', () => makePlain(path, 'somebody else'), 'does not open this store'],
  [
    'not what it was when it was closed',
    () => {
      makePlain(path)
      writeFileSync(`${path}.closed`, randomBytes(32))
    },
    'content'
  ]
])('reports a plain store that is %s and does not change it', async (_what, make, error) => {
  make()
  const keys = createKeys()
  await expect(encrypt(keys)).rejects.toThrow(error)
  expect([isPlainFile(path), keys.kept.size]).toEqual([true, 0])
})

it('ignores a store that no version has filled yet', async () => {
  makePlain(path, 'somebody else', 0)
  await encrypt()
  expect(isPlainFile(path)).toBe(false)
})

it('works without the key store: the key check distinguishes the store from a plain one', async () => {
  const keys = createKeys()
  keys.faults.mode = 'refuses'
  makePlain(path)
  await encrypt(keys)
  expect(isPlainFile(path)).toBe(false)
  openStore(kind, path, key).close()
  await encrypt(keys)
  const encrypted = readFileSync(path)
  rmSync(path)
  makePlain(path)
  await expect(encrypt(keys)).rejects.toMatchObject({ code: 'STORE_PLAIN' })
  writeFileSync(path, encrypted)
  keys.faults.mode = 'works'
  await encrypt(keys)
  expect([...keys.kept.keys()]).toEqual(['store-encrypted'])
})
