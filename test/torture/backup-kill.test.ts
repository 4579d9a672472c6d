// SIGKILL at random moments while backups are written one after another. Afterwards every file named as a backup opens intact, the last
// acknowledged one is among them, and the next run continues and removes partial files.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listBackups, lookAtBackups, notOurs } from './backup-look'
import { prepareChild } from './kill'
import { tellResult } from './result'

const rounds = Math.min(Number(process.env['COUNTERSIGN_ROUNDS'] ?? 12), 200)
const home = mkdtempSync(join(tmpdir(), 'countersign-backup-torture-'))
const folder = join(home, 'backups')
const masterHex = randomBytes(32).toString('hex')

const kill = prepareChild('backup-child', { after: /written/, withinMs: [0, 60] })
beforeAll(() => {
  mkdirSync(folder)
})
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

it(
  `${rounds} kills while writing: every file that has a backup’s name is complete`,
  async () => {
    const startedAt = Date.now()
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
    tellResult({
      what: 'Authenticator: automatic backup',
      rounds,
      landed: 'while writing',
      kept: 'every backup intact, including the reported one',
      startedAt
    })
  },
  rounds * 5_000
)
