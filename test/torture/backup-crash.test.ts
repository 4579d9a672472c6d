// Every crash point while a vault turns backups on and writes some, in order.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, vi } from 'vitest'
import { listBackups, lookAtBackups, notOurs } from './backup-look'
import { backUp } from './backup-scene'
import { itSurvives, masterHex } from './crash-everywhere'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

itSurvives('a kill at any moment of a backup leaves no incomplete file with the name of a backup', {
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
    return listBackups(folder).length
  },
  reached: (counts) => {
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(4)
  }
})
