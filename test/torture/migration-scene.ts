// A store of either app as an older version left it, unencrypted and with an unencrypted copy, and the checks after opening it was
// interrupted: it is completely the old one, the encrypted old one or the new one, no row is missing, the app opens it, and nothing
// unencrypted remains.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { pathOf as vaultPath } from '../../src/main/authenticator/storage/database'
import { pathOf as panelPath } from '../../src/main/panel/storage/database'
import { createPassphraseKeys } from '../../src/main/protection/passphrase-keys'
import { createSecret, type Secret } from '../../src/main/protection/secret'
import { isPlainFile, isWhole, openStoreFile } from '../../src/main/sqlite/open'
import { countRows, listMigrations, makeOlder, openEither } from './older-store'
import { openTorturedPanel, password } from './panel-store'
import { unwrap } from '../outcome'
import { openTorturedVault, portsOf } from './vault-store'

/** The state of the store: unencrypted, encrypted but old, or encrypted and current. */
export type Landed = 'plain' | 'encrypted' | 'new'

export interface MigrationScene {
  /** Creates the older store in `folder`. */
  prepare(folder: string): Promise<void>
  /** Opens the store as the app does, which migrates it. */
  open(folder: string): Promise<{ close(): void }>
  look(folder: string, where: string): Promise<Landed>
}

/** `rows`: login attempts, or accounts. */
export function createMigrationScene(appId: AppId, masterHex: string, rows: number): MigrationScene {
  const pathIn = (folder: string) =>
    appId === 'panel' ? panelPath(join(folder, 'panel')) : vaultPath(join(folder, 'authenticator'))
  const copyIn = (folder: string) => {
    const name = `${appId === 'panel' ? 'panel' : 'vault'}-2026-01-01T12-00-00-000Z-daily.db`
    return join(dirname(pathIn(folder)), 'snapshots', name)
  }
  const keysIn = (folder: string) =>
    createPassphraseKeys(join(folder, 'keys.sealed'), createSecret(Buffer.from(masterHex, 'hex')), appId)
  const openPanel = (folder: string) => openTorturedPanel(folder, masterHex, Date.UTC(2026, 0, 2))
  const openVault = (folder: string) => openTorturedVault(portsOf(join(folder, 'authenticator'), masterHex))
  const open = async (folder: string) => (appId === 'panel' ? (await openPanel(folder)).panel : openVault(folder))
  const newest = listMigrations(appId).length
  let key: Secret
  let before: Record<string, number>

  /** Files that contain a name or address of the store in plain text. */
  const findPlain = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .filter((file) =>
        ['admin@example.com', 'First Admin', `user${String(rows - 1)}`].some((word) =>
          readFileSync(file).includes(word)
        )
      )
  return {
    prepare: async (folder) => {
      if (appId === 'panel') await fillPanel(await openPanel(folder), rows)
      else await fillVault(await openVault(folder), rows)
      key = (await keysIn(folder).get('key')) as Secret
      makeOlder(pathIn(folder), key, appId, 1)
      // A copy that the older version made, also unencrypted.
      rmSync(dirname(copyIn(folder)), { recursive: true, force: true })
      mkdirSync(dirname(copyIn(folder)))
      copyFileSync(pathIn(folder), copyIn(folder))
      before = countRows(pathIn(folder), key)
      expect(Object.values(before).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(rows)
      // An older version left no mark that its store is encrypted.
      await keysIn(folder).delete('store-encrypted')
    },
    open,
    look: async (folder, where) => {
      const path = pathIn(folder)
      const tables = Object.keys(before)
      const isPlain = isPlainFile(path)
      const db = openEither(path, key)
      const version = Number(db.pragma('user_version', { simple: true }))
      expect(isPlain ? [1] : [1, newest], where).toContain(version)
      expect(isWhole(db), where).toBe(true)
      db.close()
      expect(countRows(path, key, tables), where).toEqual(before)
      ;(await open(folder)).close()
      const migrated = openStoreFile(path, key)
      expect(migrated.pragma('user_version', { simple: true }), where).toBe(newest)
      migrated.close()
      const after = countRows(path, key, tables)
      for (const table of tables) expect(after[table], table).toBeGreaterThanOrEqual(before[table] ?? 0)
      expect(countRows(copyIn(folder), key, tables), where).toEqual(before)
      expect(findPlain(folder), where).toEqual([])
      return isPlain ? 'plain' : version === 1 ? 'encrypted' : 'new'
    }
  }
}

async function fillPanel({ panel, clock }: Awaited<ReturnType<typeof openTorturedPanel>>, rows: number): Promise<void> {
  const names = { accountName: 'Torture', name: 'First Admin', email: 'admin@example.com' }
  unwrap(await panel.account.create('admin', { ...names, password, confirmPassword: password }))
  for (let count = 0; count < rows; count += 1) {
    // Far enough apart to avoid the throttle.
    clock.now += 600_000
    await panel.session.logIn(`p${String(count)}`, { username: `nobody-${String(count)}`, password: 'wrong' })
  }
  panel.close()
}

async function fillVault(vault: Awaited<ReturnType<typeof openTorturedVault>>, rows: number): Promise<void> {
  const links = Array.from({ length: rows }, (_, n) => `otpauth://totp/Site:user${String(n)}?secret=JBSWY3DPEHPK3PXP`)
  const report = unwrap(await vault.handlers.imports.prepare({ bytes: Buffer.from(links.join('\n')) }))
  const chosen = report.rows.map(({ id }) => ({ id, action: 'add' as const }))
  unwrap(await vault.handlers.imports.apply({ importId: report.importId, rows: chosen }))
  vault.close()
}
