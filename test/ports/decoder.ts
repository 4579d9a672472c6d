// The decoder: takes an image, answers the texts of its codes or an error of the closed list, even if it is cancelled.
import type { Decode, Picture } from '../../src/main/authenticator/services/scan'
import { checkPicture, isScanError, scanError } from '../../src/main/scan'
import { paint } from './screens'
import type { Cases } from './cases'

export interface FakeDecoder {
  /** The texts read in every image. */
  texts: readonly string[]
  /** `slow`: reads until it is cancelled. `ending`: its process exits on every image. */
  mood: 'reading' | 'slow' | 'ending'
  /** The result for one image, if it varies. */
  read: Decode
  /** How many images it received. */
  asked: number
  readonly decode: Decode
}

export function createFakeDecoder(texts: readonly string[] = []): FakeDecoder {
  const decoder: FakeDecoder = {
    texts,
    mood: 'reading',
    asked: 0,
    read: () => Promise.resolve(decoder.texts),
    decode: async (picture, options) => {
      const { signal } = options
      decoder.asked += 1
      const fault = checkPicture(picture)
      if (fault !== undefined) throw scanError(fault)
      if (signal.aborted) throw scanError('cancelled')
      if (decoder.mood === 'ending') throw scanError('scan-process-ended')
      if (decoder.mood === 'reading') return decoder.read(picture, options)
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(scanError('cancelled'))
        })
      })
    }
  }
  return decoder
}

export interface DecoderSubject {
  readonly decode: Decode
  /** An image of a code with this text; null: without a code. */
  readonly draw: (text: string | null) => Picture
  /** An image that takes long to read. */
  readonly drawSlow: () => Picture
  /** From now on the process exits on every request. */
  readonly end: () => void
}

export function fakeDecoderSubject(): DecoderSubject {
  const decoder = createFakeDecoder()
  const blank = paint(8, 8, [255, 255, 255])
  return {
    decode: decoder.decode,
    draw: (text) => {
      decoder.texts = text === null ? [] : [text]
      return blank
    },
    drawSlow: () => {
      decoder.mood = 'slow'
      return blank
    },
    end: () => {
      decoder.mood = 'ending'
    }
  }
}

const link = 'otpauth://totp/Harbour:robin?secret=JBSWY3DPEHPK3PXP'
const codeOf = (error: unknown) => (isScanError(error) ? error.code : `another error: ${String(error)}`)
const read = (s: DecoderSubject, picture: Picture, signal = new AbortController().signal) =>
  Promise.resolve(s.decode(picture, { effort: 'harder', frameIndex: 0, signal })).catch(codeOf)

export const decoderCases: Cases<DecoderSubject> = {
  'a code is decoded to its text': { see: (s) => read(s, s.draw(link)), expected: [link] },
  'an image without a code gives no text': { see: (s) => read(s, s.draw(null)), expected: [] },
  'bytes that do not match the size': {
    see: (s) => read(s, { ...s.draw(link), width: 7 }),
    expected: 'picture-malformed'
  },
  'an image larger than any display': {
    see: (s) => read(s, { data: new Uint8ClampedArray(4), width: 20_000, height: 20_000 }),
    expected: 'picture-too-large'
  },
  'a request that is already cancelled': {
    see: (s) => read(s, s.draw(link), AbortSignal.abort()),
    expected: 'cancelled'
  },
  'a request cancelled meanwhile': {
    see: async (s) => {
      const controller = new AbortController()
      const reading = read(s, s.drawSlow(), controller.signal)
      setTimeout(() => {
        controller.abort()
      }, 20)
      return reading
    },
    expected: 'cancelled'
  },
  'an image that crashes the process twice': {
    see: (s) => (s.end(), read(s, s.draw(link))),
    expected: 'scan-process-ended'
  }
}
