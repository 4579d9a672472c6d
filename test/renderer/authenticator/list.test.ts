// The pure parts of the list: grouping of codes, search results, arrow keys.
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { groupCode } from '../../../src/renderer/authenticator/features/codes/code-text'
import { columnsFor, moveInGrid } from '../../../src/renderer/authenticator/features/entries/grid'
import { prepareSearch, searchEntries } from '../../../src/renderer/authenticator/features/finding/search'

describe('groupCode', () => {
  it.each([
    ['1234', ['1234']],
    ['2KX7P', ['2KX7P']],
    ['123456', ['123', '456']],
    ['1234567', ['123', '4567']],
    ['12345678', ['1234', '5678']],
    ['123456789', ['123', '456', '789']],
    ['1234567890', ['12345', '67890']]
  ])('%s', (code, groups) => {
    expect(groupCode(code)).toEqual(groups)
  })

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,12}$/), (code) => {
        expect(groupCode(code).join('')).toBe(code)
      })
    )
  })
})

describe('searchEntries', () => {
  const entries = [
    { issuer: 'GitHub', account: 'robin@northwind.example' },
    { issuer: 'Société Générale', account: 'Robin' },
    { issuer: 'Steam', account: 'ada' }
  ]
  const find = (query: string) => searchEntries(prepareSearch(entries), query).map((entry) => entry.issuer)

  it('finds by issuer and account, whatever the case, accents and order of words', () => {
    expect(find('git')).toEqual(['GitHub'])
    // The account with exactly that name comes first.
    expect(find('ROBIN')).toEqual(['Société Générale', 'GitHub'])
    expect(find('generale societe')).toEqual(['Société Générale'])
    expect(find('north hub')).toEqual(['GitHub'])
    expect(find('hub ada')).toEqual([])
  })

  it('returns all in their order for an empty query', () => {
    expect(find('  ')).toEqual(['GitHub', 'Société Générale', 'Steam'])
  })
})

describe('the grid', () => {
  it('has one column in a phone-sized window and more in a wide one', () => {
    expect([0, 328, 388, 651, 652, 1052].map((width) => columnsFor(width))).toEqual([1, 1, 1, 1, 2, 3])
  })

  const move = (key: string, index: number, isRightToLeft = false) =>
    moveInGrid({ key, index, count: 8, columns: 3, isRightToLeft })

  it('moves by rows and columns and stops at the edges', () => {
    expect(move('ArrowDown', 1)).toBe(4)
    expect(move('ArrowDown', 5)).toBe(7)
    expect(move('ArrowDown', 7)).toBe(7)
    expect(move('ArrowUp', 4)).toBe(1)
    expect(move('ArrowUp', 1)).toBe(1)
    expect(move('ArrowRight', 2)).toBe(3)
    expect(move('ArrowRight', 7)).toBe(7)
    expect(move('ArrowLeft', 0)).toBe(0)
    expect(move('Home', 5)).toBe(0)
    expect(move('End', 0)).toBe(7)
    expect(move('Enter', 0)).toBeNull()
  })

  it('swaps left and right in right-to-left languages', () => {
    expect(move('ArrowLeft', 2, true)).toBe(3)
    expect(move('ArrowRight', 2, true)).toBe(1)
  })

  it('never leaves the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End')
    fc.assert(
      fc.property(
        keys,
        fc.nat(40),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        (key, at, count, columns) => {
          const next = moveInGrid({ key, index: at % count, count, columns, isRightToLeft: at % 2 === 0 })
          expect(next).toBeGreaterThanOrEqual(0)
          expect(next).toBeLessThan(count)
        }
      )
    )
  })
})
