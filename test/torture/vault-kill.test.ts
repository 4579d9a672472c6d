// SIGKILL at random moments while the vault imports, undoes, renames, counts on and takes snapshots. Afterwards what was
// acknowledged is there, an import is there whole or not at all, no counter stands behind a code that was handed out, and
// SQLite finds the file whole.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createEntryTable } from '../../src/main/authenticator/storage/entries'
import { openDatabase, pathOf } from '../../src/main/authenticator/storage/database'
import type { Secret } from '../../src/main/protection/secret'
import { findWholeSnapshot } from '../../src/main/protection/snapshots'
import { isWhole } from '../../src/main/sqlite/open'
import { prepareChild } from './kill'
import { tellResult } from './result'
import { importSize, openTorturedVault, portsOf } from './vault-store'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const folder = mkdtempSync(join(tmpdir(), 'countersign-vault-torture-'))
const dataDir = join(folder, 'authenticator')
const masterHex = randomBytes(32).toString('hex')
const kill = prepareChild('vault-child', { after: /imported/, withinMs: [0, 120] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Told {
  ids: readonly string[]
  isUndone: boolean
  /** An undo was under way. */
  isOpen: boolean
}

it(
  `${rounds} kills lose nothing acknowledged, and leave no part of an import`,
  async () => {
    const startedAt = Date.now()
    let toldImports = 0
    const ports = portsOf(dataDir, masterHex)
    for (let round = 0; round < rounds; round += 1) {
      const lines = await kill([folder, masterHex, String(round)])
      const imports = new Map<string, Told>()
      const renamed: string[] = []
      const counted = new Map<string, number>()
      for (const line of lines) {
        const [what, name = '', more = ''] = line.split(' ')
        const told = imports.get(name)
        if (what === 'imported') imports.set(name, { ids: more.split(','), isUndone: false, isOpen: false })
        else if (what === 'renamed') renamed.push(name)
        else if (what === 'counted') counted.set(name, Number(more))
        else if (what === 'undoing' && told !== undefined) told.isOpen = true
        else if (what === 'undone' && told !== undefined) Object.assign(told, { isOpen: false, isUndone: true })
      }

      const key = (await ports.keys.get('key')) as Secret
      const database = openDatabase(dataDir, key)
      expect(isWhole(database), `round ${round}`).toBe(true)
      const entries = new Map(
        createEntryTable(database, key)
          .list()
          .map((entry) => [entry.id, entry])
      )
      for (const { ids, isUndone, isOpen } of imports.values()) {
        const left = ids.filter((id) => entries.has(id)).length
        if (isOpen) expect([0, importSize]).toContain(left)
        else expect(left, `round ${round}`).toBe(isUndone ? 0 : importSize)
      }
      const sizes = new Map<string | null, number>()
      for (const { importId } of entries.values()) sizes.set(importId, (sizes.get(importId) ?? 0) + 1)
      expect(new Set(sizes.values()), `round ${round}`).toEqual(new Set([importSize]))
      for (const id of renamed) expect(entries.get(id)?.account ?? 'renamed').toBe('renamed')
      for (const [id, count] of counted) expect(entries.get(id)?.counter ?? count).toBeGreaterThanOrEqual(count)
      database.close()
      toldImports += imports.size

      const snapshots = readdirSync(join(dataDir, 'snapshots')).filter((name) => name.endsWith('.db'))
      expect(snapshots.length === 0 || findWholeSnapshot(pathOf(dataDir), key) !== null).toBe(true)
    }
    // And the app itself opens it, closes it, and clears away what the kills left of snapshots.
    const authenticator = await openTorturedVault(ports)
    const key = (await ports.keys.get('key')) as Secret
    const hasParts = () => readdirSync(join(dataDir, 'snapshots')).some((name) => name.includes('.part'))
    await expect.poll(() => hasParts() || findWholeSnapshot(pathOf(dataDir), key) === null).toBe(false)
    authenticator.close()
    tellResult({
      what: 'Authenticator: import, undo, rename, counters, snapshots',
      rounds,
      landed: 'at any moment',
      kept: `${toldImports} imports told of, whole or undone`,
      startedAt
    })
  },
  rounds * 5_000 + 20_000
)
