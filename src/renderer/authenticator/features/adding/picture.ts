// Converts image files and camera frames to RGBA pixels. Files are untrusted: they are decoded here, in the sandboxed page, by the
// browser's own decoders (docs/decisions/0004). Transparency is kept; the reader flattens it.

import { toPixels, whole, type Region } from './region'

export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** The largest image that is sent: 24 megapixels, 96 MB. */
export const mostPixels = 24_000_000
/** Camera frames are scaled down to this. */
export const frameBounds = { width: 1280, height: 720 }

type Part = ReturnType<typeof toPixels>

interface Size {
  readonly width: number
  readonly height: number
}

const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.floor(width * scale)),
  height: Math.max(1, Math.floor(height * scale))
})

/** The size at which an image has at most `most` pixels; its own size if it has fewer. */
export function fitPixels(size: Size, most: number = mostPixels): Size {
  const count = size.width * size.height
  return count <= most ? size : scaled(size, Math.sqrt(most / count))
}

/** The size at which a frame fits into `bounds`; never enlarged. */
export function fitInside(size: Size, bounds: Size = frameBounds): Size {
  const isTall = size.height > size.width
  const [width, height] = isTall ? [bounds.height, bounds.width] : [bounds.width, bounds.height]
  const scale = Math.min(1, width / size.width, height / size.height)
  return scale === 1 ? size : scaled(size, scale)
}

/** The pixels of an image file, or of a part of it; null if this browser cannot decode it. */
export async function readImageFile(file: Blob, region: Region = whole): Promise<Pixels | null> {
  try {
    const isDrawing = file.type === 'image/svg+xml'
    const image = isDrawing ? await loadDrawing(file) : await createImageBitmap(file)
    try {
      const part = toPixels(region, image)
      return drawImage(image, part, fitPixels(isDrawing ? enlarge(part) : part))
    } finally {
      if ('close' in image) image.close()
    }
  } catch {
    return null
  }
}

function drawImage(image: CanvasImageSource, part: Part, { width, height }: Size): Pixels | null {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, width, height)
  return { data: context.getImageData(0, 0, width, height).data, width, height }
}

/** An SVG has no pixels of its own and is often tiny. */
const enlarge = (size: Size): Size => scaled(size, Math.max(1, 1024 / Math.max(size.width, size.height)))

/** As an <img>, an SVG runs no scripts and loads nothing. */
async function loadDrawing(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}
