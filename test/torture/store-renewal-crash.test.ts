// Every crash point of a change of the passphrase of both apps, in order.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { crashEverywhere } from './crash-everywhere'
import { lookAtStore } from './store-renewal-look'
import { beginStore, changePassphrases } from './store-renewal-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

const size = 3

it(
  'a kill at any moment of a change of the passphrase leaves the whole store under the old one or the new one',
  { timeout: 120_000 },
  async () => {
    const kept = mkdtempSync(join(tmpdir(), 'countersign-kept-'))
    onTestFinished(() => {
      rmSync(kept, { recursive: true })
    })
    const landed = { old: 0, new: 0 }
    await crashEverywhere({
      what: 'Both apps: renewal after a change of the passphrase',
      from: 'changing',
      everyNth: 3,
      kept: 'one good state, every account',
      prepare: (dataDir) => beginStore(dataDir, size),
      work: async (dataDir, say) => {
        await (await changePassphrases({ dataDir, kept, from: 0, turns: 1 }, say)).composition.close()
      },
      look: async (dataDir, { said, after }) => {
        const { isNew } = await lookAtStore({ dataDir, kept, size, from: 0 }, said, after)
        landed[isNew ? 'new' : 'old'] += 1
      }
    })
    expect(Math.min(landed.old, landed.new)).toBeGreaterThan(5)
  }
)
