// SIGKILL at random moments while the Panel restores a copy, again and again. Afterwards there is either the old store or the new one,
// intact; every acknowledged audit row is in it, and no one has a right that was revoked. COUNTERSIGN_ROUNDS sets the number of kills (`npm
// run torture`).
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { prepareChild } from './kill'
import { createLosses, lookAtRestored } from './restore-look'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 25)
const folder = mkdtempSync(join(tmpdir(), 'countersign-restore-'))
const masterHex = randomBytes(32).toString('hex')

const kill = prepareChild('restore-child', { after: /ready .*\n/, withinMs: [5, 400] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe(`${rounds} kills during a restore`, () => {
  it(
    'CHECKLIST 68, 69, 71: leave the old or the new store, every acknowledged row, and no right that was removed',
    async () => {
      const startedAt = Date.now()
      let restored = 0
      let taken = 0
      let inBetween = 0
      let adminKey = ''
      const lost = createLosses()
      for (let round = 0; round < rounds; round += 1) {
        const lines = await kill([folder, masterHex, String(round), adminKey])
        adminKey ||= lines.find((line) => line.startsWith('ready '))?.slice(6) ?? ''
        if (readdirSync(join(folder, 'panel')).some((name) => name.includes('incoming'))) inBetween += 1
        restored += await lookAtRestored(folder, masterHex, lines, lost, `round ${round}`)
        taken = lost.demoted.size + lost.disabled.size + lost.deleted.size
      }
      expect(restored).toBeGreaterThan(0)
      tellResult({
        what: 'Panel: going back to a copy',
        rounds,
        landed: `at any moment, ${inBetween} with a new store partly built`,
        kept: `${restored} restores reported, ${taken} rights stayed revoked, ${rounds} chains intact`,
        startedAt
      })
    },
    rounds * 8_000
  )
})
