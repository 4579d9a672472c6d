// SIGKILL at random moments between a journal record, the commit and the anchor. Afterwards the store opens as it was left, nothing
// acknowledged is lost, and no one has more rights than were granted. Then an older copy is put over the remaining files, as a thief would:
// it opens nothing or grants nothing. COUNTERSIGN_ROUNDS sets the number of kills.
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lookAtRights, readAuthStates, stealBack, type AuthState } from './anchor-look'
import { prepareChild } from './kill'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 15)
const folder = mkdtempSync(join(tmpdir(), 'countersign-torture-'))
const masterHex = randomBytes(32).toString('hex')
const storePath = join(folder, 'panel', 'panel.db')

const kill = prepareChild('anchor-child', { after: /ready\n/, withinMs: [5, 300] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe(`${rounds} kills at random moments`, () => {
  it(
    'CHECKLIST 63, 64: between journal, commit and record lose nothing acknowledged and give no one more rights',
    async () => {
      const startedAt = Date.now()
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
      tellResult({
        what: 'Panel: rights given and taken, journal and anchor',
        rounds,
        landed: 'at any moment',
        kept: `every reported action was kept; ${thefts} of ${2 * (rounds - 1)} older stores put back were refused, the others gave no rights`,
        startedAt
      })
    },
    rounds * 10_000
  )
})
