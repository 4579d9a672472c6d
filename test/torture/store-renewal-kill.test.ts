// SIGKILL during a renewal of both apps: either the old or the new passphrase opens everything (CHECKLIST 96).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, it } from 'vitest'
import { prepareChild } from './kill'
import { tellResult } from './result'
import { lookAtStore } from './store-renewal-look'
import { beginStore } from './store-renewal-scene'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const size = 10
const root = mkdtempSync(join(tmpdir(), 'store-renewal-kill-'))
const [dataDir, kept] = [join(root, 'data'), join(root, 'kept')]

const kill = prepareChild('store-renewal-child', { after: /changing/, withinMs: [1, 900] })
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

it(
  `leaves the old passphrase or the new one, for both apps, after ${rounds} kills`,
  async () => {
    const startedAt = Date.now()
    await beginStore(dataDir, size)
    let from = 0
    const landed = { old: 0, new: 0 }
    for (let round = 0; round < rounds; round++) {
      const said = await kill([dataDir, kept, String(from)])
      const { n, isNew } = await lookAtStore({ dataDir, kept, size, from }, said, `round ${round}`)
      landed[isNew ? 'new' : 'old'] += 1
      from = n
    }
    tellResult({
      what: 'Both apps: renewal after a change of the passphrase',
      rounds,
      landed: `${String(landed.old)} before the commit, ${String(landed.new)} behind it`,
      kept: `${String(rounds)} times one good state, ${String(size)} accounts`,
      startedAt
    })
  },
  rounds * 20_000
)
