// Keys stored where a restart erases them move to permanent storage without loss. Real files; the keychain is the fake that keeps the real
// one's contract (test/keychain).
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { apps, type AppId } from '../../src/shared/model/app'
import { openProtection, type Protection } from '../../src/main/protection/protection'
import { createSealer } from '../../src/main/protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import { createFakeKeychain, type FakeKeychain } from '../keychain/fake'

const passphrase = 'granite lantern under the bridge'
const storeId = '00112233aabbccdd'
const asked = { stage: 'choose-passphrase', minimumLength: 12, reason: 'keys-in-memory' }
/** Entries outside the folder move too. Without them, the stores would count as never anchored. */
const outside = ['anchor', 'anchored', 'store-encrypted'] as const
const kept = {
  panel: ['key', 'pepper', 'trust/default/7', ...outside],
  authenticator: ['key', 'slots', ...outside]
} as const
const allKept = apps.flatMap((appId) => kept[appId])

let dataDir: string
let keychain: FakeKeychain
let ownSlots: AppId[]

const storeOf = (appId: AppId) => join(dataDir, appId, 'store')
const keyOf = (appId: AppId, name = 'key') => createSecret(Buffer.from(`${appId} ${name}`.padEnd(32, '.')))
const nameOf = (appId: AppId, name: string) => `Countersign/${storeId}/${appId}/${name}`
const encoded = (secret: Secret) => Buffer.from(revealSecret(secret)).toString('base64')
const isOpenedBy = (appId: AppId) => (key: Secret) => {
  try {
    createSealer(key, appId).open(readFileSync(storeOf(appId)), 'check')
    return true
  } catch {
    return false
  }
}

const open = (): Promise<Protection> =>
  openProtection({
    dataDir,
    keychain,
    now: () => 0,
    passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 },
    stores: {
      panel: {
        path: join(dataDir, 'none.db'),
        hasData: () => existsSync(storeOf('panel')),
        isOpenedBy: isOpenedBy('panel')
      },
      authenticator: {
        path: join(dataDir, 'none.db'),
        hasData: () => existsSync(storeOf('authenticator')),
        isOpenedBy: isOpenedBy('authenticator'),
        hasOwnSlots: () => ownSlots.includes('authenticator')
      }
    }
  })

/** The state that an earlier version leaves on a computer without a Secret Service. */
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fleeting-'))
  keychain = createFakeKeychain()
  ownSlots = []
  writeFileSync(join(dataDir, 'protection.json'), JSON.stringify({ version: 1, kind: 'keychain', storeId }))
  for (const appId of apps) {
    mkdirSync(join(dataDir, appId))
    writeFileSync(storeOf(appId), createSealer(keyOf(appId), appId).seal(createSecret(Buffer.from('check')), 'check'))
    for (const name of kept[appId]) keychain.inMemory.set(nameOf(appId, name), encoded(keyOf(appId, name)))
  }
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

async function expectAllKeys(protection: Protection) {
  for (const appId of apps) {
    for (const name of kept[appId]) {
      const found = await protection.getKeys(appId).get(name)
      expect(found && Buffer.from(revealSecret(found)), `${appId} ${name}`).toEqual(
        Buffer.from(revealSecret(keyOf(appId, name)))
      )
    }
  }
}

it('CHECKLIST 61: moves them to the keychain that responds, and they survive a restart of the computer', async () => {
  const protection = await open()
  expect(protection.getState()).toEqual({ stage: 'ready', kind: 'keychain' })
  await expectAllKeys(protection)
  expect(keychain.inMemory.size).toBe(0)
  keychain.restart()
  await expectAllKeys(await open())
})

