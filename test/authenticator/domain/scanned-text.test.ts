// Classifying scanned or copied text: what can be used, and what may be shown of the rest (nothing that could be a secret).
import { describe, expect, it } from 'vitest'
import {
  isSetupLink,
  longestShown,
  readBareKey,
  readClipboardText,
  readText
} from '../../../src/main/authenticator/domain/scanned-text'

const key = 'JBSWY3DPEHPK3PXP'
const link = `otpauth://totp/Site:robin?secret=${key}`
const shownOf = (text: string) => readText(text).ignored.map(({ kind, shown }) => `${kind} ${shown}`)
const clipboard = (text: string) => {
  const { accounts, ignored } = readClipboardText(text)
  return [
    ...accounts.map(({ account }) => `account ${account}`),
    ...ignored.map(({ kind, shown }) => `${kind} ${shown}`)
  ]
}

describe('a scanned text', () => {
  it('is accepted if it is a setup link, with or without spaces around it', () => {
    expect(readText(` ${link} `)).toMatchObject({
      accounts: [{ issuer: 'Site', account: 'robin' }],
      ignored: [],
      pages: []
    })
    expect(isSetupLink(` ${link}`)).toBe(true)
    expect(isSetupLink(`see ${link}`)).toBe(false)
    const page = 'otpauth-migration://offline?data=CgkKBAECAwQSAWE%3D'
    expect(readText(page)).toMatchObject({ accounts: [{ account: 'a' }], ignored: [], pages: [{ size: 1, index: 0 }] })
  })
  it.each([
    ['https://example.com/', 'link https://example.com'],
    ['https://user:word@example.com/path?query=1#fragment', 'link https://example.com/path'],
    [`http://example.com/reset/${key}`, 'link http://example.com/reset/…'],
    ['http://[broken', 'link http://…'],
    ['WIFI:S:home;P:secret;;', 'text wifi:…'],
    ['bitcoin://address', 'link bitcoin:…'],
    ['mailto:ada@example.com', 'text mailto:…'],
    [' Meeting room 3! ', 'text Meeting room 3!'],
    [key, 'text …'],
    ['jbsw y3dp ehpk 3pxp', 'text …'],
    ['JBSW-Y3DP--EHPK  3PXP', 'text …'],
    ['abcd efgh ijkl', 'text …'],
    ['abcd efgh ijklmn', 'text …'],
    ['abc defghi jklmno', 'text abc defghi jklmno'],
    ['abcd efghi jklm', 'text abcd efghi jklm'],
    ['abcd efg2', 'text abcd efg2'],
    ['1234 5678 9012', 'text 1234 5678 9012'],
    [`a word! ${key} word`, 'text a word! … word']
  ])('%s is classified as %s', (text, shown) => {
    expect(shownOf(text)).toEqual([shown])
  })
  it('is shortened to the limit, including the ellipsis', () => {
    const words = 'ab '.repeat(40)
    const [shown = ''] = readText(words).ignored.map((one) => one.shown)
    expect(shown.length).toBeLessThanOrEqual(longestShown)
    expect(shown).toMatch(/^(ab )+a?b?…$/)
    const fits = 'ab '.repeat(20).trim().padEnd(longestShown, '!')
    expect(readText(fits).ignored[0]?.shown).toBe(fits)
    expect(readText(`${fits}!`).ignored[0]?.shown).toHaveLength(longestShown)
  })
  it('shows only scheme and label of a refused link, never its parameters', () => {
    expect(shownOf(` otpauth://totp/Site:robin?secret=1 `)).toEqual(['refused otpauth://totp/Site:robin'])
    expect(shownOf('otpauth://totp/Site secret=018')).toEqual(['refused otpauth://totp/Site'])
    expect(shownOf(`otpauth://totp/${key}?secret=1`)).toEqual(['refused otpauth://totp/…'])
    expect(shownOf('motp://Site:robin?secret=xyz')).toEqual(['refused motp://Site:robin'])
    expect(shownOf('steam://018')).toEqual(['refused steam://'])
    expect(shownOf('OTPAUTH-MIGRATION://offline?data=!!')).toEqual(['refused otpauth-migration://'])
  })
})

describe('a copied text', () => {
  it('gives one setup link per line, and nothing else if there is one', () => {
    expect(clipboard(`\r\n  ${link}\r\rsomething else\n${link.replace('robin', 'alex')}`)).toEqual([
      'account robin',
      'account alex'
    ])
  })
  it('without a setup link is shown only if it is a single web link', () => {
    expect(clipboard(' https://example.com/path ')).toEqual(['link https://example.com/path'])
    for (const text of ['', '  \n ', 'hunter2', 'https://example.com\nhunter2', 'WIFI:S:home;P:secret;;', key]) {
      expect(clipboard(text), text).toEqual(['text …'])
    }
  })
  it('is read to its first million characters', () => {
    expect(clipboard(`${' '.repeat(1_000_000)}${link}`)).toEqual(['text …'])
    expect(clipboard(`${' '.repeat(999_000)}${link}`)).toEqual(['account robin'])
  })
})

describe('a setup key without a link', () => {
  it.each([
    'JBSWY3DPEHPK3PXP',
    'jbsw y3dp ehpk 3pxp',
    'JBSW-Y3DP-EHPK-3PXP',
    ' jbsw\u00a0y3dp\u00a0ehpk\u00a03pxp\r\n',
    'JBSWY3DPEHPK3PXP====',
    'abcd efgh ijkl mnop',
    'ABCDEFGHIJKLMNOP',
    'JBSWY3DPEHPK'
  ])('is recognised: %s', (text) => {
    expect(readBareKey(text)?.length).toBeGreaterThan(6)
  })

  it.each([
    'correct horse battery staple',
    'correcthorsebatterystaple',
    'hunter22hunter22!',
    'JBSW1Y3DP8EHPK0',
    'JBSWY3D',
    '123456',
    '',
    link,
    `my key: ${key}`,
    `${key}\nand more`,
    'A2'.repeat(200)
  ])('is not guessed in another text: %s', (text) => {
    expect(readBareKey(text)).toBeNull()
  })
})
