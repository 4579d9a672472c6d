// SIGKILL at random moments during a renewal; afterwards there is exactly one valid state (CHECKLIST 96). COUNTERSIGN_ROUNDS sets the
// number of kills.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, it } from 'vitest'
import { prepareChild } from './kill'
import { lookAtWays } from './renewal-look'
import { beginWays } from './renewal-scene'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const size = 40
const folder = mkdtempSync(join(tmpdir(), 'renewal-kill-'))
const kept = join(folder, 'kept')

const kill = prepareChild('renewal-child', { after: /changing/, withinMs: [1, 700] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it(
  `leaves the old slots or the new ones, and never both, after ${rounds} kills`,
  async () => {
    const startedAt = Date.now()
    await beginWays(folder, size)
    let from = 0
    const landed = { old: 0, new: 0 }
    for (let round = 0; round < rounds; round++) {
      const said = await kill([folder, kept, String(from)])
      const { n, isNew } = await lookAtWays({ folder, kept, size, from }, said, `round ${round}`)
      landed[isNew ? 'new' : 'old'] += 1
      from = n
    }
    tellResult({
      what: 'Authenticator: renewal after a change of its ways',
      rounds,
      landed: `${String(landed.old)} before the commit, ${String(landed.new)} behind it`,
      kept: `${String(rounds)} times one good state, ${String(size)} accounts`,
      startedAt
    })
  },
  rounds * 15_000
)