it.each(['silent', 'locked'] as const)(
  'asks for a passphrase if the keychain is %s, and moves all keys',
  async (mood) => {
    keychain.setMood(mood)
    const protection = await open()
    expect(protection.getState()).toEqual(asked)
    expect(() => protection.getKeys('panel')).toThrow()
    expect(await protection.choosePassphrase('short')).toMatchObject({ error: { code: 'passphrase-too-short' } })
    expect(await protection.choosePassphrase(passphrase)).toEqual({
      ok: true,
      value: { stage: 'ready', kind: 'passphrase' }
    })
    await expectAllKeys(protection)
    expect(keychain.inMemory.size).toBe(0)
    expect(JSON.parse(readFileSync(join(dataDir, 'protection.json'), 'utf8'))).toMatchObject({
      kind: 'passphrase',
      storeId
    })
    keychain.restart()
    const next = await open()
    expect(next.getState()).toEqual({ stage: 'locked', hasRecoveryKey: false })
    expect((await next.unlock(passphrase)).ok).toBe(true)
    await expectAllKeys(next)
  }
)

it('looks up the keys that the stores need where the system lists none', async () => {
  const { fleeting } = keychain
  keychain = { ...keychain, fleeting: { ...fleeting, list: () => Promise.resolve(null) } }
  await open()
  for (const appId of apps) {
    expect(keychain.inMemory.has(nameOf(appId, 'key')), appId).toBe(false)
  }
})

it('asks memory for nothing by name if the system lists no key there', async () => {
  const { fleeting } = keychain
  keychain.inMemory.clear()
  const asked: string[] = []
  const getPassword = (service: string, account: string) => {
    asked.push(account)
    return fleeting.getPassword(service, account)
  }
  keychain = { ...keychain, fleeting: { ...fleeting, getPassword } }
  await open()
  expect(asked).toEqual([])
})

it('asks too if the keychain keeps new keys in memory only', async () => {
  keychain.setLasting(false)
  expect((await open()).getState()).toEqual(asked)
  expect(keychain.kept.size).toBe(0)
})

it('never starts on a keychain that does not last', async () => {
  rmSync(dataDir, { recursive: true })
  keychain.setLasting(false)
  expect((await open()).getState()).toEqual({ stage: 'choose-passphrase', minimumLength: 12 })
})

it('changes nothing before the passphrase, and checks again on request', async () => {
  keychain.setMood('silent')
  const files = readdirSync(dataDir, { recursive: true }).sort()
  const protection = await open()
  expect(readdirSync(dataDir, { recursive: true }).sort()).toEqual(files)
  keychain.setMood('answering')
  expect(await protection.retry()).toEqual({ stage: 'ready', kind: 'keychain' })
  await expectAllKeys(protection)
})

it('recovers after an interruption at any step of the move to the keychain', async () => {
  for (let step = 1; step < 40; step++) {
    let left = step
    const { setPassword, getPassword } = keychain
    const failing = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
      return (...args: A) => (--left < 0 ? Promise.reject(new Error('killed')) : call(...args))
    }
    Object.assign(keychain, { setPassword: failing(setPassword), getPassword: failing(getPassword) })
    const { stage } = (await open()).getState()
    Object.assign(keychain, { setPassword, getPassword })
    const both = new Set([...keychain.kept.keys(), ...keychain.inMemory.keys()])
    for (const appId of apps)
      for (const name of kept[appId]) expect(both.has(nameOf(appId, name)), String(step)).toBe(true)
    if (stage === 'ready') break
  }
  await expectAllKeys(await open())
  expect(keychain.inMemory.size).toBe(0)
})

it('deletes nothing from memory if the keychain did not really store it', async () => {
  const { setPassword } = keychain
  // A probe is kept; any longer value is silently dropped.
  Object.assign(keychain, {
    setPassword: (service: string, account: string, password: string) =>
      account.startsWith('probe/') ? setPassword(service, account, password) : Promise.resolve()
  })
  expect((await open()).getState()).toEqual({ stage: 'keychain-unavailable' })
  expect(keychain.inMemory.size).toBe(allKept.length)
})

