// The clipboard: what is copied as a secret is cleared after 30 s and at quit, but only if it is still there.
// It is marked as a secret where the system has a mark. Electron's clipboard became asynchronous; awaiting its answers serves
// the older one too.
import { setTimeout as sleep } from 'node:timers/promises'
import * as electron from 'electron'
import { clipboard, nativeImage, type NativeImage } from 'electron'
import { writeSecret, type MarkingClipboard } from './clipboard-marks'

const clipboardLifeMs = 30_000
/** A system that never answers must not keep the app from closing. */
const longestWriteMs = 1000
/** By the whole module: an older Electron has no such name in it, and asking for that alone would end the app. */
const marking = electron as unknown as MarkingClipboard

export interface SecretClipboard {
  /** Copies `text` and forgets it after `lifeMs`, at most 30 s; answers when, in ms since epoch of the system's clock. */
  copyText(text: string, lifeMs?: number): { clearsAt: number }
  /** Clears what was copied last if it is still on the clipboard. */
  clear(): Promise<void>
}

export function createSecretClipboard(now: () => number): SecretClipboard {
  let copied: string | null = null
  let timer: NodeJS.Timeout | undefined
  let written: Promise<void> = Promise.resolve()
  const clear = async () => {
    clearTimeout(timer)
    const mine = copied
    copied = null
    // What is still on its way would be there after it was cleared.
    await Promise.race([written, sleep(longestWriteMs)])
    if (mine !== null && (await clipboard.readText()) === mine) clipboard.clear()
  }
  return {
    copyText(text, lifeMs = clipboardLifeMs) {
      const life = Math.min(lifeMs, clipboardLifeMs)
      clearTimeout(timer)
      written = written.then(() => writeSecret(marking, text, process.platform)).catch(() => undefined)
      copied = text
      timer = setTimeout(() => void clear(), life)
      return { clearsAt: now() + life }
    },
    clear
  }
}

export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** RGBA pixels of an image; Electron hands out BGRA at the image's own scale. */
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

/** What the clipboard holds for scanning: an image, a text, both or neither. */
export async function readClipboard(): Promise<{ image?: Pixels; text?: string }> {
  const image = await readImage()
  const text = await clipboard.readText()
  return {
    ...(image === null || image.isEmpty() ? {} : { image: toPixels(image) }),
    ...(text === '' ? {} : { text })
  }
}
