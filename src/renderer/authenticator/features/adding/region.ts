// The part of an image that is scanned, as shares of its width and height (0 to 1). Pure: the crop step draws it and listens to the keys.

export interface Region {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const whole: Region = { left: 0, top: 0, width: 1, height: 1 }
/** What the crop step starts with: the middle of the image. */
export const middle: Region = { left: 0.2, top: 0.2, width: 0.6, height: 0.6 }

const least = 0.05
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Inside the image, and not too small to grasp. */
function fit({ left, top, width, height }: Region): Region {
  const wide = clamp(width, least, 1)
  const high = clamp(height, least, 1)
  return { left: clamp(left, 0, 1 - wide), top: clamp(top, 0, 1 - high), width: wide, height: high }
}

export const move = (region: Region, right: number, down: number): Region =>
  fit({ ...region, left: region.left + right, top: region.top + down })

/** Moves the right and the bottom edge; the other two stay. */
export const resize = (region: Region, wider: number, higher: number): Region =>
  fit({
    ...region,
    width: clamp(region.width + wider, least, 1 - region.left),
    height: clamp(region.height + higher, least, 1 - region.top)
  })

interface Point {
  readonly x: number
  readonly y: number
}

/** The rectangle between two corners. */
export const between = (one: Point, other: Point): Region =>
  fit({
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y)
  })

const step = 0.02

/** What a key does: the arrows move the region, with Shift its size changes. Null for other keys. */
export function byKey(region: Region, key: string, isShift: boolean): Region | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step]
  }
  const by = steps[key]
  if (by === undefined) return null
  return (isShift ? resize : move)(region, ...by)
}

/** In pixels of an image of this size; at least one. */
export const toPixels = (region: Region, size: { readonly width: number; readonly height: number }) => ({
  x: Math.floor(region.left * size.width),
  y: Math.floor(region.top * size.height),
  width: Math.max(1, Math.round(region.width * size.width)),
  height: Math.max(1, Math.round(region.height * size.height))
})
