// What decode reads from synthetic images, class by class, and that it finds no code where there is none. A change may not fall below the
// thresholds; `measure.ts` prints all results.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { someOf } from '../daily'
import { decode, isScanError, MAX_SIDE, type Effort } from '../../src/main/scan'
import {
  EMPTY_KINDS,
  makeEmpty,
  makePhoto,
  makeScreen,
  makeTransparent,
  PHOTO_KINDS,
  SCREEN_KINDS,
  throughJpeg,
  type TestPicture
} from './pictures'

const drawText = async (text: string, scale = 4): Promise<TestPicture> => {
  const png = await QRCode.toBuffer(text, { scale })
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { name: text, data: new Uint8ClampedArray(data), width: info.width, height: info.height, texts: [text] }
}

const sideBySide = (a: TestPicture, b: TestPicture): TestPicture => {
  const width = a.width + b.width
  const height = Math.max(a.height, b.height)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const [picture, left] of [
    [a, 0],
    [b, a.width]
  ] as const)
    for (let y = 0; y < picture.height; y++)
      data.set(picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4), (y * width + left) * 4)
  return { name: `${a.name} and ${b.name}`, data, width, height, texts: [...a.texts, ...b.texts] }
}

describe('decode: desktop captures', () => {
  it.each(SCREEN_KINDS)('reads every code of a 1080p desktop: %s', async (kind) => {
    const picture = await makeScreen(kind, 1)
    expect((await decode(picture)).sort()).toEqual([...picture.texts].sort())
  })

  it.each(['plain', 'no-quiet-zone'] as const)('reads the code of a 4K desktop: %s', async (kind) => {
    const picture = await makeScreen(kind, 2, 3840)
    expect(await decode(picture)).toEqual(picture.texts)
  })

  it.each(['dark', 'light'] as const)('reads a transparent image with %s modules', async (ink) => {
    const picture = makeTransparent(ink, 3)
    expect(await decode(picture)).toEqual(picture.texts)
  })
})

describe('decode: photographs', () => {
  it.each(
    someOf(
      PHOTO_KINDS.filter((kind) => kind !== 'hard' && kind !== 'several'),
      2
    )
  )('reads a photograph: %s', async (kind) => {
    const picture = await makePhoto(kind, 2, kind === 'blurred' ? 800 : 640)
    expect(await decode(picture)).toEqual(picture.texts)
  })

  it('reads every code of a photographed sheet, each once', async () => {
    const picture = await makePhoto('several', 2, 1024)
    expect(picture.texts.length).toBeGreaterThan(1)
    expect((await decode(picture)).sort()).toEqual([...picture.texts].sort())
  })

  it('invents nothing if a photograph is too poor to be sure', async () => {
    for (let seed = 1; seed <= 3; seed++) {
      const picture = await makePhoto('hard', seed, 640)
      for (const text of await decode(picture)) expect(picture.texts).toContain(text)
    }
  })
})

describe('decode: images without a code', () => {
  it.each(EMPTY_KINDS)('reads nothing: %s', async (kind) => {
    for (const effort of someOf(['harder', 'still', 'frame'] as const, 3))
      expect(await decode(makeEmpty(kind, 1, 640), { effort })).toEqual([])
  })

  it('reads nothing on an empty desktop', async () => {
    expect(await decode(makeEmpty('desktop', 2))).toEqual([])
  })
})

describe('decode: texts', () => {
  it.each([
    'otpauth://totp/Bücher:änne@example.org?secret=JBSWY3DPEHPK3PXP&issuer=Bücher',
    'otpauth://totp/例え:人@example.org?secret=JBSWY3DPEHPK3PXP',
    'HELLO WORLD 123',
    'steam://JBSWY3DPEHPK3PXP',
    'a'
  ])('returns %s unchanged', async (text) => {
    expect(await decode(await drawText(text))).toEqual([text])
  })

  it('returns the same text in two places once', async () => {
    const one = await drawText('otpauth://totp/a?secret=JBSWY3DPEHPK3PXP')
    expect(await decode(sideBySide(one, one))).toEqual(one.texts)
  })

  it.each(['frame', 'still', 'harder'] as const satisfies readonly Effort[])('reads both codes: %s', async (effort) => {
    const both = sideBySide(
      await drawText('otpauth://totp/a?secret=AAAA'),
      await drawText('otpauth://totp/b?secret=BBBB')
    )
    expect((await decode(both, { effort })).sort()).toEqual([...both.texts].sort())
  })

  it('finds, with more effort, a code that the first success hides', async () => {
    const easy = await makeScreen('plain', 5)
    const hard = await makeScreen('no-quiet-zone', 6)
    const data = new Uint8ClampedArray(easy.data.length + hard.data.length)
    data.set(easy.data)
    data.set(hard.data, easy.data.length)
    const texts = await decode({ data, width: easy.width, height: easy.height + hard.height }, { effort: 'harder' })
    expect(texts.sort()).toEqual([...easy.texts, ...hard.texts].sort())
  })
})

describe('decode: bounds', () => {
  const codeOf = async (width: number, height: number, bytes: number): Promise<unknown> =>
    decode({ data: new Uint8ClampedArray(bytes), width, height }).then(
      () => 'read',
      (error: unknown) => (isScanError(error) ? error.code : error)
    )

  it.each([
    [MAX_SIDE + 1, 1, (MAX_SIDE + 1) * 4, 'picture-too-large'],
    [10_000, 6_401, 4, 'picture-too-large'],
    [10, 10, 399, 'picture-malformed'],
    [0, 10, 0, 'picture-malformed'],
    [-1, -1, 4, 'picture-malformed'],
    [1.5, 2, 12, 'picture-malformed'],
    [Number.NaN, 2, 12, 'picture-malformed'],
    [1, 1, 4, 'read'],
    [3, 1, 12, 'read'],
    [1, 700, 2800, 'read']
  ])('returns %s x %s with %s bytes: %s', async (width, height, bytes, expected) => {
    expect(await codeOf(width, height, bytes)).toBe(expected)
  })

  it('stops between passes when cancelled', async () => {
    const controller = new AbortController()
    const running = decode(makeEmpty('desktop', 1), { signal: controller.signal })
    controller.abort()
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  })
})

const zbar = ((): boolean => {
  try {
    execFileSync('zbarimg', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!zbar)('decode agrees with zbarimg', () => {
  it('on easy images', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'scan-'))
    try {
      for (const picture of [await throughJpeg(await makeScreen('plain', 7), 90), await makePhoto('easy', 3, 800)]) {
        const file = join(folder, 'picture.png')
        const raw = { width: picture.width, height: picture.height, channels: 4 as const }
        await sharp(picture.data, { raw }).png().toFile(file)
        const theirs = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], {
          stdio: ['ignore', 'pipe', 'ignore']
        })
        expect(await decode(picture)).toEqual(theirs.toString().trim().split('\n'))
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
