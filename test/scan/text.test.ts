// Codes that do not declare their text encoding (most do not): zxing and jsQR both read the right text.
import QRCode, { type QRCodeSegment } from 'qrcode'
import toSJIS from 'qrcode/helper/to-sjis'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/main/scan'
import { readAsLastResort } from '../../src/main/scan/last-resort'
import { openScene } from '../../src/main/scan/passes'
import { readBytes } from '../../src/main/scan/text'

async function draw(segments: QRCodeSegment[] | string) {
  const png = await QRCode.toBuffer(segments, { scale: 4, toSJISFunc: toSJIS })
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
}
const inBytes = (bytes: Buffer): QRCodeSegment[] => [{ data: new Uint8ClampedArray(bytes), mode: 'byte' }]
const link = (name: string) => `otpauth://totp/${name}?secret=JBSWY3DPEHPK3PXP`

const cases: readonly [string, string, QRCodeSegment[]][] = [
  ...(
    [
      ['Latin', 'Café Größe'],
      ['Greek', 'Ελληνικά'],
      ['Cyrillic', 'Почта России'],
      ['Hebrew', 'דואר'],
      ['Arabic', 'بريد'],
      ['Devanagari', 'हिन्दी'],
      ['Thai', 'ภาษาไทย'],
      ['Japanese', 'メール日本'],
      ['half-width kana', 'ﾒｰﾙ'],
      ['Chinese', '邮箱服务'],
      ['Korean', '한국어'],
      ['Georgian', 'ქართული'],
      ['Armenian', 'Հայերեն'],
      ['emoji', '📮🇹🇷']
    ] as const
  ).map(([name, text]): [string, string, QRCodeSegment[]] => [
    `UTF-8, ${name}`,
    link(text),
    inBytes(Buffer.from(link(text), 'utf8'))
  ]),
  ...['Ängström', 'Straße', 'ÄÖÜ äöü ß', 'Café:é', '£5 ½', 'Señor ¿Qué?', 'Ýmir', 'ÄÖ', 'BÜRO ÑÁ'].map(
    (text): [string, string, QRCodeSegment[]] => [
      `ISO 8859-1, ${text}`,
      link(text),
      inBytes(Buffer.from(link(text), 'latin1'))
    ]
  ),
  ['Shift-JIS', 'テスト', inBytes(Buffer.from('836583588367', 'hex'))],
  ['Windows-1252', 'price: 5 €', inBytes(Buffer.from('price: 5 \x80', 'latin1'))],
  [
    'kanji mode between bytes',
    'otp: 漢字é',
    [...inBytes(Buffer.from('otp: ')), { data: '漢字', mode: 'kanji' }, ...inBytes(Buffer.from('é'))]
  ],
  [
    'digits and letters',
    'HELLO 123é',
    [{ data: 'HELLO ', mode: 'alphanumeric' }, { data: '123', mode: 'numeric' }, ...inBytes(Buffer.from('é', 'latin1'))]
  ]
]

describe('a code without an encoding', () => {
  it.each(cases)('in %s is read correctly by both decoders', async (_, text, segments) => {
    const picture = await draw(segments)
    expect(await decode(picture)).toEqual([text])
    expect((await readAsLastResort(openScene(picture).luma, [600])).map((one) => one.text)).toEqual([text])
  })

  it('is read from any bytes', () => {
    for (let byte = 0; byte <= 0xff; byte++) expect(readBytes(Uint8Array.of(0x41, byte, 0x41))).toMatch(/^[^\ufffd]/u)
    expect(readBytes(Buffer.from('\ufeffotpauth://'))).toBe('otpauth://')
  })
})
