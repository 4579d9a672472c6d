// When automatic copies of an open store are made, and what is reported when one fails; the clock is the test's own.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSecret } from '../../src/main/protection/secret'
import { createSnapshotKeeper, type SnapshotKeeper } from '../../src/main/protection/snapshot-keeper'
import type { StoreJobs } from '../../src/main/protection/store-jobs'
import { openStoreFile, type Db } from '../../src/main/sqlite/open'
import type { RunJob } from '../../src/main/worker/job'
import { fail, ok } from '../../src/shared/result'

const hourMs = 3_600_000
const key = createSecret(randomBytes(32))
let folder: string
let database: Db
let now: number
/** The worker's result of a check; throws if the worker dies. */
let check: () => unknown
let checks: number
let canCopy: boolean
let damaged: number
let keeper: SnapshotKeeper

/** Copies as the worker does, as far as the keeper can tell. */
const runJob = ((name: string, { to }: { to: string }) => {
  if (name === 'store.check') {
    checks += 1
    return Promise.resolve().then(check)
  }
  // Creates the file even if it can't be verified.
  openStoreFile(to, key).close()
  return Promise.resolve(ok(canCopy))
}) as unknown as RunJob<StoreJobs>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  folder = mkdtempSync(join(tmpdir(), 'keeper-'))
  database = openStoreFile(join(folder, 'panel.db'), key)
  now = Date.UTC(2026, 0, 10, 12)
  ;[check, checks, canCopy, damaged] = [() => ok(true), 0, true, 0]
  keeper = createSnapshotKeeper({
    database,
    key,
    isReadable: () => true,
    now: () => now,
    runJob,
    onDamaged: () => damaged++
  })
})
afterEach(() => {
  keeper.stop()
  vi.useRealTimers()
  if (database.open) database.close()
  rmSync(folder, { recursive: true })
})

const reasons = () => keeper.list().map(({ reason }) => reason)
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
const start = async () => {
  keeper.start()
  await settle()
}
const passHours = async (hours: number) => {
  for (let hour = 0; hour < hours; hour += 1) {
    now += hourMs
    vi.advanceTimersByTime(hourMs)
    await settle()
  }
}

it('is made at the start, then once a day, until it is stopped', async () => {
  mkdirSync(join(folder, 'snapshots'))
  writeFileSync(join(folder, 'snapshots', 'panel-2026-01-09T12-00-00-000Z-start.db.part'), 'left by a crash')
  await start()
  expect(reasons()).toEqual(['start'])
  expect(readdirSync(join(folder, 'snapshots'))).toHaveLength(1)
  await passHours(23)
  expect([reasons(), checks]).toEqual([['start'], 1])
  await passHours(1)
  expect([reasons(), checks]).toEqual([['daily', 'start'], 2])
  keeper.stop()
  await passHours(48)
  expect(checks).toBe(2)
})

it('is reported if it cannot be made, and tried again an hour later', async () => {
  canCopy = false
  await start()
  expect([reasons(), keeper.failedAt()]).toEqual([[], now])
  canCopy = true
  await passHours(1)
  expect([reasons(), keeper.failedAt()]).toEqual([['daily'], null])
})

it('is not made of a damaged store, which is reported instead', async () => {
  check = () => ok(false)
  await start()
  expect([reasons(), damaged, keeper.failedAt()]).toEqual([[], 1, null])
})

it.each([
  ['was given up', () => fail({ code: 'cancelled' }), []],
  ['ended with its worker', () => fail({ code: 'worker-ended' }), ['start']],
  [
    'threw',
    () => {
      throw new Error('the disk refused')
    },
    ['start']
  ]
])('reports no damage after a check that %s', async (_what, answer, expected) => {
  check = answer
  await start()
  expect([reasons(), damaged]).toEqual([expected, 0])
})

it('is neither made nor missed once the store was closed', async () => {
  check = () => {
    database.close()
    return ok(false)
  }
  await start()
  expect([damaged, keeper.failedAt(), await keeper.take('restore')]).toEqual([0, null, null])
  expect(readdirSync(folder)).not.toContain('snapshots')
})

it('is made once per moment: further requests wait for their turn', async () => {
  const taken = await Promise.all([keeper.take('restore'), ((now += 1), keeper.take('migration'))])
  expect(taken.map((one) => one?.reason)).toEqual(['restore', 'migration'])
  expect(reasons().toSorted()).toEqual(['migration', 'restore'])
})
