// Every crash point between a journal record, the commit and the anchor, in order, and then an older copy put over the remaining files.
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { lookAtRights, readAuthStates, stealBack, type AuthState } from './anchor-look'
import { giveAndTake } from './anchor-scene'
import { crashEverywhere } from './crash-everywhere'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

it(
  'CHECKLIST 63, 64: a kill at any moment between journal, commit and record loses nothing acknowledged and gives no one more rights',
  { timeout: 120_000 },
  async () => {
    const masterHex = randomBytes(32).toString('hex')
    const older = mkdtempSync(join(tmpdir(), 'countersign-older-'))
    onTestFinished(() => {
      rmSync(older, { recursive: true })
    })
    let before: ReadonlyMap<string, AuthState> = new Map()
    let acts = 0
    let thefts = 0
    await crashEverywhere({
      what: 'Panel: rights given and taken, journal and anchor',
      kept: 'every reported action was kept; older stores put back were refused or gave no rights',
      prepare: async (folder) => {
        const lines: string[] = []
        const { close } = await giveAndTake({ folder, masterHex, round: '0', turns: 3 }, (...words) => {
          lines.push(words.join(' '))
        })
        await close()
        before = readAuthStates(lines, new Map()).told
        cpSync(join(folder, 'panel'), older, { recursive: true })
      },
      work: async (folder, say) => {
        const { close } = await giveAndTake({ folder, masterHex, round: '1', turns: 9 }, say)
        await close()
      },
      look: async (folder, { said, after }) => {
        const authStates = readAuthStates(said, before)
        acts += authStates.told.size
        thefts += await stealBack(folder, masterHex, older, authStates)
        await lookAtRights(folder, masterHex, authStates, after)
      }
    })
    expect(acts).toBeGreaterThan(0)
    expect(thefts).toBeGreaterThan(0)
  }
)
