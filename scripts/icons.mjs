// `npm run icons`: draws resources/icon.svg at every size that desktops need. electron-builder makes the .ico and .icns of Windows and
// macOS from the largest. Run it after changing the drawing; the images are committed.
import fs from 'node:fs'
import path from 'node:path'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'

const sizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024]

await runMain(async () => {
  await prepare({ desktop: false, tests: false, build: false })
  const { default: sharp } = await import('sharp')
  const drawing = fs.readFileSync(inProject('resources', 'icon.svg'))
  const folder = inProject('resources', 'icons')
  fs.mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    const density = Math.max(72, Math.ceil((72 * size) / 1024) * 4)
    const picture = sharp(drawing, { density })
      .resize(size, size)
      .png({ compressionLevel: 9, palette: size > 256 })
    await picture.toFile(path.join(folder, `${size}x${size}.png`))
  }
  say(`${sizes.length} sizes in resources/icons`)
})
