// What a long-running program must release, and what must be on disk before it responds. Measured from outside, by the system's list of
// open files and its own functions.
import { randomBytes } from 'node:crypto'
import fs, { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveAt } from '../../src/main/protection/save-file'
import { openDamaged } from '../../src/main/protection/damaged-store'
import { encryptOlder } from '../../src/main/protection/encrypting'
import { buildIncoming, exchange } from '../../src/main/protection/exchange'
import { digestFile } from '../../src/main/protection/file-digest'
import { writeAtomically } from '../../src/main/protection/atomic-file'
import { abandon, begin, commit, finish } from '../../src/main/protection/renewal-files'
import { renewCopy } from '../../src/main/protection/renew-store'
import { renewStore } from '../../src/main/protection/store-renewal'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { readSmallFile } from '../../src/main/protection/small-file'
import { findWholeSnapshot, snapshotBeforeMigration, takeSnapshot } from '../../src/main/protection/snapshots'
import { storeJobs } from '../../src/main/protection/store-jobs'
import { openPlainFile, openStoreFile } from '../../src/main/sqlite/open'
import { ok } from '../../src/shared/result'
import { createKeys } from './toy-store'

const key = createSecret(randomBytes(32))
const other = createSecret(randomBytes(32))
const now = Date.UTC(2026, 0, 10)
const isReadable = () => true
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'given-back-'))
  path = join(folder, 'panel', 'panel.db')
  mkdirSync(dirname(path))
  const db = openStoreFile(path, key)
  db.exec("create table note (text text); insert into note values ('first')")
  db.close()
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const at = (name: string) => join(folder, name)
const access = (by = key) => ({ path, key: revealSecret(by) })
const built = { opening: 'ab', head: { count: 1, hash: '' }, journal: null }
const context = { report: () => undefined, isDue: () => false, rest: () => Promise.resolve() }
const snapshot = async (reason: 'start' | 'migration' = 'start') => {
  const db = openStoreFile(path, key)
  const taken = await takeSnapshot(db, reason, { now, key, isReadable })
  db.close()
  return taken?.name ?? ''
}
const failing = () => {
  throw new Error('a failure')
}

describe.skipIf(process.platform !== 'linux')('every opened file', () => {
  const works: Readonly<Record<string, () => unknown>> = {
    'a digest': () => digestFile(path),
    'a digest of a folder': () => digestFile(folder),
    'a small file': () => readSmallFile(path),
    'a small file that is a folder': () => readSmallFile(folder),
    'a file that is written': () => {
      writeAtomically(at('file'), Buffer.from('content'))
    },
    'a user’s file': () => saveAt(at('file'), { content: 'content' }, { mayReplace: true }),
    'a check': () => storeJobs['store.check'](access()),
    'a check under another key': () => storeJobs['store.check'](access(other)),
    'a copy': () => storeJobs['store.copy']({ ...access(), to: at('copy') }),
    'a copy that is not to be had': () => storeJobs['store.copy']({ ...access(other), to: at('copy') }),
    settling: () => storeJobs['store.settle'](access()),
    'a damaged store': () => openDamaged(path, key)?.close(),
    'a damaged store under another key': () => openDamaged(path, other),
    'a snapshot that does not read back': async () => {
      const db = openStoreFile(path, key)
      await takeSnapshot(db, 'start', { now, key, isReadable: () => false })
      db.close()
    },
    'copies that are looked through': async () => {
      await snapshot()
      return [findWholeSnapshot(path, key), findWholeSnapshot(path, other)]
    },
    'a store before its migration': () =>
      snapshotBeforeMigration(path, { now, key, isOutdated: () => true, isReadable }),
    'a store before a migration that it does not need': () =>
      snapshotBeforeMigration(path, { now, key, isOutdated: () => false, isReadable }),
    'a next generation': () =>
      renewCopy({ ...access(), to: at('next'), newKey: revealSecret(other) }, function* () {}, context),
    'a next generation that fails': () =>
      renewCopy({ ...access(), to: at('next'), newKey: revealSecret(other) }, failing, context),
    'one file in the place of another': async () => {
      const name = await snapshot()
      buildIncoming(path, name, () => ok(built))
      await exchange(built, { storePath: path, asideFolder: at('aside'), beforeRename: () => undefined })
    },
    'an older store, its copies and its key': async () => {
      rmSync(path)
      const db = openPlainFile(path)
      db.exec('create table note (text text)')
      db.close()
      const kind = { migrations: [''], begin: () => undefined, isKeyRight: () => true }
      await encryptOlder({ kind, path, key, keys: createKeys() })
    }
  }
  it.each(Object.entries(works))('is closed: %s', async (_what, work) => {
    const list = () => readdirSync('/proc/self/fd').length
    const before = list()
    await Promise.resolve()
      .then(work)
      .catch(() => undefined)
    // Other work in this process ends soon.
    await expect.poll(list).toBeLessThanOrEqual(before)
  })
})

