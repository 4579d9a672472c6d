// SIGKILL at random moments while the vault imports, undoes, renames, advances a counter and makes copies. Afterwards what was acknowledged
// is there, an import is there completely or not at all, no counter is behind a code that was shown, and SQLite finds the file intact.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { pathOf } from '../../src/main/authenticator/storage/database'
import type { Secret } from '../../src/main/protection/secret'
import { findWholeSnapshot } from '../../src/main/protection/snapshots'
import { prepareChild } from './kill'
import { tellResult } from './result'
import { lookAtVault } from './vault-look'
import { openTorturedVault, portsOf } from './vault-store'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 10)
const folder = mkdtempSync(join(tmpdir(), 'countersign-vault-torture-'))
const dataDir = join(folder, 'authenticator')
const masterHex = randomBytes(32).toString('hex')
const kill = prepareChild('vault-child', { after: /imported/, withinMs: [0, 120] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

it(
  `${rounds} kills lose nothing acknowledged, and leave no part of an import`,
  async () => {
    const startedAt = Date.now()
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
    tellResult({
      what: 'Authenticator: import, undo, rename, counters, snapshots',
      rounds,
      landed: 'at any moment',
      kept: `${toldImports} imports reported, complete or undone`,
      startedAt
    })
  },
  rounds * 5_000 + 20_000
)
