// What people type, paste and import, at every entry point: hidden characters are removed, digits of any script are digits, and searches
// find what was meant. A new entry point gets a line in the tables.
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { authenticatorContract, panelContract } from '../../src/shared/contract'
import {
  findCrockfordMistake,
  foldText,
  plainCode,
  plainDigits,
  plainNumber,
  plainWords,
  searchForms
} from '../../src/shared/text/plain'
import { findAccounts } from '../../src/main/cli/search'
import { createNoteSearch } from '../../src/main/authenticator/domain/note-search'
import { splitRecoveryCodes } from '../../src/main/authenticator/domain/recovery-codes'
import { readClipboardText, readText } from '../../src/main/authenticator/domain/scanned-text'
import { formatOtpauth, parseOtpauth, readSetupKey } from '../../src/main/otp/otpauth'
import { parseMigration } from '../../src/main/otp/migration'
import { parsePinLink } from '../../src/main/otp/pin-link'
import { normalizeBackupCode } from '../../src/main/panel/domain/backup-code'
import { checkCode, normalizeCode } from '../../src/main/panel/domain/code-check'
import { normalizeCrockford } from '../../src/main/panel/domain/crockford'
import { readIssuer } from '../../src/main/panel/domain/sso'
import { readPerson } from '../../src/main/panel/domain/user'
import { planImport } from '../../src/main/panel/domain/user-import'
import { createRecoveryKey, formatRecoveryKey, readRecoveryKey } from '../../src/main/protection/recovery-key'
import { revealSecret } from '../../src/main/protection/secret'
import { searchEntries, prepareSearch } from '../../src/renderer/authenticator/features/finding/search'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const signs = [
  ...[...range(0x200b, 0x200f), ...range(0x202a, 0x202e), 0x2060, ...range(0x2066, 0x2069)],
  ...[0xfeff, 0xad, 0x61c, 0xa0]
].map((code) => String.fromCharCode(code))
/** `text` with `sign` before, between and after its characters. */
const sprinkle = (text: string, sign: string) => `${sign}${[...text].join(sign)}${sign}`

const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const link = `otpauth://totp/GitHub:ada@example.com?secret=${key}&issuer=GitHub&algorithm=SHA256&digits=8&period=60`
const steamLink = `steam://${key}`
const pinLink = 'motp://Work:ada?secret=00112233445566778899aabbccddeeff&pin=1234'
const transfer = 'otpauth-migration://offline?data=Ci0KFEhlbGxvId6tvu9IZWxsbyHerb7vEgVhZGFAeBoGR2l0SHViIAEoATACEAEYASAA'
const recoveryKey = formatRecoveryKey(createRecoveryKey((bytes) => Buffer.alloc(bytes, 7)))
const entries = [{ id: 'a', issuer: 'GitHub', account: 'ada@example.com' }]

/** Each entry point: its name, a text that it accepts, and how it reads a text. */
const doors: readonly [string, string, (text: string) => unknown][] = [
  ['a setup key', key, readSetupKey],
  ['a setup link', link, parseOtpauth],
  ['a Steam link', steamLink, parseOtpauth],
  ['a link with a PIN', pinLink, parsePinLink],
  ['a transfer code', transfer, parseMigration],
  ['a text in a QR code', link, readText],
  ['a text on the clipboard', link, readClipboardText],
  ['a code', '123 456', normalizeCode],
  ['a backup code', '0000-1111-2222-3333', normalizeBackupCode],
  ['an activation or enrolment code', 'ABCDE-12345', (text) => normalizeCrockford(text, 10)],
  [
    'a recovery key',
    recoveryKey,
    (text) => {
      const read = readRecoveryKey(text)
      return read.ok ? Buffer.from(revealSecret(read.value)).toString('hex') : read
    }
  ],
  ['an address', 'ada@example.com', (email) => readPerson({ name: 'Ada', email })],
  ['a row of a CSV', 'ada@example.com', (text) => planImport(`email,name\n${text},Ada`, () => false)],
  ['the head of a CSV', 'email', (text) => planImport(`${text},name\nada@example.com,Ada`, () => false)],
  ['an issuer', 'https://id.example.com', readIssuer],
  ['a search in the window', 'github', (query) => searchEntries(prepareSearch(entries), query)],
  ['a search on the command line', 'github', (query) => findAccounts(entries, query)],
  ['a search in notes', 'github', (query) => createNoteSearch().find(query, [['a', { note: 'my GitHub' }]])],
  ['a search in the Panel', 'github', (query) => searchForms(query).at(-1)]
]

