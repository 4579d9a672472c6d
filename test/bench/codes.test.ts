// The cost of a tick of 10,000 codes relative to its bare HMACs, and of checking a code relative to its single argon2id, where there is
// one. Measured alternately, so that load affects both; processor time, and the minimum of all rounds, because load never makes work
// faster.
import { hash } from '@node-rs/argon2'
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createTotp } from '../../src/main/otp/totp'
import { createSecret } from '../../src/main/protection/secret'
import { openStore } from '../../src/main/sqlite/store'
import { openTestPanel } from '../panel/harness'
import { password, email } from '../panel/login'
import { createEnrolled } from '../panel/people'
import { spend } from './control'
import { record, summarise } from './record'

const count = Number(process.env['COUNTERSIGN_BENCH_ACCOUNTS'] ?? 2_000)
const isBench = process.env['COUNTERSIGN_BENCH_ACCOUNTS'] !== undefined
const rounds = 21

it('generates a tick of codes for little more than their HMACs', () => {
  const keys = Array.from({ length: count }, () => createSecretKey(randomBytes(20)))
  const options = { algorithm: 'SHA1', digits: 6, period: 30 } as const
  const bare: number[] = []
  const ours: number[] = []
  let now = Date.now()
  for (let round = 0; round < rounds + 2; round += 1) {
    now += 30_000
    const message = Buffer.alloc(8)
    message.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)))
    const bareMs = spend(() => {
      for (const key of keys) createHmac('sha1', key).update(message).digest()
    })
    const oursMs = spend(() => {
      for (const key of keys) createTotp(key, now, options)
    })
    // The first rounds include compilation.
    if (round < 2) continue
    bare.push(bareMs)
    ours.push(oursMs)
  }
  const ratio = Math.min(...ours) / Math.min(...bare)
  const group = 'Codes'
  record({ group, unit: 'ms', name: `${String(count)} bare HMACs`, ...summarise(bare) })
  record({ group, unit: 'ms', name: `${String(count)} codes`, ...summarise(ours) })
  record({ group, unit: '×', goal: 2, name: 'codes over bare HMACs', value: ratio })
  // Parallel tests make the ratio less exact; generating each code three times would still exceed it.
  expect(ratio).toBeLessThan(isBench ? 2 : 2.4)
})

it.skipIf(!isBench)(
  'checks a password and a backup code for little more than one argon2id',
  { timeout: 120_000 },
  async () => {
    const password_ = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
    const backupCode = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }
    const costs = {
      password: { memoryKib: 64 * 1024, passes: 3, lanes: 1 },
      backupCode: { memoryKib: 19 * 1024, passes: 2, lanes: 1 }
    }
    const folder = mkdtempSync(join(tmpdir(), 'codes-'))
    const syncs = createSyncs(folder)
    onTestFinished(() => {
      syncs.close()
      rmSync(folder, { recursive: true, force: true })
    })
    // On the disk: what is waited for there is a good part of the check.
    const test = await openTestPanel({ costs, dataDir: join(folder, 'panel') })
    const { backupCodes } = await createEnrolled(test)
    const time = async (work: () => Promise<unknown>) => {
      const startedAt = performance.now()
      await work()
      return performance.now() - startedAt
    }
    const logIn = { bare: [] as number[], ours: [] as number[] }
    const code = { bare: [] as number[], ours: [] as number[] }
    const synced: number[] = []
    for (const backup of backupCodes) {
      test.clock.now += 60_000
      const salt = randomBytes(16)
      logIn.bare.push(await time(() => hash(password, { ...password_, salt })))
      logIn.ours.push(await time(() => test.panel.session.logIn('default', { username: email, password })))
      code.bare.push(await time(() => hash(backup, { ...backupCode, salt })))
      synced.push(await time(() => Promise.resolve(syncs.make())))
      code.ours.push(
        await time(async () => {
          const answer = await test.panel.session.enterBackupCode('default', { code: backup })
          expect(answer.ok).toBe(true)
        })
      )
      test.panel.session.logOut('default')
    }
    const group = 'Codes'
    record({ group, unit: 'ms', name: 'backup code check, its commit and its journal alone', ...summarise(synced) })
    for (const [name, { bare, ours }] of [
      ['password check', logIn],
      ['backup code check', code]
    ] as const) {
      record({ group, unit: 'ms', name: `${name}, its argon2id alone`, ...summarise(bare) })
      record({ group, unit: 'ms', name, ...summarise(ours) })
      const ratios = ours.map((ms, index) => ms / (bare[index] ?? Number.NaN))
      record({ group, unit: '×', goal: 1.1, name: `${name} over its argon2id`, ...summarise(ratios) })
    }
    const floors = code.bare.map((ms, index) => ms + (synced[index] ?? Number.NaN))
    const overFloor = code.ours.map((ms, index) => ms / (floors[index] ?? Number.NaN))
    const name = 'backup code check over its argon2id, commit and journal'
    record({ group, unit: '×', goal: 1.1, name, ...summarise(overFloor) })
  }
)

/** What a check must wait for on the disk: one commit of an encrypted store, with the stores' own settings, and one record of a journal. */
function createSyncs(folder: string) {
  const kind = { migrations: ['create table checks (at blob) strict'], begin: () => undefined, isKeyRight: () => true }
  const db = openStore(kind, join(folder, 'floor.db'), createSecret(randomBytes(32)))
  const insert = db.prepare('insert into checks values (?)')
  const journal = openSync(join(folder, 'floor.journal'), 'w')
  return {
    make: () => {
      db.transaction(() => {
        writeSync(journal, randomBytes(256))
        fdatasyncSync(journal)
        insert.run(randomBytes(64))
      }).immediate()
    },
    close: () => {
      db.close()
      closeSync(journal)
    }
  }
}
