// Every crash point between a journal record, the commit and the anchor, in order, and then an older copy put over the remaining files.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { lookAtRights, readAuthStates, stealBack, type AuthState } from './anchor-look'
import { giveAndTake } from './anchor-scene'
import { itSurvives, masterHex, sumOf } from './crash-everywhere'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

let before: ReadonlyMap<string, AuthState> = new Map()

itSurvives(
  'CHECKLIST 63, 64: a kill at any moment between journal, commit and record loses nothing acknowledged and gives no one more rights',
  {
    what: 'Panel: rights given and taken, journal and anchor',
    kept: 'every reported action was kept; older stores put back were refused or gave no rights',
    prepare: async (folder, older) => {
      const lines: string[] = []
      const { close } = await giveAndTake({ folder, masterHex, round: '0', turns: 3 }, (...words) => {
        lines.push(words.join(' '))
      })
      await close()
      before = readAuthStates(lines, new Map()).told
      cpSync(join(folder, 'panel'), older, { recursive: true })
    },
    work: async (folder, say) => {
      const { close } = await giveAndTake({ folder, masterHex, round: '1', turns: 9 }, say)
      await close()
    },
    look: async (folder, { said, after }, older) => {
      const authStates = readAuthStates(said, before)
      const thefts = await stealBack(folder, masterHex, older, authStates)
      await lookAtRights(folder, masterHex, authStates, after)
      return { acts: authStates.told.size, thefts }
    },
    reached: (found) => {
      expect(sumOf(found.map(({ acts }) => acts))).toBeGreaterThan(0)
      expect(sumOf(found.map(({ thefts }) => thefts))).toBeGreaterThan(0)
    }
  }
)
