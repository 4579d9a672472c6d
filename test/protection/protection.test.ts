// The stages of protection on real files; the keychain is the fake that keeps the real one's contract.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { openProtection, type Protection } from '../../src/main/protection/protection'
import type { Keychain } from '../../src/main/protection/keychain-keys'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import { createSealer } from '../../src/main/protection/sealing'
import { createFakeKeychain } from '../keychain/fake'

const cost = { memoryKib: 1024, timeCost: 2, parallelism: 1 }
const passphrase = 'correct horse battery'
let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'protection-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

/** An app's storage reduced to what protection needs: one sealed value in one file. */
function storedApp(appId: AppId) {
  const file = join(dataDir, appId, 'store')
  return {
    // Not SQLite: real stores are tested in snapshots.test.ts and compose.test.ts.
    path: join(dataDir, appId, 'none.db'),
    hasData: () => existsSync(file),
    isOpenedBy: (key: Secret) => {
      try {
        createSealer(key, appId).open(readFileSync(file), 'check')
        return true
      } catch {
        return false
      }
    },
    fill: (key: Secret) => {
      mkdirSync(join(dataDir, appId), { recursive: true })
      writeFileSync(file, createSealer(key, appId).seal(createSecret(Buffer.from('check')), 'check'))
    }
  }
}

const open = (keychain: Keychain) =>
  openProtection({
    dataDir,
    keychain,
    now: () => Date.UTC(2026, 0, 2),
    stores: { panel: storedApp('panel'), authenticator: storedApp('authenticator') },
    passphraseCost: cost
  })

async function fillPanel(protection: Protection) {
  const key = createSecret(Buffer.alloc(32, 7))
  await protection.getKeys('panel').set('key', key)
  storedApp('panel').fill(key)
}

describe('the protection with a keychain', () => {
  it('is ready immediately and keeps keys in the keychain only', async () => {
    const keychain = createFakeKeychain()
    const { kept } = keychain
    const protection = await open(keychain)
    expect(protection.getState()).toEqual({ stage: 'ready', kind: 'keychain' })
    await fillPanel(protection)
    expect(kept.size).toBe(1)
    expect((await open(keychain)).getState()).toEqual({ stage: 'ready', kind: 'keychain' })
  })

  it('keeps the apps apart: neither can read a key of the other', async () => {
    const protection = await open(createFakeKeychain())
    await protection.getKeys('panel').set('key', createSecret(Buffer.from('panel key')))
    expect(await protection.getKeys('authenticator').get('key')).toBeNull()
  })

  it('reports a missing key, changes nothing, and is ready again once it is back', async () => {
    const keychain = createFakeKeychain()
    const { kept } = keychain
    await fillPanel(await open(keychain))
    const before = new Map(kept)
    const files = readdirSync(dataDir, { recursive: true }).sort()
    kept.clear()
    const protection = await open(keychain)
    expect(protection.getState()).toEqual({ stage: 'key-missing' })
    expect(() => protection.getKeys('panel')).toThrow()
    expect(readdirSync(dataDir, { recursive: true }).sort()).toEqual(files)
    for (const [name, value] of before) kept.set(name, value)
    expect(await protection.retry()).toEqual({ stage: 'ready', kind: 'keychain' })
  })

  it('refuses a key other than the one that sealed the store', async () => {
    const keychain = createFakeKeychain()
    const { kept } = keychain
    await fillPanel(await open(keychain))
    for (const name of kept.keys()) kept.set(name, Buffer.alloc(32, 9).toString('base64'))
    expect((await open(keychain)).getState()).toEqual({ stage: 'key-missing' })
  })

  it('CHECKLIST 61: refuses access and changes nothing if the keychain stops responding', async () => {
    const keychain = createFakeKeychain()
    await fillPanel(await open(keychain))
    keychain.setMood('silent')
    const protection = await open(keychain)
    expect(protection.getState()).toEqual({ stage: 'keychain-unavailable' })
    keychain.setMood('answering')
    expect(await protection.retry()).toEqual({ stage: 'ready', kind: 'keychain' })
  })

  it('sets a store aside by moving it, then starts a new one', async () => {
    const keychain = createFakeKeychain()
    const { kept } = keychain
    await fillPanel(await open(keychain))
    const sealed = readFileSync(join(dataDir, 'panel', 'store'))
    kept.clear()
    const protection = await open(keychain)
    const answer = await protection.setAside()
    if (!answer.ok) throw new Error('not set aside')
    expect(answer.value.state).toEqual({ stage: 'ready', kind: 'keychain' })
    expect(readFileSync(join(answer.value.folder, 'panel', 'store'))).toEqual(sealed)
    expect(existsSync(join(answer.value.folder, 'protection.json'))).toBe(true)
    expect(storedApp('panel').hasData()).toBe(false)
  })

  it('never sets aside a store that can be opened', async () => {
    const protection = await open(createFakeKeychain())
    expect(await protection.setAside()).toEqual({ ok: false, error: { code: 'wrong-stage' } })
  })

  it('reports a folder that cannot be used, and opens it once it can', async () => {
    const keychain = createFakeKeychain()
    // A file in place of the folder: no user, not even root, can write into it.
    rmSync(dataDir, { recursive: true })
    writeFileSync(dataDir, '')
    const protection = await open(keychain)
    expect(protection.getState()).toEqual({ stage: 'store-unavailable' })
    expect(() => protection.getKeys('panel')).toThrow()
    rmSync(dataDir)
    expect(await protection.retry()).toEqual({ stage: 'ready', kind: 'keychain' })
  })

  it('reports a damaged protection file, and does not change it', async () => {
    const keychain = createFakeKeychain()
    await fillPanel(await open(keychain))
    writeFileSync(join(dataDir, 'protection.json'), '{"version":')
    expect((await open(keychain)).getState()).toEqual({ stage: 'store-unavailable' })
    expect(readFileSync(join(dataDir, 'protection.json'), 'utf8')).toBe('{"version":')
  })

  it('treats data without a protection file as data whose key is missing', async () => {
    storedApp('panel').fill(createSecret(Buffer.alloc(32, 1)))
    expect((await open(createFakeKeychain())).getState()).toEqual({ stage: 'key-missing' })
    expect(existsSync(join(dataDir, 'protection.json'))).toBe(false)
  })
})

