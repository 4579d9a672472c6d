// What protection returns in each stage and what it asks of the apps, on real files with a fake keychain.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apps, type AppId } from '../../src/shared/model/app'
import { openProtection, type Protection, type StoredApp } from '../../src/main/protection/protection'
import { createRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import type { KeySlots, SlotChange, SlotWriting } from '../../src/main/protection/slots'
import { createFakeKeychain, type FakeKeychain } from '../keychain/fake'

const passphrase = 'correct horse battery'
const wrongStage = { ok: false, error: { code: 'wrong-stage' } }
const ready = { stage: 'ready', kind: 'keychain' }
const recoveryKey = createRecoveryKey(() => Buffer.alloc(16, 9))
const bytesOf = (secret: Secret | null) => secret && Buffer.from(revealSecret(secret)).toString()
const keyOf = (appId: AppId) => createSecret(Buffer.from(appId))

let dataDir: string
let keychain: FakeKeychain
/** What a test overrides in an app's storage. */
let parts: Partial<Record<AppId, Partial<StoredApp>>>
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stages-'))
  keychain = createFakeKeychain()
  parts = {}
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
})

/** An app's store is a file that contains its key. */
const storeOf = (appId: AppId) => join(dataDir, appId, 'store')
const open = () => {
  const store = (appId: AppId): StoredApp => ({
    path: join(dataDir, appId, 'none.db'),
    hasData: () => existsSync(storeOf(appId)),
    isOpenedBy: (key) => readFileSync(storeOf(appId), 'utf8') === bytesOf(key),
    ...parts[appId]
  })
  return openProtection({
    dataDir,
    keychain,
    now: () => Date.UTC(2026, 0, 2),
    stores: { panel: store('panel'), authenticator: store('authenticator') },
    passphraseCost: { memoryKib: 64, timeCost: 1, parallelism: 1 }
  })
}
async function fill(protection: Protection, filled: readonly AppId[] = apps) {
  for (const appId of filled) {
    await protection.getKeys(appId).set('key', keyOf(appId))
    mkdirSync(join(dataDir, appId), { recursive: true })
    writeFileSync(storeOf(appId), appId)
  }
}
const begin = async () => {
  const protection = await open()
  await fill(protection)
  return protection
}
const beginUnderPassphrase = async () => {
  keychain.setMood('silent')
  const protection = await open()
  await protection.choosePassphrase(passphrase)
  await fill(protection)
  return protection
}
const damaged = (kind: string, appId: AppId, change: object | null = null) => ({
  stage: 'store-damaged',
  kind,
  apps: [{ appId, snapshotAt: null, change }]
})

