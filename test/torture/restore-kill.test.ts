// SIGKILL at random moments while the Panel restores a copy, again and again. Afterwards there is either the old store or the new one,
// intact; every acknowledged audit row is in it, and no one has a right that was revoked. COUNTERSIGN_ROUNDS sets the number of kills (`npm
// run torture`).
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { itKeeps, prepareKills } from './kill'
import { createLosses, lookAtRestored } from './restore-look'

const { rounds, folder, masterHex, kill } = prepareKills('restore-child', {
  rounds: 25,
  after: /ready .*\n/,
  withinMs: [5, 400]
})

describe(`${rounds} kills during a restore`, () => {
  itKeeps(
    'CHECKLIST 68, 69, 71: leave the old or the new store, every acknowledged row, and no right that was removed',
    { what: 'Panel: going back to a copy', rounds, timeout: rounds * 8_000 },
    async () => {
      const lost = createLosses()
      let restored = 0
      let inBetween = 0
      let adminKey = ''
      for (let round = 0; round < rounds; round += 1) {
        const lines = await kill([folder, masterHex, String(round), adminKey])
        adminKey ||= lines.find((line) => line.startsWith('ready '))?.slice(6) ?? ''
        if (readdirSync(join(folder, 'panel')).some((name) => name.includes('incoming'))) inBetween += 1
        restored += await lookAtRestored(folder, masterHex, lines, lost, `round ${round}`)
      }
      expect(restored).toBeGreaterThan(0)
      const taken = lost.demoted.size + lost.disabled.size + lost.deleted.size
      return {
        landed: `at any moment, ${inBetween} with a new store partly built`,
        kept: `${restored} restores reported, ${taken} rights stayed revoked, ${rounds} chains intact`
      }
    }
  )
})
