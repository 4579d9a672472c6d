// SIGKILL at random moments while an older store is encrypted and migrated. COUNTERSIGN_ROUNDS sets the number of kills.
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, it } from 'vitest'
import { prepareChild } from './kill'
import { createMigrationScene } from './migration-scene'
import { tellResult } from './result'

const rounds = Number(process.env['COUNTERSIGN_ROUNDS'] ?? 8)
const folder = mkdtempSync(join(tmpdir(), 'countersign-migration-'))
const masterHex = randomBytes(32).toString('hex')
const kill = prepareChild('migration-child', { after: /opening\n/, withinMs: [0, 90] })
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['panel', 'authenticator'] as const)('%s', (appId) => {
  it(
    `${String(rounds)} kills during the encryption and migration leave the old store or the new one, complete`,
    async () => {
      const startedAt = Date.now()
      const scene = createMigrationScene(appId, masterHex, appId === 'panel' ? 300 : 2000)
      const original = join(folder, `${appId}-original`)
      await scene.prepare(original)
      const left = { plain: 0, encrypted: 0, new: 0 }
      for (let round = 0; round < rounds; round += 1) {
        const at = join(folder, `${appId}-${String(round)}`)
        cpSync(original, at, { recursive: true })
        await kill([appId, at, masterHex])
        left[await scene.look(at, `round ${String(round)}`)] += 1
        rmSync(at, { recursive: true })
      }
      tellResult({
        what: `${appId === 'panel' ? 'Panel' : 'Authenticator'}: encryption and migration`,
        rounds,
        landed: `${String(left.plain)} before, ${String(left.encrypted)} between, ${String(left.new)} after`,
        kept: `${String(rounds)} stores intact, none plain`,
        startedAt
      })
    },
    rounds * 15_000 + 60_000
  )
})
