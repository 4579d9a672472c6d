// What a renewal of the vault costs, beside a plain copy of its file in the same run. The goal is 2 s at 10,000 accounts.
import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { authenticatorJobs } from '../../src/main/authenticator/services/jobs'
import { isVaultOpenedBy, openDatabase, pathOf } from '../../src/main/authenticator/storage/database'
import { createEntryTable } from '../../src/main/authenticator/storage/entries'
import { createSecret, revealSecret } from '../../src/main/protection/secret'
import { runHere } from '../../src/main/worker/serve'
import { record } from './record'

const accounts = Number(process.env['COUNTERSIGN_BENCH_ACCOUNTS'] ?? 500)

it(`renews a vault of ${String(accounts)} accounts`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'renewal-bench-'))
  try {
    const [key, newKey] = [createSecret(randomBytes(32)), randomBytes(32)]
    const database = openDatabase(folder, key)
    const table = createEntryTable(database, key)
    const common = { issuer: 'Acme', type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const
    const rest = {
      createdAt: 1,
      updatedAt: 1,
      removedAt: null,
      tags: [],
      isFavorite: false,
      groupId: null,
      logo: 'auto'
    }
    table.insertAll(
      Array.from({ length: accounts }, (_, index) => {
        const secret = createSecret(randomBytes(20))
        const own = { id: `e${String(index)}`, account: String(index), position: index }
        const entry = { ...common, ...rest, ...own, fingerprint: table.fingerprint(secret), usedCount: 0, usedAt: null }
        return { entry: { ...entry, importId: null }, secret, details: { note: 'behind the clock' } }
      })
    )
    database.close()
    /** Ms of processor time, whatever else the machine is busy with. */
    const timed = async (work: () => unknown) => {
      const before = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    const copied = await timed(() => {
      copyFileSync(pathOf(folder), join(folder, 'copy.db'))
    })
    const to = `${pathOf(folder)}.next`
    const renewed = await timed(() =>
      runHere(authenticatorJobs)('vault.renew', { path: pathOf(folder), key: revealSecret(key), to, newKey })
    )
    expect(isVaultOpenedBy(folder, createSecret(newKey))).toBe(false)
    const group = `Renewal of a vault of ${String(accounts)}`
    record({ group, name: 'a copy of its file', value: copied, unit: 'ms CPU' })
    record({ group, name: 'renewing it', value: renewed, unit: 'ms CPU', goal: 2_000 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
