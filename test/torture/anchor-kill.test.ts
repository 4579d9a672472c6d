// SIGKILL at random moments between a journal record, the commit and the anchor. Afterwards the store opens as it was left, nothing
// acknowledged is lost, and no one has more rights than were granted. Then an older copy is put over the remaining files, as a thief would:
// it opens nothing or grants nothing. COUNTERSIGN_ROUNDS sets the number of kills.
import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { lookAtRights, readAuthStates, stealBack, type AuthState } from './anchor-look'
import { itKeeps, prepareKills } from './kill'

const { rounds, folder, masterHex, kill } = prepareKills('anchor-child', {
  rounds: 15,
  after: /ready\n/,
  withinMs: [5, 300]
})
const storePath = join(folder, 'panel', 'panel.db')

describe(`${rounds} kills at random moments`, () => {
  itKeeps(
    'CHECKLIST 63, 64: between journal, commit and record lose nothing acknowledged and give no one more rights',
    { what: 'Panel: rights given and taken, journal and anchor', rounds, timeout: rounds * 10_000 },
    async () => {
      let acts = 0
      let thefts = 0
      let before: ReadonlyMap<string, AuthState> = new Map()
      for (let round = 0; round < rounds; round += 1) {
        // A thief's copy, made while the app was closed, in a state before this round.
        const older = join(folder, 'older')
        rmSync(older, { recursive: true, force: true })
        if (existsSync(storePath)) cpSync(join(folder, 'panel'), older, { recursive: true })
        const authStates = readAuthStates(await kill([folder, masterHex, String(round)]), before)
        acts += authStates.told.size

        if (existsSync(older)) thefts += await stealBack(folder, masterHex, older, authStates)
        before = await lookAtRights(folder, masterHex, authStates, `round ${round}`)
      }
      expect(acts).toBeGreaterThan(0)
      return {
        landed: 'at any moment',
        kept: `every reported action was kept; ${thefts} of ${2 * (rounds - 1)} older stores put back were refused, the others gave no rights`
      }
    }
  )
})
