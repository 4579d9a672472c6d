// From images and texts to candidates. Pixels go only to the decoder's process. Camera frames that arrive while one is being read are
// dropped, so that the view does not lag.
import type { Candidate, HeldKey, ScanOutcome, ScanProgress } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { IgnoredText } from '../../../shared/model/scan'
import { joinTexts, readBareKey, readClipboardText, readText, type ReadText } from '../domain/scanned-text'
import type { AddCandidate } from './candidates'
import type { VaultHandlers } from './handlers'

/** RGBA pixels, four bytes each. */
export interface Picture {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** What the clipboard contains: an image, a text, both or neither. */
export interface ClipboardContent {
  readonly image?: Picture
  readonly text?: string
}

export type Effort = 'frame' | 'still' | 'harder'

/** Reads every code in an image. Rejects if the decoder failed, and with the signal's reason if it was cancelled. */
export type Decode = (
  picture: Picture,
  options: {
    readonly effort: Effort
    readonly frameIndex: number
    readonly signal: AbortSignal
    /** Called between two passes: how many of at most how many are done. */
    readonly onPass?: (done: number, total: number) => void
  }
) => Promise<readonly string[]>

export interface ScanPorts {
  readonly addCandidate: AddCandidate
  readonly holdKey: (key: Uint8Array) => HeldKey
  readonly decode: Decode
  readonly readClipboard: () => ClipboardContent | Promise<ClipboardContent>
  readonly captureScreens: () => Promise<Result<readonly Picture[], Failure<'capture-denied' | 'capture-unpermitted'>>>
  readonly onProgress: () => void
}

/** The largest image that is read, the same limit as in scan/: twice an 8K display. */
export const mostPixels = 64_000_000

interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A part of an image, given in shares of its sides. */
function cut({ data, width, height }: Picture, part: Part): Picture {
  const left = Math.min(width - 1, Math.floor(part.left * width))
  const top = Math.min(height - 1, Math.floor(part.top * height))
  const wide = Math.min(width - left, Math.max(1, Math.round(part.width * width)))
  const high = Math.min(height - top, Math.max(1, Math.round(part.height * height)))
  const pixels = new Uint8ClampedArray(wide * high * 4)
  for (let row = 0; row < high; row++) {
    const start = ((top + row) * width + left) * 4
    pixels.set(data.subarray(start, start + wide * 4), row * wide * 4)
  }
  return { data: pixels, width: wide, height: high }
}

type Read = Result<readonly string[], Failure<'scan-failed' | 'cancelled'>>

export function createScan({ addCandidate, holdKey, decode, readClipboard, captureScreens, onProgress }: ScanPorts) {
  const running = new Set<AbortController>()
  let progress: ScanProgress | null = null
  /** By name. No page can read the pixels of a display: it could watch the screen. */
  let kept: ReadonlyMap<string, Picture> = new Map()
  let keptCount = 0
  /** Counts scans and cancellations: a scan that is no longer the latest keeps nothing. */
  let latest = 0
  let isFrameInWork = false

  const toOutcome = ({ accounts, ignored, pages }: ReadText): ScanOutcome => {
    const found = new Map<string, Candidate>()
    const left: IgnoredText[] = [...ignored]
    for (const account of accounts) {
      const added = addCandidate(account)
      if (added?.ok === true) found.set(added.value.id, added.value)
      else
        left.push({ kind: 'refused', ...(added === null ? {} : { reason: added.error.reason }), shown: account.issuer })
    }
    return {
      candidates: [...found.values()],
      ignored: left,
      pages: pages.map(({ id, index, size }) => ({ transferId: id, index, size }))
    }
  }

  const noteProgress = (next: ScanProgress | null) => {
    progress = next
    onProgress()
  }

  /** Reads setup links from any source. */
  const readTexts = (texts: readonly string[]): ScanOutcome => {
    const read = [...new Set(texts)].map(readText)
    return toOutcome(joinTexts(read))
  }

  const begin = (): number => {
    kept = new Map()
    return ++latest
  }

  /** Keeps the images in which nothing was found, so that a part of one can be chosen. */
  const keepIn = (outcome: ScanOutcome, pictures: readonly Picture[], scan: number): ScanOutcome => {
    const isFound = outcome.candidates.length > 0 || outcome.heldKey !== undefined
    if (isFound || pictures.length === 0 || scan !== latest) return outcome
    kept = new Map(pictures.map((picture) => [String(++keptCount), picture]))
    return { ...outcome, kept: [...kept].map(([name, { width, height }]) => ({ name, width, height })) }
  }

  const readPictures = async (pictures: readonly Picture[], effort: Effort, frameIndex: number): Promise<Read> => {
    const controller = new AbortController()
    running.add(controller)
    try {
      const { signal } = controller
      const texts: string[] = []
      for (const [index, picture] of pictures.entries()) {
        const onPass = (done: number, total: number) => {
          if (signal.aborted) return
          noteProgress({ done: index * total + done, total: pictures.length * total })
        }
        texts.push(
          ...(await decode(picture, { effort, frameIndex, signal, ...(effort === 'frame' ? {} : { onPass }) }))
        )
        if (signal.aborted) return fail({ code: 'cancelled' })
      }
      return ok(texts)
    } catch {
      // An image can crash a decoder, so this is an expected outcome.
      return fail({ code: controller.signal.aborted ? 'cancelled' : 'scan-failed' })
    } finally {
      running.delete(controller)
      // After a cancellation the progress belongs to the next scan.
      if (progress !== null && !controller.signal.aborted) noteProgress(null)
    }
  }

  const handlers = {
    pixels: async ({ data, width, height, effort, frameIndex }) => {
      if (width * height > mostPixels) return fail({ code: 'picture-too-large' })
      if (data.byteLength !== width * height * 4) return fail({ code: 'scan-failed' })
      if (effort === 'frame' && isFrameInWork) return ok({ candidates: [], ignored: [], pages: [] })
      begin()
      const picture = { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength), width, height }
      if (effort === 'frame') isFrameInWork = true
      try {
        const texts = await readPictures([picture], effort, frameIndex)
        return texts.ok ? ok(readTexts(texts.value)) : texts
      } finally {
        if (effort === 'frame') isFrameInWork = false
      }
    },
    clipboard: async () => {
      const mine = begin()
      const { image, text } = await readClipboard()
      const pictures = image !== undefined && image.width * image.height <= mostPixels ? [image] : []
      if (pictures.length > 0) {
        const texts = await readPictures(pictures, 'still', 0)
        if (!texts.ok) return texts
        if (texts.value.length > 0 || text === undefined) return ok(keepIn(readTexts(texts.value), pictures, mine))
      }
      if (text === undefined || text.trim() === '') return fail({ code: 'nothing-in-clipboard' })
      const key = readBareKey(text)
      if (key !== null) return ok<ScanOutcome>({ candidates: [], ignored: [], pages: [], heldKey: holdKey(key) })
      return ok(keepIn(toOutcome(readClipboardText(text)), pictures, mine))
    },
    screens: async ({ effort }) => {
      const mine = begin()
      const pictures = await captureScreens()
      if (!pictures.ok) return pictures
      const texts = await readPictures(pictures.value, effort, 0)
      return texts.ok ? ok(keepIn(readTexts(texts.value), pictures.value, mine)) : texts
    },
    part: async ({ name, ...part }) => {
      const picture = kept.get(name)
      if (picture === undefined) return fail({ code: 'not-found' })
      const pictures = [...kept.values()]
      const mine = begin()
      const texts = await readPictures([cut(picture, part)], 'harder', 0)
      return texts.ok ? ok(keepIn(readTexts(texts.value), pictures, mine)) : texts
    },
    progress: () => ok(progress),
    cancel: () => {
      for (const controller of running) controller.abort()
      progress = null
      begin()
      return ok(null)
    }
  } satisfies VaultHandlers['scan']

  return {
    handlers,
    readTexts,
    /** For the window that shows it; null once it is no longer kept. */
    findKept: (name: string): Picture | null => kept.get(name) ?? null
  }
}
