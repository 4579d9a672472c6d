// Every crash point while a vault turns backups on and writes some, in order.
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { listBackups, lookAtBackups, notOurs } from './backup-look'
import { backUp } from './backup-scene'
import { crashEverywhere } from './crash-everywhere'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

it(
  'a kill at any moment of a backup leaves no incomplete file with the name of a backup',
  { timeout: 120_000 },
  async () => {
    const masterHex = randomBytes(32).toString('hex')
    let found = 0
    await crashEverywhere({
      what: 'Authenticator: automatic backup',
      kept: 'every backup intact, including the reported one',
      prepare: (home) => {
        mkdirSync(join(home, 'backups'))
        writeFileSync(join(home, 'backups', notOurs), notOurs)
        return Promise.resolve()
      },
      // Four are kept, so the fifth deletes the first.
      work: async (home, say) => {
        const folder = join(home, 'backups')
        ;(await backUp({ home, folder, masterHex, round: '0', turns: 5 }, say)).close()
      },
      look: async (home, { said, after }) => {
        const folder = join(home, 'backups')
        await lookAtBackups(folder, said, after)
        found = Math.max(found, listBackups(folder).length)
      }
    })
    expect(found).toBeGreaterThanOrEqual(4)
  }
)