describe('invisible characters', () => {
  it.each(doors)('in %s are removed', (_, text, read) => {
    const plain = read(text)
    expect(JSON.stringify(plain)).not.toMatch(/"ok":false|"refused"|"bad-header"|^null$|^\[\]$/)
    // In a search, a space separates words, so inside a word it only splits it.
    for (const sign of signs) expect(read(sprinkle(text, sign)), sign.charCodeAt(0).toString(16)).toEqual(plain)
  })

  it('in a pasted list of recovery codes are removed, and a no-break space becomes a space', () => {
    for (const sign of signs.filter((one) => one !== '\u00a0'))
      expect(splitRecoveryCodes(sprinkle('abcd-efgh\n1234-5678', sign))).toEqual(['abcd-efgh', '1234-5678'])
    expect(splitRecoveryCodes('1234\u00a05678\n2345\u00a06789')).toEqual(['1234 5678', '2345 6789'])
  })

  const field = (schema: z.ZodType, name: string) => (schema as z.ZodObject).shape[name] as z.ZodType
  const { account, users, session, recovery, sso, settings } = panelContract
  const fields: readonly [string, z.ZodType, string, string][] = [
    ['account.create', account.create.input, 'email', 'ada@example.com'],
    ['users.create', users.create.input, 'email', 'ada@example.com'],
    ['users.inspectCode', users.inspectCode.input, 'code', '123456'],
    ['session.enterCode', session.enterCode.input, 'code', '123456'],
    ['session.enterBackupCode', session.enterBackupCode.input, 'code', '0000-1111-2222-3333'],
    ['settings.confirmMove', settings.confirmMove.input, 'code', '123456'],
    ['recovery.enterKey', recovery.enterKey.input, 'key', recoveryKey],
    ['sso.save', sso.save.input, 'issuer', 'https://id.example.com'],
    ['sso.save', sso.save.input, 'clientSecret', 'secret-1'],
    ['candidates.type', authenticatorContract.candidates.type.input, 'setupKey', key],
    ['codes.setPin', authenticatorContract.codes.setPin.input, 'pin', '1234'],
    ['clock.setServer', authenticatorContract.clock.setServer.input, 'server', 'pool.ntp.org']
  ]
  it.each(fields)('do not reach the service through %s', (_, schema, name, text) => {
    for (const sign of signs) expect(field(schema, name).parse(sprinkle(text, sign))).toBe(text)
  })

  it('are the only characters removed', () => {
    for (const text of ['ada@example.com', 'İsmail', '日本語', 'a b', 'e\u0301', '🇹🇷'])
      expect([plainCode(text), plainWords(text)]).toEqual([text, text])
  })
})

describe('digits of any script', () => {
  it('become ASCII digits, script by script', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code)
      if (!/\p{Nd}/u.test(sign)) continue
      // If Unicode defines a plain form of a digit, it is the same one.
      const form = sign.normalize('NFKC')
      expect(plainDigits(sign)).toMatch(/^[0-9]$/)
      if (/^[0-9]$/.test(form)) expect(plainDigits(sign)).toBe(form)
    }
    for (const digits of [
      '٠١٢٣٤٥٦٧٨٩',
      '۰۱۲۳۴۵۶۷۸۹',
      '०१२३४५६७८९',
      '০১২৩৪৫৬৭৮৯',
      '０１２３４５６７８９',
      '๐๑๒๓๔๕๖๗๘๙',
      '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡',
      '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙'
    ])
      expect(plainNumber(` ${digits}\u200f`)).toBe('0123456789')
  })

  it('work in a code, and in numbers of a link', () => {
    const secret = Buffer.from('12345678901234567890')
    const use = { lastStep: -1, burnedSteps: [] }
    // RFC 6238, Appendix B: time 59, last six digits.
    for (const code of ['287082', '٢٨٧٠٨٢', '۲۸۷۰۸۲', '२८७०८२', '２８７　０８２'])
      expect(checkCode(secret, code, 59_000, use).kind).toBe('accepted')
    expect(normalizeBackupCode('٠٠٠٠-1111-２２２２-3333')).toBe('0000111122223333')
    expect(parseOtpauth(link.replace('digits=8', 'digits=٨').replace('period=60', 'period=６０'))).toEqual(
      parseOtpauth(link)
    )
  })
})

describe('searching', () => {
  it.each([
    ['ismail', 'İsmail'],
    ['İSMAİL', 'ismail'],
    ['ISIK', 'Işık'],
    ['ins', 'inş'],
    ['munchen', 'München'],
    ['strasse', 'Straße'],
    ['STRASSE', 'Straße'],
    ['lukasz', 'Łukasz'],
    ['jose', 'José'],
    ['σας', 'ΣΑΣ'],
    ['abc', 'ａｂｃ'],
    ['か', 'が'],
    ['احمد', 'أحمد'],
    ['ايران', 'ایران'],
    ['كتاب', 'کتاب'],
    ['مصطفي', 'مصطفى'],
    ['مدرسه', 'مدرسة'],
    ['アマゾン', 'あまぞん'],
    ['ｱﾏｿﾞﾝ', 'アマゾン'],
    ['thor', 'Þór'],
    ["o'brien", 'O’Brien'],
    ['foo-bar', 'Foo–Bar']
  ])('for %j finds %j', (query, name) => {
    expect(foldText(name)).toContain(foldText(query))
  })
  it('keeps ASCII punctuation, in ASCII and next to other letters', () => {
    expect([foldText('a^b`'), foldText('ä^`')]).toEqual(['a^b`', 'a^`'])
  })
  it('treats a no-break space as a space between words, and as none elsewhere', () => {
    expect(searchForms(' Ada\u00a0Lovelace ')).toEqual(['ada lovelace', 'adalovelace'])
    expect(searchForms(' \u200b\u00a0')).toEqual([])
  })
})

it('reads a written link unchanged', () => {
  const read = parseOtpauth(link)
  expect(read.ok && parseOtpauth(formatOtpauth(read.value))).toEqual(read)
})

describe('what can be a code of Crockford’s base32', () => {
  it.each([
    ['k7wm 3xqd-9rtb 2hvn', null],
    ['K7WM-3XQD-9RTB-2HVO', null],
    ['K7WM-3XQD-9RTB', 'length'],
    ['K7WM-3XQD-9RTB-2HVNN', 'length'],
    ['K7WM-3XQD-9RTB-2HVU', 'character'],
    ['K7WM-3XQD-9RTB-2HV!', 'character']
  ] as const)('%s: %s', (text, mistake) => {
    expect(findCrockfordMistake(text, 16)).toBe(mistake)
  })
})
