// Every crash point of an account's creation, an invitation, a setup, a regeneration and a reset, in order.
import { randomBytes } from 'node:crypto'
import { vi, expect, it } from 'vitest'
import { crashEverywhere } from './crash-everywhere'
import { lookAtPanel } from './panel-look'
import { workInPanel } from './panel-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

it(
  'a kill of the Panel at any moment loses nothing acknowledged, and leaves no one half-enrolled',
  { timeout: 120_000 },
  async () => {
    const masterHex = randomBytes(32).toString('hex')
    let told = 0
    await crashEverywhere({
      what: 'Panel: invitation, setup, renewal, reset',
      kept: 'nothing acknowledged is lost, nobody is half-enrolled, the chain is whole',
      work: async (folder, say) => {
        ;(await workInPanel({ folder, masterHex, round: '0', adminKey: '', turns: 2 }, say)).panel.close()
      },
      look: async (folder, { said, after }) => {
        told += await lookAtPanel(folder, masterHex, said, after)
      }
    })
    expect(told).toBeGreaterThan(10)
  }
)
