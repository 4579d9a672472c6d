// Import into the vault: dry run, selection, undo, sealed PINs and notes, and a round trip of export and import.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readFileSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DryRun } from '../../src/shared/contract'
import { openDatabase } from '../../src/main/authenticator/storage/database'
import { openStoreFile } from '../../src/main/sqlite/open'
import { encodeBase32 } from '../../src/main/otp/base32'
import { createMotp } from '../../src/main/otp/motp'
import { createSealer } from '../../src/main/protection/sealing'
import { createSecret, type Secret } from '../../src/main/protection/secret'
import { addEntry, createDataDir, createKeys, errorOf, openVault, readFiles, rfcKey, valueOf } from './open-vault'

const link = (issuer: string, account: string, key: string, more = '') =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${key}&issuer=${encodeURIComponent(issuer)}${more}`
const otherKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const file = (...links: readonly string[]) => ({ bytes: Buffer.from(links.join('\n')) })
const states = ({ rows }: DryRun) => rows.map(({ state, fields }) => [state, ...fields])
const selected = ({ importId, rows }: DryRun) => ({
  importId,
  rows: rows.filter(({ isSelected }) => isSelected).map(({ id }) => ({ id, action: 'add' as const }))
})

describe('the dry run', () => {
  it('lists new, duplicate and conflicting accounts and what differs, and changes nothing', async () => {
    const { vault, around } = await openVault()
    addEntry(vault, { issuer: 'GitHub', account: 'robin' })
    addEntry(vault, { issuer: 'Counter', account: 'c', type: 'hotp', counter: 5, setupKey: otherKey })
    around.changes.length = 0
    const report = valueOf(
      await vault.imports.prepare(
        file(
          link('GitHub', 'robin', rfcKey),
          link('GITHUB', 'Robin', rfcKey),
          link('GitHub', 'robin', rfcKey, '&digits=8&period=60'),
          link('GitLab', 'robin', rfcKey),
          link('GitHub', 'robin', encodeBase32(randomBytes(20))),
          link('New', 'robin', encodeBase32(randomBytes(20))),
          `otpauth://hotp/Counter:c?secret=${otherKey}&issuer=Counter&counter=9`,
          'otpauth://totp/Bad:x?secret=!!'
        )
      )
    )
    expect(states(report)).toEqual([
      ['duplicate'],
      ['duplicate'],
      ['conflict', 'digits', 'period'],
      ['conflict', 'issuer'],
      ['conflict', 'secret'],
      ['new'],
      ['conflict', 'counter']
    ])
    expect(report.rows[1]?.other).toMatchObject({ issuer: 'GitHub', account: 'robin', digits: 6, isInFile: false })
    expect(JSON.stringify(report)).not.toContain('fingerprint')
    expect(report.rows.map(({ isSelected }) => isSelected)).toEqual([false, false, false, false, false, true, false])
    expect(report.refused).toEqual([{ issuer: 'Bad', name: 'x', reason: 'not-base32' }])
    expect(report.format).toBe('otpauth')
    expect(JSON.stringify(report)).not.toContain(rfcKey)
    expect(valueOf(vault.entries.list())).toHaveLength(2)
    expect(around.changes).toEqual([])
  })

  it('finds duplicates within the file', async () => {
    const { vault } = await openVault()
    const report = valueOf(await vault.imports.prepare(file(link('A', 'a', rfcKey), link('a', 'A', rfcKey))))
    expect(states(report)).toEqual([['new'], ['duplicate']])
    expect(report.rows[1]?.other).toMatchObject({ issuer: 'A', account: 'a', isInFile: true })
  })

  it('says why a whole file cannot be read', async () => {
    const { vault, exportFile } = await openVault()
    const sealed = (await exportFile({ format: 'aegis', password: 'right' })).bytes
    const reasonOf = async (bytes: Uint8Array, password?: string) =>
      errorOf(await vault.imports.prepare({ bytes, password }))
    expect(await reasonOf(Buffer.from('hello'))).toMatchObject({ reason: 'unknown-format' })
    expect(await reasonOf(sealed)).toMatchObject({ reason: 'password-needed' })
    expect(await reasonOf(sealed, 'wrong')).toMatchObject({ reason: 'wrong-password' })
  })

  it('keeps nothing of a file if it was cancelled while reading it', async () => {
    const { vault, exportFile } = await openVault()
    const { bytes } = await exportFile({ format: 'aegis', password: 'right' })
    const reading = vault.imports.prepare({ bytes, password: 'right' })
    vault.imports.discard()
    expect(errorOf(await reading).code).toBe('cancelled')
    const both = [
      vault.imports.prepare({ bytes, password: 'right' }),
      vault.imports.prepare(file(link('A', 'a', rfcKey)))
    ]
    const [first, second] = await Promise.all(both)
    expect(first === undefined ? null : errorOf(first).code).toBe('cancelled')
    expect(second?.ok).toBe(true)
  })
})

