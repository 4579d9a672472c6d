// The vault on disk: its key, what an attacker finds in the files, saving, removal, purge, counters.
import { existsSync, writeFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { seedAuthenticatorDemo } from '../../src/main/authenticator/services/demo'
import { hasVault, isVaultOpenedBy, openDatabase } from '../../src/main/authenticator/storage/database'
import { encodeBase32 } from '../../src/main/otp/base32'
import { createHotp } from '../../src/main/otp/hotp'
import { createSecret, type Secret } from '../../src/main/protection/secret'
import {
  addEntry,
  createDataDir,
  createKeys,
  errorOf,
  openVault,
  readFiles,
  rfcKey,
  rfcSecret,
  typedKey,
  valueOf
} from './open-vault'

const day = 86_400_000

describe('the key of the vault', () => {
  it('is created at the first opening, 32 bytes of the given randomness, and stored under the name key', async () => {
    const drawn: number[] = []
    const random = (bytes: number) => {
      drawn.push(bytes)
      return randomBytes(bytes)
    }
    const { keys, dataDir } = await openVault({ random })
    const key = await keys.get('key')
    expect(drawn).toEqual([32])
    expect(key).not.toBeNull()
    expect(hasVault(dataDir)).toBe(true)
    expect(isVaultOpenedBy(dataDir, key as Secret)).toBe(true)
  })

  it('is reused if a first opening created the key but not the file', async () => {
    const keys = createKeys()
    const key = createSecret(randomBytes(32))
    keys.kept.set('key', key)
    await openVault({ keys })
    expect(keys.kept.get('key')).toBe(key)
  })

  it('is never replaced if a vault exists: without its key the vault does not open and is not changed', async () => {
    const first = await openVault()
    addEntry(first.vault)
    first.close()
    const before = readFiles(first.dataDir).map(({ bytes }) => bytes.toString('hex'))
    const keys = createKeys()
    await expect(openVault({ dataDir: first.dataDir, keys })).rejects.toThrow('missing')
    expect(keys.kept.size).toBe(0)
    expect(readFiles(first.dataDir).map(({ bytes }) => bytes.toString('hex'))).toEqual(before)
  })

  it('is checked without reading the entries', async () => {
    const { dataDir, vault, close } = await openVault()
    addEntry(vault)
    close()
    const other = createSecret(randomBytes(32))
    expect(isVaultOpenedBy(dataDir, other)).toBe(false)
    expect(() => openDatabase(dataDir, other)).toThrow('does not open')
    const keys = createKeys()
    keys.kept.set('key', other)
    await expect(openVault({ dataDir, keys })).rejects.toThrow('does not open')
  })

  it('opens nothing if there is no vault, and checking creates none', () => {
    const dataDir = createDataDir()
    expect(hasVault(dataDir)).toBe(false)
    expect(isVaultOpenedBy(dataDir, createSecret(randomBytes(32)))).toBe(false)
    expect(existsSync(join(dataDir, 'vault.db'))).toBe(false)
  })

  it('counts a damaged file as data that must not be overwritten', () => {
    const dataDir = createDataDir()
    writeFileSync(join(dataDir, 'vault.db'), randomBytes(8192))
    expect(hasVault(dataDir)).toBe(true)
    expect(isVaultOpenedBy(dataDir, createSecret(randomBytes(32)))).toBe(false)
    expect(() => openDatabase(dataDir, createSecret(randomBytes(32)))).toThrow()
  })

  it('reports a keychain that isn’t responding instead of creating a new vault', async () => {
    const dataDir = createDataDir()
    const keys = { ...createKeys(), get: () => Promise.reject(new Error('no keychain is responding')) }
    await expect(openVault({ dataDir, keys })).rejects.toThrow('no keychain is responding')
    expect(hasVault(dataDir)).toBe(false)
  })
})

describe('the files of the vault', () => {
  it('hold no secret as base32, hex, base64 or raw bytes, neither in the write-ahead log nor after closing', async () => {
    const { dataDir, vault, keys, around, close } = await openVault()
    const secret = randomBytes(20)
    addEntry(vault, { setupKey: encodeBase32(secret) })
    const scanned = randomBytes(32)
    around.clipboard.content = { text: `otpauth://totp/AWS:robin?secret=${encodeBase32(scanned)}` }
    const found = valueOf(await vault.scan.clipboard())
    vault.candidates.save({ items: found.candidates.map(({ id, issuer, account }) => ({ id, issuer, account })) })
    const gone = randomBytes(20)
    vault.entries.remove({ id: addEntry(vault, { setupKey: encodeBase32(gone) }).id })
    const key = await keys.get('key')
    expect(key).not.toBeNull()

    const forms = [secret, scanned, gone].flatMap((bytes) => [
      bytes,
      Buffer.from(encodeBase32(bytes)),
      Buffer.from(encodeBase32(bytes).toLowerCase()),
      Buffer.from(bytes.toString('hex')),
      Buffer.from(bytes.toString('hex').toUpperCase()),
      Buffer.from(bytes.toString('base64').replaceAll('=', ''))
    ])
    const search = () =>
      readFiles(dataDir, key as Secret).flatMap(({ name, bytes }) =>
        forms.some((form) => bytes.includes(form)) ? [name] : []
      )
    expect(readFiles(dataDir).map(({ name }) => name)).toContain('vault.db-wal')
    expect(search()).toEqual([])
    close()
    // No file contains the name in plain text; decrypted, it is there.
    expect(readFiles(dataDir).filter(({ bytes }) => bytes.includes('robin'))).toEqual([])
    expect(readFiles(dataDir, key as Secret).some(({ bytes }) => bytes.includes('robin'))).toBe(true)
    expect(search()).toEqual([])
  })

  it('do not open a sealed secret that was moved to another entry', async () => {
    const { dataDir, keys, vault, close } = await openVault()
    const mine = addEntry(vault)
    const other = addEntry(vault, { account: 'other', setupKey: encodeBase32(randomBytes(20)) })
    close()
    const database = openDatabase(dataDir, (await keys.get('key')) as Secret)
    database
      .prepare('UPDATE entry SET secret = (SELECT secret FROM entry WHERE id = ?) WHERE id = ?')
      .run(mine.id, other.id)
    database.close()
    const again = await openVault({ dataDir, keys })
    expect(() => again.vault.codes.list()).toThrow()
  })

  it('refuse a vault of a newer version', async () => {
    const { dataDir, keys, close } = await openVault()
    close()
    const key = (await keys.get('key')) as Secret
    const database = openDatabase(dataDir, key)
    database.pragma('user_version = 999')
    database.close()
    expect(() => openDatabase(dataDir, key)).toThrow('newer version')
  })

  it('are synced to disk on every commit', async () => {
    const { dataDir, keys } = await openVault()
    const database = openDatabase(dataDir, (await keys.get('key')) as Secret)
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(database.pragma('synchronous', { simple: true })).toBe(2)
    expect(database.pragma('secure_delete', { simple: true })).toBe(1)
    database.close()
  })
})

describe('entries', () => {
  it('survive closing and reopening with all their fields, in the order they were saved', async () => {
    const opened = await openVault()
    addEntry(opened.vault, { issuer: 'B', account: '1', digits: 8, period: 60, algorithm: 'SHA512' })
    addEntry(opened.vault, { issuer: 'A', account: '2', type: 'hotp', counter: 7 })
    addEntry(opened.vault, { issuer: 'Steam', account: '3', type: 'steam', digits: 6 })
    const before = valueOf(opened.vault.entries.list())
    await opened.reopen()
    expect(valueOf(opened.vault.entries.list())).toEqual(before)
    expect(before.map(({ issuer, type, digits, period }) => [issuer, type, digits, period])).toEqual([
      ['B', 'totp', 8, 60],
      ['A', 'hotp', 6, 0],
      ['Steam', 'steam', 5, 30]
    ])
  })

  it('send nothing of their secret to the page', async () => {
    const { vault } = await openVault()
    addEntry(vault)
    const shown = JSON.stringify([vault.entries.list(), vault.candidates.codes()])
    expect(shown).not.toContain(rfcKey)
    expect(shown).not.toContain(rfcSecret.toString('hex'))
    expect(Object.keys(valueOf(vault.entries.list())[0] ?? {}).sort()).toEqual(
      [
        ...['account', 'algorithm', 'createdAt', 'digits', 'id', 'issuer', 'needsPin', 'period', 'type'],
        ...['groupId', 'hasNote', 'isFavorite', 'logo', 'position', 'recoveryCodes', 'recoveryCodesLeft', 'tags'],
        ...['usedAt', 'usedCount']
      ].sort()
    )
  })

  it('are announced on saving, removing and restoring', async () => {
    const { vault, around } = await openVault()
    const { id } = addEntry(vault)
    vault.entries.remove({ id })
    vault.entries.restore({ id })
    expect(around.changes).toEqual(['entries', 'entries', 'entries'])
  })

  it('return to their old place when a removal is undone', async () => {
    const opened = await openVault()
    const first = addEntry(opened.vault, { account: 'first' })
    addEntry(opened.vault, { account: 'second' })
    expect(opened.vault.entries.remove({ id: first.id })).toEqual({ ok: true, value: null })
    expect(valueOf(opened.vault.entries.list()).map(({ account }) => account)).toEqual(['second'])
    expect(valueOf(opened.vault.codes.list()).codes).toHaveLength(1)
    await opened.reopen()
    expect(opened.vault.entries.restore({ id: first.id })).toEqual({ ok: true, value: null })
    expect(valueOf(opened.vault.entries.list()).map(({ account }) => account)).toEqual(['first', 'second'])
    expect(valueOf(opened.vault.codes.list()).codes[0]?.code).toHaveLength(6)
  })

  it('cannot be removed or restored twice, nor if unknown', async () => {
    const { vault } = await openVault()
    const { id } = addEntry(vault)
    expect(errorOf(vault.entries.restore({ id })).code).toBe('not-found')
    vault.entries.remove({ id })
    expect(errorOf(vault.entries.remove({ id })).code).toBe('not-found')
    expect(errorOf(vault.entries.remove({ id: 'nobody' })).code).toBe('not-found')
    expect(errorOf(await vault.codes.copy({ id })).code).toBe('not-found')
  })

  it('are purged 30 days after removal and not before', async () => {
    const opened = await openVault()
    const { id } = addEntry(opened.vault)
    opened.vault.entries.remove({ id })
    opened.around.now += 30 * day
    await opened.reopen()
    expect(opened.vault.entries.restore({ id }).ok).toBe(true)
    opened.vault.entries.remove({ id })
    opened.around.now += 30 * day + 1
    await opened.reopen()
    expect(errorOf(opened.vault.entries.restore({ id })).code).toBe('not-found')
  })

  it('are purged at the next change of a vault that stays open', async () => {
    const { vault, around, dataDir, keys } = await openVault()
    const { id } = addEntry(vault)
    vault.entries.remove({ id })
    around.now += 31 * day
    addEntry(vault, { account: 'another' })
    const database = openDatabase(dataDir, (await keys.get('key')) as Secret)
    expect(database.prepare('SELECT count(*) AS n FROM entry').get()).toEqual({ n: 1 })
    database.close()
  })
})

describe('HOTP counters', () => {
  const code = (counter: number) => createHotp(rfcSecret, counter, { algorithm: 'SHA1', digits: 6 })

  it('give no code until asked, then advance with every code', async () => {
    const { vault } = await openVault()
    const { id } = addEntry(vault, { type: 'hotp' })
    expect(valueOf(vault.codes.list()).codes).toEqual([{ id, code: null, from: 0, until: 0, next: null }])
    expect(errorOf(await vault.codes.copy({ id })).code).toBe('not-found')
    // RFC 4226, Appendix D.
    expect(valueOf(vault.codes.next({ id })).code).toBe('755224')
    expect(valueOf(vault.codes.next({ id })).code).toBe('287082')
    expect(valueOf(vault.codes.list()).codes[0]?.code).toBe('287082')
    expect(valueOf(await vault.codes.copy({ id })).clearsAt).toBeGreaterThan(0)
  })

  it('survive a restart: a code is never given twice', async () => {
    const opened = await openVault()
    const { id } = addEntry(opened.vault, { type: 'hotp', counter: 41 })
    expect(valueOf(opened.vault.codes.next({ id })).code).toBe(code(41))
    await opened.reopen()
    expect(valueOf(opened.vault.codes.list()).codes[0]?.code).toBeNull()
    expect(valueOf(opened.vault.codes.next({ id })).code).toBe(code(42))
  })

  it('are on disk before the code is answered', async () => {
    const { vault, dataDir, keys } = await openVault()
    const { id } = addEntry(vault, { type: 'hotp', counter: 5 })
    vault.codes.next({ id })
    const database = openDatabase(dataDir, (await keys.get('key')) as Secret)
    expect(database.prepare('SELECT counter FROM entry').get()).toEqual({ counter: 6 })
    database.close()
  })

  it('are never used twice by two processes that have the vault open', async () => {
    const first = await openVault()
    const { id } = addEntry(first.vault, { type: 'hotp' })
    const second = await openVault({ dataDir: first.dataDir, keys: first.keys })
    second.vault.entries.list()
    expect(valueOf(first.vault.codes.next({ id })).code).toBe(code(0))
    expect(valueOf(second.vault.codes.next({ id })).code).toBe(code(1))
    expect(valueOf(first.vault.codes.next({ id })).code).toBe(code(2))
  })

  it('exist for HOTP only', async () => {
    const { vault } = await openVault()
    const { id } = addEntry(vault)
    expect(errorOf(vault.codes.next({ id })).code).toBe('wrong-stage')
    expect(errorOf(vault.codes.next({ id: 'nobody' })).code).toBe('not-found')
  })
})

describe('a change by another process', () => {
  it('is in the next answer, with its code, and is announced once', async () => {
    const window = await openVault()
    addEntry(window.vault)
    const terminal = await openVault({ dataDir: window.dataDir, keys: window.keys })
    window.vault.entries.list()
    window.around.changes.length = 0
    const { id } = addEntry(terminal.vault, { issuer: 'GitLab' })
    expect(valueOf(window.vault.entries.list()).map(({ issuer }) => issuer)).toEqual(['GitHub', 'GitLab'])
    expect(valueOf(window.vault.codes.list()).codes.find((one) => one.id === id)?.code).toMatch(/^\d{6}$/)
    expect(window.around.changes).toEqual(['entries'])
    terminal.vault.entries.remove({ id })
    expect(valueOf(window.vault.codes.list()).codes).toHaveLength(1)
    expect(errorOf(await window.vault.codes.copy({ id })).code).toBe('not-found')
  })

  it('is announced even if no one asks', async () => {
    const window = await openVault()
    const terminal = await openVault({ dataDir: window.dataDir, keys: window.keys })
    addEntry(terminal.vault)
    expect(window.around.changes).toEqual([])
    await vi.waitFor(
      () => {
        expect(window.around.changes).toEqual(['entries'])
      },
      { timeout: 3000 }
    )
  })

  it('is not reported because a process only opens the vault and reads', async () => {
    const window = await openVault()
    addEntry(window.vault)
    window.vault.entries.list()
    window.around.changes.length = 0
    const terminal = await openVault({ dataDir: window.dataDir, keys: window.keys })
    terminal.vault.codes.list()
    terminal.close()
    window.vault.entries.list()
    expect(window.around.changes).toEqual([])
  })
})

describe('closing the vault', () => {
  it('leaves nothing that can be read through the closed vault', async () => {
    const { vault, close } = await openVault()
    addEntry(vault)
    vault.codes.list()
    close()
    expect(() => vault.codes.list()).toThrow()
    expect(() => vault.entries.list()).toThrow()
  })

  it('does not print secrets when the vault object is inspected', async () => {
    const { vault } = await openVault()
    valueOf(vault.candidates.type(typedKey()))
    addEntry(vault)
    expect(inspect(vault, { depth: 10, showHidden: true })).not.toContain(rfcKey)
  })
})

describe('preferences', () => {
  it('remember the camera after a restart and can forget it', async () => {
    const opened = await openVault()
    expect(valueOf(opened.vault.preferences.get())).toMatchObject({ cameraId: null })
    opened.vault.preferences.set({ cameraId: 'front' })
    await opened.reopen()
    expect(valueOf(opened.vault.preferences.get())).toMatchObject({ cameraId: 'front' })
    expect(valueOf(opened.vault.preferences.set({ cameraId: null }))).toMatchObject({ cameraId: null })
  })
})

describe('the demo accounts', () => {
  it('fill an empty vault with a dozen entries of every kind, once', async () => {
    const { vault } = await openVault()
    await seedAuthenticatorDemo(vault)
    await seedAuthenticatorDemo(vault)
    const entries = valueOf(vault.entries.list())
    expect(entries).toHaveLength(12)
    expect(new Set(entries.map(({ type }) => type))).toEqual(new Set(['totp', 'hotp', 'steam']))
    expect(new Set(entries.map(({ algorithm }) => algorithm)).size).toBe(3)
  })
})
