// Operations on a store's whole file without a worker: checking, copying, settling, salvaging a damaged file, and rewriting it under
// another key. On real files.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDamaged } from '../../src/main/protection/damaged-store'
import { renewCopies, renewCopy, renewStore, type Reseal } from '../../src/main/protection/renew-store'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import { createSettling, leaveJournal } from '../../src/main/protection/settling'
import { storeJobs } from '../../src/main/protection/store-jobs'
import { keyCheckOf } from '../../src/main/sqlite/key-check'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'
import { runHere } from '../../src/main/worker/serve'

const key = createSecret(randomBytes(32))
const next = createSecret(randomBytes(32))
let folder: string
let path: string
let database: Db

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'store-files-'))
  path = join(folder, 'panel.db')
  database = openStoreFile(path, key)
  database.pragma('journal_mode = WAL')
  database.exec("create table note (text text); insert into note values ('first'), ('second')")
})
afterEach(() => {
  if (database.open) database.close()
  fs.rmSync(folder, { recursive: true })
})

const access = (file = path, by: Secret = key) => ({ path: file, key: revealSecret(by) })
const read = (file: string, by = key) => {
  const db = openStoreFile(file, by, { mustExist: true, readonly: true })
  const notes = db
    .prepare<[], { text: string }>('select text from note')
    .all()
    .map(({ text }) => text)
  db.close()
  return notes
}
const damage = (file = path) => {
  const bytes = fs.readFileSync(file)
  fs.writeFileSync(file, bytes.fill(7, bytes.length - 3_000, bytes.length - 2_000))
}
const context = { report: () => undefined, isDue: () => true, rest: () => Promise.resolve() }

describe('store files without a worker', () => {
  const run = runHere(storeJobs)
  it('are reported as intact, damaged or unreadable', async () => {
    expect(await run('store.check', access())).toEqual({ ok: true, value: true })
    database.close()
    damage()
    expect(await run('store.check', access())).toEqual({ ok: true, value: false })
    fs.writeFileSync(path, randomBytes(8_192))
    expect(await run('store.check', access())).toEqual({ ok: true, value: false })
    await expect(run('store.check', access(join(folder, 'none.db')))).rejects.toThrow()
    expect(fs.existsSync(join(folder, 'none.db'))).toBe(false)
  })

  it('are copied to one file with the same key, without overwriting anything', async () => {
    const to = join(folder, 'copy.db')
    expect(await run('store.copy', { ...access(), to })).toEqual({ ok: true, value: true })
    expect([read(to), fs.readdirSync(folder).filter((name) => name.startsWith('copy'))]).toEqual([
      ['first', 'second'],
      ['copy.db']
    ])
    expect(() => read(to, next)).toThrow()
    await expect(run('store.copy', { ...access(), to })).rejects.toThrow()
    expect(read(to)).toEqual(['first', 'second'])
  })

  it('take in the write-ahead log, except during heavy writing', async () => {
    leaveJournal(database, true)
    expect(database.pragma('wal_autocheckpoint', { simple: true })).toBe(0)
    database.exec("insert into note values ('third')")
    const before = fs.readFileSync(path)
    expect(await run('store.settle', access())).toEqual({ ok: true, value: null })
    expect(fs.readFileSync(path).equals(before)).toBe(false)
    leaveJournal(database, false)
    expect(database.pragma('wal_autocheckpoint', { simple: true })).toBe(1000)
  })
})

