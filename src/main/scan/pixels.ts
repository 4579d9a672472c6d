// Images as this room uses them: RGBA in, one byte of luma per pixel inside. Pure functions over typed arrays, with no copies except the
// result: a 4K screen has 8.3 million pixels, and every pass handles each of them.

/** RGBA, four bytes per pixel, row by row, not premultiplied, as in a canvas's ImageData. */
export interface Picture {
  readonly data: Uint8ClampedArray | Uint8Array
  readonly width: number
  readonly height: number
}

/** One byte per pixel, row by row. */
export interface Luma {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** The luma (weights of ITU-R BT.601) of an image, and whether every pixel is opaque, in one loop over the pixels. */
export const toLuma = (picture: Picture): { readonly luma: Luma; readonly isOpaque: boolean } => {
  const { data, width, height } = picture
  const out = new Uint8Array(width * height)
  let alpha = 255
  if (isLittleEndian && data.byteOffset % 4 === 0) {
    const words = new Int32Array(data.buffer, data.byteOffset, out.length)
    let all = -1
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      all &= word
      // Red and blue with one multiplication: bits 16 to 31 hold 77 * red + 29 * blue, which cannot overflow.
      out[i] = ((Math.imul(word & 0xff00ff, 0x4d001d) >>> 16) + 150 * ((word >>> 8) & 255) + 128) >>> 8
    }
    alpha = all >>> 24
  } else {
    for (let i = 0, at = 0; i < out.length; i++, at += 4) {
      out[i] = (77 * data[at]! + 150 * data[at + 1]! + 29 * data[at + 2]! + 128) >> 8
      alpha &= data[at + 3]!
    }
  }
  return { luma: { data: out, width, height }, isOpaque: alpha === 255 }
}

/** The luma of an image on a grey background (0 black, 255 white). */
export const flatten = (picture: Picture, background: number): Luma => {
  const { data, width, height } = picture
  const out = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < out.length; i++, at += 4) {
    const alpha = data[at + 3]!
    const luma = (77 * data[at]! + 150 * data[at + 1]! + 29 * data[at + 2]! + 128) >> 8
    out[i] = (luma * alpha + background * (255 - alpha) + 127) / 255
  }
  return { data: out, width, height }
}

/** Half as wide and high; averages every four pixels. */
export const halve = (luma: Luma): Luma => {
  const { data } = luma
  const width = luma.width >> 1
  const height = luma.height >> 1
  const out = new Uint8Array(width * height)
  for (let y = 0, to = 0; y < height; y++) {
    let upper = 2 * y * luma.width
    let lower = upper + luma.width
    for (let x = 0; x < width; x++, to++, upper += 2, lower += 2) {
      out[to] = (data[upper]! + data[upper + 1]! + data[lower]! + data[lower + 1]! + 2) >> 2
    }
  }
  return { data: out, width, height }
}

/** Shrunk so that the longest side is at most `side`; the same object if it already fits. */
export const fitWithin = (luma: Luma, side: number): Luma => {
  const longest = Math.max(luma.width, luma.height)
  if (longest <= side) return luma
  // Halving costs a fifth of an exact area average, which is therefore used only for the last step.
  if (longest >= 2 * side) return fitWithin(halve(luma), side)
  const scale = side / longest
  return shrink(luma, Math.max(1, Math.round(luma.width * scale)), Math.max(1, Math.round(luma.height * scale)))
}

/** Area average. Every source pixel counts once, so thin modules do not vanish between samples. */
const shrink = (luma: Luma, width: number, height: number): Luma => {
  const { data } = luma
  const out = new Uint8Array(width * height)
  const stepX = luma.width / width
  const stepY = luma.height / height
  const starts = new Int32Array(width)
  const ends = new Int32Array(width)
  const heads = new Float32Array(width)
  const tails = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    const from = x * stepX
    const to = Math.min(luma.width, (x + 1) * stepX)
    const first = Math.floor(from)
    const last = Math.min(luma.width - 1, Math.max(first, Math.ceil(to) - 1))
    starts[x] = first
    ends[x] = last
    heads[x] = first === last ? to - from : first + 1 - from
    tails[x] = first === last ? 0 : to - last
  }
  const sums = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    const from = y * stepY
    const to = Math.min(luma.height, (y + 1) * stepY)
    const first = Math.floor(from)
    const last = Math.min(luma.height - 1, Math.max(first, Math.ceil(to) - 1))
    sums.fill(0)
    for (let row = first; row <= last; row++) {
      const weight = Math.min(to, row + 1) - Math.max(from, row)
      const base = row * luma.width
      for (let x = 0; x < width; x++) {
        const start = base + starts[x]!
        const end = base + ends[x]!
        let sum = data[start]! * heads[x]! + data[end]! * tails[x]!
        for (let at = start + 1; at < end; at++) sum += data[at]!
        sums[x] = sums[x]! + sum * weight
      }
    }
    const scale = 1 / (stepX * (to - from))
    const target = y * width
    for (let x = 0; x < width; x++) out[target + x] = sums[x]! * scale + 0.5
  }
  return { data: out, width, height }
}

/** Twice as wide and high, bilinear. Finder patterns of one or two pixels per module become readable. */
export const double = (luma: Luma): Luma => {
  const { data, width, height } = luma
  const wide = width * 2
  const out = new Uint8Array(wide * height * 2)
  const stretch = (row: number, into: Uint16Array): void => {
    const base = row * width
    let left = data[base]!
    let here = left
    for (let x = 0; x < width; x++) {
      const right = x < width - 1 ? data[base + x + 1]! : here
      into[2 * x] = 3 * here + left
      into[2 * x + 1] = 3 * here + right
      left = here
      here = right
    }
  }
  let above = new Uint16Array(wide)
  let near = new Uint16Array(wide)
  let below = new Uint16Array(wide)
  stretch(0, above)
  stretch(0, near)
  for (let y = 0, to = 0; y < height; y++, to += 2 * wide) {
    stretch(Math.min(height - 1, y + 1), below)
    for (let x = 0; x < wide; x++) {
      const middle = 3 * near[x]! + 8
      out[to + x] = (middle + above[x]!) >> 4
      out[to + wide + x] = (middle + below[x]!) >> 4
    }
    const spare = above
    above = near
    near = below
    below = spare
  }
  return { data: out, width: wide, height: height * 2 }
}

/** A rectangle cut out of an image; it must lie inside. */
export const crop = (luma: Luma, left: number, top: number, width: number, height: number): Luma => {
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * luma.width + left
    out.set(luma.data.subarray(from, from + width), y * width)
  }
  return { data: out, width, height }
}

/** Grey RGBA from luma, for readers that need four channels. */
export const toRgba = (luma: Luma): Uint8ClampedArray => {
  const out = new Uint8ClampedArray(luma.data.length * 4)
  const words = new Uint32Array(out.buffer)
  for (let i = 0; i < words.length; i++) {
    const value = luma.data[i]!
    words[i] = isLittleEndian ? 0xff000000 | (value * 0x010101) : ((value * 0x010101) << 8) | 0xff
  }
  return out
}

const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
