// SIGKILL at random moments during a renewal; afterwards there is exactly one valid state (CHECKLIST 96). COUNTERSIGN_ROUNDS sets the
// number of kills.
import { join } from 'node:path'
import { itKeeps, prepareKills } from './kill'
import { killRenewals } from './renewal-kills'
import { lookAtWays } from './renewal-look'
import { beginWays } from './renewal-scene'

const { rounds, folder, kill } = prepareKills('renewal-child', { rounds: 10, after: /changing/, withinMs: [1, 700] })
const size = 40
const kept = join(folder, 'kept')

itKeeps(
  `leaves the old slots or the new ones, and never both, after ${rounds} kills`,
  { what: 'Authenticator: renewal after a change of its ways', rounds, timeout: rounds * 15_000 },
  async () => {
    await beginWays(folder, size)
    return killRenewals(rounds, size, async (from, where) =>
      lookAtWays({ folder, kept, size, from }, await kill([folder, kept, String(from)]), where)
    )
  }
)