describe('applying an import', () => {
  it('adds the selected rows in the order of the file, and undo removes only those', async () => {
    const { vault, around } = await openVault()
    addEntry(vault, { issuer: 'Own', setupKey: otherKey })
    const report = valueOf(
      await vault.imports.prepare(
        file(
          link('B', 'b', rfcKey),
          link('C', 'c', encodeBase32(randomBytes(20))),
          link('A', 'a', encodeBase32(randomBytes(20)))
        )
      )
    )
    around.changes.length = 0
    const rows = report.rows
      .filter(({ issuer }) => issuer !== 'C')
      .map(({ id }) => ({ id, action: 'add' as const }))
      .reverse()
    expect(valueOf(await vault.imports.apply({ importId: report.importId, rows })).ids).toHaveLength(2)
    const issuers = () => valueOf(vault.entries.list()).map(({ issuer }) => issuer)
    expect(issuers()).toEqual(['Own', 'B', 'A'])
    expect(valueOf(vault.codes.list()).codes.every(({ code }) => code?.length === 6)).toBe(true)
    expect(valueOf(vault.imports.undo({ importId: report.importId }))).toEqual({ removed: 2, restored: 0 })
    expect(issuers()).toEqual(['Own'])
    expect(errorOf(vault.imports.undo({ importId: report.importId })).code).toBe('not-found')
    expect(around.changes).toEqual(['entries', 'entries'])
  })

  it('replaces an entry in its place with what is stored with it, and undo restores the old one exactly', async () => {
    const opened = await openVault()
    const { vault, around } = opened
    const rich = (entry: object) => ({
      bytes: Buffer.from(JSON.stringify({ format: 'countersign-export', version: 1, entries: [entry] }))
    })
    const mine = { type: 'totp', issuer: 'GitHub', name: 'robin', secret: rfcKey, note: 'mine', tags: ['Work'] }
    await vault.imports.apply(selected(valueOf(await vault.imports.prepare(rich({ ...mine, isFavorite: true })))))
    addEntry(vault, { issuer: 'After', account: 'a', setupKey: otherKey })
    const whole = async () => {
      const { bytes } = await opened.exportFile({ format: 'countersign' })
      return (JSON.parse(Buffer.from(bytes).toString('utf8')) as { entries: object[] }).entries
    }
    const before = [await whole(), valueOf(vault.entries.list())]
    around.now += 60_000
    const newSecret = encodeBase32(randomBytes(20))
    const file = rich({ ...mine, issuer: 'GITHUB', secret: newSecret, digits: 8, note: undefined, tags: ['Phone'] })
    const report = valueOf(await vault.imports.prepare(file))
    expect(states(report)).toEqual([['conflict', 'digits', 'secret']])
    const rows = report.rows.map(({ id }) => ({ id, action: 'replace' as const }))
    const { importId } = report
    expect(valueOf(await vault.imports.apply({ importId, rows })).ids).toHaveLength(1)
    const marks = { note: 'mine', tags: ['Work', 'Phone'], isFavorite: true }
    expect(await whole()).toMatchObject([
      { issuer: 'GITHUB', secret: newSecret, digits: 8, ...marks },
      { issuer: 'After' }
    ])
    await opened.reopen()
    expect(valueOf(opened.vault.imports.undo({ importId }))).toEqual({ removed: 1, restored: 1 })
    expect([await whole(), valueOf(opened.vault.entries.list())]).toEqual(before)
    expect(errorOf(opened.vault.imports.undo({ importId })).code).toBe('not-found')
  })

  it('replaces only entries that conflict, and each entry once', async () => {
    const { vault } = await openVault()
    addEntry(vault, { issuer: 'GitHub', account: 'robin' })
    const report = valueOf(
      await vault.imports.prepare(
        file(
          link('GitHub', 'robin', encodeBase32(randomBytes(20))),
          link('GitHub', 'robin', rfcKey, '&digits=8'),
          link('New', 'robin', otherKey),
          link('New', 'robin', otherKey, '&digits=7')
        )
      )
    )
    const { importId } = report
    const replace = (...places: number[]) =>
      vault.imports.apply({
        importId,
        rows: places.map((place) => ({ id: report.rows[place]?.id ?? '', action: 'replace' }))
      })
    expect(errorOf(await replace(0, 2)).code).toBe('not-found')
    expect(errorOf(await replace(3)).code).toBe('not-found')
    expect(valueOf(vault.entries.list())).toHaveLength(1)
    expect(valueOf(await replace(0, 1)).ids).toHaveLength(2)
    expect(valueOf(vault.entries.list())).toHaveLength(2)
    expect(valueOf(vault.imports.undo({ importId }))).toEqual({ removed: 2, restored: 1 })
    expect(valueOf(vault.entries.list())).toMatchObject([{ issuer: 'GitHub', digits: 6 }])
  })

  it('works once, for the report that was shown last, and for its rows only', async () => {
    const { vault } = await openVault()
    const first = valueOf(await vault.imports.prepare(file(link('A', 'a', rfcKey))))
    const second = valueOf(await vault.imports.prepare(file(link('B', 'b', rfcKey))))
    expect(errorOf(await vault.imports.apply(selected(first))).code).toBe('not-found')
    expect(errorOf(await vault.imports.apply({ importId: second.importId, rows: selected(first).rows })).code).toBe(
      'not-found'
    )
    expect(valueOf(await vault.imports.apply(selected(second))).ids).toHaveLength(1)
    expect(errorOf(await vault.imports.apply(selected(second))).code).toBe('not-found')
    const third = valueOf(await vault.imports.prepare(file(link('C', 'c', otherKey))))
    vault.imports.discard()
    expect(errorOf(await vault.imports.apply(selected(third))).code).toBe('not-found')
  })
})

