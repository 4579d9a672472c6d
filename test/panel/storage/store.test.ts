// The store: keys, sealing, migrations, the append-only log, and searches of its files for secrets.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeBase32 } from '../../../src/main/otp/base32'
import { verifyChain } from '../../../src/main/panel/domain/audit'
import { openPanel } from '../../../src/main/panel/services/panel'
import { hasPanelData, isPanelOpenedBy, pathOf } from '../../../src/main/panel/storage/database'
import { openStore } from '../../../src/main/panel/storage/store'
import { createSecret, type Secret } from '../../../src/main/protection/secret'
import { breakSeal } from '../../../src/main/protection/store-seal'
import { openStoreFile } from '../../../src/main/sqlite/open'
import { readDecrypted } from '../../sqlite/decrypted'
import { panelHandlers } from '../../../src/main/ipc/panel'
import { drive } from '../drive'
import { createFolder, openFile, openTestPanel, readAudit } from '../harness'
import { email, password } from '../login'
import { createEnrolled } from '../people'

const open = (dataDir: string, key: Secret) => openStoreFile(pathOf(dataDir), key)

describe('keys', () => {
  it('show whether data exists and whether a key opens it', async () => {
    const folder = createFolder()
    expect(hasPanelData(folder)).toBe(false)
    const key = createSecret(randomBytes(32))
    openStore(folder, key).close()
    expect(hasPanelData(folder)).toBe(true)
    expect([isPanelOpenedBy(folder, key), isPanelOpenedBy(folder, createSecret(randomBytes(32)))]).toEqual([
      true,
      false
    ])
    const empty = createFolder()
    open(empty, key).close()
    expect(hasPanelData(empty)).toBe(false)
    await Promise.resolve()
  })
  it('CHECKLIST 61: open nothing if they are wrong, and change nothing', async () => {
    const folder = createFolder()
    openStore(folder, createSecret(randomBytes(32))).close()
    const before = readFileSync(join(folder, 'panel.db'))
    expect(() => openStore(folder, createSecret(randomBytes(32)))).toThrow('does not open')
    expect(readFileSync(join(folder, 'panel.db')).equals(before)).toBe(true)
    await Promise.resolve()
  })
  it('CHECKLIST 61: refuse access if a key or pepper is lost, or a keychain isn’t responding', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    test.panel.close()
    const { ports } = test.panel.context
    const pepper = await test.keys.get('pepper')
    await test.keys.delete('pepper')
    await expect(openPanel(ports)).rejects.toThrow('key-missing')
    expect(await test.keys.get('pepper')).toBeNull()
    if (pepper) await test.keys.set('pepper', pepper)
    const silent = { ...test.keys, get: () => Promise.reject(new Error('no keychain')) }
    await expect(openPanel({ ...ports, keys: silent })).rejects.toThrow('no keychain')
    test.panel = drive(await openPanel(ports))
    expect(test.panel.context.store.account.find()?.name).toBe('Northwind')
  })
  it('do not open a store of a newer version', () => {
    const folder = createFolder()
    const key = createSecret(randomBytes(32))
    openStore(folder, key).close()
    const db = open(folder, key)
    db.pragma('user_version = 999')
    db.close()
    breakSeal(pathOf(folder))
    expect(() => openStore(folder, key)).toThrow('newer version')
  })
})

describe('secrets', () => {
  it('CHECKLIST 24, 38: are not in the files, be they keys, codes, passwords or backup codes', async () => {
    const test = await openTestPanel()
    const { secret, backupCodes } = await createEnrolled(test)
    const needles = [
      Buffer.from(secret),
      Buffer.from(encodeBase32(secret)),
      Buffer.from(Buffer.from(secret).toString('hex')),
      Buffer.from(Buffer.from(secret).toString('base64')),
      Buffer.from(password),
      ...backupCodes.flatMap((code) => [Buffer.from(code), Buffer.from(code.replaceAll('-', ''))])
    ]
    const key = (await test.keys.get('key')) as Secret
    const names = readdirSync(test.dataDir).filter((name) => name !== 'snapshots')
    const files = names.map((name) => readFileSync(join(test.dataDir, name)))
    // Not in the decrypted content either.
    for (const content of [...files, readDecrypted(pathOf(test.dataDir), key)]) {
      expect(needles.filter((needle) => content.includes(needle))).toEqual([])
    }
  })
  it('cannot be opened if moved to another user', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const { store } = test.panel.context
    const user = store.users.findByUsername(email.toLowerCase())
    if (user === null) throw new Error('no user')
    store.users.insert({ ...user, id: 'other', username: 'other', email: 'other' }, 'other')
    const db = await openFile(test)
    db.prepare("update factors set user_id = 'other'").run()
    db.close()
    expect(() => store.factors.find('other')).toThrow()
  })
})

describe('the audit table', () => {
  it('CHECKLIST 60: is append-only and its chain verifies', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const { store } = test.panel.context
    const head = store.audit.readHead()
    expect(verifyChain(store.audit.iterate(), { entries: head.entries, head: head.hash }).kind).toBe('whole')
    const db = await openFile(test)
    expect(() => db.prepare('delete from audit').run()).toThrow('append-only')
    expect(() => db.prepare("update audit set entry = '{}'").run()).toThrow('append-only')
    db.exec(
      "drop trigger audit_keeps_entries; update audit set entry = replace(entry, 'admin', 'member') where seq = 2"
    )
    db.close()
    expect(verifyChain(store.audit.iterate())).toEqual({ kind: 'broken', row: 2, reason: 'hash' })
  })
  it('is written in the transaction of the change, or not at all', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const { context } = test.panel
    const before = readAudit(test).length
    expect(() =>
      context.store.transact(() => {
        context.audit('policy.changed', {})
        context.store.account.rename('Changed')
        throw new Error('power cut')
      })
    ).toThrow('power cut')
    expect(readAudit(test).length).toBe(before)
    expect(context.store.account.find()?.name).toBe('Northwind')
  })
})

describe('a change that does not wait for the disk', () => {
  it('is seen by others at once, is undone if it throws, and is a part of a larger one', () => {
    const folder = createFolder()
    const key = createSecret(randomBytes(32))
    const store = openStore(folder, key)
    const others = open(folder, key)
    const seen = () => others.prepare('select key, failures from throttles order by key').raw().all()
    const save = (name: string) => {
      store.throttles.save(name, { failures: 1, failedAt: 1, blockedUntil: 1 })
    }
    const fall = () => {
      throw new Error('fallen')
    }
    store.transactAhead(() => {
      save('a')
    })
    expect(seen()).toEqual([['a', 1]])
    const undone = () =>
      store.transactAhead(() => {
        save('b')
        fall()
      })
    expect(undone).toThrow('fallen')
    const whole = () =>
      store.transact(() => {
        store.transactAhead(() => {
          save('c')
        })
        fall()
      })
    expect(whole).toThrow('fallen')
    expect(seen()).toEqual([['a', 1]])
    others.close()
    store.close()
  })
})

describe('a store that cannot be written', () => {
  it('CHECKLIST 61: answers store-unavailable and logs no one in', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const db = await openFile(test)
    db.exec('begin exclusive')
    const handlers = panelHandlers(test.panel)
    const answer = await handlers.session.logIn({ username: email, password }, { profileId: 'default' })
    db.exec('rollback')
    db.close()
    expect(answer).toEqual({ ok: false, error: { code: 'store-unavailable' } })
    mkdirSync(test.dataDir, { recursive: true })
    expect(await handlers.session.get({}, { profileId: 'default' })).toEqual({
      ok: true,
      value: { step: 'signed-out', sso: null }
    })
  })
})
