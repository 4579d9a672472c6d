// Pixels in, texts of QR codes out. Several passes with zxing, cheapest first, some over codes that were laid flat before (decision 0046);
// jsqr if all of them fail or if WebAssembly does not run. Imports no Electron; pixels stay in memory. test/scan/measure.ts has the
// measurements behind the order of the passes.

import { agreeOn } from './agreement'
import { scanError } from './error'
import { readAsLastResort } from './last-resort'
import {
  EXTRA_PASSES,
  FIRST_FRAME_PASS,
  FIRST_PASS,
  FRAME_PASSES,
  likelyParts,
  MORE_CODES_PASSES,
  openScene,
  readUnreadRegions,
  type Scene
} from './passes'
import type { Picture } from './pixels'
import { loadZxing, type ReadLuma, type Reading } from './zxing'

export { isScanError, scanError, type ScanErrorCode } from './error'
export type { Picture } from './pixels'

/**
 * How many passes to run. 'frame': the first pass and another one that changes from frame to frame. 'still': passes until one reads
 * something. 'harder': all passes, with their results joined.
 */
export type Effort = 'frame' | 'still' | 'harder'

export interface DecodeOptions {
  readonly effort?: Effort
  /** The number of the frame within a camera session; decides which extra pass it gets. */
  readonly frameIndex?: number
  /** Stops between two passes; decode then rejects with 'cancelled'. */
  readonly signal?: AbortSignal
  /** Called between two passes: how many of at most how many are done. */
  readonly onPass?: (done: number, total: number) => void
}

/** The longest side that an image may have, in pixels. */
export const MAX_SIDE = 16_384
/** The most pixels that an image may have. */
export const MAX_PIXELS = 64_000_000

/** What is wrong with an image; undefined if it can be decoded. */
export const checkPicture = ({
  data,
  width,
  height
}: Picture): 'picture-too-large' | 'picture-malformed' | undefined => {
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) return 'picture-malformed'
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) return 'picture-too-large'
  if (!(data instanceof Uint8ClampedArray || data instanceof Uint8Array)) return 'picture-malformed'
  return data.length === width * height * 4 ? undefined : 'picture-malformed'
}

/**
 * The texts of the QR codes in an image, each once; empty if there are none.
 *
 * Rejects with a ScanError: 'picture-too-large' beyond MAX_SIDE or MAX_PIXELS, 'picture-malformed' if the bytes do not fit width and
 * height, 'cancelled' by the signal.
 *
 * @param picture RGBA, four bytes per pixel
 */
export const decode = async (picture: Picture, options: DecodeOptions = {}): Promise<string[]> => {
  const { effort = 'still', signal, onPass } = options
  const fault = checkPicture(picture)
  if (fault !== undefined) throw scanError(fault)
  stopIfCancelled(signal)
  const read = await loadZxing()
  const scene = openScene(picture)
  if (read === undefined) return agreeOn(await readAsLastResort(scene.luma, [1000, 600]))
  const texts = await readWithZxing(scene, read, options)
  if (texts === 'contradiction') return []
  if (texts.length > 0 || effort === 'frame') return texts
  // The other engine counts as one more pass.
  onPass?.(EXTRA_PASSES.length + 1, EXTRA_PASSES.length + 2)
  for (const part of likelyParts(scene)) {
    await breathe(signal)
    const found = agreeOn(await readAsLastResort(part, [LAST_RESORT_SIDE]))
    if (found.length > 0) return found
  }
  return []
}

/** jsqr needs 60 ms for an image of this side, and ten times as long for one of 2,000 pixels. */
const LAST_RESORT_SIDE = 560

const readWithZxing = async (
  scene: Scene,
  read: ReadLuma,
  { effort = 'still', frameIndex = 0, signal, onPass }: DecodeOptions
): Promise<string[] | 'contradiction'> => {
  const readings: Reading[] = [...(effort === 'frame' ? FIRST_FRAME_PASS : FIRST_PASS).read(scene, read)]
  const passes =
    effort === 'frame' ? [FRAME_PASSES[Math.abs(Math.trunc(frameIndex)) % FRAME_PASSES.length]!] : EXTRA_PASSES
  for (const [index, pass] of passes.entries()) {
    if (effort !== 'harder' && agreeOn(readings).length > 0) break
    onPass?.(index + 1, passes.length + 2)
    await breathe(signal)
    readings.push(...pass.read(scene, read))
  }
  if (effort === 'still' && readings.length > 0) {
    readings.push(...readUnreadRegions(scene, readings, read))
    // Two codes often mean more: a printed sheet, or a batch of exports.
    if (agreeOn(readings).length > 1)
      for (const pass of MORE_CODES_PASSES) {
        await breathe(signal)
        readings.push(...pass.read(scene, read))
      }
  }
  const texts = agreeOn(readings)
  return texts.length === 0 && readings.length > 0 ? 'contradiction' : texts
}

/** Lets messages, for example a cancellation, arrive between two passes. */
const breathe = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve))
  stopIfCancelled(signal)
}

const stopIfCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw scanError('cancelled')
}
