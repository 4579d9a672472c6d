// jsqr: another engine with other weaknesses. It reads a few images that zxing cannot, but invents texts (34 in 1,128 images, measured).
// Its result counts only if a second, differently prepared image gives the same text.

import { fitWithin, toRgba, type Luma } from './pixels'
import { unsharp } from './sharpen'
import { readBytes, readShiftJis } from './text'
import { thresholdSauvola } from './threshold'
import type { Reading } from './zxing'

type ReadJsqr = (typeof import('jsqr'))['default']

let loading: Promise<ReadJsqr> | undefined

const load = async (): Promise<ReadJsqr> => (await import('jsqr')).default

/**
 * The one code that jsqr finds in two preparations of the same image; otherwise none.
 *
 * @param sides the longest sides to try, in order; jsqr's time grows faster than its image
 */
export const readAsLastResort = async (luma: Luma, sides: readonly number[]): Promise<Reading[]> => {
  loading ??= load()
  const jsqr = await loading
  for (const side of sides) {
    const reading = readConfirmed(jsqr, luma, side)
    if (reading !== undefined) return [reading]
  }
  return []
}

const readConfirmed = (jsqr: ReadJsqr, luma: Luma, side: number): Reading | undefined => {
  const fitted = fitWithin(luma, side)
  const first = readOnce(jsqr, fitted)
  if (first === undefined) return undefined
  const others = [
    () => thresholdSauvola(fitted, 12, 0.1),
    () => fitWithin(luma, Math.round(Math.min(side, Math.max(luma.width, luma.height)) * 0.77)),
    () => unsharp(fitted, 4, 3)
  ]
  for (const prepare of others) {
    const second = readOnce(jsqr, prepare())
    if (second === undefined) continue
    if (second.text !== first.text) return undefined
    const scale = luma.width / fitted.width
    return { text: first.text, corners: first.corners.map(({ x, y }) => ({ x: x * scale, y: y * scale })) }
  }
  return undefined
}

type Found = NonNullable<ReturnType<ReadJsqr>>
/** The ECI number of Shift-JIS (AIM ITS/04-023). */
const shiftJisEci = 20

/** The text, from the code's segments, because jsqr drops bytes that are not UTF-8. */
const textOf = ({ chunks }: Found): string => {
  let isShiftJis = false
  let bytes: number[] = []
  let text = ''
  const end = () => {
    const read = Uint8Array.from(bytes)
    text += (isShiftJis ? readShiftJis(read) : null) ?? readBytes(read)
    bytes = []
  }
  for (const chunk of chunks) {
    // A character may begin in one byte segment and end in the next.
    if ('bytes' in chunk && String(chunk.type) === 'byte') bytes.push(...chunk.bytes)
    else {
      end()
      if ('assignmentNumber' in chunk) isShiftJis = chunk.assignmentNumber === shiftJisEci
      else if ('bytes' in chunk) text += readShiftJis(Uint8Array.from(chunk.bytes)) ?? ''
      else text += chunk.text
    }
  }
  end()
  return text
}

const readOnce = (jsqr: ReadJsqr, luma: Luma): Reading | undefined => {
  const found = jsqr(toRgba(luma), luma.width, luma.height, { inversionAttempts: 'attemptBoth' })
  const text = found === null ? '' : textOf(found)
  if (found === null || text === '') return undefined
  const { topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner } = found.location
  return { text, corners: [topLeftCorner, topRightCorner, bottomRightCorner, bottomLeftCorner] }
}
