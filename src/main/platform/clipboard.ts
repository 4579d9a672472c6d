// The clipboard: what is copied as a secret is cleared after 30 s and at quit, but only if it is still there.
import { clipboard, type NativeImage } from 'electron'

export const clipboardLifeMs = 30_000

export interface SecretClipboard {
  /** Copies `text` and forgets it after 30 s; answers when, in ms since epoch of the system's clock. */
  copyText(text: string): { clearsAt: number }
  /** Clears what was copied last if it is still on the clipboard. */
  clear(): void
}

export function createSecretClipboard(now: () => number): SecretClipboard {
  let copied: string | null = null
  let timer: NodeJS.Timeout | undefined
  const clear = () => {
    clearTimeout(timer)
    if (copied !== null && clipboard.readText() === copied) clipboard.clear()
    copied = null
  }
  return {
    copyText(text) {
      clearTimeout(timer)
      clipboard.writeText(text)
      copied = text
      timer = setTimeout(clear, clipboardLifeMs)
      return { clearsAt: now() + clipboardLifeMs }
    },
    clear
  }
}

export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** RGBA pixels of an image; Electron hands out BGRA, premultiplied, at the image's own scale. */
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

/** What the clipboard holds for scanning: an image, a text, both or neither. */
export function readClipboard(): { image?: Pixels; text?: string } {
  const image = clipboard.readImage()
  const text = clipboard.readText()
  return {
    ...(image.isEmpty() ? {} : { image: toPixels(image) }),
    ...(text === '' ? {} : { text })
  }
}
