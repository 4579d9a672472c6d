// The clipboard: a copied secret is cleared after 30 s and at quit, but only if it is still there. It is marked as a secret if the system
// has a mark. Electron's clipboard became asynchronous; awaiting its results works with the older one, too.
import { setTimeout as sleep } from 'node:timers/promises'
import * as electron from 'electron'
import { clipboard, nativeImage, type NativeImage } from 'electron'
import { writeSecret, type MarkingClipboard } from './clipboard-marks'

const clipboardLifeMs = 30_000
/** A system that never responds must not prevent the app from closing. */
const longestWriteMs = 1000
/** If the clipboard cannot be read or cleared: how many attempts there are, and how far apart. */
const mostTries = 10
const againMs = 1000
/** The whole module: an older Electron does not export that name, and importing it alone would end the app. */
const marking = electron as unknown as MarkingClipboard

export interface SecretClipboard {
  /** Copies `text` and clears it after `lifeMs`, at most 30 s. `clearsAt`: when, in ms since the epoch of the system's clock. */
  copyText(text: string, lifeMs?: number): { clearsAt: number }
  /** Clears the copied text if it is still on the clipboard. Never rejects. */
  clear(): Promise<void>
}

export function createSecretClipboard(now: () => number): SecretClipboard {
  /** Our texts that may still be on the clipboard, with the timers that clear them. Several, because a newer text may not have arrived. */
  const mine = new Map<string, NodeJS.Timeout>()
  let written: Promise<void> = Promise.resolve()
  const forgetLater = (text: string, ms: number, triesLeft: number) => {
    clearTimeout(mine.get(text))
    const timer = setTimeout(() => void forget([text], triesLeft), ms)
    mine.set(text, timer)
  }
  /** Never rejects: a failure, for example while another program holds the clipboard, is retried. */
  const forget = async (texts: readonly string[], triesLeft = mostTries) => {
    if (texts.length === 0) return
    const timers = texts.map((text) => mine.get(text))
    for (const timer of timers) clearTimeout(timer)
    // A write still in progress would land after the clearing.
    await Promise.race([written, sleep(longestWriteMs)])
    // A text that was copied again in the meantime has a new timer.
    const old = texts.filter((text, index) => mine.get(text) === timers[index])
    try {
      if (old.includes(await clipboard.readText())) clipboard.clear()
      for (const text of old) mine.delete(text)
    } catch {
      for (const text of old) {
        if (triesLeft > 1) forgetLater(text, againMs, triesLeft - 1)
        else mine.delete(text)
      }
    }
  }
  return {
    copyText(text, lifeMs = clipboardLifeMs) {
      const life = Math.min(lifeMs, clipboardLifeMs)
      written = written.then(() => writeSecret(marking, text, process.platform)).catch(() => undefined)
      forgetLater(text, life, mostTries)
      return { clearsAt: now() + life }
    },
    clear: () => forget([...mine.keys()])
  }
}

export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** The RGBA pixels of an image. Electron returns BGRA at the image's own scale. */
export function toPixels(image: NativeImage): Pixels {
  const { width, height } = image.getSize(1)
  const data = new Uint8ClampedArray(image.toBitmap({ scaleFactor: 1 }))
  for (let i = 0; i < data.length; i += 4) {
    const blue = data[i] ?? 0
    data[i] = data[i + 2] ?? 0
    data[i + 2] = blue
  }
  return { data, width, height }
}

async function readImage(): Promise<NativeImage | null> {
  const older = clipboard as unknown as { readImage?: () => NativeImage }
  if (older.readImage !== undefined) return older.readImage()
  for (const item of await clipboard.read()) {
    if (!item.types.includes('image/png')) continue
    const png = await item.getType<string>('image/png')
    if (png instanceof Blob) return nativeImage.createFromBuffer(Buffer.from(await png.arrayBuffer()))
  }
  return null
}

/** What the clipboard holds for scanning: an image, a text, both or neither. Never rejects: neither, if it cannot be read. */
export async function readClipboard(): Promise<{ image?: Pixels; text?: string }> {
  try {
    const image = await readImage()
    const text = await clipboard.readText()
    return {
      ...(image === null || image.isEmpty() ? {} : { image: toPixels(image) }),
      ...(text === '' ? {} : { text })
    }
  } catch {
    return {}
  }
}
