// The map from a flat code to its picture: a homography (Hartley and Zisserman, Multiple View Geometry, 2004, 4.1).

import type { Point } from './zxing'

/** x = (a X + b Y + c) / w and y = (d X + e Y + f) / w with w = g X + h Y + 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number]

/** Where a point of the code is in the picture. */
export const project = ([a, b, c, d, e, f, g, h]: Homography, x: number, y: number): Point => {
  const w = g * x + h * y + 1
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}

/** The map to a picture that is `zoom` times as large. */
export const enlarge = ([a, b, c, d, e, f, g, h]: Homography, zoom: number): Homography => [
  a * zoom,
  b * zoom,
  c * zoom,
  d * zoom,
  e * zoom,
  f * zoom,
  g,
  h
]
