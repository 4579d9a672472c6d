// CHECKLIST 96 with the whole data folder under one passphrase: both apps get new keys, and the old passphrase and yesterday's files open
// none of the current data.
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { AppId } from '../src/shared/model/app'
import { isVaultOpenedBy } from '../src/main/authenticator/storage/database'
import { isPanelOpenedBy } from '../src/main/panel/storage/database'
import { anchorLockName, useLockName } from '../src/main/protection/anchor-keeper'
import { createPassphraseKeys, wrapUnderPassphrase } from '../src/main/protection/passphrase-keys'
import {
  openPassphraseSlot,
  openRecoverySlot,
  type PassphraseSlot,
  type RecoverySlot
} from '../src/main/protection/slots'
import { openProtection } from '../src/main/protection/protection'
import { createRecoveryKey, readRecoveryKey } from '../src/main/protection/recovery-key'
import type { Secret } from '../src/main/protection/secret'
import { settleStoreRenewal } from '../src/main/protection/store-renewal'
import { takeFileLock } from '../src/main/sqlite/file-lock'
import { aroundRename } from './fs-hooks'
import { createFakeKeychain } from './keychain/fake'
import { admin, fillStore, startUnderPassphrase, type App } from './store-under-passphrase'

const passphrase = 'granite lantern harbour'
const another = 'copper meadow signal'

let dataDir: string
let app: App
let recoveryKey: string

const restart = async (typed: object = { passphrase: another }) => {
  await app.composition.close()
  app = await startUnderPassphrase(dataDir)
  return app.ask('protection.unlock', typed)
}
const leftovers = () =>
  ['.', 'panel', 'authenticator'].flatMap((folder) =>
    readdirSync(join(dataDir, folder)).filter((name) => name.includes('.next'))
  )
const isWorking = async () => {
  expect(await app.ask('entries.list')).toHaveLength(3)
  expect(await app.ask('protection.get', {}, 'panel')).toEqual({ stage: 'ready', kind: 'passphrase' })
  const { email: username, password } = admin
  expect(await app.ask('session.logIn', { username, password }, 'panel')).toHaveProperty('stage')
  expect(app.bugs).toEqual([])
}
interface Ways {
  readonly master: PassphraseSlot
  readonly recoveryKey?: RecoverySlot
}
const waysIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'protection.json'), 'utf8')) as Ways
/** The keys that a passphrase or recovery key gets from a folder. */
const keysOf = async (folder: string, by: { passphrase: string } | { recoveryKey: string }) => {
  const ways = waysIn(folder)
  const typed = 'recoveryKey' in by ? readRecoveryKey(by.recoveryKey) : null
  const found =
    'passphrase' in by
      ? await openPassphraseSlot(ways.master, by.passphrase, 'store')
      : ways.recoveryKey === undefined || typed?.ok !== true
        ? null
        : openRecoverySlot(ways.recoveryKey, typed.value, 'store')
  if (found === null) return null
  const keyOf = (appId: string) =>
    createPassphraseKeys(join(folder, appId, 'keys.sealed'), found.root, appId).get('key')
  return { root: found.root, panel: (await keyOf('panel')) as Secret, vault: (await keyOf('authenticator')) as Secret }
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'renewal-'))
  app = await startUnderPassphrase(dataDir)
  await app.ask('protection.choosePassphrase', { passphrase })
  await fillStore(app, 3)
  const made = (await app.ask('lock.createRecoveryKey', { passphrase })) as { recoveryKey: string }
  recoveryKey = made.recoveryKey
  await app.ask('lock.confirmRecoveryKey')
})
afterEach(async () => {
  await app.composition.close()
  rmSync(dataDir, { recursive: true })
})

