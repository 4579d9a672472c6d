// SIGKILL at random moments during invitation, setup, regeneration and reset. Afterwards every acknowledged change is there, no one is
// partly enrolled, and the chain verifies. COUNTERSIGN_ROUNDS sets the number of kills (`npm run torture`).
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { prepareChild } from './kill'
import { lookAtPanel } from './panel-look'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 25)
const folder = mkdtempSync(join(tmpdir(), 'countersign-torture-'))
const masterHex = randomBytes(32).toString('hex')

const kill = prepareChild('panel-child', { after: /ready .*\n/, withinMs: [5, 250] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe(`${rounds} kills at random moments`, () => {
  it(
    'lose nothing acknowledged, leave no one half-enrolled, and the chain verifies',
    async () => {
      const startedAt = Date.now()
      let acknowledged = 0
      let adminKey = ''
      for (let round = 0; round < rounds; round += 1) {
        const lines = await kill([folder, masterHex, String(round), adminKey])
        adminKey ||= lines.find((line) => line.startsWith('ready '))?.slice(6) ?? ''
        acknowledged += await lookAtPanel(folder, masterHex, lines, `round ${round}`)
      }
      expect(acknowledged).toBeGreaterThan(rounds / 2)
      tellResult({
        what: 'Panel: invitation, setup, renewal, reset',
        rounds,
        landed: 'at any moment',
        kept: `${acknowledged} users reported, ${rounds} chains intact`,
        startedAt
      })
    },
    rounds * 5_000
  )
})
