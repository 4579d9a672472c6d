// The picture in front of the camera: a Motion-JPEG file that Chromium plays as a capture device.
import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

const width = 640
const height = 480

/** Puts `picture` (a PNG) in front of the camera, as if held up on a grey desk; null shows the empty desk. */
export async function writeCameraFile(path: string, picture: Buffer | null): Promise<void> {
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
  const frame = await desk.composite(held).jpeg({ quality: 88 }).toBuffer()
  writeFileSync(path, Buffer.concat(Array.from({ length: 30 }, () => frame)))
}
