// The system's clipboard: what the app writes to it and reads from it. Electron's clipboard became asynchronous (44); awaiting its results
// works with the older one, too.
import * as electron from 'electron'
import { clipboard, nativeImage, type NativeImage } from 'electron'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import type { MarkingClipboard } from './clipboard-marks'
import { arrives, createSecretClipboard, type ElectronClipboard, type SecretClipboard } from './secret-clipboard'

/** The whole module: an older Electron does not export `ClipboardItem`, and importing it alone would end the app. */
const marking = electron as unknown as MarkingClipboard & { readonly clipboard: ElectronClipboard }

/** `now` in ms since the epoch. */
export const createSystemClipboard = (now: () => number): SecretClipboard =>
  createSecretClipboard(marking, process.platform, now)

/** Copies a text that is not secret: it stays on the clipboard. Never rejects. */
export const copyPlainText = async (text: string): Promise<Result<null, Failure<'clipboard-unavailable'>>> =>
  (await arrives(() => clipboard.writeText(text))) ? ok(null) : fail({ code: 'clipboard-unavailable' })

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
