// The custom order: any request leaves a permutation, and entries that are not moved keep their place.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { reorder } from '../../src/main/authenticator/domain/order'

interface Placed {
  readonly id: string
  readonly position: number
}

const byPlace = (a: Placed, b: Placed) => a.position - b.position || (a.id < b.id ? -1 : 1)
const applied = (list: readonly Placed[], ids: readonly string[]) => {
  const positions = reorder(list, ids)
  return list.map((one) => ({ ...one, position: positions.get(one.id) ?? one.position })).sort(byPlace)
}
const idsOf = (list: readonly Placed[]) => list.map(({ id }) => id)

/** A list with gaps and duplicate positions, sorted, and some of its ids (and unknown ones) in any order. */
const cases = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 }).chain((ids) =>
  fc.record({
    list: fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: ids.length, maxLength: ids.length })
      .map((positions) => ids.map((id, index) => ({ id, position: positions[index] ?? 0 })).sort(byPlace)),
    moved: fc.shuffledSubarray(ids)
  })
)

describe('a new custom order', () => {
  it('is a permutation: the moved entries are where they should be, the others unchanged', () => {
    fc.assert(
      fc.property(cases, ({ list, moved }) => {
        const after = idsOf(applied(list, moved))
        expect([...after].sort()).toEqual(idsOf(list).sort())
        expect(after.filter((id) => moved.includes(id))).toEqual(moved)
        idsOf(list).forEach((id, index) => {
          if (!moved.includes(id)) expect(after[index]).toBe(id)
        })
      })
    )
  })

  it('is undone by the previous order of the same entries', () => {
    fc.assert(
      fc.property(cases, ({ list, moved }) => {
        const before = idsOf(list)
        const after = applied(list, moved)
        expect(
          idsOf(
            applied(
              after,
              before.filter((id) => moved.includes(id))
            )
          )
        ).toEqual(before)
      })
    )
  })

  it('ignores unknown and repeated entries, and writes only what changes', () => {
    const list = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, position: (index + 1) * 10 }))
    expect(reorder(list, ['d', 'nobody', 'b', 'd'])).toEqual(
      new Map([
        ['d', 20],
        ['b', 40]
      ])
    )
    expect(reorder(list, ['a', 'b', 'c', 'd'])).toEqual(new Map())
    expect(reorder([], ['a'])).toEqual(new Map())
  })
})
