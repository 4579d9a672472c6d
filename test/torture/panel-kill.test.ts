// SIGKILL at random moments during invitation, setup, regeneration and reset. Afterwards every acknowledged change is
// there, nobody is half-enrolled, and the chain verifies. COUNTERSIGN_ROUNDS sets how often (`npm run torture`).
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { encodeBase32 } from '../../src/main/otp/base32'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { revealSecret } from '../../src/main/protection/secret'
import { prepareChild } from './kill'
import { openTorturedPanel } from './panel-store'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 25)
const folder = mkdtempSync(join(tmpdir(), 'countersign-torture-'))
const masterHex = randomBytes(32).toString('hex')

const kill = prepareChild('panel-child', { after: /ready .*\n/, withinMs: [5, 250] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface Expected {
  state: 'none' | 'enrolled'
  /** True where a change was under way: either its old or its new state is whole. */
  isOpen: boolean
  key?: string
}

function readAcknowledged(lines: readonly string[]): Map<string, Expected> {
  const users = new Map<string, Expected>()
  for (const line of lines) {
    const [what, userId = '', key] = line.split(' ')
    if (what === 'created') users.set(userId, { state: 'none', isOpen: false })
    else if (what === 'starting') users.set(userId, { state: 'none', isOpen: true })
    else if (what === 'enrolled')
      users.set(userId, { state: 'enrolled', isOpen: false, ...(key === undefined ? {} : { key }) })
    else if (what === 'resetting') users.set(userId, { ...users.get(userId), state: 'enrolled', isOpen: true })
    else if (what === 'reset') users.set(userId, { state: 'none', isOpen: false })
  }
  return users
}

describe(`${rounds} kills at random moments`, () => {
  it(
    'lose nothing acknowledged, leave nobody half-enrolled, and the chain verifies',
    async () => {
      const startedAt = Date.now()
      let acknowledged = 0
      let adminKey = ''
      for (let round = 0; round < rounds; round += 1) {
        const lines = await kill([folder, masterHex, String(round), adminKey])
        adminKey ||= lines.find((line) => line.startsWith('ready '))?.slice(6) ?? ''
        const { panel } = await openTorturedPanel(folder, masterHex, Date.UTC(2027, 0, 1))
        const { users, factors, audit } = panel.room.store
        for (const [userId, expected] of readAcknowledged(lines)) {
          acknowledged += 1
          const user = users.find(userId)
          expect(user, `round ${round}: an acknowledged user is gone`).not.toBeNull()
          const factor = factors.find(userId)
          const set = factors.findBackupSet(userId)
          // Whole or not at all: state, secret and ten codes together.
          expect([user?.factorState, factor !== null, set?.codes.length ?? 0, user?.codesLeft]).toEqual(
            factor === null ? ['none', false, 0, 0] : ['enrolled', true, 10, 10]
          )
          if (!expected.isOpen) expect(user?.factorState, `round ${round}`).toBe(expected.state)
          if (expected.key !== undefined && factor !== null) {
            expect(encodeBase32(revealSecret(factor.secret))).toBe(expected.key)
          }
        }
        expect(
          verifyChain(audit.iterate(), { entries: audit.readHead().entries, head: audit.readHead().hash }).kind
        ).toBe('whole')
        panel.close()
      }
      expect(acknowledged).toBeGreaterThan(rounds / 2)
      tellResult({
        what: 'Panel: invitation, setup, renewal, reset',
        rounds,
        landed: 'at any moment',
        kept: `${acknowledged} users told of, ${rounds} chains whole`,
        startedAt
      })
    },
    rounds * 5_000
  )
})
