// SIGKILL at random moments during invitation, setup, regeneration and reset. Afterwards every acknowledged change is there, no one is
// partly enrolled, and the chain verifies. COUNTERSIGN_ROUNDS sets the number of kills (`npm run torture`).
import { describe, expect } from 'vitest'
import { itKeeps, prepareKills } from './kill'
import { lookAtPanel } from './panel-look'

const { rounds, folder, masterHex, kill } = prepareKills('panel-child', {
  rounds: 25,
  after: /ready .*\n/,
  withinMs: [5, 250]
})
const what = 'Panel: invitation, setup, renewal, reset'

describe(`${rounds} kills at random moments`, () => {
  itKeeps(
    'lose nothing acknowledged, leave no one half-enrolled, and the chain verifies',
    { what, rounds, timeout: rounds * 5_000 },
    async () => {
      let acknowledged = 0
      let adminKey = ''
      for (let round = 0; round < rounds; round += 1) {
        const lines = await kill([folder, masterHex, String(round), adminKey])
        adminKey ||= lines.find((line) => line.startsWith('ready '))?.slice(6) ?? ''
        acknowledged += await lookAtPanel(folder, masterHex, lines, `round ${round}`)
      }
      expect(acknowledged).toBeGreaterThan(rounds / 2)
      return { landed: 'at any moment', kept: `${acknowledged} users reported, ${rounds} chains intact` }
    }
  )
})
