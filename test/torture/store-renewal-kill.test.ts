// SIGKILL during a renewal of both apps: either the old or the new passphrase opens everything (CHECKLIST 96).
import { join } from 'node:path'
import { itKeeps, prepareKills } from './kill'
import { killRenewals } from './renewal-kills'
import { lookAtStore } from './store-renewal-look'
import { beginStore } from './store-renewal-scene'

const killing = prepareKills('store-renewal-child', { rounds: 10, after: /changing/, withinMs: [1, 900] })
const { rounds, folder, kill } = killing
const size = 10
const [dataDir, kept] = [join(folder, 'data'), join(folder, 'kept')]

itKeeps(
  `leaves the old passphrase or the new one, for both apps, after ${rounds} kills`,
  { what: 'Both apps: renewal after a change of the passphrase', rounds, timeout: rounds * 20_000 },
  async () => {
    await beginStore(dataDir, size)
    return killRenewals(rounds, size, async (from, where) =>
      lookAtStore({ folder: dataDir, kept, size, from }, await kill([dataDir, kept, String(from)]), where)
    )
  }
)
