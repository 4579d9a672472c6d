// Turns the user's own image into a logo: decoded in the page's sandbox, cropped to its middle square, redrawn as a small PNG. Nothing of
// the file itself is passed on, neither metadata nor hidden content.

export const logoSide = 128
/** A logo image is far smaller; larger files are refused before decoding. */
const mostBytes = 16 * 2 ** 20

/** PNG bytes of `logoSide` by `logoSide` pixels, or null if the file is not an image. */
export async function drawLogo(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.size > mostBytes) return null
  const url = URL.createObjectURL(file)
  try {
    // Unlike createImageBitmap, an element also accepts SVG, and runs no scripts in it.
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
