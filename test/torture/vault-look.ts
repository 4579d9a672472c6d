// Checks a vault that was killed: what was acknowledged is there, an import is there completely or not at all, no counter is behind a code
// that was shown, and SQLite finds the file intact.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDatabase, pathOf } from '../../src/main/authenticator/storage/database'
import { createEntryTable } from '../../src/main/authenticator/storage/entries'
import type { Secret } from '../../src/main/protection/secret'
import { findWholeSnapshot } from '../../src/main/protection/snapshots'
import { isWhole } from '../../src/main/sqlite/open'
import { importSize, portsOf } from './vault-store'

interface Told {
  ids: readonly string[]
  isUndone: boolean
  /** Whether an undo was under way. */
  isOpen: boolean
}

/** Checks the vault of `folder`, which reported `lines`; answers how many imports they mention. */
export async function lookAtVault(
  folder: string,
  masterHex: string,
  lines: readonly string[],
  where: string
): Promise<number> {
  const dataDir = join(folder, 'authenticator')
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

  const ports = portsOf(dataDir, masterHex)
  const key = (await ports.keys.get('key')) as Secret
  const database = openDatabase(dataDir, key)
  expect(isWhole(database), where).toBe(true)
  const entries = new Map(
    createEntryTable(database, key)
      .list()
      .map((entry) => [entry.id, entry])
  )
  for (const { ids, isUndone, isOpen } of imports.values()) {
    const left = ids.filter((id) => entries.has(id)).length
    if (isOpen) expect([0, importSize]).toContain(left)
    else expect(left, where).toBe(isUndone ? 0 : importSize)
  }
  const sizes = new Map<string | null, number>()
  for (const { importId } of entries.values()) sizes.set(importId, (sizes.get(importId) ?? 0) + 1)
  expect(new Set(sizes.values()), where).toEqual(new Set([importSize]))
  for (const id of renamed) expect(entries.get(id)?.account ?? 'renamed').toBe('renamed')
  for (const [id, count] of counted) expect(entries.get(id)?.counter ?? count).toBeGreaterThanOrEqual(count)
  database.close()
  const snapshots = readdirSync(join(dataDir, 'snapshots')).filter((name) => name.endsWith('.db'))
  expect(snapshots.length === 0 || findWholeSnapshot(pathOf(dataDir), key) !== null).toBe(true)
  return imports.size
}
