// Which Electron runs, and what the setup does for the old one only.
import { expect, it } from 'vitest'
import { describeElectron } from '../../scripts/setup/electron.mjs'
import { needsFittedSqlite } from '../../scripts/setup/sqlite.mjs'

it('is said at the start, with the pinned one next to any other', () => {
  expect(describeElectron({ version: '45.4.1', isFallback: false }, '45.4.1')).toBe(
    'Electron 45.4.1, the pinned version.'
  )
  const said = describeElectron({ version: '33.2.1', isFallback: true }, '45.4.1')
  expect(said).toContain('Electron 33.2.1; pinned and shipped is 45.4.1.')
})

it('SQLite’s binary is made to fit an Electron before 35 only, so never the pinned one', () => {
  expect(['33.2.1', '34.5.8', '35.0.0', '45.4.1'].map(needsFittedSqlite)).toEqual([true, true, false, false])
})
