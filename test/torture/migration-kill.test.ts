// SIGKILL while an older store is brought up to date: afterwards it is the old one or the new one as a whole, no row is
// missing, and the app opens it.
import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { pathOf as vaultPath } from '../../src/main/authenticator/storage/database'
import { pathOf as panelPath } from '../../src/main/panel/storage/database'
import { prepareChild } from './kill'
import { countRows, listMigrations, makeOlder } from './older-store'
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
      const panel = await openPanel(at)
      await panel.account.create('admin', {
        accountName: 'Torture',
        name: 'First Admin',
        email: 'admin@example.com',
        password,
        confirmPassword: password
      })
      for (let count = 0; count < 300; count += 1) {
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

describe.each(['panel', 'authenticator'] as const)('%s', (half) => {
  const { path, open, fill } = halves[half]
  it(
    `${String(rounds)} kills during the migration leave the old store or the new one, whole`,
    async () => {
      const startedAt = Date.now()
      const newest = listMigrations(half).length
      const original = join(folder, `${half}-original`)
      await fill(original)
      makeOlder(path(original), half, 1)
      const before = countRows(path(original))
      const tables = Object.keys(before)
      expect(Object.values(before).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200)

      const left = { old: 0, new: 0 }
      for (let round = 0; round < rounds; round += 1) {
        const at = join(folder, `${half}-${String(round)}`)
        cpSync(original, at, { recursive: true })
        await kill([half, at, masterHex])
        const db = new Database(path(at))
        const version = Number(db.pragma('user_version', { simple: true }))
        expect([1, newest], `round ${String(round)}`).toContain(version)
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
        db.close()
        left[version === 1 ? 'old' : 'new'] += 1
        expect(countRows(path(at), tables), `round ${String(round)}`).toEqual(before)
        const opened = await open(at)
        opened.close()
        const migrated = new Database(path(at), { readonly: true })
        expect(migrated.pragma('user_version', { simple: true })).toBe(newest)
        migrated.close()
        const after = countRows(path(at), tables)
        for (const table of tables) expect(after[table], table).toBeGreaterThanOrEqual(before[table] ?? 0)
        rmSync(at, { recursive: true })
      }
      tellResult({
        what: `${half === 'panel' ? 'Panel' : 'Authenticator'}: migration`,
        rounds,
        landed: `${String(left.old)} before, ${String(left.new)} after`,
        kept: `${String(rounds)} stores whole`,
        startedAt
      })
    },
    rounds * 5_000 + 60_000
  )
})
