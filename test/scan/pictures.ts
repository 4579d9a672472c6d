// Synthetic test images: desktop captures, photos by a simulated camera, and images without a code. Each is a pure function of its seed, so
// a failure can be reproduced.

import QRCode from 'qrcode'
import sharp from 'sharp'

/** RGBA pixels and the texts encoded in the image. */
export interface TestPicture {
  readonly name: string
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  readonly texts: readonly string[]
}

/** Numbers in [0, 1) from a seed (mulberry32): repeatable, not for secrets. */
export const randomFrom = (seed: number): (() => number) => {
  let state = (seed * 0x9e3779b9) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
type Colour = readonly [number, number, number]

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random()
const oneOf = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)] as T

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const wordOf = (random: Random, length: number, alphabet = BASE32): string =>
  Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')

/** An otpauth URI as a site would create it. */
export const otpauthText = (random: Random, extra = 0): string => {
  const issuer = wordOf(random, 6)
  const padding = extra > 0 ? `&image=https%3A%2F%2Fexample.org%2F${wordOf(random, extra)}` : ''
  return `otpauth://totp/${issuer}:${wordOf(random, 8).toLowerCase()}%40example.org?secret=${wordOf(random, 32)}&issuer=${issuer}${padding}`
}

/** A Google Authenticator export batch of about `bytes` characters. */
const migrationText = (random: Random, bytes: number): string =>
  `otpauth-migration://offline?data=${wordOf(random, bytes, BASE32 + BASE32.toLowerCase() + '0189')}%3D%3D`

interface Modules {
  readonly size: number
  readonly isDark: (x: number, y: number) => boolean
}

export const modulesOf = (text: string, level: 'L' | 'M' | 'Q' | 'H' = 'M'): Modules => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level })
  return { size: modules.size, isDark: (x, y) => modules.get(y, x) === 1 }
}

interface Canvas {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

export const canvasOf = (width: number, height: number, [r, g, b]: Colour, alpha = 255): Canvas => {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < data.length; i += 4) {
    data[i] = r
    data[i + 1] = g
    data[i + 2] = b
    data[i + 3] = alpha
  }
  return { data, width, height }
}

const fillRect = (canvas: Canvas, left: number, top: number, width: number, height: number, colour: Colour): void => {
  const x0 = Math.max(0, Math.round(left))
  const x1 = Math.min(canvas.width, Math.round(left + width))
  const y0 = Math.max(0, Math.round(top))
  const y1 = Math.min(canvas.height, Math.round(top + height))
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const at = (y * canvas.width + x) * 4
      for (let c = 0; c < 3; c++) canvas.data[at + c] = colour[c]!
      canvas.data[at + 3] = 255
    }
}

interface Look {
  readonly dark: Colour
  readonly light: Colour
  readonly quiet: number
  readonly alpha?: number
  readonly rounded?: boolean
  readonly logo?: boolean
}

const BLACK: Colour = [0, 0, 0]
const WHITE: Colour = [255, 255, 255]
const PLAIN: Look = { dark: BLACK, light: WHITE, quiet: 4 }