describe('the protection without a keychain', () => {
  const silent = () => createFakeKeychain('silent')

  it('asks for a passphrase, refuses a short one, and writes nothing before that', async () => {
    const protection = await open(silent())
    expect(protection.getState()).toEqual({ stage: 'choose-passphrase', minimumLength: 12 })
    expect(await protection.choosePassphrase('elevenchars')).toEqual({
      ok: false,
      error: { code: 'passphrase-too-short', minimum: 12 }
    })
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('keeps keys after a restart, locked until the passphrase is entered', async () => {
    const first = await open(silent())
    await first.choosePassphrase(passphrase)
    await fillPanel(first)
    const second = await open(silent())
    expect(second.getState()).toEqual({ stage: 'locked', hasRecoveryKey: false })
    expect(await second.unlock('wrong horse battery')).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    expect(second.getState()).toEqual({ stage: 'locked', hasRecoveryKey: false })
    expect(await second.unlock(passphrase)).toEqual({ ok: true, value: { stage: 'ready', kind: 'passphrase' } })
    const key = await second.getKeys('panel').get('key')
    expect(key && Buffer.from(revealSecret(key))).toEqual(Buffer.alloc(32, 7))
  })

  it('accepts the same passphrase in either Unicode form (NFC)', async () => {
    await (await open(silent())).choosePassphrase('A\u030angstro\u0308m unit 12')
    expect((await (await open(silent())).unlock('\u00c5ngstr\u00f6m unit 12')).ok).toBe(true)
  })

  it('stores neither passphrase nor key in any file', async () => {
    const protection = await open(silent())
    await protection.choosePassphrase(passphrase)
    await fillPanel(protection)
    const key = Buffer.alloc(32, 7)
    for (const entry of readdirSync(dataDir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      for (const form of [
        Buffer.from(passphrase),
        key,
        Buffer.from(key.toString('base64')),
        Buffer.from(key.toString('hex'))
      ]) {
        expect(bytes.includes(form), entry.name).toBe(false)
      }
    }
  })

  it('ignores a file that is not its own, and does not overwrite it', async () => {
    const path = join(dataDir, 'protection.json')
    for (const text of [
      'null',
      '[]',
      '{}',
      '{"version":1,"kind":"passphrase","storeId":"a"}',
      '{"version":3,"kind":"keychain"}'
    ]) {
      writeFileSync(path, text)
      const protection = await open(createFakeKeychain())
      expect(protection.getState(), text).toEqual({ stage: 'store-unavailable' })
      expect(readFileSync(path, 'utf8')).toBe(text)
    }
  })

  it('asks for the keychain even if nothing is stored in it yet', async () => {
    const keychain = createFakeKeychain()
    await open(keychain)
    keychain.setMood('silent')
    const protection = await open(keychain)
    expect(protection.getState()).toEqual({ stage: 'keychain-unavailable' })
    keychain.setMood('answering')
    expect(await protection.retry()).toEqual({ stage: 'ready', kind: 'keychain' })
  })

  it('refuses the cost that a tampered file demands', async () => {
    await (await open(silent())).choosePassphrase(passphrase)
    const path = join(dataDir, 'protection.json')
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { master: { cost: { memoryKib: number } } }
    kept.master.cost.memoryKib = 64 * 1024 * 1024
    const before = await open(silent())
    writeFileSync(path, JSON.stringify(kept))
    expect((await open(silent())).getState()).toEqual({ stage: 'store-unavailable' })
    // Changed while the passphrase prompt was open.
    expect(await before.unlock(passphrase)).toEqual({ ok: true, value: { stage: 'store-unavailable' } })
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(kept)
  })
})
