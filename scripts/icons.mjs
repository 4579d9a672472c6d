// `npm run icons`: draws resources/icon.svg at every size that desktops need. Windows gets an .ico with its sizes, because
// shrinking the largest makes the small ones unreadable; electron-builder makes the .icns of macOS from the largest. Run it after changing the drawing; the images are committed.
import fs from 'node:fs'
import path from 'node:path'
import { writeIco } from './packaging/ico.mjs'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'

/** Those that Windows shows, at its usual scales. */
const windowsSizes = [16, 24, 32, 48, 64, 96, 128, 256]
const sizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]

await runMain(async () => {
  await prepare({ desktop: false, tests: false, build: false })
  const { default: sharp } = await import('sharp')
  const drawing = fs.readFileSync(inProject('resources', 'icon.svg'))
  const folder = inProject('resources', 'icons')
  fs.mkdirSync(folder, { recursive: true })
  const pictures = []
  for (const size of sizes) {
    const density = Math.max(72, Math.ceil((72 * size) / 1024) * 4)
    const picture = sharp(drawing, { density })
      .resize(size, size)
      .png({ compressionLevel: 9, palette: size > 256 })
    await picture.toFile(path.join(folder, `${size}x${size}.png`))
    if (!windowsSizes.includes(size)) continue
    const pixels = await picture.clone().ensureAlpha().raw().toBuffer()
    pictures.push({ size, pixels, png: await picture.toBuffer() })
  }
  fs.writeFileSync(path.join(folder, 'icon.ico'), writeIco(pictures))
  say(`${sizes.length} sizes in resources/icons`)
})
