// No account is lost: in a damaged file of N accounts, imported and refused by name always add up to N.
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { readExport } from '../../../src/main/authenticator/formats'
import { jsonSamples } from './hostile-samples'

const key = 'JBSWY3DPEHPK3PXP'
/** Names that are hard to transport: separators, quotes, entities and Windows-1252 letters. */
const issuerOf = (index: number) => ['Shop', 'Müller & Söhne', 'A; B, C', 'Größe €', "O'Brien"][index % 5] ?? ''

/** What is wrong with one account. */
const faults = ['none', 'none', 'bad key', 'no key', 'bad digits', 'Steam by name'] as const
type Fault = (typeof faults)[number]
const keyOf = (fault: Fault) => (fault === 'bad key' ? 'not!a!key' : fault === 'no key' ? '' : key)
const digitsOf = (fault: Fault) => (fault === 'bad digits' ? 77 : 6)
const nameOf = (fault: Fault, index: number) => (fault === 'Steam by name' ? 'Steam' : issuerOf(index))
const linkOf = (fault: Fault, index: number) => {
  const issuer = encodeURIComponent(nameOf(fault, index))
  return `otpauth://totp/${issuer}:u${String(index)}?secret=${keyOf(fault)}&issuer=${issuer}&digits=${String(digitsOf(fault))}`
}

const fieldOf = (text: string) => (/[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Tables with one row per account, some with an unclosed quote or an extra field. */
const rowDamages = ['none', 'none', 'none', 'open quote', 'a field too many', 'a quote within'] as const
const tables: Readonly<
  Record<string, { readonly head: string; readonly row: (title: string, code: string, user: string) => string[] }>
> = {
  'Bitwarden CSV': {
    head: 'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
    row: (title, code, user) => ['', '', 'login', title, '', '', '0', '', user, 'x', code]
  },
  'Bitwarden CSV of an organisation': {
    head: 'collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
    row: (title, code, user) => ['Ops', 'login', title, '', '', '0', '', user, 'x', code]
  },
  'KeePassXC CSV': {
    head: 'Group,Title,Username,Password,URL,Notes,TOTP',
    row: (title, code, user) => ['Root/Papierkorb', title, user, 'x', '', '', code]
  },
  'a table of an unknown app': {
    head: 'name,username,password,totp',
    row: (title, code, user) => [title, user, 'x', code]
  }
}

const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with its mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16, the other way': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'Windows-1252': (text) => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1')
}
const encoding = fc.constantFrom(...Object.values(encodings))
const faultList = fc.array(fc.constantFrom(...faults), { minLength: 1, maxLength: 8 })

async function countIn(bytes: Buffer): Promise<{ taken: number; refused: number; unnamed: number }> {
  const { entries, refused } = await readExport(bytes)
  const unnamed = refused.filter(({ issuer = '', name = '' }) => issuer + name === '').length
  return { taken: entries.length, refused: refused.length, unnamed }
}

async function expectAll(bytes: Buffer, count: number, mostTaken: number): Promise<void> {
  const { taken, refused, unnamed } = await countIn(bytes)
  expect([taken + refused, unnamed]).toEqual([count, 0])
  expect(taken).toBeLessThanOrEqual(mostTaken)
}

const isSound = (fault: Fault) => fault === 'none' || fault === 'Steam by name'