describe('a renamed file', () => {
  const { fsyncSync, renameSync } = fs
  /** Folders that contain a new name not yet synced to disk. */
  let dirty: Set<number>
  /** Each new name, with the number of such folders before it. */
  let renamed: (readonly [string, number])[]
  beforeEach(() => {
    dirty = new Set()
    renamed = []
    const inodeOf = (of: string) => fs.statSync(of).ino
    Object.assign(fs, {
      fsyncSync: (file: number) => {
        fsyncSync(file)
        dirty.delete(fs.fstatSync(file).ino)
      },
      renameSync: (from: string, to: string) => {
        renamed.push([basename(to), dirty.size])
        renameSync(from, to)
        dirty.add(inodeOf(dirname(to)))
      }
    })
    syncBuiltinESMExports()
  })
  afterEach(() => {
    Object.assign(fs, { fsyncSync, renameSync })
    syncBuiltinESMExports()
  })

  const files = () => ({ storePath: path, waysPath: at('slots.json') })
  const next = { ways: Buffer.from('new ways'), key: other }
  const renewFolder = async () => {
    const ways = Buffer.from('{"version":4}')
    writeFileSync(at('protection.json'), ways)
    const storePaths = { panel: path, authenticator: at('authenticator/vault.db') }
    const order = { from: key, to: other, ways, isInKeyStore: false, keys: createKeys() }
    await renewStore({ dataDir: folder, storePaths, build: failing }, order)
  }
  const works: Readonly<Record<string, () => Promise<void>>> = {
    'a new generation of a folder': renewFolder,
    'a file that is written': () => {
      writeAtomically(at('file'), Buffer.from('content'))
      return Promise.resolve()
    },
    'the ways that are exchanged': async () => {
      await begin(files(), createKeys(), next)
      commit(files())
    },
    'a store in the place of another': async () => {
      const keys = createKeys()
      await begin(files(), keys, next)
      commit(files())
      writeFileSync(`${path}.next`, 'new')
      await finish(files(), keys)
      expect([readFileSync(path, 'utf8'), [...keys.kept.keys()]]).toEqual(['new', ['key']])
    },
    'ways that are given up': async () => {
      const keys = createKeys()
      await begin(files(), keys, next)
      writeFileSync(`${path}.next`, 'new')
      await abandon(files(), keys)
      expect([existsSync(`${path}.next`), existsSync(at('slots.json.next')), keys.kept.size]).toEqual([false, false, 0])
    },
    'a copy in the place of its store': async () => {
      const name = await snapshot()
      dirty.clear()
      buildIncoming(path, name, () => ok(built))
      await exchange(built, { storePath: path, asideFolder: at('aside'), beforeRename: () => undefined })
    }
  }
  it.each(Object.entries(works))('has its name on disk before the answer: %s', async (_what, work) => {
    await work()
    expect([renamed.length > 0, dirty.size]).toEqual([true, 0])
  })

  it('is put in place only after the deciding slots, and those after everything that was created', async () => {
    await renewFolder()
    const decides = renamed.findIndex(([name]) => name === 'protection.json')
    expect(renamed.slice(decides).map(([name]) => name)).toEqual([
      'protection.json',
      'anchors.sealed',
      'keys.sealed',
      'protection.json'
    ])
    expect([renamed[decides], renamed[decides + 1]]).toEqual([
      ['protection.json', 0],
      ['anchors.sealed', 0]
    ])
  })
})