it('starts the sealed files again if a move under a passphrase was interrupted', async () => {
  keychain.setMood('silent')
  for (const appId of apps) writeFileSync(join(dataDir, appId, 'keys.sealed'), 'of another passphrase')
  const protection = await open()
  expect((await protection.choosePassphrase(passphrase)).ok).toBe(true)
  await expectAllKeys(protection)
})

it('changes nothing if the sealed files cannot be written', async () => {
  keychain.setMood('silent')
  mkdirSync(join(dataDir, 'authenticator', 'keys.sealed'))
  const protection = await open()
  expect(await protection.choosePassphrase(passphrase)).toEqual({ ok: true, value: { stage: 'store-unavailable' } })
  expect(keychain.inMemory.size).toBe(allKept.length)
  rmSync(join(dataDir, 'authenticator', 'keys.sealed'), { recursive: true })
  expect(await protection.retry()).toEqual(asked)
  expect((await protection.choosePassphrase(passphrase)).ok).toBe(true)
  await expectAllKeys(protection)
})

it('asks for nothing new if the keys disappeared while the passphrase was typed', async () => {
  keychain.setMood('silent')
  const protection = await open()
  keychain.restart()
  expect(await protection.choosePassphrase(passphrase)).toEqual({ ok: true, value: { stage: 'keychain-unavailable' } })
  expect(existsSync(join(dataDir, 'panel', 'keys.sealed'))).toBe(false)
})

it('waits for the keychain if only a part is in memory', async () => {
  keychain.inMemory.delete(nameOf('authenticator', 'key'))
  keychain.kept.set(nameOf('authenticator', 'key'), encoded(keyOf('authenticator')))
  keychain.setMood('silent')
  const protection = await open()
  expect(protection.getState()).toEqual({ stage: 'keychain-unavailable' })
  keychain.setMood('answering')
  expect(await protection.retry()).toEqual({ stage: 'ready', kind: 'keychain' })
  await expectAllKeys(protection)
})

it('uses the one of two keys that opens the store, and keeps both if neither does', async () => {
  const wrong = encoded(createSecret(Buffer.alloc(32, 1)))
  keychain.kept.set(nameOf('panel', 'key'), wrong)
  keychain.kept.set(nameOf('authenticator', 'key'), encoded(keyOf('authenticator')))
  keychain.inMemory.set(nameOf('authenticator', 'key'), wrong)
  await expectAllKeys(await open())
  expect(keychain.inMemory.size).toBe(0)

  keychain.kept.set(nameOf('panel', 'key'), wrong)
  keychain.inMemory.set(nameOf('panel', 'key'), encoded(createSecret(Buffer.alloc(32, 2))))
  expect((await open()).getState()).toEqual({ stage: 'key-missing' })
  expect(keychain.kept.get(nameOf('panel', 'key'))).toBe(wrong)
  expect(keychain.inMemory.size).toBe(1)
})

it('does not touch the keys of other data folders', async () => {
  keychain.inMemory.set('Countersign/another/panel/key', 'theirs')
  await open()
  expect([...keychain.inMemory]).toEqual([['Countersign/another/panel/key', 'theirs']])
})

it('keeps a vault that only its own slots open under the passphrase', async () => {
  ownSlots = ['authenticator']
  keychain.inMemory.delete(nameOf('authenticator', 'key'))
  keychain.setMood('silent')
  expect((await (await open()).choosePassphrase(passphrase)).ok).toBe(true)
  const next = await open()
  expect(await next.unlock(passphrase)).toEqual({ ok: true, value: { stage: 'ready', kind: 'passphrase' } })
  expect(next.getStoreSlots()).toBeNull()
  expect(await next.getKeychainKeys('authenticator')?.get('key')).toBeNull()
  next.markUnavailable()
  expect(next.getKeychainKeys('authenticator')).toBeNull()
  // New slots next to a store that never had any do not replace its missing key.
  ownSlots = []
  expect(await (await open()).unlock(passphrase)).toEqual({ ok: true, value: { stage: 'key-missing' } })
})