describe('a stage of the protection', () => {
  it('accepts only the calls that belong to it', async () => {
    const acts = {
      choose: (one: Protection) => one.choosePassphrase(passphrase),
      unlock: (one: Protection) => one.unlock(passphrase),
      key: (one: Protection) => one.unlockByRecoveryKey(recoveryKey),
      restore: (one: Protection) => one.restoreSnapshots(),
      accept: (one: Protection) => one.acceptChanged(),
      aside: (one: Protection) => one.setAside()
    }
    const expectRefused = async (one: Protection, names: readonly (keyof typeof acts)[]) => {
      const before = one.getState()
      for (const name of names) expect(await acts[name](one), `${before.stage}: ${name}`).toEqual(wrongStage)
      expect(one.getState()).toEqual(before)
    }
    const protection = await begin()
    await expectRefused(protection, ['choose', 'unlock', 'key', 'restore', 'accept', 'aside'])
    protection.markUnavailable()
    await expectRefused(protection, ['choose', 'unlock', 'key', 'restore', 'accept', 'aside'])
    protection.markSilent()
    await expectRefused(protection, ['choose', 'unlock', 'key', 'restore', 'accept'])
    await protection.markDamaged('panel', 'damaged')
    await expectRefused(protection, ['choose', 'unlock', 'key', 'accept'])
    rmSync(dataDir, { recursive: true })
    await beginUnderPassphrase()
    await expectRefused(await open(), ['choose', 'restore', 'accept'])
    rmSync(dataDir, { recursive: true })
    await expectRefused(await open(), ['unlock', 'key', 'restore', 'accept', 'aside'])
  })

  it.each([
    [
      'unavailable',
      (one: Protection) => {
        one.markUnavailable()
      },
      { stage: 'store-unavailable' }
    ],
    [
      'silent',
      (one: Protection) => {
        one.markSilent()
      },
      { stage: 'keychain-unavailable' }
    ],
    ['damaged', (one: Protection) => one.markDamaged('panel', 'damaged'), damaged('damaged', 'panel')],
    [
      'changed',
      (one: Protection) =>
        one.markDamaged('authenticator', 'changed', undefined, { differences: ['content'], since: 5 } as never),
      damaged('changed', 'authenticator', { differences: ['content'], since: 5 })
    ]
  ])('after a failed opening (%s) releases no keys until it was checked again', async (_what, mark, state) => {
    const protection = await begin()
    await mark(protection)
    expect(protection.getState()).toEqual(state)
    for (const appId of apps) {
      expect(() => protection.getKeys(appId)).toThrow('not unlocked')
      // The found keys also decrypt the copies.
      expect(bytesOf((await protection.getFoundKeys(appId)?.get('key')) ?? null)).toBe(appId)
    }
    expect(await protection.retry()).toEqual(ready)
    expect(bytesOf(await protection.getKeys('panel').get('key'))).toBe('panel')
  })

  it('of a store without a copy stays; a changed store is accepted as it is', async () => {
    const protection = await begin()
    await protection.markDamaged('panel', 'damaged')
    expect(await protection.restoreSnapshots()).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(protection.getState()).toEqual(damaged('damaged', 'panel'))
    await protection.markDamaged('panel', 'changed')
    expect(await protection.acceptChanged()).toEqual({ ok: true, value: ready })
  })

  it('reports both apps if both are damaged, and neither if its key is another', async () => {
    await begin()
    const asked: string[] = []
    for (const appId of apps) parts[appId] = { isDamaged: (key) => asked.push(`${appId} ${bytesOf(key) ?? ''}`) > 0 }
    expect((await open()).getState()).toEqual({
      stage: 'store-damaged',
      kind: 'damaged',
      apps: apps.map((appId) => ({ appId, snapshotAt: null, change: null }))
    })
    expect(asked).toEqual(['panel panel', 'authenticator authenticator'])
    writeFileSync(storeOf('panel'), 'another key')
    expect((await open()).getState()).toEqual({ stage: 'key-missing' })
  })

  it('is ready if an app cannot be read, without reading its file; its renewal is completed before its key is read', async () => {
    await begin()
    const asked: string[] = []
    parts.panel = {
      mayLook: async (keys) => asked.push(`may look: ${bytesOf(await keys.get('key')) ?? ''}`) < 0,
      isOpenedBy: () => asked.push('opened') > 0,
      isDamaged: () => asked.push('damaged') > 0,
      settleRenewal: async (keys) => {
        asked.push('settled')
        await keys.set('key', createSecret(Buffer.from('renewed')))
      }
    }
    expect((await open()).getState()).toEqual(ready)
    expect(asked).toEqual(['settled', 'may look: renewed'])
  })

  it('needs no key for an app with its own slots', async () => {
    await begin()
    for (const name of [...keychain.kept.keys()].filter((each) => each.includes('/authenticator/')))
      keychain.kept.delete(name)
    expect((await open()).getState()).toEqual({ stage: 'key-missing' })
    parts.authenticator = { hasOwnSlots: () => true }
    const protection = await open()
    expect(protection.getState()).toEqual(ready)
  })

  it.each([
    ['damaged', 'protection.json, panel, authenticator', (one: Protection) => one.markDamaged('panel', 'damaged')],
    ['changed', 'panel', (one: Protection) => one.markDamaged('panel', 'changed')],
    ['without its key', 'panel', () => Promise.resolve()]
  ])('with the Panel %s takes out of use: %s', async (what, expected, mark) => {
    parts.authenticator = { hasOwnSlots: () => true }
    await begin()
    if (what === 'without its key') keychain.kept.clear()
    const protection = await open()
    await mark(protection)
    const aside = await protection.setAside()
    if (!aside.ok) throw new Error('not set aside')
    const names = ['protection.json', 'panel', 'authenticator']
    expect(aside.value.folder).toBe(join(dataDir, 'set-aside-2026-01-02T00-00-00.000Z'))
    expect(names.filter((name) => existsSync(join(aside.value.folder, name))).join(', ')).toBe(expected)
    expect(names.filter((name) => !existsSync(join(dataDir, name))).join(', ')).toBe(
      // A new one is created.
      expected.replace('protection.json, ', '')
    )
    expect(aside.value.state).toEqual(ready)
  })
})

