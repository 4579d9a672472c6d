// Every crash point while the Panel makes a copy, revokes rights and restores the copy, in order.
import { expect, vi } from 'vitest'
import { itSurvives, masterHex, sumOf } from './crash-everywhere'
import { createLosses, lookAtRestored } from './restore-look'
import { goBackInPanel } from './restore-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

let adminKey = ''

itSurvives(
  'CHECKLIST 68, 69, 71: a kill at any moment of a restore leaves the old or the new store, every acknowledged row, and no right that was removed',
  {
    what: 'Panel: going back to a copy',
    from: 'ready',
    kept: 'every acknowledged row, the rights as they were taken, the chain whole',
    prepare: async (folder) => {
      const say = (_what: string, key = '') => {
        adminKey = key
      }
      const { panel } = await goBackInPanel({ folder, masterHex, round: '0', adminKey: '', turns: 0 }, say)
      panel.close()
    },
    work: async (folder, say) => {
      const store = await goBackInPanel({ folder, masterHex, round: '1', adminKey, turns: 1 }, say)
      store.panel.close()
    },
    look: (folder, { said, after }) => lookAtRestored(folder, masterHex, said, createLosses(), after),
    reached: (restored) => {
      expect(sumOf(restored)).toBeGreaterThan(0)
    }
  }
)
