// How many columns fit, and how the arrow keys move in the grid.

const usualCard = 320
const widestGap = 12

/** Columns for a list of `width` CSS pixels: one in a phone-like window, more when it is wide. */
export function columnsFor(width: number, narrowestCard = usualCard): number {
  return Math.max(1, Math.floor((width + widestGap) / (narrowestCard + widestGap)))
}

export interface GridMove {
  readonly key: string
  readonly index: number
  readonly count: number
  readonly columns: number
  readonly isRightToLeft: boolean
}

/** The index that a key moves to, or null if the key does not move. */
export function moveInGrid({ key, index, count, columns, isRightToLeft }: GridMove): number | null {
  const forward = isRightToLeft ? -1 : 1
  const within = (next: number) => (next >= 0 && next < count ? next : index)
  switch (key) {
    case 'ArrowDown':
      // Moves from the last full row to the last card of a shorter row below.
      return index + columns < count
        ? index + columns
        : rowOf(index, columns) < rowOf(count - 1, columns)
          ? count - 1
          : index
    case 'ArrowUp':
      return within(index - columns)
    case 'ArrowRight':
      return within(index + forward)
    case 'ArrowLeft':
      return within(index - forward)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

const rowOf = (index: number, columns: number) => Math.floor(index / columns)
