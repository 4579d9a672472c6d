// Every crash point while an older store is encrypted and migrated, in order; each statement of each migration is one.
import { expect, it, vi } from 'vitest'
import { crashEverywhere, masterHex } from './crash-everywhere'
import { createMigrationScene } from './migration-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

it.each(['panel', 'authenticator'] as const)(
  'a kill at any moment of the encryption and migration leaves the old store or the new one, complete: %s',
  { timeout: 120_000 },
  async (appId) => {
    const scene = createMigrationScene(appId, masterHex, 60)
    await crashEverywhere({
      what: `${appId === 'panel' ? 'Panel' : 'Authenticator'}: encryption and migration`,
      kept: 'every store whole, none plain',
      prepare: scene.prepare,
      work: async (folder) => {
        ;(await scene.open(folder)).close()
      },
      look: (folder, { after }) => scene.look(folder, after),
      reached: (landed) => {
        expect(new Set(landed)).toEqual(new Set(['plain', 'encrypted', 'new']))
      }
    })
  }
)