/** Draws a code `side` pixels wide (quiet zone included) with antialiased, possibly fractional modules. */
const drawCode = (canvas: Canvas, modules: Modules, left: number, top: number, side: number, look: Look): void => {
  const count = modules.size + 2 * look.quiet
  const scale = side / count
  const isDark = (mx: number, my: number): boolean =>
    mx >= 0 && my >= 0 && mx < modules.size && my < modules.size && modules.isDark(mx, my)
  const inFinder = (mx: number, my: number): boolean =>
    (mx < 7 && my < 7) || (mx >= modules.size - 7 && my < 7) || (mx < 7 && my >= modules.size - 7)
  const logoFrom = modules.size * 0.39
  const logoTo = modules.size * 0.61
  const samples = 3
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      let darkness = 0
      for (let sy = 0; sy < samples; sy++)
        for (let sx = 0; sx < samples; sx++) {
          const u = (x + (sx + 0.5) / samples) / scale - look.quiet
          const v = (y + (sy + 0.5) / samples) / scale - look.quiet
          const mx = Math.floor(u)
          const my = Math.floor(v)
          let dark = isDark(mx, my)
          if (dark && look.rounded && !inFinder(mx, my)) dark = Math.hypot(u - mx - 0.5, v - my - 0.5) <= 0.48
          if (look.logo && u > logoFrom && u < logoTo && v > logoFrom && v < logoTo) {
            const d = Math.hypot(u - modules.size / 2, v - modules.size / 2)
            dark = d < modules.size * 0.08
          }
          if (dark) darkness++
        }
      const px = Math.round(left) + x
      const py = Math.round(top) + y
      if (px < 0 || py < 0 || px >= canvas.width || py >= canvas.height) continue
      const share = darkness / samples ** 2
      const at = (py * canvas.width + px) * 4
      for (let c = 0; c < 3; c++) canvas.data[at + c] = look.dark[c]! * share + look.light[c]! * (1 - share)
      canvas.data[at + 3] = look.alpha === undefined ? 255 : 255 * share + look.alpha * (1 - share)
    }
}

/** Lines that resemble text: short strokes on a baseline. */
const drawText = (
  canvas: Canvas,
  random: Random,
  left: number,
  top: number,
  width: number,
  size: number,
  ink: Colour
): void => {
  let x = left
  while (x < left + width) {
    if (random() < 0.16) {
      x += size * 0.5
      continue
    }
    const stroke = Math.max(1, Math.round(size / 9))
    for (let n = 0; n < 3; n++) {
      if (random() < 0.5)
        fillRect(
          canvas,
          x + Math.floor(random() * 3) * size * 0.2,
          top + (random() < 0.3 ? 0 : size * 0.3),
          stroke,
          size * 0.7,
          ink
        )
      else fillRect(canvas, x, top + Math.floor(random() * 4) * size * 0.25, size * 0.45, stroke, ink)
    }
    x += size * 0.6
  }
}

/** A desktop: wallpaper, browser window, menus, icons and text. */
const drawDesktop = (random: Random, width: number, height: number, dark: boolean): Canvas => {
  const page: Colour = dark ? [24, 26, 31] : [250, 250, 252]
  const ink: Colour = dark ? [212, 214, 220] : [38, 40, 46]
  const bar: Colour = dark ? [44, 47, 54] : [226, 229, 234]
  const canvas = canvasOf(width, height, [60, 90, 130])
  const wave = Array.from({ length: width + height }, (_, n) => 40 * Math.sin(n / 300))
  for (let y = 0; y < height; y++) {
    const red = 40 + 20 * Math.sin(y / 90)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      canvas.data[at] = red + (120 * x) / width
      canvas.data[at + 1] = 70 + (90 * y) / height
      canvas.data[at + 2] = 140 + wave[x + y]!
    }
  }
  const unit = height / 1080
  const margin = 40 * unit
  fillRect(canvas, margin, margin, width - 2 * margin, height - 3 * margin, page)
  fillRect(canvas, margin, margin, width - 2 * margin, 44 * unit, bar)
  fillRect(canvas, 0, height - 44 * unit, width, 44 * unit, bar)
  for (let i = 0; i < 14; i++) {
    const colour: Colour = [255 * random(), 255 * random(), 255 * random()]
    fillRect(canvas, (20 + i * 54) * unit, height - 38 * unit, 32 * unit, 32 * unit, colour)
  }
  drawText(canvas, random, margin + 20 * unit, margin + 12 * unit, 500 * unit, 18 * unit, ink)
  for (let y = margin + 70 * unit; y < height - 3 * margin; y += between(random, 22, 34) * unit) {
    const size = oneOf(random, [12, 14, 16, 20]) * unit
    drawText(canvas, random, margin + 30 * unit, y, between(random, 200, width / unit - 400) * unit, size, ink)
    if (random() < 0.1) {
      fillRect(canvas, margin + 60 * unit, y, 140 * unit, 30 * unit, [50, 120, 230])
      fillRect(canvas, margin + 300 * unit, y, 200 * unit, 30 * unit, ink)
      fillRect(canvas, margin + 302 * unit, y + 2 * unit, 196 * unit, 26 * unit, page)
    }
  }
  return canvas
}

