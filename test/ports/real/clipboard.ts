// The real clipboard. Electron simulates other programs' copies without the app. A refusing clipboard is the same one with Electron's
// functions replaced, since no X server refuses on demand.
import { clipboard, nativeImage } from 'electron'
import { createSystemClipboard, readClipboard } from '../../../src/main/platform/clipboard'
import type { ClipboardContent } from '../../../src/main/authenticator/services/scan'
import type { ClipboardSubject } from '../clipboard'

const refuse = () => {
  throw new Error('another app holds the clipboard')
}

/** Electron's clipboard had a separate function for images before it became asynchronous. */
async function copyPicture({ data, width, height }: NonNullable<ClipboardContent['image']>): Promise<void> {
  const bgra = Buffer.from(data)
  for (let at = 0; at < bgra.length; at += 4) bgra.set([data[at + 2] ?? 0, data[at + 1] ?? 0, data[at] ?? 0], at)
  const image = nativeImage.createFromBitmap(bgra, { width, height })
  const older = clipboard as unknown as { writeImage?: (picture: Electron.NativeImage) => void }
  if (older.writeImage !== undefined) {
    older.writeImage(image)
    return
  }
  const { ClipboardItem } = (await import('electron')) as unknown as {
    ClipboardItem: new (items: Record<string, Blob>) => Electron.ClipboardItem
  }
  await clipboard.write([new ClipboardItem({ 'image/png': new Blob([new Uint8Array(image.toPNG())]) })])
}

export function realClipboardSubject(): ClipboardSubject {
  clipboard.clear()
  const { readText, writeText, write } = clipboard
  return {
    clipboard: createSystemClipboard(Date.now),
    read: readClipboard,
    now: Date.now,
    copyElsewhere: async ({ text, image }) => {
      if (text !== undefined) await clipboard.writeText(text)
      if (image !== undefined) await copyPicture(image)
    },
    setRefusing: (isRefusing) => {
      Object.assign(
        clipboard,
        isRefusing ? { readText: refuse, writeText: refuse, write: refuse } : { readText, writeText, write }
      )
    }
  }
}
