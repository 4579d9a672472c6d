// Snapshots, and the seal that an older version put on a closed store, on real SQLite files: what is kept and what is detected.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc } from '../property'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import {
  chooseKept,
  findWholeSnapshot,
  isSnapshotDue,
  listSnapshots,
  removeParts,
  snapshotBeforeMigration,
  takeSnapshot,
  type Snapshot
} from '../../src/main/protection/snapshots'
import { breakSeal, checkSeal } from '../../src/main/protection/store-seal'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'

const dayMs = 86_400_000
const now = Date.UTC(2026, 5, 10, 12)
let folder: string
let path: string
const key = createSecret(randomBytes(32))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshots-'))
  path = join(folder, 'panel.db')
  const database = open()
  database.pragma('journal_mode = WAL')
  database.exec('create table note (text text)')
  write(database, 'first')
  database.close()
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const open = (file = path) => openStoreFile(file, key)
const write = (database: Db, text: string) => database.prepare('insert into note values (?)').run(text)
const read = (file = path) => {
  const database = open(file)
  const rows = database.prepare<[], { text: string }>('select text from note order by rowid').all()
  database.close()
  return rows.map(({ text }) => text)
}
const take = async (at = now, isReadable = () => true) => {
  const database = open()
  try {
    return await takeSnapshot(database, 'start', { now: at, key, isReadable })
  } finally {
    database.close()
  }
}
const flip = (file: string, at: number) => {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}

describe('a snapshot', () => {
  it('holds what was committed, is one file, and is readable only by its owner', async () => {
    const taken = await take()
    expect(taken).toEqual({ name: 'panel-2026-06-10T12-00-00-000Z-start.db', takenAt: now, reason: 'start' })
    const file = join(folder, 'snapshots', taken?.name ?? '')
    expect(readdirSync(join(folder, 'snapshots'))).toEqual([taken?.name])
    expect(read(file)).toEqual(['first'])
    expect(statSync(join(folder, 'snapshots')).mode & 0o077).toBe(0)
    expect(readFileSync(file).includes('first')).toBe(false)
  })

  it('does not count if it cannot be read back, and replaces nothing', async () => {
    const good = await take()
    expect(await take(now + 1000, () => false)).toBeNull()
    expect(listSnapshots(path)).toEqual([good])
    expect(readdirSync(join(folder, 'snapshots'))).toHaveLength(1)
  })

  it('is removed if the app was killed while making it', async () => {
    await take()
    writeFileSync(join(folder, 'snapshots', 'panel-2026-06-10T13-00-00-000Z-start.db.part'), 'half')
    removeParts(path)
    expect(readdirSync(join(folder, 'snapshots'))).toHaveLength(1)
  })

  it('is skipped if it is damaged', async () => {
    const older = await take()
    const newer = await take(now + 1000)
    writeFileSync(join(folder, 'snapshots', newer?.name ?? ''), randomBytes(4096))
    expect(findWholeSnapshot(path, key)).toEqual(older)
    expect(findWholeSnapshot(path, createSecret(randomBytes(32)))).toBeNull()
  })
})

describe('the copy before a migration', () => {
  const keep = (isOutdated: boolean, isReadable = true) =>
    snapshotBeforeMigration(path, { now, key, isOutdated: () => isOutdated, isReadable: () => isReadable })

  it('is made of an older store, but not of one that is up to date or has another key', async () => {
    await keep(false)
    await keep(true, false)
    expect(listSnapshots(path)).toEqual([])
    await keep(true)
    expect(listSnapshots(path)).toMatchObject([{ takenAt: now, reason: 'migration' }])
    expect(read()).toEqual(['first'])
  })

  it('is not made if there is no store', async () => {
    rmSync(path)
    await expect(keep(true)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  it('prevents the migration if it cannot be made', async () => {
    writeFileSync(join(folder, 'snapshots'), 'no folder')
    await expect(keep(true)).rejects.toThrow('no copy')
  })
})

describe('the copies that are kept', () => {
  const snapshot = (takenAt: number, reason: Snapshot['reason'] = 'start'): Snapshot => ({
    name: `${String(takenAt)}-${reason}`,
    takenAt,
    reason
  })

  it('are the newest three, one a day for a week, and two migrations, however often the app starts', () => {
    const often = Array.from({ length: 50 }, (_, index) => snapshot(now - index * 60_000))
    const daily = Array.from({ length: 20 }, (_, index) => snapshot(now - (index + 1) * dayMs))
    const migrations = [300, 200, 100].map((days) => snapshot(now - days * dayMs, 'migration')).reverse()
    const kept = chooseKept([...often, ...daily, ...migrations], now)
    expect([...kept]).toEqual([
      ...often.slice(0, 3).map(({ name }) => name),
      ...daily.slice(0, 6).map(({ name }) => name),
      ...migrations.slice(0, 2).map(({ name }) => name)
    ])
  })

  it('always include the newest, and are limited', () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 * dayMs }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(days, (ages) => {
        const all = ages.sort((a, b) => a - b).map((age) => snapshot(now - age))
        const kept = chooseKept(all, now)
        expect(kept.has(all[0]?.name ?? '')).toBe(true)
        expect(kept.size).toBeLessThanOrEqual(12)
      })
    )
  })

  it('include those from before a restore, whatever comes later; at most ten of 30 days', () => {
    const safety = snapshot(now - 60_000, 'restore')
    const often = Array.from({ length: 20 }, (_, index) => snapshot(now - index * 1000, 'daily'))
    const kept = chooseKept([...often, safety], now)
    expect(kept.has(safety.name)).toBe(true)
    // It does not displace any other.
    expect(kept.size).toBe(4)

    const many = Array.from({ length: 14 }, (_, index) => snapshot(now - (index + 1) * dayMs, 'restore'))
    const old = [snapshot(now - 30 * dayMs, 'restore')]
    expect([...chooseKept([...many, ...old], now)]).toEqual(many.slice(0, 10).map(({ name }) => name))
    expect([...chooseKept(old, now)]).toEqual([])
  })

  it('are made once a day; one from the future does not count', () => {
    expect(isSnapshotDue([], now)).toBe(true)
    expect(isSnapshotDue([snapshot(now - dayMs + 1)], now)).toBe(false)
    expect(isSnapshotDue([snapshot(now - dayMs)], now)).toBe(true)
    expect(isSnapshotDue([snapshot(now + dayMs)], now)).toBe(true)
  })
})

describe('the seal of an older version next to a closed store', () => {
  /** The seal as those versions wrote it. */
  const seal = () => {
    const derived = hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), 'countersign/store-seal/v1', 32)
    const digest = createHmac('sha256', Buffer.from(derived)).update(readFileSync(path)).digest()
    writeFileSync(`${path}.closed`, digest)
  }
  it('detects every flipped byte, in every region of the file', () => {
    seal()
    expect(checkSeal(path, key)).toBe('same')
    const { size } = statSync(path)
    for (let at = 0; at < size; at += 97) {
      flip(path, at)
      expect(checkSeal(path, key), `byte ${String(at)}`).toBe('changed')
      flip(path, at)
    }
    expect(checkSeal(path, key)).toBe('same')
  })

  it('matches only its key, and a missing one says nothing', () => {
    seal()
    expect(checkSeal(path, createSecret(randomBytes(32)))).toBe('changed')
    breakSeal(path)
    expect(checkSeal(path, key)).toBe('unsealed')
  })
})