export const pictureOf = (name: string, canvas: Canvas, texts: readonly string[]): TestPicture => ({
  name,
  data: canvas.data,
  width: canvas.width,
  height: canvas.height,
  texts
})

/** The image after JPEG compression. */
export const throughJpeg = async (picture: TestPicture, quality: number): Promise<TestPicture> => {
  const raw = { width: picture.width, height: picture.height, channels: 4 as const }
  const jpeg = await sharp(picture.data, { raw }).removeAlpha().jpeg({ quality }).toBuffer()
  const { data, info } = await sharp(jpeg).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { ...picture, data: new Uint8ClampedArray(data), width: info.width, height: info.height }
}

/** The image scaled by a factor, as by a remote desktop or a display setting of 110 %. */
const scaledBy = async (picture: TestPicture, factor: number): Promise<TestPicture> => {
  const raw = { width: picture.width, height: picture.height, channels: 4 as const }
  const { data, info } = await sharp(picture.data, { raw })
    .resize(Math.round(picture.width * factor), Math.round(picture.height * factor), { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...picture, data: new Uint8ClampedArray(data), width: info.width, height: info.height }
}

/** The kinds of desktop capture. */
export const SCREEN_KINDS = [
  'plain',
  'dark-theme',
  'inverted',
  'logo',
  'rounded',
  'jpeg-40',
  'odd-scaling',
  'no-quiet-zone',
  'two-codes',
  'migration',
  'coloured',
  'tiny'
] as const
type ScreenKind = (typeof SCREEN_KINDS)[number]

/** A capture of a 1920x1080 or 3840x2160 desktop with a code on it. */
export const makeScreen = async (kind: ScreenKind, seed: number, width: 1920 | 3840 = 1920): Promise<TestPicture> => {
  const random = randomFrom(seed)
  const height = (width * 9) / 16
  const canvas = drawDesktop(random, width, height, kind === 'dark-theme' || kind === 'inverted')
  const text = kind === 'migration' ? migrationText(random, 420) : otpauthText(random)
  const side =
    kind === 'tiny'
      ? Math.round(between(random, 106, 122))
      : kind === 'migration'
        ? Math.round(between(random, 240, 320))
        : Math.round(between(random, 120, 300))
  const place = (): readonly [number, number] => [
    Math.round(between(random, 100, width - side - 100)),
    Math.round(between(random, 120, height - side - 160))
  ]
  const [left, top] = place()
  const texts = [text]
  const look: Look =
    kind === 'inverted'
      ? { dark: [235, 236, 240], light: [24, 26, 31], quiet: 4 }
      : kind === 'dark-theme'
        ? { dark: BLACK, light: WHITE, quiet: oneOf(random, [1, 2, 4]) }
        : kind === 'no-quiet-zone'
          ? { dark: BLACK, light: WHITE, quiet: 0 }
          : kind === 'coloured'
            ? {
                dark: oneOf<Colour>(random, [
                  [190, 30, 45],
                  [20, 60, 160],
                  [0, 110, 80],
                  [90, 30, 130]
                ]),
                light: oneOf<Colour>(random, [WHITE, [255, 245, 200], [225, 240, 255]]),
                quiet: 2
              }
            : { ...PLAIN, logo: kind === 'logo', rounded: kind === 'rounded' }
  if (kind === 'no-quiet-zone') {
    const page = oneOf<Colour>(random, [
      [30, 90, 200],
      [210, 60, 50],
      [20, 20, 24],
      [60, 140, 90],
      [110, 70, 160]
    ])
    fillRect(canvas, left - 60, top - 60, side + 120, side + 120, page)
  }
  drawCode(canvas, modulesOf(text, kind === 'logo' ? 'H' : kind === 'migration' ? 'L' : 'M'), left, top, side, look)
  if (kind === 'two-codes') {
    const second = otpauthText(random)
    let other = place()
    while (Math.abs(other[0] - left) < side + 8 && Math.abs(other[1] - top) < side + 8) other = place()
    drawCode(canvas, modulesOf(second), other[0], other[1], side, PLAIN)
    texts.push(second)
  }
  const picture = pictureOf(`${kind} ${width} #${seed}`, canvas, texts)
  if (kind === 'jpeg-40') return throughJpeg(picture, 40)
  if (kind === 'odd-scaling') return scaledBy(picture, oneOf(random, [0.83, 0.91, 1.1, 1.25]))
  return picture
}

/** A code alone, dark ('dark') or light ('light') on a transparent background, like a PNG from a site. */
export const makeTransparent = (ink: 'dark' | 'light', seed: number): TestPicture => {
  const random = randomFrom(seed)
  const text = otpauthText(random)
  const side = Math.round(between(random, 150, 300))
  const colour: Colour = ink === 'dark' ? BLACK : WHITE
  const canvas = canvasOf(side, side, colour, 0)
  drawCode(canvas, modulesOf(text), 0, 0, side, { dark: colour, light: colour, quiet: 2, alpha: 0 })
  return pictureOf(`transparent ${ink} #${seed}`, canvas, [text])
}

/** The kinds of simulated photo. */
export const PHOTO_KINDS = [
  'easy',
  'perspective',
  'rotated',
  'blurred',
  'motion',
  'noisy',
  'glare',
  'shadow',
  'curved',
  'damaged',
  'high-version',
  'several',
  'far',
  'low-contrast',
  'monitor',
  'hard'
] as const
type PhotoKind = (typeof PHOTO_KINDS)[number]

/** A photo by a simulated camera: perspective, curvature, light, blur, noise and JPEG, depending on its kind. */
export const makePhoto = async (kind: PhotoKind, seed: number, wide?: number): Promise<TestPicture> => {
  const random = randomFrom(seed * 31 + PHOTO_KINDS.indexOf(kind))
  const hard = kind === 'hard'
  const width = wide ?? oneOf(random, [800, 1024, 1280, 1600])
  const height = Math.round(width * 0.75)
  const count = kind === 'several' ? 2 + Math.floor(random() * 5) : 1
  const texts = Array.from({ length: count }, () =>
    kind === 'high-version'
      ? migrationText(random, Math.round(between(random, 300, 900)))
      : otpauthText(random, random() < 0.3 ? 60 : 0)
  )
  const codes = texts.map((text) => modulesOf(text, kind === 'high-version' ? 'L' : kind === 'damaged' ? 'H' : 'M'))
  const columns = Math.ceil(Math.sqrt(count))
  const sheet = columns * 1.35
  const base =
    kind === 'far'
      ? between(random, 0.16, 0.26)
      : kind === 'high-version'
        ? between(random, 0.6, 0.75)
        : kind === 'several'
          ? 0.75
          : between(random, 0.3, hard || kind === 'perspective' ? 0.5 : 0.68)
  const side = (Math.min(width, height) * base) / (kind === 'several' ? sheet : 1)
  const angle = kind === 'rotated' || hard ? random() * Math.PI * 2 : between(random, -0.12, 0.12)
  const tilt = kind === 'perspective' ? 0.45 : hard ? 0.3 : 0.1
  const tiltX = between(random, -tilt, tilt)
  const tiltY = between(random, -tilt, tilt)
  const bend = kind === 'curved' ? between(random, 0.5, 1.1) : hard ? between(random, 0, 0.5) : 0
  const cx = width / 2 + between(random, -0.06, 0.06) * width
  const cy = height / 2 + between(random, -0.06, 0.06) * height
  const contrast =
    kind === 'low-contrast'
      ? between(random, 0.12, 0.25)
      : hard
        ? between(random, 0.35, 0.8)
        : between(random, 0.7, 0.95)
  const paper = kind === 'low-contrast' ? between(random, 110, 220) : between(random, 170, 240)
  const ground = [between(random, 40, 170), between(random, 40, 170), between(random, 40, 170)]
  const waves = Array.from({ length: 5 }, () => [
    between(random, 0.005, 0.06),
    between(random, 0.005, 0.06),
    random() * 6,
    between(random, 5, 25)
  ])
  const stains =
    kind === 'damaged'
      ? Array.from({ length: 3 }, () => [
          between(random, 0.3, 0.95),
          between(random, 0.3, 0.95),
          between(random, 0.05, 0.09),
          random() < 0.5 ? 0 : 1
        ])
      : []
  const data = new Uint8ClampedArray(width * height * 4)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const pixels = new Float32Array(width * height)
  const over = 2
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let value = 0
      // The same for all samples of a pixel, and rarely needed.
      let around = NaN
      for (let s = 0; s < over * over; s++) {
        const px = x + ((s % over) + 0.5) / over - cx
        const py = y + (Math.floor(s / over) + 0.5) / over - cy
        // A homography from the image to the sheet; then the sheet is bent around a cylinder.
        const w = 1 + (tiltX * px + tiltY * py) / side
        let u = (cos * px + sin * py) / (side * w)
        const v = (-sin * px + cos * py) / (side * w)
        if (bend > 0) u = Math.abs(u * bend) < 1 ? Math.asin(u * bend) / bend : 9
        u += sheet / 2
        const t = v + sheet / 2
        let shade: number
        if (u < 0 || t < 0 || u >= sheet || t >= sheet) {
          if (Number.isNaN(around)) {
            around = ground[0]!
            for (const [fx, fy, phase, amplitude] of waves) around += amplitude! * Math.sin(fx! * x + fy! * y + phase!)
          }
          shade = around
        } else {
          shade = paper
          const col = Math.floor(u / 1.35)
          const row = Math.floor(t / 1.35)
          const code = codes[row * columns + col]
          if (code !== undefined) {
            const mu = (u - col * 1.35 - 0.175) * code.size
            const mv = (t - row * 1.35 - 0.175) * code.size
            if (mu >= 0 && mv >= 0 && mu < code.size && mv < code.size) {
              let dark = code.isDark(Math.floor(mu), Math.floor(mv))
              for (const [sx, sy, r, ink] of stains)
                if (Math.hypot(mu / code.size - sx!, mv / code.size - sy!) < r!) dark = ink === 1
              if (dark) shade = paper * (1 - contrast)
            }
          }
        }
        value += shade
      }
      pixels[y * width + x] = value / (over * over)
    }
  const lamp = [random() * width, random() * height]
  const glareX = cx + between(random, -0.3, 0.3) * side
  const glareY = cy + between(random, -0.3, 0.3) * side
  const edgeAngle = random() * Math.PI * 2
  const edge = between(random, -0.2, 0.2) * side
  const noise = kind === 'noisy' ? between(random, 22, 42) : hard ? between(random, 8, 20) : 4
  const darkness = kind === 'shadow' ? between(random, 0.2, 0.4) : 1
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      let value = pixels[i]! * (1.05 - 0.4 * (Math.hypot(x - lamp[0]!, y - lamp[1]!) / width))
      if (kind === 'glare' || (hard && seed % 2 === 0))
        value += 220 * Math.exp(-(((x - glareX) ** 2 + (y - glareY) ** 2) / (side * 0.3) ** 2))
      if (darkness < 1) {
        const d = (x - cx) * Math.cos(edgeAngle) + (y - cy) * Math.sin(edgeAngle) - edge
        value *= darkness + (1 - darkness) / (1 + Math.exp(-d / 6))
      }
      if (kind === 'monitor') value *= 0.86 + 0.14 * Math.sin(x * 1.9 + y * 0.03) + 0.06 * Math.sin(y * 2.3 + x * 0.05)
      const g = (random() + random() + random() - 1.5) * noise * 2
      data[i * 4] = value + g
      data[i * 4 + 1] = value + g * 0.8
      data[i * 4 + 2] = value * 0.94 + g
      data[i * 4 + 3] = 255
    }
  const raw = { width, height, channels: 4 as const }
  const size = Math.max(...codes.map((code) => code.size))
  const module = side / size
  let lens = sharp(data, { raw }).removeAlpha()
  if (kind === 'motion') {
    const length = Math.max(3, Math.round(module * between(random, 0.7, 1.3))) | 1
    const kernel = new Array<number>(length * length).fill(0)
    for (let n = 0; n < length; n++) kernel[(seed % 2 === 0 ? Math.floor(length / 2) : n) * length + n] = 1
    lens = lens.convolve({ width: length, height: length, kernel })
  } else {
    const sigma =
      kind === 'blurred' ? module * between(random, 0.5, 0.85) : hard ? module * between(random, 0.25, 0.5) : 0.6
    lens = lens.blur(Math.max(0.4, sigma))
  }
  const jpeg = await lens.jpeg({ quality: hard ? 50 : 82 }).toBuffer()
  const out = await sharp(jpeg).ensureAlpha().raw().toBuffer()
  return { name: `${kind} #${seed}`, data: new Uint8ClampedArray(out), width, height, texts }
}

