// Lists of setup links: otpauth lists, Ente's plain export, Google transfer codes, mOTP and Yandex links.
import { describe, expect, it } from 'vitest'
import { bytesField, numberField, transferLink, type TransferredAccount } from '../../otp/transfer-link'
import { hotp, keys, motp, odd, read, steam, totp, yandex } from './accounts'

const links = [
  `otpauth://totp/GitHub:robin@example.com?secret=${keys.totp.base32}&issuer=GitHub`,
  `otpauth://hotp/Contoso:robin?secret=${keys.hotp.base32}&issuer=Contoso&counter=42`,
  `otpauth://totp/AT%26T%20%231:Zo%C3%AB%20%F0%9F%98%80?secret=${keys.odd.base32}&issuer=AT%26T%20%231&algorithm=SHA512&digits=8&period=60`,
  `otpauth://steam/Steam:gamer?secret=${keys.steam.base32}&issuer=Steam`,
  `motp://Bank:robin?secret=e3152afee62599c8&pin=GEZDGNA`,
  `otpauth://yaotp/Yandex:robin?secret=${keys.yandex.base32}&issuer=Yandex&pin=GUZDGOI`
]

const appId = bytesField(8, Buffer.from('abcdef1700000000000'))
/** One page of a transfer of several. */
const transferPage = (
  accounts: readonly (TransferredAccount & { readonly counter?: number })[],
  index: number,
  size: number
) =>
  transferLink(
    accounts.map(({ counter = 0, ...account }) => ({ ...account, more: [numberField(7, counter), appId] })),
    numberField(2, 2),
    numberField(3, size),
    numberField(4, index)
  )
const firstPage = transferPage(
  [{ key: keys.totp.bytes, name: 'GitHub:robin@example.com', issuer: 'GitHub', type: 2 }],
  0,
  2
)
const secondPage = transferPage(
  [{ key: keys.hotp.bytes, name: 'robin', issuer: 'Contoso', type: 1, counter: 42 }],
  1,
  2
)

describe('an otpauth list', () => {
  it('yields every account of every type, duplicates too, and skips other lines', async () => {
    const text = ['\ufeff# my codes', ...links, '', links[0]].join('\r\n')
    expect(await read(text)).toEqual({
      format: 'otpauth',
      entries: [totp, hotp, odd, steam, motp, yandex, totp],
      refused: []
    })
  })

  it('is read in UTF-16 as Windows writes it', async () => {
    expect((await read(Buffer.from(`\ufeff${links[0]}`, 'utf16le'))).entries).toEqual([totp])
  })

  it('refuses single links by name', async () => {
    const { entries, refused } = await read(
      [
        links[0],
        'otpauth://totp/Shop:anna?secret=!!!',
        `otpauth://totp/Shop:berta?secret=${keys.totp.base32}&digits=2`,
        `otpauth://radius/Shop:carla?secret=${keys.totp.base32}`,
        'motp://Shop:dora?secret=nothex',
        `otpauth://yaotp/Shop:emma?secret=${keys.hotp.base32}`
      ].join('\n')
    )
    expect(entries).toEqual([totp])
    expect(refused).toEqual([
      { issuer: 'Shop', name: 'anna', reason: 'not-base32' },
      { issuer: 'Shop', name: 'berta', reason: 'bad-digits' },
      { issuer: 'Shop', name: 'carla', reason: 'bad-type' },
      { issuer: 'Shop', name: 'dora', reason: 'unreadable' },
      { issuer: 'Shop', name: 'emma', reason: 'unreadable' }
    ])
  })
})

describe("Ente's plain export", () => {
  const display = (value: object) => `&codeDisplay=${encodeURIComponent(JSON.stringify(value))}`

  it('yields notes, tags and pins, and omits the trash by name', async () => {
    const text = [
      `${links[0]}${display({ pinned: true, trashed: false, tags: ['work', 'home'], note: 'two, lines\nhere' })}`,
      `${links[1]}${display({ pinned: false, trashed: true })}`
    ].join('\n')
    expect(await read(text)).toEqual({
      format: 'ente',
      entries: [{ ...totp, isFavorite: true, tags: ['work', 'home'], note: 'two, lines\nhere' }],
      refused: [{ issuer: 'Contoso', name: 'robin', reason: 'in-trash' }]
    })
  })

  it('is also read if its links are joined by commas', async () => {
    expect((await read(links.slice(0, 3).join(','))).entries).toEqual([totp, hotp, odd])
  })
})

describe('Google transfer codes', () => {
  it('are assembled from several pages in any order', async () => {
    expect(await read(`${secondPage}\n${firstPage}\n${secondPage}`)).toEqual({
      format: 'google-migration',
      entries: [hotp, totp],
      refused: []
    })
  })

  it('name a page that is missing', async () => {
    expect((await read(secondPage)).refused).toEqual([{ name: '1/2', reason: 'missing-page' }])
  })

  it('name at most a hundred missing pages if a hostile code claims a billion', async () => {
    const page = transferPage([], 0, 1_000_000_000)
    expect((await read(page)).refused).toHaveLength(99)
  })

  it('refuse a page that is not a protobuf', async () => {
    expect((await read('otpauth-migration://offline?data=%25')).refused).toEqual([{ reason: 'unreadable' }])
  })
})