describe('every account is imported or refused by name', () => {
  it.each(Object.entries(tables))('in %s, whatever the separator, encoding and damage', async (_, { head, row }) => {
    const account = fc.record({
      fault: fc.constantFrom(...faults.filter((fault) => fault !== 'no key')),
      damage: fc.constantFrom(...rowDamages),
      isLink: fc.boolean()
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(account, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        encoding,
        fc.constantFrom('\n', '\r\n'),
        async (accounts, separator, encode, lineEnd) => {
          const rows = accounts.map(({ fault, damage, isLink }, index) => {
            const isBadKey = fault === 'bad key' && !isLink
            // In a malformed row, an invalid key cannot be told from any other word.
            const kept = isBadKey && damage !== 'none' ? 'none' : fault
            const code = isLink || kept === 'bad digits' ? linkOf(kept, index) : keyOf(kept)
            const fields = row(
              `${nameOf(kept, index)}${damage === 'a quote within' ? ' 19" x' : ''}`,
              code,
              `u${String(index)}`
            )
            const written =
              damage === 'a quote within' ? fields.map((field) => field.replace(/[,;\t]/g, ' ')) : fields.map(fieldOf)
            const line = written.join(separator)
            if (damage === 'open quote') return `"${line.replaceAll('"', '')}`
            return damage === 'a field too many' ? line.replace(separator, `${separator}more${separator}`) : line
          })
          const sound = row('Sound', key, 'sound').join(separator)
          const text = [head.replaceAll(',', separator), ...rows, sound].join(lineEnd)
          await expectAll(encode(text), accounts.length + 1, accounts.length + 1)
        }
      ),
      { numRuns: 60 }
    )
  })

  it('in a list of links, whatever surrounds and interrupts them', async () => {
    const before = fc.constantFrom('', '- ', '* ', '2. ', '3) ', '"', "'", '<', '(', '> ', 'Shop: ', '„', '\u2022 ')
    const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '<': '>', '(': ')', '„': '“' }
    const ampersand = fc.constantFrom('&', '&amp;', '&#38;', '&amp;amp;', '\\u0026')
    const line = fc.tuple(fc.constantFrom(...faults), before, ampersand, fc.constantFrom('', ',', ';', ' '))
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), encoding, async (lines, encode) => {
        const text = lines.map(([fault, start, between, end], index) => {
          const link = linkOf(fault, index).replaceAll('&', between)
          return `${start}${link}${closing[start] ?? end}`
        })
        const file = encode(['My codes', '', ...text].join('\n'))
        await expectAll(file, lines.length, lines.filter(([fault]) => isSound(fault)).length)
      })
    )
  })

  it('on a page: in its text, its attributes and its tables', async () => {
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    const places: readonly ((link: string, index: number) => string)[] = [
      (link) => `<p>${link}</p>`,
      (link) => `<li><code>${link}</code></li>`,
      (link) => `<a href="${link}">open</a>`,
      (link) => `<a href="${link}">${link}</a>`,
      (link, index) =>
        `<table><tr><th>Issuer</th><th>User</th><th>Link</th></tr><tr><td>S</td><td>u${String(index)}</td><td>${link}</td></tr></table>`
    ]
    const account = fc.tuple(fc.constantFrom(...faults), fc.constantFrom(...places))
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 6 }), encoding, async (accounts, encode) => {
        const body = accounts.map(([fault, place], index) => place(escape(linkOf(fault, index)), index)).join('\n')
        await expectAll(encode(`<!doctype html><html><body>${body}</body></html>`), accounts.length, accounts.length)
      })
    )
  })

  it.each(jsonSamples)('in JSON of $format', async ({ entry, file }) => {
    const spoil = (value: unknown, fault: Fault): unknown => {
      const text = JSON.stringify(value)
      if (fault === 'bad key') return JSON.parse(text.replaceAll(/[A-Z2-7]{16,}/g, 'not!a!key')) as unknown
      if (fault === 'no key') return JSON.parse(text.replaceAll(/[A-Z2-7]{16,}/g, '0')) as unknown
      return fault === 'bad digits'
        ? (JSON.parse(text.replaceAll(/"(digits)":"?\d+"?/gi, '"$1":77')) as unknown)
        : value
    }
    await fc.assert(
      fc.asyncProperty(faultList, encoding, async (list, encode) => {
        const entries = list.map((fault, index) => spoil(entry(`u${String(index)}`), fault) as object)
        const { taken, refused } = await countIn(encode(JSON.stringify(file([...entries, entry('sound')]))))
        expect(taken + refused).toBe(list.length + 1)
      }),
      { numRuns: 30 }
    )
  })
})
