// SIGKILL while an older store is encrypted and brought up to date: afterwards it is the old one, the encrypted old one or the
// new one as a whole, no row is missing, the app opens it, and nothing plain is left behind.
import { randomBytes } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pathOf as vaultPath } from '../../src/main/authenticator/storage/database'
import { pathOf as panelPath } from '../../src/main/panel/storage/database'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret, type Secret } from '../../src/main/protection/secret'
import { isPlainFile, isWhole, openStoreFile } from '../../src/main/sqlite/open'
import { prepareChild } from './kill'
import { countRows, listMigrations, makeOlder, openEither } from './older-store'
import { openTorturedPanel, password } from './panel-store'
import { tellResult } from './result'
import { openTorturedVault, portsOf } from './vault-store'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 8)
const folder = mkdtempSync(join(tmpdir(), 'countersign-migration-'))
const masterHex = randomBytes(32).toString('hex')
const kill = prepareChild('migration-child', { after: /opening\n/, withinMs: [0, 90] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const openPanel = async (at: string) => {
  const { panel } = await openTorturedPanel(at, masterHex, Date.UTC(2026, 0, 2))
  return panel
}
const openVault = (at: string) => openTorturedVault(portsOf(join(at, 'authenticator'), masterHex))

const halves = {
  panel: {
    path: (at: string) => panelPath(join(at, 'panel')),
    open: openPanel,
    fill: async (at: string) => {
      const { panel, clock } = await openTorturedPanel(at, masterHex, Date.UTC(2026, 0, 2))
      await panel.account.create('admin', {
        accountName: 'Torture',
        name: 'First Admin',
        email: 'admin@example.com',
        password,
        confirmPassword: password
      })
      for (let count = 0; count < 300; count += 1) {
        // So far apart that no brake makes them wait.
        clock.now += 600_000
        await panel.session.logIn(`p${String(count)}`, { username: `nobody-${String(count)}`, password: 'wrong' })
      }
      panel.close()
    }
  },
  authenticator: {
    path: (at: string) => vaultPath(join(at, 'authenticator')),
    open: openVault,
    fill: async (at: string) => {
      const vault = await openVault(at)
      const links = Array.from(
        { length: 2000 },
        (_, n) => `otpauth://totp/Site:user${String(n)}?secret=JBSWY3DPEHPK3PXP`
      )
      const report = await vault.imports.prepare({ bytes: Buffer.from(links.join('\n')) })
      if (!report.ok) throw new Error(report.error.code)
      const rows = report.value.rows.map(({ id }) => ({ id, action: 'add' as const }))
      await vault.imports.apply({ importId: report.value.importId, rows })
      vault.close()
    }
  }
}

const keysOf = (at: string, half: 'panel' | 'authenticator') =>
  createPassphraseKeys(join(at, 'keys.sealed'), createSecret(Buffer.from(masterHex, 'hex')), half)
const keyOf = async (at: string, half: 'panel' | 'authenticator') => (await keysOf(at, half).get('key')) as Secret
/** An older version left no mark that its store is encrypted. */
const forgetMark = (at: string, half: 'panel' | 'authenticator') => keysOf(at, half).delete('store-encrypted')

/** Files in which a name or address of the store can be read. */
const findPlain = (at: string) =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) =>
      ['admin@example.com', 'First Admin', 'user1999'].some((word) => readFileSync(file).includes(word))
    )

describe.each(['panel', 'authenticator'] as const)('%s', (half) => {
  const { path, open, fill } = halves[half]
  it(
    `${String(rounds)} kills during the encryption and migration leave the old store or the new one, whole`,
    async () => {
      const startedAt = Date.now()
      const newest = listMigrations(half).length
      const original = join(folder, `${half}-original`)
      await fill(original)
      const key = await keyOf(original, half)
      makeOlder(path(original), key, half, 1)
      // A copy that the older version took, plain as well.
      const copy = join('snapshots', `${half === 'panel' ? 'panel' : 'vault'}-2026-01-01T12-00-00-000Z-daily.db`)
      const copyOf = (at: string) => join(dirname(path(at)), copy)
      rmSync(dirname(copyOf(original)), { recursive: true, force: true })
      mkdirSync(dirname(copyOf(original)))
      copyFileSync(path(original), copyOf(original))
      const before = countRows(path(original), key)
      const tables = Object.keys(before)
      expect(Object.values(before).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200)
      await forgetMark(original, half)

      const left = { plain: 0, encrypted: 0, new: 0 }
      for (let round = 0; round < rounds; round += 1) {
        const at = join(folder, `${half}-${String(round)}`)
        cpSync(original, at, { recursive: true })
        await kill([half, at, masterHex])
        const isPlain = isPlainFile(path(at))
        const db = openEither(path(at), key)
        const version = Number(db.pragma('user_version', { simple: true }))
        expect(isPlain ? [1] : [1, newest], `round ${String(round)}`).toContain(version)
        expect(isWhole(db)).toBe(true)
        db.close()
        left[isPlain ? 'plain' : version === 1 ? 'encrypted' : 'new'] += 1
        expect(countRows(path(at), key, tables), `round ${String(round)}`).toEqual(before)
        const opened = await open(at)
        opened.close()
        const migrated = openStoreFile(path(at), key)
        expect(migrated.pragma('user_version', { simple: true })).toBe(newest)
        migrated.close()
        const after = countRows(path(at), key, tables)
        for (const table of tables) expect(after[table], table).toBeGreaterThanOrEqual(before[table] ?? 0)
        expect(countRows(copyOf(at), key, tables)).toEqual(before)
        expect(findPlain(at), `round ${String(round)}`).toEqual([])
        rmSync(at, { recursive: true })
      }
      tellResult({
        what: `${half === 'panel' ? 'Panel' : 'Authenticator'}: encryption and migration`,
        rounds,
        landed: `${String(left.plain)} before, ${String(left.encrypted)} between, ${String(left.new)} after`,
        kept: `${String(rounds)} stores whole, none plain`,
        startedAt
      })
    },
    rounds * 15_000 + 60_000
  )
})
