// Every crash point while a vault is created, imports, renames, advances a counter and undoes, in order.
import { expect, vi } from 'vitest'
import { itSurvives, masterHex, sumOf } from './crash-everywhere'
import { lookAtVault } from './vault-look'
import { workInVault } from './vault-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

itSurvives('a kill of a vault at any moment loses nothing acknowledged, and keeps no part of an import', {
  what: 'Authenticator: import, undo, rename, counters, snapshots',
  kept: 'imports complete or undone, counters not behind',
  prepare: async (folder) => {
    ;(await workInVault({ folder, masterHex, round: '0', turns: 1 }, () => undefined)).close()
  },
  work: async (folder, say) => {
    ;(await workInVault({ folder, masterHex, round: '1', turns: 3 }, say)).close()
  },
  look: (folder, { said, after }) => lookAtVault(folder, masterHex, said, after),
  reached: (told) => {
    expect(sumOf(told)).toBeGreaterThan(0)
  }
})
