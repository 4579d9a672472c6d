// Every crash point of an account's creation, an invitation, a setup, a regeneration and a reset, in order.
import { expect, vi } from 'vitest'
import { itSurvives, masterHex, sumOf } from './crash-everywhere'
import { lookAtPanel } from './panel-look'
import { workInPanel } from './panel-scene'

vi.mock('better-sqlite3', async (original) => (await import('../watched-sqlite')).watchSqlite(await original()))

itSurvives('a kill of the Panel at any moment loses nothing acknowledged, and leaves no one half-enrolled', {
  what: 'Panel: invitation, setup, renewal, reset',
  kept: 'nothing acknowledged is lost, nobody is half-enrolled, the chain is whole',
  work: async (folder, say) => {
    ;(await workInPanel({ folder, masterHex, round: '0', adminKey: '', turns: 2 }, say)).panel.close()
  },
  look: (folder, { said, after }) => lookAtPanel(folder, masterHex, said, after),
  reached: (told) => {
    expect(sumOf(told)).toBeGreaterThan(10)
  }
})