describe('CHECKLIST 96: a renewal of the whole store', () => {
  it.each([
    ['a changed passphrase', 'lock.changePassphrase', { passphrase, newPassphrase: another }, another],
    ['a removed recovery key', 'lock.removeRecoveryKey', { passphrase }, passphrase]
  ])('gives an earlier copy of the folder no access after %s', async (_what, call, input, now) => {
    const yesterday = mkdtempSync(join(tmpdir(), 'yesterday-'))
    cpSync(dataDir, yesterday, { recursive: true })
    expect(await app.ask(call, input)).toEqual({ isRenewed: true, endsRecoveryKey: false })
    await isWorking()
    expect(leftovers()).toEqual([])
    for (const by of [{ passphrase }, { recoveryKey }]) {
      const old = await keysOf(yesterday, by)
      if (old === null) throw new Error('the earlier copy does not open')
      // Without the check files next to the stores, which could cause an earlier refusal.
      const attack = mkdtempSync(join(tmpdir(), 'attack-'))
      cpSync(dataDir, attack, { recursive: true })
      for (const check of ['panel/panel.db.key-check', 'authenticator/vault.db.key-check']) rmSync(join(attack, check))
      expect(isPanelOpenedBy(join(attack, 'panel'), old.panel)).toBe(false)
      expect(isVaultOpenedBy(join(attack, 'authenticator'), old.vault)).toBe(false)
      for (const appId of ['panel', 'authenticator'])
        await expect(
          createPassphraseKeys(join(attack, appId, 'keys.sealed'), old.root, appId).get('key')
        ).rejects.toThrow()
      rmSync(attack, { recursive: true })
    }
    expect(await restart({ passphrase: now })).toMatchObject({ stage: 'ready' })
    await isWorking()
    const { master } = waysIn(dataDir)
    expect(master.publicKey).toBeDefined()
    rmSync(yesterday, { recursive: true })
  })

  it('keeps the recovery key without its owner', async () => {
    await app.ask('lock.changePassphrase', { passphrase, newPassphrase: another })
    expect(await restart({ passphrase })).toBe('wrong-passphrase')
    expect(await app.ask('protection.unlock', { recoveryKey })).toMatchObject({ stage: 'ready' })
    await isWorking()
  })

  it('renews the copies of both stores, too', async () => {
    const copies = () =>
      ['panel', 'authenticator'].map((appId) => {
        const folder = join(dataDir, appId, 'snapshots')
        return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : []
      })
    await expect.poll(() => copies().every((names) => names.length > 0)).toBe(true)
    const [panelCopy = '', vaultCopy = ''] = copies().map(([name]) => name ?? '')
    await app.ask('lock.changePassphrase', { passphrase, newPassphrase: another })
    const keys = await keysOf(dataDir, { passphrase: another })
    if (keys === null) throw new Error('the new passphrase does not open the store')
    const isUnder = (appId: AppId, name: string, file: string) => {
      const folder = mkdtempSync(join(tmpdir(), 'copy-'))
      cpSync(join(dataDir, appId, 'snapshots', name), join(folder, file))
      const isOpen = appId === 'panel' ? isPanelOpenedBy(folder, keys.panel) : isVaultOpenedBy(folder, keys.vault)
      rmSync(folder, { recursive: true })
      return isOpen
    }
    await expect.poll(() => isUnder('panel', panelCopy, 'panel.db'), { timeout: 5000 }).toBe(true)
    await expect.poll(() => isUnder('authenticator', vaultCopy, 'vault.db'), { timeout: 5000 }).toBe(true)
  })

  it('changes nothing if an app is in use elsewhere', async () => {
    writeFileSync(join(dataDir, 'panel', 'panel.db.next'), 'left by something')
    const before = readFileSync(join(dataDir, 'protection.json'))
    renameSync(join(dataDir, 'panel', 'rights.journal'), join(dataDir, 'panel', 'journal.elsewhere'))
    expect(await app.ask('lock.changePassphrase', { passphrase, newPassphrase: another })).toBe('store-unavailable')
    expect(readFileSync(join(dataDir, 'protection.json')).equals(before)).toBe(true)
    expect(leftovers()).toEqual([])
    renameSync(join(dataDir, 'panel', 'journal.elsewhere'), join(dataDir, 'panel', 'rights.journal'))
    expect(await restart({ passphrase })).toMatchObject({ stage: 'ready' })
    expect(await app.ask('entries.list')).toHaveLength(3)
  })

  /** The data folder after a kill just before, or just after, the decisive rename. */
  const killAtTheRename = async () => {
    const [before, after] = [mkdtempSync(join(tmpdir(), 'killed-')), mkdtempSync(join(tmpdir(), 'killed-'))]
    onTestFinished(() => {
      for (const folder of [before, after]) rmSync(folder, { recursive: true })
    })
    const locks: Promise<string>[] = []
    aroundRename(join(dataDir, 'protection.json'), {
      before: (isSynced) => {
        if (!existsSync(join(dataDir, 'protection.json.next')) || locks.length > 0) return
        const next = readdirSync(dataDir, { recursive: true }).map(String)
        const files = next.filter((name) => /\.next(\.key-check)?$/.test(name))
        expect(files.sort()).toEqual(made)
        expect(files.filter((name) => !isSynced(join(dataDir, name)))).toEqual([])
        for (const name of guarded) {
          const taking = takeFileLock(join(dataDir, name), 0).then((release) => release())
          locks.push(
            taking.then(
              () => `${name} is free`,
              () => 'locked'
            )
          )
        }
        cpSync(dataDir, before, { recursive: true })
      },
      after: () => {
        if (readdirSync(after).length === 0) cpSync(dataDir, after, { recursive: true })
      }
    })
    await app.ask('lock.changePassphrase', { passphrase, newPassphrase: another })
    expect(new Set(await Promise.all(locks))).toEqual(new Set(['locked']))
    return { before, after }
  }
  const made = [
    'anchors.sealed.next',
    'authenticator/keys.sealed.next',
    'authenticator/vault.db.next',
    'authenticator/vault.db.next.key-check',
    'panel/keys.sealed.next',
    'panel/panel.db.next',
    'panel/panel.db.next.key-check',
    'panel/rights.journal.next',
    'protection.json.next'
  ]
  const guarded = ['.', 'panel', 'authenticator'].flatMap((folder) =>
    folder === '.' ? ['renewal.lock'] : [`${folder}/${anchorLockName}`, `${folder}/${useLockName}`]
  )

  it('is complete on disk and locked before the decisive rename; after a kill around it, one passphrase opens everything', async () => {
    const killed = await killAtTheRename()
    for (const [folder, right, wrong] of [
      [killed.before, passphrase, another],
      [killed.after, another, passphrase]
    ] as const) {
      await app.composition.close()
      app = await startUnderPassphrase(folder)
      expect(await keysOf(folder, { passphrase: wrong })).toBeNull()
      expect(await app.ask('protection.unlock', { passphrase: right })).toMatchObject({ stage: 'ready' })
      await isWorking()
      const files = readdirSync(folder, { recursive: true }).map(String)
      expect(files.filter((name) => name.includes('.next'))).toEqual([])
      expect(JSON.parse(readFileSync(join(folder, 'protection.json'), 'utf8'))).not.toHaveProperty('renewed')
    }
  })

  it('touches no file that it did not create', async () => {
    const { after } = await killAtTheRename()
    const planted = ['panel/panel.db', 'authenticator/vault.db', 'panel/keys.sealed']
    const old = planted.map((name) => readFileSync(join(after, name)))
    for (const name of planted) writeFileSync(join(after, `${name}.next`), 'planted')
    await settleStoreRenewal(after)
    for (const [index, name] of planted.entries()) {
      expect(old[index]?.equals(readFileSync(join(after, name))), name).toBe(true)
      expect(readFileSync(join(after, `${name}.next`), 'utf8')).toBe('planted')
    }
  })

  it('CHECKLIST 81: accepts no change from anyone who authenticated under the previous master key', async () => {
    const store = (path: string) => ({ path: join(dataDir, path), hasData: () => false, isOpenedBy: () => true })
    const protection = await openProtection({
      dataDir,
      keychain: createFakeKeychain('silent'),
      stores: { panel: store('panel/panel.db'), authenticator: store('authenticator/vault.db') },
      now: Date.now
    })
    await protection.unlock(passphrase)
    const slots = protection.getStoreSlots()
    const before = (await slots?.open({ passphrase })) ?? null
    if (slots === null || before === null) throw new Error('the passphrase does not open the store')
    const sealed = slots.sealRecoveryKey(before, createRecoveryKey(randomBytes), 6)
    await app.ask('lock.removeRecoveryKey', { passphrase })
    const ways = readFileSync(join(dataDir, 'protection.json'))
    const writing = { inPlace: async (write: () => unknown) => void (await write()), renew: () => Promise.resolve() }
    await expect(slots.change(before, { recoveryKey: sealed }, writing)).rejects.toThrow()
    expect(readFileSync(join(dataDir, 'protection.json')).equals(ways)).toBe(true)
  })

  it('of an earlier version creates its key pairs at the next use', async () => {
    await app.composition.close()
    const found = await openPassphraseSlot(waysIn(dataDir).master, passphrase, 'store')
    if (found === null) throw new Error('the passphrase does not open the store')
    const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
    const { recoveryKey: _none, ...ways } = waysIn(dataDir)
    const older = { ...ways, version: 1, master: await wrapUnderPassphrase(found.root, passphrase, cost) }
    writeFileSync(join(dataDir, 'protection.json'), JSON.stringify(older))
    app = await startUnderPassphrase(dataDir)
    expect(await app.ask('protection.unlock', { passphrase })).toMatchObject({ stage: 'ready' })
    expect(waysIn(dataDir).master.publicKey).toBeDefined()
    expect(await restart({ passphrase })).toMatchObject({ stage: 'ready' })
    await isWorking()
  })
})
