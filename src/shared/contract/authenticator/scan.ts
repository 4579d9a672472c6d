// Scanning QR codes in images, on the clipboard and on the screens.
import { z } from 'zod'
import type { ScanOutcome, ScanProgress } from '../../model/scan'
import { call, id, nothing } from '../call'
import { wholeNumber } from './parts'

const pixels: z.ZodType<Uint8Array | Uint8ClampedArray, Uint8Array | Uint8ClampedArray> = z
  .instanceof(Uint8Array)
  .or(z.instanceof(Uint8ClampedArray))

const share = z.number().min(0).max(1)

export const scanCalls = {
  /** RGBA pixels of a camera frame, or of an image file decoded in the page's sandbox. */
  pixels: call<ScanOutcome>()(
    'anyone',
    z.strictObject({
      data: pixels,
      width: z.number().int().min(1).max(16_384),
      height: z.number().int().min(1).max(16_384),
      effort: z.enum(['frame', 'still', 'harder']),
      frameIndex: wholeNumber
    }),
    ['picture-too-large', 'scan-failed', 'cancelled']
  ),
  clipboard: call<ScanOutcome>()('anyone', nothing, ['nothing-in-clipboard', 'scan-failed', 'cancelled']),
  /** Captures every display and reads all codes on them. */
  screens: call<ScanOutcome>()('anyone', z.strictObject({ effort: z.enum(['still', 'harder']) }), [
    'capture-denied',
    'capture-unpermitted',
    'scan-failed',
    'cancelled'
  ]),
  /** Reads a part of a kept image, thoroughly. The part is given in shares of its width and height. */
  part: call<ScanOutcome>()(
    'anyone',
    z.strictObject({ name: id, left: share, top: share, width: share, height: share }),
    ['not-found', 'scan-failed', 'cancelled']
  ),
  /** Of the image or the displays being read; null if none are, or until the first pass has ended. */
  progress: call<ScanProgress | null>()('anyone', nothing),
  cancel: call<null>()('anyone', nothing)
} as const
