// The position of the quick picker: centred horizontally, slightly above the middle of the display.

export const pickerSize = { width: 560, height: 480 } as const
/** Its largest distance from the top, as a share of the display's height: at eye level, with room below. */
const shareAbove = 0.22

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The picker's bounds in a display's work area. */
export function placePicker({ x, y, width, height }: Place): Place {
  const wide = Math.min(pickerSize.width, width)
  const high = Math.min(pickerSize.height, height)
  return {
    x: Math.round(x + (width - wide) / 2),
    y: Math.round(y + Math.min((height - high) * 0.5, height * shareAbove)),
    width: wide,
    height: high
  }
}