describe('during heavy writing', () => {
  const begin = (hasWorker: boolean, fails = false) => {
    const steps: string[] = []
    let isOpen = true
    const settling = createSettling({
      leaveJournal: (isLeft) => steps.push(isLeft ? 'left' : 'as ever'),
      runJob: hasWorker
        ? (name) => {
            steps.push(name)
            return fails
              ? Promise.reject(new Error('the worker crashed'))
              : Promise.resolve({ ok: true, value: null as never })
          }
        : undefined,
      access,
      isOpen: () => isOpen
    })
    const close = () => {
      isOpen = false
    }
    return { steps, settling, close }
  }
  it.each([false, true])('the worker takes in the write-ahead log, whatever the outcome (fails: %s)', async (fails) => {
    const { steps, settling } = begin(true, fails)
    const done = await settling.during(async () => {
      steps.push('works')
      await settling.settle()
      return 'done'
    })
    expect([done, steps]).toEqual(['done', ['left', 'works', 'store.settle', 'store.settle', 'as ever']])
  })
  it('commits work as before after a failure', async () => {
    const { steps, settling } = begin(true)
    await expect(settling.during(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
    expect(steps).toEqual(['left', 'store.settle', 'as ever'])
  })
  it('nothing is requested for a store that was closed meanwhile, and nothing changes without a worker', async () => {
    const closed = begin(true)
    await closed.settling.during(() => Promise.resolve(closed.close()))
    expect(closed.steps).toEqual(['left'])
    const without = begin(false)
    expect(await without.settling.during(() => Promise.resolve(5))).toBe(5)
    await without.settling.settle()
    expect(without.steps).toEqual([])
  })
})

describe('the readable part of a damaged store', () => {
  it('is everything that was committed, with its write-ahead log', () => {
    const damaged = openDamaged(path, key)
    expect(damaged?.prepare('select count(*) as count from note').get()).toEqual({ count: 2 })
    expect(damaged?.pragma('trusted_schema', { simple: true })).toBe(0)
    expect(fs.statSync(`${path}-wal`).size).toBe(0)
    damaged?.close()
  })
  it('is empty if there is no file with this key', () => {
    database.close()
    for (const suffix of ['-wal', '-shm']) fs.rmSync(path + suffix, { force: true })
    expect(openDamaged(path, next)).toBeNull()
    expect(openDamaged(join(folder, 'none.db'), key)).toBeNull()
    fs.symlinkSync(path, join(folder, 'link.db'))
    expect(openDamaged(join(folder, 'link.db'), key)).toBeNull()
    fs.writeFileSync(path, randomBytes(8_192))
    expect(openDamaged(path, key)).toBeNull()
    fs.mkdirSync(join(folder, 'folder.db'))
    expect(openDamaged(join(folder, 'folder.db'), key)).toBeNull()
  })
})

describe('a renewed copy of a store', () => {
  const reseal: Reseal<string> = function* (db) {
    db.exec("update note set text = text || ' anew'")
    yield { done: 1, total: 1 }
    return 'resealed'
  }
  const renewed = () => ({ ...access(), to: join(folder, 'panel.db.next'), newKey: revealSecret(next) })
  const isGone = () => fs.readdirSync(folder).every((name) => !name.includes('.next'))

  it.each([false, true])(
    'is one file with the new key and its key check; the old one is unchanged (closed: %s)',
    async (isClosed) => {
      if (isClosed) database.close()
      const rested: unknown[] = []
      const resting = {
        ...context,
        report: (progress: unknown) => rested.push(progress),
        rest: async () => void rested.push('rest')
      }
      expect(await renewStore({ ...renewed(), isClosed }, reseal, resting)).toBe('resealed')
      const { to } = renewed()
      expect(rested).toEqual([{ done: 1, total: 1 }, 'rest'])
      expect([read(to, next), read(path)]).toEqual([
        ['first anew', 'second anew'],
        ['first', 'second']
      ])
      expect(() => read(to)).toThrow()
      expect(fs.statSync(to).mode & 0o777).toBe(0o600)
      expect(
        fs
          .readdirSync(folder)
          .filter((name) => name.includes('.next'))
          .toSorted()
      ).toEqual([to, keyCheckOf(to)].map((name) => name.slice(folder.length + 1)))
    }
  )

  it('does not exist if it could not be made, and overwrites nothing', async () => {
    const failing: Reseal<void> = function* () {
      yield { done: 0, total: 1 }
      throw new Error('a row that does not open')
    }
    await expect(renewCopy(renewed(), failing, context)).rejects.toThrow('does not open')
    expect(isGone()).toBe(true)
    const cancelled = { ...context, rest: () => Promise.reject(new Error('no longer needed')) }
    await expect(renewCopy(renewed(), reseal, cancelled)).rejects.toThrow('no longer needed')
    expect(isGone()).toBe(true)
    database.close()
    const { to } = renewed()
    await expect(
      renewCopy({ ...renewed(), key: revealSecret(next), isClosed: true }, reseal, context)
    ).rejects.toThrow()
    expect(fs.existsSync(to)).toBe(false)
  })

  it('of a damaged store does not exist', async () => {
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    damage()
    await expect(renewCopy({ ...renewed(), isClosed: true }, function* () {}, context)).rejects.toThrow()
    expect(isGone()).toBe(true)
  })

  it('includes the copies of the store with one of its former keys, and no others', async () => {
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
    const at = (hour: string) => join(folder, 'snapshots', `panel-2026-01-10T${hour}-00-00-000Z-start.db`)
    fs.mkdirSync(join(folder, 'snapshots'))
    const former = [randomBytes(32), revealSecret(key)]
    for (const hour of ['10', '11']) fs.copyFileSync(path, at(hour))
    fs.writeFileSync(at('12'), randomBytes(8_192))
    const broken = fs.readFileSync(at('12'))
    await renewCopy({ ...access(), to: at('13'), newKey: revealSecret(next), isClosed: true }, reseal, context)
    const note: Reseal<void> = function* (db) {
      db.exec("update note set text = text || ' again'")
      yield { done: 1, total: 1 }
    }
    fs.writeFileSync(`${at('11')}.renewed`, 'left by a crash')
    expect(await renewCopies({ ...access(path, next), former }, note, context)).toBe(true)
    expect(['10', '11', '13'].map((hour) => read(at(hour), next)[0])).toEqual([
      'first again',
      'first again',
      'first anew'
    ])
    expect(fs.readFileSync(at('12')).equals(broken)).toBe(true)
    expect(fs.readdirSync(join(folder, 'snapshots'))).toHaveLength(4)
    // A file already under its new key is skipped; a write error is reported.
    const failing: Reseal<void> = function* () {
      yield { done: 0, total: 1 }
      throw new Error('the disk refused')
    }
    expect(await renewCopies({ ...access(path, next), former }, failing, context)).toBe(true)
    fs.copyFileSync(path, at('14'))
    expect(await renewCopies({ ...access(path, next), former }, failing, context)).toBe(false)
    expect(read(at('14'))).toEqual(['first', 'second'])
    const ended = { ...context, rest: () => Promise.reject(new Error('no longer needed')) }
    await expect(renewCopies({ ...access(path, next), former }, note, ended)).rejects.toThrow('no longer needed')
  })
})
