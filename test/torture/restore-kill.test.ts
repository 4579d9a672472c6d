// SIGKILL at random moments while the Panel goes back to a copy, again and again. Afterwards there is either the old store or
// the new one, whole; every acknowledged audit row is in it, and nobody has a right that was taken from them.
// COUNTERSIGN_ROUNDS sets how often (`npm run torture`).
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../../src/main/panel/domain/audit'
import { prepareChild } from './kill'
import { openTorturedPanel } from './panel-store'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 25)
const folder = mkdtempSync(join(tmpdir(), 'countersign-restore-'))
const masterHex = randomBytes(32).toString('hex')

const kill = prepareChild('restore-child', { after: /ready .*\n/, withinMs: [5, 400] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe(`${rounds} kills while going back`, () => {
  it(
    'CHECKLIST 68, 69, 71: leave the old or the new store, every acknowledged row, and no right that was taken',
    async () => {
      const startedAt = Date.now()
      let restored = 0
      let taken = 0
      let inBetween = 0
      let adminKey = ''
      const lost = { demoted: new Set<string>(), disabled: new Set<string>(), deleted: new Set<string>() }
      for (let round = 0; round < rounds; round += 1) {
        const lines = await kill([folder, masterHex, String(round), adminKey])
        adminKey ||= lines.find((line) => line.startsWith('ready '))?.slice(6) ?? ''
        if (readdirSync(join(folder, 'panel')).some((name) => name.includes('incoming'))) inBetween += 1
        const { panel } = await openTorturedPanel(folder, masterHex, Date.UTC(2027, 0, 1))
        const { users, audit } = panel.room.store
        const rows = [...audit.iterate()]
        const head = audit.readHead()
        expect(verifyChain(rows, { entries: head.entries, head: head.hash }).kind, `round ${round}`).toBe('whole')
        for (const line of lines) {
          const [what = '', which = '', hash] = line.split(' ')
          if (what === 'head' || what === 'restored') {
            expect(rows[Number(which) - 1]?.hash, `round ${round}: ${line}`).toBe(hash)
            if (what === 'restored') restored += 1
          } else if (what in lost) lost[what as keyof typeof lost].add(which)
        }
        for (const id of lost.demoted) expect(users.find(id)?.role, `round ${round}`).toBe('member')
        for (const id of lost.disabled) expect(users.find(id)?.status, `round ${round}`).toBe('disabled')
        for (const id of lost.deleted) {
          const user = users.find(id)
          if (user !== null) expect([user.role, user.status, user.factorState]).toEqual(['member', 'disabled', 'none'])
        }
        taken = lost.demoted.size + lost.disabled.size + lost.deleted.size
        panel.close()
      }
      expect(restored).toBeGreaterThan(0)
      tellResult({
        what: 'Panel: going back to a copy',
        rounds,
        landed: `at any moment, ${inBetween} with a new store half built`,
        kept: `${restored} restores told of, ${taken} rights stayed taken, ${rounds} chains whole`,
        startedAt
      })
    },
    rounds * 8_000
  )
})
