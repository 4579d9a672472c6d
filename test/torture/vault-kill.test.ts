// SIGKILL at random moments while the vault imports, undoes, renames, advances a counter and makes copies. Afterwards what was acknowledged
// is there, an import is there completely or not at all, no counter is behind a code that was shown, and SQLite finds the file intact.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { pathOf } from '../../src/main/authenticator/storage/database'
import type { Secret } from '../../src/main/protection/secret'
import { findWholeSnapshot } from '../../src/main/protection/snapshots'
import { itKeeps, prepareKills } from './kill'
import { lookAtVault } from './vault-look'
import { openTorturedVault, portsOf } from './vault-store'

const { rounds, folder, masterHex, kill } = prepareKills('vault-child', {
  rounds: 10,
  after: /imported/,
  withinMs: [0, 120]
})
const dataDir = join(folder, 'authenticator')
const what = 'Authenticator: import, undo, rename, counters, snapshots'

itKeeps(
  `${rounds} kills lose nothing acknowledged, and leave no part of an import`,
  { what, rounds, timeout: rounds * 5_000 + 20_000 },
  async () => {
    let toldImports = 0
    const ports = portsOf(dataDir, masterHex)
    for (let round = 0; round < rounds; round += 1) {
      const lines = await kill([folder, masterHex, String(round)])
      toldImports += await lookAtVault(folder, masterHex, lines, `round ${round}`)
    }
    // The app itself opens and closes it, and removes partial copies that the kills left.
    const authenticator = await openTorturedVault(ports)
    const key = (await ports.keys.get('key')) as Secret
    const hasParts = () => readdirSync(join(dataDir, 'snapshots')).some((name) => name.includes('.part'))
    await expect.poll(() => hasParts() || findWholeSnapshot(pathOf(dataDir), key) === null).toBe(false)
    authenticator.close()
    return { landed: 'at any moment', kept: `${toldImports} imports reported, complete or undone` }
  }
)
