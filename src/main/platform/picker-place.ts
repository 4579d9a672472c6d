// Where the quick picker stands: in the middle of the display, a little above it.

export const pickerSize = { width: 560, height: 480 } as const
/** How far down the display it stands: where the eye is, with room below. */
const shareAbove = 0.22

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The picker's place on a display's work area. */
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
