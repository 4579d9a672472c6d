// Everything that `npm run breakages` edits is still in the sources.
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { edit } from '../../scripts/breakages/break.mjs'
import { modelBreakages } from '../../scripts/breakages/model.mjs'
import { renewalBreakages } from '../../scripts/breakages/renewal.mjs'
import { tortureBreakages } from '../../scripts/breakages/torture.mjs'

const root = join(import.meta.dirname, '..', '..')

it.each([...modelBreakages, ...renewalBreakages, ...tortureBreakages])('finds the code to break: $what', (breakage) => {
  expect(edit(breakage, root).size).toBeGreaterThan(0)
})
