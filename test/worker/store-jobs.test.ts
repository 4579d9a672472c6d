// The worker checks and copies an open store through its own connection. Damage leads to the stage where a snapshot helps, and never
// displaces a good snapshot.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, openSync, closeSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createSnapshotKeeper } from '../../src/main/protection/snapshot-keeper'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { openStoreFile, isPlainFile } from '../../src/main/sqlite/open'
import { createWorkerClient } from '../../src/main/worker/client'
import type { WorkerJobs } from '../../src/main/worker/entry'
import { prepareWorker } from './built-worker'

const worker = prepareWorker()

const key = createSecret(randomBytes(32))

/** An open store of a few MiB whose last writes are still in its journal. */
function openStore() {
  const folder = mkdtempSync(join(tmpdir(), 'store-jobs-'))
  const path = join(folder, 'panel.db')
  const database = openStoreFile(path, key)
  database.pragma('journal_mode = WAL')
  database.exec('create table note (id integer primary key, text text)')
  const insert = database.prepare('insert into note (text) values (?)')
  database.transaction(() => {
    for (let index = 0; index < 5_000; index++)
      insert.run(`a note that is long enough, number ${String(index)} `.repeat(4))
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  insert.run('the last one')
  onTestFinished(() => {
    if (database.open) database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, path, database }
}

function damage(path: string): void {
  const file = openSync(path, 'r+')
  writeSync(file, randomBytes(64), 0, 64, Math.floor(statSync(path).size / 2))
  closeSync(file)
}

const access = (path: string) => ({ path, key: revealSecret(key) })

it('copies an open store, encrypted as it is, including the latest writes', async () => {
  const { folder, path } = openStore()
  const to = join(folder, 'copy.db')
  expect(await worker.run('store.copy', { ...access(path), to })).toEqual({ ok: true, value: true })
  expect(isPlainFile(to)).toBe(false)
  const copy = openStoreFile(to, key, { readonly: true, mustExist: true })
  expect(copy.prepare('select count(*) as count, max(text) as last from note').get()).toEqual({
    count: 5_001,
    last: 'the last one'
  })
  copy.close()
})

it('distinguishes a damaged store from an intact one, and never accepts another key', async () => {
  const { path } = openStore()
  expect(await worker.run('store.check', access(path))).toEqual({ ok: true, value: true })
  damage(path)
  expect(await worker.run('store.check', access(path))).toEqual({ ok: true, value: false })
})

it('makes no snapshot of a damaged store: the good ones stay', async () => {
  const { folder, path, database } = openStore()
  let damaged = 0
  const ports = { database, key, isReadable: () => true, now: () => Date.now(), runJob: worker.run }
  const keeper = createSnapshotKeeper({ ...ports, onDamaged: () => damaged++ })
  onTestFinished(() => {
    keeper.stop()
  })
  expect(await keeper.take('daily')).not.toBeNull()
  const before = readdirSync(join(folder, 'snapshots'))
  damage(path)
  keeper.start()
  await expect.poll(() => damaged, { timeout: 10_000 }).toBe(1)
  expect(readdirSync(join(folder, 'snapshots'))).toEqual(before)
})

it('keeps the older snapshots and reports it if the worker crashed while making one', async () => {
  const { folder, database } = openStore()
  const dying = createWorkerClient<WorkerJobs>({ start: worker.start, onCrash: () => undefined })
  const keeper = createSnapshotKeeper({
    database,
    key,
    isReadable: () => true,
    now: () => Date.now(),
    runJob: dying.run
  })
  expect(await keeper.take('daily')).not.toBeNull()
  await dying.close()
  expect(await keeper.take('daily')).toBeNull()
  expect(keeper.failedAt()).not.toBeNull()
  expect(readdirSync(join(folder, 'snapshots')).length).toBe(1)
})