describe('mOTP and Yandex', () => {
  it('keep their PIN when the same secret is imported again, and none for another secret', async () => {
    const { vault, around } = await openVault()
    const [own, another] = ['e3152afee62599c8', 'aabbccddeeff0011']
    const motp = (issuer: string, secret: string, more = '') => file(`motp://${issuer}:robin?secret=${secret}${more}`)
    await vault.imports.apply(selected(valueOf(await vault.imports.prepare(motp('Bank', own, '&pin=1234')))))
    const replaceBy = async (bytes: ReturnType<typeof file>) => {
      const { importId, rows } = valueOf(await vault.imports.prepare(bytes))
      expect(rows.map(({ state }) => state)).toEqual(['conflict'])
      valueOf(await vault.imports.apply({ importId, rows: rows.map(({ id }) => ({ id, action: 'replace' as const })) }))
      return valueOf(vault.codes.list()).codes.map(({ code }) => code)
    }
    expect(await replaceBy(motp('Savings', own))).toEqual([createMotp(Buffer.from(own, 'hex'), '1234', around.now)])
    expect(await replaceBy(motp('Savings', another))).toEqual([null])
    expect(valueOf(vault.entries.list()).map(({ needsPin }) => needsPin)).toEqual([true])
  })

  it('show their codes when imported with a PIN, and none without', async () => {
    const { vault, around } = await openVault()
    const motp = 'motp://Bank:robin?secret=e3152afee62599c8'
    const yandex = 'otpauth://yaotp/Yandex:robin?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=GUZDGOI'
    await vault.imports.apply(selected(valueOf(await vault.imports.prepare(file(`${motp}&pin=1234`, yandex)))))
    around.now = 1_641_559_648_000
    const codes = () => valueOf(vault.codes.list()).codes.map(({ code }) => code)
    expect(codes()).toEqual([createMotp(Buffer.from('e3152afee62599c8', 'hex'), '1234', around.now), 'umozdicq'])
    expect(valueOf(vault.entries.list()).map(({ type }) => type)).toEqual(['motp', 'yandex'])
    const report = valueOf(await vault.imports.prepare(file('motp://Other:x?secret=aabbccddeeff0011')))
    expect(report.rows.map(({ needsPin }) => needsPin)).toEqual([true])
    await vault.imports.apply(selected(report))
    expect(codes()[2]).toBeNull()
  })

  it('show their codes once the PIN is given, also after a restart, and other codes for another PIN', async () => {
    const opened = await openVault()
    const { around } = opened
    const report = valueOf(await opened.vault.imports.prepare(file('motp://Other:x?secret=aabbccddeeff0011')))
    await opened.vault.imports.apply(selected(report))
    const entry = () => valueOf(opened.vault.entries.list())[0]
    const code = () => valueOf(opened.vault.codes.list()).codes[0]?.code
    const id = entry()?.id ?? ''
    expect([entry()?.needsPin, code()]).toEqual([true, null])
    around.changes.length = 0
    const expected = (pin: string) => createMotp(Buffer.from('aabbccddeeff0011', 'hex'), pin, around.now)
    expect(opened.vault.codes.setPin({ id, pin: '0123' })).toEqual({ ok: true, value: null })
    expect([entry()?.needsPin, code(), around.changes]).toEqual([false, expected('0123'), ['entries']])
    opened.vault.codes.setPin({ id, pin: '9999' })
    await opened.reopen()
    expect(code()).toBe(expected('9999'))
    const other = addEntry(opened.vault, {})
    expect(errorOf(opened.vault.codes.setPin({ id: other.id, pin: '1' })).code).toBe('wrong-stage')
    expect(errorOf(opened.vault.codes.setPin({ id: 'nobody', pin: '1' })).code).toBe('not-found')
  })
})