/** The kinds of image without a code. */
export const EMPTY_KINDS = [
  'desktop',
  'dark-desktop',
  'noise',
  'gradient',
  'grid',
  'flat',
  'rings',
  'finder-only'
] as const
type EmptyKind = (typeof EMPTY_KINDS)[number]

/** An image without a code. */
export const makeEmpty = (kind: EmptyKind, seed: number, width = 1920): TestPicture => {
  const random = randomFrom(seed * 17 + 5)
  const height = Math.round((width * 9) / 16)
  if (kind === 'desktop' || kind === 'dark-desktop')
    return pictureOf(`${kind} ${width} #${seed}`, drawDesktop(random, width, height, kind === 'dark-desktop'), [])
  const canvas = canvasOf(width, height, [245, 245, 245])
  const block = kind === 'noise' ? 1 + (seed % 4) : 8
  for (let y = 0; y < height; y += block)
    for (let x = 0; x < width; x += block) {
      let value = 200
      if (kind === 'noise') value = 255 * random()
      else if (kind === 'gradient') value = (255 * (x + y)) / (width + height)
      else if (kind === 'grid') value = ((x / 8) ^ (y / 8)) % (3 + (seed % 5)) === 0 ? 20 : 235
      else if (kind === 'rings') value = 128 + 120 * Math.sin(Math.hypot(x - width / 2, y - height / 2) / (6 + seed))
      if (kind !== 'flat' && kind !== 'finder-only') fillRect(canvas, x, y, block, block, [value, value, value])
    }
  if (kind === 'finder-only')
    for (let n = 0; n < 30; n++) {
      const unit = 2 + Math.floor(random() * 6)
      const left = random() * (width - 7 * unit)
      const top = random() * (height - 7 * unit)
      fillRect(canvas, left, top, 7 * unit, 7 * unit, BLACK)
      fillRect(canvas, left + unit, top + unit, 5 * unit, 5 * unit, WHITE)
      fillRect(canvas, left + 2 * unit, top + 2 * unit, 3 * unit, 3 * unit, BLACK)
    }
  return pictureOf(`${kind} ${width} #${seed}`, canvas, [])
}