describe('the id of the data folder', () => {
  it('is known once its protection was chosen, and not if that cannot be read', async () => {
    keychain.setMood('silent')
    const protection = await open()
    expect(protection.getStoreId()).toBeNull()
    await protection.choosePassphrase(passphrase)
    const id = protection.getStoreId()
    expect(id).toMatch(/^[0-9a-f]{16}$/)
    expect((await open()).getStoreId()).toBe(id)
    writeFileSync(join(dataDir, 'protection.json'), '{')
    expect(protection.getStoreId()).toBeNull()
  })

  it('allows the keychain’s keys to be read at any stage, and no others', async () => {
    const protection = await begin()
    protection.markUnavailable()
    for (const appId of apps) expect(bytesOf((await protection.getKeychainKeys(appId)?.get('key')) ?? null)).toBe(appId)
    writeFileSync(join(dataDir, 'protection.json'), '{')
    expect(protection.getKeychainKeys('panel')).toBeNull()
    rmSync(join(dataDir, 'protection.json'))
    expect(protection.getKeychainKeys('panel')).toBeNull()
    rmSync(dataDir, { recursive: true })
    expect((await beginUnderPassphrase()).getKeychainKeys('panel')).toBeNull()
  })
})

describe('the protection under a passphrase', () => {
  const writing: SlotWriting = {
    inPlace: async (write) => write(),
    renew: () => Promise.reject(new Error('there is nothing to renew here'))
  }
  const slotsOf = (protection: Protection): KeySlots => {
    const slots = protection.getStoreSlots()
    if (slots === null) throw new Error('no slots')
    return slots
  }

  it('has slots only while it is open', async () => {
    expect((await begin()).getStoreSlots()).toBeNull()
    rmSync(dataDir, { recursive: true })
    const protection = await beginUnderPassphrase()
    expect(slotsOf(protection)).toMatchObject({ kind: 'passphrase' })
    expect([slotsOf(protection).hasPassphrase(), await slotsOf(protection).list()]).toEqual([
      true,
      { keychain: false, passphrase: true, recoveryKeyAt: null }
    ])
    expect((await open()).getStoreSlots()).toBeNull()
  })

  it('opens with an added slot, does not change the others, and has none in the keychain', async () => {
    const slots = slotsOf(await beginUnderPassphrase())
    expect(await slots.open('keychain')).toBeNull()
    expect(await slots.open({ passphrase: 'another horse battery' })).toBeNull()
    expect(await slots.open({ recoveryKey })).toBeNull()
    const opened = await slots.open({ passphrase })
    if (opened === null) throw new Error('the passphrase does not open')
    expect(bytesOf(await opened.keys.get('key'))).toBe('authenticator')
    const made = slots.sealRecoveryKey(opened, recoveryKey, 7)
    expect(await slots.change(opened, { recoveryKey: made }, writing)).toEqual({
      isRenewed: false,
      endsRecoveryKey: false
    })
    expect((await slots.list()).recoveryKeyAt).toBe(7)
    expect(bytesOf((await slots.open({ recoveryKey }))?.root ?? null)).toBe(bytesOf(opened.root))
    const later = await open()
    expect(later.getState()).toEqual({ stage: 'locked', hasRecoveryKey: true })
    const another = createRecoveryKey(() => Buffer.alloc(16, 8))
    expect(await later.unlockByRecoveryKey(another)).toEqual({ ok: false, error: { code: 'wrong-recovery-key' } })
    expect(await later.unlockByRecoveryKey(recoveryKey)).toEqual({
      ok: true,
      value: { stage: 'ready', kind: 'passphrase' }
    })
  })

  it.each([
    ['no passphrase', { passphrase: null }],
    ['the keychain', { keychain: true }],
    ['not the keychain', { keychain: false }]
  ] satisfies readonly (readonly [string, SlotChange])[])(
    'is always under its passphrase, which opens everything: %s is refused',
    async (_what, change) => {
      const slots = slotsOf(await beginUnderPassphrase())
      const opened = await slots.open({ passphrase })
      if (opened === null) throw new Error('the passphrase does not open')
      const before = readFileSync(join(dataDir, 'protection.json'))
      await expect(slots.change(opened, change, writing)).rejects.toThrow('cannot be removed')
      // A caller with another root key can't change anything either.
      const other = { ...opened, root: createSecret(Buffer.alloc(32, 1)) }
      const made = slots.sealRecoveryKey(other, recoveryKey, 7)
      await expect(slots.change(other, { recoveryKey: made }, writing)).rejects.toThrow()
      expect(readFileSync(join(dataDir, 'protection.json'))).toEqual(before)
    }
  )

  it('opens no slot of a file that has been replaced', async () => {
    const slots = slotsOf(await beginUnderPassphrase())
    writeFileSync(join(dataDir, 'protection.json'), '{"version":1,"kind":"keychain","storeId":"aa"}')
    expect([await slots.open({ passphrase }), await slots.open({ recoveryKey })]).toEqual([null, null])
    expect((await slots.list()).recoveryKeyAt).toBeNull()
  })

  it('refuses a salt that is too short', async () => {
    await beginUnderPassphrase()
    const path = join(dataDir, 'protection.json')
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { master: object }
    const salted = (bytes: number) =>
      JSON.stringify({ ...kept, master: { ...kept.master, salt: Buffer.alloc(bytes).toString('base64') } })
    writeFileSync(path, salted(7))
    expect((await open()).getState()).toEqual({ stage: 'store-unavailable' })
    writeFileSync(path, salted(8))
    expect((await open()).getState()).toEqual({ stage: 'locked', hasRecoveryKey: false })
  })

  it.each<readonly [string, string, SlotChange, boolean]>([
    ['a new passphrase', 'none', { passphrase: 'another horse battery' }, false],
    ['a new passphrase', 'of today', { passphrase: 'another horse battery' }, false],
    ['a new passphrase', 'of an earlier version', { passphrase: 'another horse battery' }, true],
    ['a way less', 'of today', { recoveryKey: null }, false]
  ])(
    'renews the keys after %s, and says whether a recovery key (%s) ends with it',
    async (_what, kind, change, ends) => {
      const slots = slotsOf(await beginUnderPassphrase())
      const opened = await slots.open({ passphrase })
      if (opened === null) throw new Error('the passphrase does not open')
      const made = slots.sealRecoveryKey(opened, recoveryKey, 7)
      if (kind !== 'none') await slots.change(opened, { recoveryKey: made }, writing)
      const path = join(dataDir, 'protection.json')
      const kept = JSON.parse(readFileSync(path, 'utf8')) as { recoveryKey?: object }
      if (kind === 'of an earlier version')
        writeFileSync(path, JSON.stringify({ ...kept, recoveryKey: { ...kept.recoveryKey, mark: undefined } }))
      const before = readFileSync(path)
      const orders: Parameters<SlotWriting['renew']>[0][] = []
      const renewing = {
        ...writing,
        renew: (order: (typeof orders)[number]) => Promise.resolve(void orders.push(order))
      }
      expect(await slots.change(opened, change, renewing)).toEqual({ isRenewed: true, endsRecoveryKey: ends })
      const [order] = orders
      if (order === undefined) throw new Error('nothing was renewed')
      const ways = JSON.parse(Buffer.from(order.ways).toString()) as { version: number; recoveryKey?: { at: number } }
      expect([ways.version, ways.recoveryKey?.at]).toEqual([
        4,
        kind === 'of today' && change.recoveryKey !== null ? 7 : undefined
      ])
      expect([bytesOf(order.from), order.isInKeyStore]).toEqual([bytesOf(opened.root), false])
      expect(bytesOf(order.to)).not.toBe(bytesOf(opened.root))
      // Nothing takes effect before the renewal.
      expect(readFileSync(path)).toEqual(before)
    }
  )

  it('locking removes the Authenticator’s keys from memory, and only those', async () => {
    const protection = await beginUnderPassphrase()
    const slots = slotsOf(protection)
    expect(bytesOf((await (await slots.openSilently())?.get('key')) ?? null)).toBe('authenticator')
    slots.forget()
    expect(await slots.openSilently()).toBeNull()
    expect(() => protection.getKeys('authenticator')).toThrow('not unlocked')
    expect(bytesOf(await protection.getKeys('panel').get('key'))).toBe('panel')
  })

  it('does not open a file that was damaged or replaced meanwhile', async () => {
    await beginUnderPassphrase()
    const path = join(dataDir, 'protection.json')
    for (const [text, answer] of [
      ['{', { ok: true, value: { stage: 'store-unavailable' } }],
      ['{"version":1,"kind":"keychain","storeId":"aa"}', wrongStage]
    ] as const) {
      for (const unlock of [
        (one: Protection) => one.unlock(passphrase),
        (one: Protection) => one.unlockByRecoveryKey(recoveryKey)
      ]) {
        const kept = readFileSync(path)
        const protection = await open()
        writeFileSync(path, text)
        expect(await unlock(protection)).toEqual(answer)
        writeFileSync(path, kept)
      }
    }
  })
})