describe('renaming an entry', () => {
  it('changes only the names, within their limits', async () => {
    const opened = await openVault()
    const entry = addEntry(opened.vault, { issuer: 'Old', account: 'a' })
    const before = valueOf(opened.vault.codes.list()).codes
    expect(opened.vault.entries.rename({ id: entry.id, issuer: ' New\u202e ', account: 'b' }).ok).toBe(true)
    await opened.reopen()
    expect(valueOf(opened.vault.entries.list())).toEqual([{ ...entry, issuer: 'New', account: 'b' }])
    expect(valueOf(opened.vault.codes.list()).codes).toEqual(before)
    expect(errorOf(opened.vault.entries.rename({ id: 'nobody', issuer: '', account: '' })).code).toBe('not-found')
  })
})

describe('an export to a file', () => {
  it('asks for the passphrase first and writes nothing without it', async () => {
    const { vault, around } = await openVault()
    addEntry(vault)
    around.reauthentication.passphrase = 'open sesame'
    expect(valueOf(await vault.exports.choices())).toMatchObject({ confirmedBy: 'passphrase', accounts: 1 })
    const write = (passphrase?: string) => vault.exports.create({ format: 'countersign', passphrase })
    expect(errorOf(await write()).code).toBe('step-up-required')
    expect(errorOf(await write('open')).code).toBe('wrong-passphrase')
    expect(errorOf(await write('open sesame')).code).toBe('throttled')
    around.now += 1000
    expect(around.saved).toEqual([])
    expect(valueOf(await write('open sesame'))).toMatchObject({
      path: '/downloads/countersign-2005-03-18.json',
      written: 1
    })
    expect(around.saved).toHaveLength(1)
  })

  it('is never plain text if a password was given', async () => {
    const { vault, around } = await openVault()
    addEntry(vault)
    const refused = errorOf(await vault.exports.create({ format: 'otpauth', password: 'secret' }))
    expect(refused).toEqual({ code: 'invalid-input', fields: ['password'] })
    valueOf(await vault.exports.create({ format: 'countersign', password: 'secret' }))
    expect(around.saved.map(({ bytes }) => Buffer.from(bytes).includes(rfcKey))).toEqual([false])
  })

  it('is saved where the user chooses, and not at all if they cancel', async () => {
    const { vault, around } = await openVault()
    const { id } = addEntry(vault)
    addEntry(vault, { type: 'steam', account: 's', setupKey: otherKey })
    around.reauthentication.passphrase = 'open sesame'
    const write = (passphrase: string) =>
      vault.exports.create({ format: 'countersign', ids: [id], asksWhere: true, passphrase })
    expect(errorOf(await write('open sesame')).code).toBe('cancelled')
    around.saving.chosen = '/media/stick'
    expect(errorOf(await write('open')).code).toBe('wrong-passphrase')
    expect(errorOf(await write('open sesame')).code).toBe('throttled')
    around.now += 1000
    expect(around.saved).toEqual([])
    const path = '/media/stick/countersign-2005-03-18.json'
    expect(valueOf(await write('open sesame'))).toEqual({ path, written: 1, left: [] })
    const of = async (ids?: string[]) => valueOf(await vault.exports.choices({ ids }))
    const leaves = async (ids?: string[]) =>
      (await of(ids)).formats.find(({ format }) => format === 'google-migration')?.leaves
    expect([(await of([id])).accounts, await leaves([id]), await leaves()]).toEqual([1, 0, 1])
  })

  it('says if it could not be written, and in advance how many accounts each format omits', async () => {
    const { vault, around } = await openVault()
    addEntry(vault)
    addEntry(vault, { type: 'steam', account: 's', setupKey: otherKey })
    const leaves = valueOf(await vault.exports.choices()).formats.map(({ format, leaves }) => [format, leaves])
    expect(Object.fromEntries(leaves)).toMatchObject({ countersign: 0, aegis: 0, 'google-migration': 1 })
    around.saving.refusal = 'disk-full'
    expect(errorOf(await vault.exports.create({ format: 'aegis' })).code).toBe('file-not-written')
  })
})

