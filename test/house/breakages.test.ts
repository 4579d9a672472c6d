// What `npm run breakages` edits is in the sources: code that moved on would leave it with nothing to break.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modelBreakages } from '../../scripts/breakages/model.mjs'
import { renewalBreakages } from '../../scripts/breakages/renewal.mjs'
import { tortureBreakages } from '../../scripts/breakages/torture.mjs'

interface Edit {
  readonly file: string
  readonly from: string
}

describe('each breakage', () => {
  it.each<Edit & { readonly what: string; readonly also?: readonly Edit[] }>([
    ...modelBreakages,
    ...renewalBreakages,
    ...tortureBreakages
  ])('has its one place: $what', ({ file, from, also = [] }) => {
    for (const edit of [{ file, from }, ...also]) {
      const text = readFileSync(join(import.meta.dirname, '..', '..', edit.file), 'utf8')
      expect(text.split(edit.from), edit.file).toHaveLength(2)
    }
  })
})
