// SIGKILL at random moments while an older store is encrypted and migrated. COUNTERSIGN_ROUNDS sets the number of kills.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { itKeeps, prepareKills } from './kill'
import { createMigrationScene } from './migration-scene'

const { rounds, folder, masterHex, kill } = prepareKills('migration-child', {
  rounds: 8,
  after: /opening\n/,
  withinMs: [0, 90]
})

describe.each(['panel', 'authenticator'] as const)('%s', (appId) => {
  const what = `${appId === 'panel' ? 'Panel' : 'Authenticator'}: encryption and migration`
  itKeeps(
    `${String(rounds)} kills during the encryption and migration leave the old store or the new one, complete`,
    { what, rounds, timeout: rounds * 15_000 + 60_000 },
    async () => {
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
      return {
        landed: `${String(left.plain)} before, ${String(left.encrypted)} between, ${String(left.new)} after`,
        kept: `${String(rounds)} stores intact, none plain`
      }
    }
  )
})
