// Every crash point while an older store is encrypted and migrated, in order; each statement of each migration is one.
import { randomBytes } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { crashEverywhere } from './crash-everywhere'
import { createMigrationScene } from './migration-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

it.each(['panel', 'authenticator'] as const)(
  'a kill at any moment of the encryption and migration leaves the old store or the new one, complete: %s',
  { timeout: 120_000 },
  async (appId) => {
    const scene = createMigrationScene(appId, randomBytes(32).toString('hex'), 60)
    const landed = new Set<string>()
    await crashEverywhere({
      what: `${appId === 'panel' ? 'Panel' : 'Authenticator'}: encryption and migration`,
      kept: 'every store whole, none plain',
      prepare: scene.prepare,
      work: async (folder) => {
        ;(await scene.open(folder)).close()
      },
      look: async (folder, { after }) => {
        landed.add(await scene.look(folder, after))
      }
    })
    expect(landed).toEqual(new Set(['plain', 'encrypted', 'new']))
  }
)
