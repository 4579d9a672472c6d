// The camera's image: a Motion-JPEG file that Chromium plays in a loop as a capture device.
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

const width = 640
const height = 480
const framesEach = 30

async function drawFrame(picture: Buffer | null): Promise<Buffer> {
  const desk = sharp({ create: { width, height, channels: 3, background: '#8d8f94' } })
  const held =
    picture === null
      ? []
      : [
          {
            input: await sharp(picture)
              .resize({ width: 360, height: 360, fit: 'inside' })
              .rotate(4, { background: '#8d8f94' })
              .png()
              .toBuffer()
          }
        ]
  return desk.composite(held).jpeg({ quality: 88 }).toBuffer()
}

/** Shows `pictures` (PNGs) to the camera one after another, each for `seconds`, as if held over a grey desk; null shows the empty desk. */
export async function writeCameraFile(
  path: string,
  pictures: Buffer | null | readonly Buffer[],
  seconds = 1
): Promise<void> {
  const shown = pictures === null || Buffer.isBuffer(pictures) ? [pictures] : pictures
  const frames = await Promise.all((shown as readonly (Buffer | null)[]).map(drawFrame))
  const film = frames.flatMap((frame) => Array.from({ length: framesEach * seconds }, () => frame))
  writeFileSync(path, Buffer.concat(film))
}
