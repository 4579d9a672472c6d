// Every crash point of two changes of the ways into a vault, in order: the passphrase each time, the keychain entry removed and put back,
// and a new recovery key.
import { expect, vi } from 'vitest'
import { itSurvives } from './crash-everywhere'
import { lookAtWays } from './renewal-look'
import { beginWays, changeWays } from './renewal-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

const size = 3

itSurvives(
  'a kill at any moment of a slot change leaves the vault with the old slots or the new ones, and never both',
  {
    what: 'Authenticator: renewal after a change of its ways',
    from: 'changing',
    kept: 'one good state, every account',
    prepare: (folder) => beginWays(folder, size),
    work: async (folder, say, kept) => {
      await (await changeWays({ folder, kept, from: 0, turns: 2 }, say)).close()
    },
    look: async (folder, { said, after }, kept) => {
      const { n, isNew } = await lookAtWays({ folder, kept, size, from: 0 }, said, after)
      return `${isNew ? 'behind' : 'before'} ${String(n)}`
    },
    reached: (landed) => {
      expect(new Set(landed)).toEqual(new Set(['before 0', 'behind 1', 'before 1', 'behind 2']))
    }
  }
)
