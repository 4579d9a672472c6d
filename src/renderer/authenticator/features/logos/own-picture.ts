// An own picture as a logo: decoded by the page's sandbox, cut to its middle square, drawn anew as a small PNG. Nothing
// of the file itself goes on, neither its metadata nor what else may be hidden in it.

export const logoSide = 128
/** A picture of a logo is far below; more is refused before it is decoded. */
const mostBytes = 16 * 2 ** 20

/** PNG bytes of `logoSide` by `logoSide` pixels, or null where the file is no picture. */
export async function drawLogo(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size > mostBytes) return null
  const url = URL.createObjectURL(file)
  try {
    // Unlike createImageBitmap an element takes SVG too, without its scripts.
    const image = new Image()
    image.src = url
    await image.decode()
    const width = image.naturalWidth || logoSide
    const height = image.naturalHeight || logoSide
    const side = Math.min(width, height)
    const canvas = new OffscreenCanvas(logoSide, logoSide)
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, (width - side) / 2, (height - side) / 2, side, side, 0, 0, logoSide, logoSide)
    const drawn = await canvas.convertToBlob({ type: 'image/png' })
    return new Uint8Array(await drawn.arrayBuffer())
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(url)
  }
}
