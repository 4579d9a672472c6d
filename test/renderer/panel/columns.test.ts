// Which columns of the users table fit its width.
import { describe, expect, it } from 'vitest'
import { fitColumns } from '../../../src/renderer/panel/features/users/columns'
import { allColumns } from '../../../src/renderer/panel/features/users/view'

describe('the columns of the users’ table', () => {
  it.each([
    [320, 0, false],
    [500, 1, false],
    [860, 4, false],
    [1104, 6, false],
    [1300, 6, true]
  ])('in %i px: %i of them, and a column for the address: %s', (widthPx, count, hasEmail) => {
    const layout = fitColumns(allColumns, widthPx)
    expect(layout.columns).toEqual(allColumns.slice(0, count))
    expect(layout.hasEmail).toBe(hasEmail)
    expect(layout.rowHeight).toBe(hasEmail ? 46 : 58)
    // Selection, name and actions are always shown.
    expect(layout.template.replaceAll(/minmax\([^)]*\)/g, 'rest').split(' ')).toHaveLength(3 + count + Number(hasEmail))
  })

  it('are those chosen, in the user’s order', () => {
    expect(fitColumns(['createdAt', 'role'], 1300).columns).toEqual(
      allColumns.filter((each) => each === 'role' || each === 'createdAt')
    )
  })
})
