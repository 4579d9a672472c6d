// Every crash point while a vault is created, imports, renames, advances a counter and undoes, in order.
import { randomBytes } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { crashEverywhere } from './crash-everywhere'
import { lookAtVault } from './vault-look'
import { workInVault } from './vault-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

it(
  'a kill of a vault at any moment loses nothing acknowledged, and keeps no part of an import',
  { timeout: 120_000 },
  async () => {
    const masterHex = randomBytes(32).toString('hex')
    let told = 0
    await crashEverywhere({
      what: 'Authenticator: import, undo, rename, counters, snapshots',
      kept: 'imports complete or undone, counters not behind',
      prepare: async (folder) => {
        ;(await workInVault({ folder, masterHex, round: '0', turns: 1 }, () => undefined)).close()
      },
      work: async (folder, say) => {
        ;(await workInVault({ folder, masterHex, round: '1', turns: 3 }, say)).close()
      },
      look: async (folder, { said, after }) => {
        told += await lookAtVault(folder, masterHex, said, after)
      }
    })
    expect(told).toBeGreaterThan(0)
  }
)
