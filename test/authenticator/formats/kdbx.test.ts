// KeePass databases: real ones of KeePassXC and of the kdbxweb library (test/authenticator/formats/cases, password "correct horse"), our
// own, and damaged ones. KeePassXC opens ours where it is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createExport } from '../../../src/main/authenticator/formats/export'
import { readDictionary, writeDictionary } from '../../../src/main/authenticator/formats/kdbx-parts'
import { errorCodeOf, hotp, keys, odd, read, steam, totp } from './accounts'

const password = 'correct horse'
const sample = (name: string) => readFileSync(join(import.meta.dirname, 'cases', `${name}.kdbx`))
const web = [totp, { ...totp, issuer: 'Contoso', name: 'robin', secret: 'GEZDGNBVGY3TQOJQ', digits: 8, tags: ['Work'] }]

describe('a database of another program', () => {
  it.each([
    ['kdbxweb-4-chacha20-argon2id', web],
    ['kdbxweb-4-aes-argon2d', web],
    ['kdbxweb-4-chacha20-aes', web],
    ['kdbxweb-3.1', web],
    ['keepassxc-3.1', [totp, { ...hotp, secret: keys.totp.base32, tags: ['Work'] }]]
  ])('%s opens with its password alone, and the recycle bin stays in it', async (name, entries) => {
    const bytes = sample(name)
    const refused = name.startsWith('kdbxweb') ? [{ issuer: 'Gone', reason: 'in-trash' }] : []
    expect(await read(bytes, { password })).toEqual({ format: 'keepass', entries, refused })
    expect(await errorCodeOf(bytes)).toBe('password-needed')
    expect(await errorCodeOf(bytes, { password: 'wrong' })).toBe('wrong-password')
  })

  it('that was cut anywhere, or changed in any byte, yields no account', { timeout: 60_000 }, async () => {
    const whole = sample('kdbxweb-4-chacha20-aes')
    for (let at = 13; at < whole.length; at += 29) {
      const cut = await errorCodeOf(whole.subarray(0, at), { password, budgetSeconds: 1 })
      expect(['damaged', 'wrong-password'], `cut at ${String(at)}`).toContain(cut)
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 1
      const code = await errorCodeOf(changed, { password, budgetSeconds: 1 })
      expect(['damaged', 'wrong-password'], `changed at ${String(at)}`).toContain(code)
    }
  })

  it('of version 5, or with a key derivation that is not known, is of no known format', async () => {
    const newer = Buffer.from(sample('kdbxweb-4-aes-argon2d'))
    newer.writeUInt16LE(5, 10)
    expect(await errorCodeOf(newer, { password })).toBe('unknown-format')
  })
})

describe('our own database', () => {
  const all = [{ ...totp, note: 'a "note",\r\nwith <lines> & ünïcode', tags: ['Two', 'Work'] }, hotp, odd, steam]

  it('opens only with its password, and shows no key, name or note', async () => {
    const { bytes, written, left } = await createExport('keepass', all, { now: 0, password: 'pässword' })
    expect([written, left]).toEqual([all, []])
    expect((await read(bytes, { password: 'pässword' })).entries).toEqual(all)
    expect(await errorCodeOf(bytes, { password: 'passwort' })).toBe('wrong-password')
    for (const text of [totp.secret, totp.name, 'KeePassFile']) expect(bytes.includes(text), text).toBe(false)
  })

  it('keeps a single tag with a comma, and leaves an account out that XML cannot hold', async () => {
    const tagged = { ...totp, tags: ['one, two'] }
    const strange = { ...totp, issuer: 'bell \u0007' }
    const { bytes, left } = await createExport('keepass', [tagged, strange], { now: 0 })
    expect((await read(bytes)).entries).toEqual([tagged])
    expect(left).toEqual([{ issuer: strange.issuer, name: strange.name, reason: 'unreadable' }])
  })

  const isInstalled = spawnSync('keepassxc-cli', ['--version']).status === 0
  it.skipIf(!isInstalled)('is opened by KeePassXC, which finds every account and code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kdbx-'))
    onTestFinished(() => {
      rmSync(folder, { recursive: true })
    })
    const path = join(folder, 'ours.kdbx')
    // KeePassXC changes line ends.
    const mild = all.map((one) => ({ ...one, ...('note' in one ? { note: one.note.replaceAll('\r\n', '\n') } : {}) }))
    writeFileSync(path, (await createExport('keepass', mild, { now: 0, password })).bytes)
    const ask = (...args: readonly string[]) =>
      execFileSync('keepassxc-cli', args, { input: `${password}\n`, stdio: ['pipe', 'pipe', 'ignore'] }).toString()
    expect((await read(ask('export', '-q', '-f', 'xml', path))).entries).toEqual(mild)
    expect(ask('show', '-q', '-t', path, 'GitHub')).toMatch(/^\d{6}\n$/)
    expect(ask('show', '-q', '-t', path, odd.issuer)).toMatch(/^\d{8}\n$/)
    expect(ask('show', '-q', '-t', path, 'Steam')).toMatch(/^[2-9BCDFGHJKMNPQRTVWXY]{5}\n$/)
  })
})

describe('the dictionary of parameters', () => {
  it('returns what was written, and nothing of another type', () => {
    const found = readDictionary(
      writeDictionary([
        ['S', Buffer.of(1, 2)],
        ['I', 7n],
        ['P', 2]
      ])
    )
    expect([found.bytes('S'), found.number('I'), found.number('P')]).toEqual([Buffer.of(1, 2), 7, 2])
    expect([found.number('S'), found.bytes('P'), found.number('none')]).toEqual([null, null, null])
  })

  it('that was cut is damaged', () => {
    const whole = writeDictionary([['S', Buffer.of(1, 2)]])
    for (let length = 0; length < whole.length; length++) {
      expect(() => readDictionary(whole.subarray(0, length)), String(length)).toThrow('damaged')
    }
  })
})