describe('HOTP counters', () => {
  it('can be set if phone and site are out of step', async () => {
    const { vault } = await openVault()
    const { id } = addEntry(vault, { type: 'hotp' })
    vault.codes.next({ id })
    expect(vault.codes.setCounter({ id, counter: 9 })).toEqual({ ok: true, value: null })
    expect(valueOf(vault.codes.list()).codes[0]?.code).toBeNull()
    // RFC 4226, Appendix D, count 9.
    expect(valueOf(vault.codes.next({ id })).code).toBe('520489')
    expect(errorOf(vault.codes.setCounter({ id, counter: -1 })).code).toBe('bad-setup-key')
    expect(errorOf(vault.codes.setCounter({ id: addEntry(vault, { account: 'totp' }).id, counter: 1 })).code).toBe(
      'not-found'
    )
  })
})

describe('what is imported with an account', () => {
  const rich = {
    format: 'countersign-export',
    version: 1,
    entries: [
      {
        type: 'totp',
        issuer: 'GitHub',
        name: 'robin',
        secret: rfcKey,
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        note: 'recovery: mellon-friend-1',
        tags: ['Work'],
        isFavorite: true
      },
      {
        type: 'motp',
        issuer: 'Bank',
        name: 'robin',
        secret: '4MKSV7XGEWM4Q',
        algorithm: 'MD5',
        digits: 6,
        period: 10,
        pin: '98761234'
      }
    ]
  }

  it('survives a restart, is exported again, and is sealed if it is secret', async () => {
    const opened = await openVault()
    const bytes = Buffer.from(JSON.stringify(rich))
    await opened.vault.imports.apply(selected(valueOf(await opened.vault.imports.prepare({ bytes }))))
    await opened.reopen()
    const exported = await opened.exportFile({ format: 'countersign' })
    expect(JSON.parse(Buffer.from(exported.bytes).toString('utf8'))).toMatchObject({ entries: rich.entries })
    expect(exported.name).toBe('countersign-2005-03-18.json')
    opened.close()
    const found = readFiles(opened.dataDir, (await opened.keys.get('key')) as Secret).filter(({ bytes: kept }) =>
      ['mellon', '98761234'].some((text) => kept.includes(text))
    )
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('is exported for selected entries only, and the export names what the format cannot hold', async () => {
    const { vault, exportFile } = await openVault()
    await vault.imports.apply(
      selected(valueOf(await vault.imports.prepare({ bytes: Buffer.from(JSON.stringify(rich)) })))
    )
    const [first] = valueOf(vault.entries.list())
    expect((await exportFile({ format: 'otpauth', ids: [first?.id ?? ''] })).written).toBe(1)
    const proton = await exportFile({ format: 'proton', password: 'p' })
    expect([proton.written, proton.left]).toEqual([1, [{ issuer: 'Bank', name: 'robin', reason: 'bad-type' }]])
  })

  it('is restored from an encrypted backup into an empty vault', async () => {
    const from = await openVault()
    await from.vault.imports.apply(
      selected(valueOf(await from.vault.imports.prepare({ bytes: Buffer.from(JSON.stringify(rich)) })))
    )
    addEntry(from.vault, { type: 'hotp', account: 'h', setupKey: otherKey, counter: 3 })
    const { bytes } = await from.exportFile({ format: 'countersign', password: 'pass' })
    const to = await openVault()
    await to.vault.imports.apply(selected(valueOf(await to.vault.imports.prepare({ bytes, password: 'pass' }))))
    const again = valueOf(await from.vault.imports.prepare({ bytes, password: 'pass' }))
    expect(states(again)).toEqual([['duplicate'], ['duplicate'], ['duplicate']])
    const both = [from, to].map(async ({ exportFile }) => (await exportFile({ format: 'otpauth' })).bytes)
    const [a, b] = await Promise.all(both)
    expect(b).toEqual(a)
  })
})

describe('a vault of the first version', () => {
  it('is migrated with its entries', async () => {
    const dataDir = createDataDir()
    const keys = createKeys()
    const key = createSecret(randomBytes(32))
    keys.kept.set('key', key)
    mkdirSync(dataDir, { recursive: true })
    const old = openStoreFile(join(dataDir, 'vault.db'), key)
    old.exec(
      readFileSync(new URL('../../src/main/authenticator/storage/migrations/0001-vault.sql', import.meta.url), 'utf8')
    )
    const check = createSealer(key, 'authenticator/key-check').seal(createSecret(randomBytes(32)), 'key-check')
    old.prepare('INSERT INTO key_check (only, sealed) VALUES (1, ?)').run(check)
    const secret = createSealer(key, 'authenticator/entries').seal(
      createSecret(Buffer.from('12345678901234567890')),
      'entry:old'
    )
    old
      .prepare("INSERT INTO entry VALUES ('old', 'GitHub', 'robin', 'totp', 'SHA1', 8, 30, 0, ?, 'f', 1, 5, 5, NULL)")
      .run(secret)
    old.pragma('user_version = 1')
    old.close()
    const { vault } = await openVault({ dataDir, keys })
    expect(valueOf(vault.entries.list()).map(({ id }) => id)).toEqual(['old'])
    expect(valueOf(vault.codes.list()).codes[0]?.code).toBe('07081804')
    const database = openDatabase(dataDir, (await keys.get('key')) as Secret)
    expect(database.prepare('SELECT tags, is_favorite, details FROM entry').get()).toEqual({
      tags: '[]',
      is_favorite: 0,
      details: null
    })
    database.close()
  })
})
