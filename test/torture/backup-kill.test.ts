// SIGKILL at random moments while backups are written one after another. Afterwards every file named as a backup opens intact, the last
// acknowledged one is among them, and the next run continues and removes partial files.
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { listBackups, lookAtBackups, notOurs } from './backup-look'
import { itKeeps, prepareKills } from './kill'

const killing = prepareKills('backup-child', { rounds: 12, most: 200, after: /written/, withinMs: [0, 60] })
const { rounds, folder: home, masterHex, kill } = killing
const folder = join(home, 'backups')

beforeAll(() => {
  mkdirSync(folder)
})

itKeeps(
  `${rounds} kills while writing: every file that has a backup’s name is complete`,
  { what: 'Authenticator: automatic backup', rounds, timeout: rounds * 5_000 },
  async () => {
    writeFileSync(join(folder, notOurs), notOurs)
    for (let round = 0; round < rounds; round += 1) {
      const said = await kill([home, folder, masterHex, String(round)])
      await lookAtBackups(folder, said, `round ${round}`)
      // Four are kept; a kill between writing and deleting, or before the list was saved, leaves one more.
      expect(listBackups(folder).length).toBeLessThanOrEqual(4 + round + 2)
      const halves = readdirSync(folder).filter((name) => name.endsWith('.part'))
      for (const half of halves) utimesSync(join(folder, half), 0, 0)
      expect(halves.length, 'the next run cleared away what the last kill left').toBeLessThanOrEqual(1)
    }
    return { landed: 'while writing', kept: 'every backup intact, including the reported one' }
  }
)
