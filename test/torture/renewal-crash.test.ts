// Every crash point of two changes of the ways into a vault, in order: the passphrase each time, the keychain entry removed and put back,
// and a new recovery key.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { crashEverywhere } from './crash-everywhere'
import { lookAtWays } from './renewal-look'
import { beginWays, changeWays } from './renewal-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

const size = 3

it(
  'a kill at any moment of a slot change leaves the vault with the old slots or the new ones, and never both',
  { timeout: 120_000 },
  async () => {
    const kept = mkdtempSync(join(tmpdir(), 'countersign-kept-'))
    onTestFinished(() => {
      rmSync(kept, { recursive: true })
    })
    const landed = new Set<string>()
    await crashEverywhere({
      what: 'Authenticator: renewal after a change of its ways',
      from: 'changing',
      kept: 'one good state, every account',
      prepare: (folder) => beginWays(folder, size),
      work: async (folder, say) => {
        await (await changeWays({ folder, kept, from: 0, turns: 2 }, say)).close()
      },
      look: async (folder, { said, after }) => {
        const { n, isNew } = await lookAtWays({ folder, kept, size, from: 0 }, said, after)
        landed.add(`${isNew ? 'behind' : 'before'} ${String(n)}`)
      }
    })
    expect(landed).toEqual(new Set(['before 0', 'behind 1', 'before 1', 'behind 2']))
  }
)
