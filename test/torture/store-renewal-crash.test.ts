// Every crash point of a change of the passphrase of both apps, in order.
import { expect, vi } from 'vitest'
import { itSurvives } from './crash-everywhere'
import { lookAtStore } from './store-renewal-look'
import { beginStore, changePassphrases } from './store-renewal-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

const size = 3

itSurvives(
  'a kill at any moment of a change of the passphrase leaves the whole store under the old one or the new one',
  {
    what: 'Both apps: renewal after a change of the passphrase',
    from: 'changing',
    everyNth: 3,
    kept: 'one good state, every account',
    prepare: (dataDir) => beginStore(dataDir, size),
    work: async (dataDir, say, kept) => {
      await (await changePassphrases({ dataDir, kept, from: 0, turns: 1 }, say)).composition.close()
    },
    look: async (dataDir, { said, after }, kept) =>
      (await lookAtStore({ folder: dataDir, kept, size, from: 0 }, said, after)).isNew,
    reached: (landed) => {
      const behind = landed.filter((isNew) => isNew).length
      expect(Math.min(landed.length - behind, behind)).toBeGreaterThan(5)
    }
  }
)
