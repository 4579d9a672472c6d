// CHECKLIST 96: an unlock method that was replaced or removed opens nothing written later. Real files and a real anchor; the key store is
// in memory.
import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { authenticatorJobs } from '../../src/main/authenticator/services/jobs'
import { createVaultSlots } from '../../src/main/authenticator/services/vault-slots'
import { isVaultOpenedBy, openDatabase, pathOf } from '../../src/main/authenticator/storage/database'
import { createEntryTable } from '../../src/main/authenticator/storage/entries'
import { createSlotFile } from '../../src/main/authenticator/storage/slots'
import { readAnchor } from '../../src/main/protection/anchor'
import type { KeyStore } from '../../src/main/protection/key-store'
import { wrapUnderPassphrase } from '../../src/main/protection/passphrase-keys'
import { createRecoveryKey } from '../../src/main/protection/recovery-key'
import { createSealer } from '../../src/main/protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../src/main/protection/secret'
import { listSnapshots, takeSnapshot } from '../../src/main/protection/snapshots'
import { takeFileLock } from '../../src/main/sqlite/file-lock'
import { runHere } from '../../src/main/worker/serve'
import { aroundRename } from '../fs-hooks'
import { createKeys } from './open-vault'
import { createRenewableVault, type RenewableVault } from '../renewable-vault'

const passphrase = 'granite lantern harbour'
const another = 'copper meadow signal'
const recoveryKey = createRecoveryKey(() => Buffer.alloc(16, 9))

let dataDir: string
let vault: RenewableVault

const keys = createKeys()
const { kept } = keys
/** A folder that is removed when the test ends. */
const folderFor = (what: string) => {
  const folder = mkdtempSync(join(tmpdir(), `renewal-${what}-`))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
const slotsPath = () => join(dataDir, 'slots.json')
const add = (account: string, details: { note?: string; pin?: string } = {}) => {
  const { candidates, details: namespace } = vault.vault().handlers
  const typed = { issuer: 'Acme', account, setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' as const }
  const candidate = candidates.type({ ...typed, algorithm: 'SHA1', digits: 6, period: 30, counter: 0 })
  if (!candidate.ok) throw new Error(candidate.error.code)
  const saved = candidates.save({ items: [{ id: candidate.value.id, issuer: 'Acme', account }] })
  const id = saved.ok ? (saved.value[0]?.id ?? '') : ''
  if (details.note !== undefined) namespace.setNote({ id, note: details.note })
  return id
}
const accounts = () => {
  const list = vault.vault().handlers.entries.list()
  return list.value.map(({ account }) => account).sort()
}
/** What an attacker has who copied everything yesterday. */
const copyYesterday = () => {
  const folder = folderFor('yesterday')
  cpSync(dataDir, folder, { recursive: true })
  return { folder, kept: new Map(kept) }
}
/** Whether yesterday's slots and keys open today's vault. */
const opensToday = async (
  yesterday: ReturnType<typeof copyYesterday>,
  by: 'keychain' | { passphrase: string } | { recoveryKey: Secret }
) => {
  const folder = mkdtempSync(join(tmpdir(), 'attack-'))
  try {
    cpSync(dataDir, folder, { recursive: true })
    cpSync(join(yesterday.folder, 'slots.json'), join(folder, 'slots.json'))
    const old: KeyStore = { ...keys, get: (name) => Promise.resolve(yesterday.kept.get(name) ?? null) }
    if ((await createVaultSlots({ dataDir: folder, keys: old }).open(by)) !== null) return true
    // Also without the key check next to the vault, which could report a wrong result.
    for (const secret of yesterday.kept.values()) {
      rmSync(`${pathOf(folder)}.key-check`, { force: true })
      if (revealSecret(secret).length === 32 && isVaultOpenedBy(folder, secret)) return true
    }
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const leftovers = () => [...readdirSync(dataDir), ...kept.keys()].filter((name) => name.includes('.next'))

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'renewal-'))
  kept.clear()
  vault = createRenewableVault(dataDir, keys)
  await vault.open('keychain')
  add('ada', { note: 'behind the clock' })
  await vault.change('keychain', { passphrase })
  await vault.change({ passphrase }, (opened) => ({
    recoveryKey: vault.slots.sealRecoveryKey(opened, recoveryKey, 5)
  }))
})
afterEach(async () => {
  await vault.close()
  rmSync(dataDir, { recursive: true })
})

describe('CHECKLIST 96: a slot that was replaced or removed', () => {
  const all = { keychain: true, passphrase: true, recoveryKeyAt: 5 as number | null }
  const changes: Record<string, [() => Promise<unknown>, typeof all]> = {
    'a changed passphrase': [() => vault.change({ passphrase }, { passphrase: another }), all],
    'a passphrase that was forgotten': [() => vault.change({ recoveryKey }, { passphrase: another }), all],
    'a removed passphrase': [() => vault.change({ passphrase }, { passphrase: null }), { ...all, passphrase: false }],
    'a replaced recovery key': [
      () =>
        vault.change({ passphrase }, (opened) => ({
          recoveryKey: vault.slots.sealRecoveryKey(opened, createRecoveryKey(randomBytes), 6)
        })),
      { ...all, recoveryKeyAt: 6 }
    ],
    'a removed recovery key': [
      () => vault.change({ passphrase }, { recoveryKey: null }),
      { ...all, recoveryKeyAt: null }
    ],
    'a key taken out of the keychain': [
      () => vault.change({ passphrase }, { keychain: false }),
      { ...all, keychain: false }
    ]
  }
  it.each(Object.keys(changes))('opens nothing of the current vault, unlike all other slots: %s', async (name) => {
    const yesterday = copyYesterday()
    const [change, left] = changes[name] ?? []
    expect(await change?.()).toEqual({ isRenewed: true, endsRecoveryKey: false })
    add('grace')
    expect(leftovers()).toEqual([])
    for (const by of ['keychain', { passphrase }, { recoveryKey }] as const)
      expect(await opensToday(yesterday, by)).toBe(false)
    // Every remaining unlock method works, also after a restart.
    const list = await vault.slots.list()
    expect(list).toEqual(left)
    const ways = [
      ...(list.keychain ? (['keychain'] as const) : []),
      ...(list.passphrase
        ? [{ passphrase: name.includes('changed') || name.includes('forgotten') ? another : passphrase }]
        : []),
      ...(list.recoveryKeyAt === 5 ? [{ recoveryKey }] : [])
    ]
    expect(ways.length).toBeGreaterThan(0)
    for (const way of ways) {
      await vault.close()
      expect(await vault.open(way)).not.toBeNull()
      expect(accounts()).toEqual(['ada', 'grace'])
    }
    expect(kept.has('key')).toBe(list.keychain)
  })

  it('does not affect secrets, notes, duplicates and the backup key', async () => {
    const id = add('linus', { note: 'kept' })
    const { backups } = vault.vault().handlers
    expect(await backups.chooseFolder()).toMatchObject({ ok: true })
    expect(await backups.turnOn({ password: 'seven lamps on the pier' })).toMatchObject({ ok: true })
    const look = () => {
      const database = openDatabase(dataDir, kept.get('key') as Secret)
      const table = createEntryTable(database, kept.get('key') as Secret)
      const secret = table.openSecret(id)
      const marks = new Set(table.list().map(({ fingerprint }) => fingerprint))
      const isFound = [...marks].join() === table.fingerprint(secret)
      const seen = { secret: Buffer.from(revealSecret(secret)).toString('hex'), details: table.openDetails(), isFound }
      database.close()
      return seen
    }
    const before = look()
    expect(before).toMatchObject({ isFound: true })
    await vault.change({ passphrase }, { passphrase: another })
    expect(look()).toEqual(before)
    expect(accounts()).toEqual(['ada', 'linus'])
    expect(await vault.vault().handlers.backups.runNow()).toMatchObject({
      ok: true,
      value: { isOn: true, failing: null }
    })
  })

  it('is kept if another process has the vault open', async () => {
    const other = openDatabase(dataDir, kept.get('key') as Secret)
    await expect(vault.change({ passphrase }, { passphrase: another })).rejects.toThrow('in use')
    other.close()
    expect(leftovers()).toEqual([])
    expect(accounts()).toEqual(['ada'])
    expect(await vault.change({ passphrase }, { passphrase: another })).toEqual({
      isRenewed: true,
      endsRecoveryKey: false
    })
  })

  it('cannot open the copies next to the vault, which are renewed too', async () => {
    const old = kept.get('key') as Secret
    const database = openDatabase(dataDir, old)
    await takeSnapshot(database, 'daily', { now: Date.now(), key: old, isReadable: () => true })
    database.close()
    await vault.change({ passphrase }, { passphrase: another })
    const fresh = kept.get('key') as Secret
    const access = { path: pathOf(dataDir), key: revealSecret(fresh) }
    await runHere(authenticatorJobs)('vault.renew-copies', { ...access, former: [revealSecret(old)] })
    const [copy] = listSnapshots(pathOf(dataDir))
    const folder = folderFor('copy')
    cpSync(join(dataDir, 'snapshots', copy?.name ?? ''), pathOf(folder))
    expect(isVaultOpenedBy(folder, old)).toBe(false)
    expect(isVaultOpenedBy(folder, fresh)).toBe(true)
    expect(createEntryTable(openDatabase(folder, fresh), fresh).list()).toHaveLength(1)
  })
})

describe('CHECKLIST 96: slots of an earlier version', () => {
  const olderSlots = async () => {
    const root = kept.get('key') as Secret
    const salt = Buffer.alloc(32, 3)
    const wrapping = createSecret(
      Buffer.from(hkdfSync('sha256', revealSecret(recoveryKey), salt, 'countersign/protection/recovery-key/v1', 32))
    )
    const wrapped = createSealer(wrapping, 'authenticator/slot/vault').seal(root, 'recovery-key').toString('base64')
    const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
    await vault.guard.whileChanging(async () => {
      createSlotFile(dataDir).save({
        passphrase: await wrapUnderPassphrase(root, passphrase, cost, 'authenticator/slot/vault'),
        recoveryKey: { salt: salt.toString('base64'), wrapped, at: 5 }
      })
    })
  }

  it('open, and get a key pair at their next use; then they are not changed again', async () => {
    await olderSlots()
    for (const by of [{ passphrase }, { recoveryKey }]) {
      const opened = await vault.slots.open(by)
      expect(opened?.upgrade).toBeDefined()
      await vault.guard.whileChanging(opened?.upgrade ?? (() => undefined))
      expect((await vault.slots.open(by))?.upgrade).toBeUndefined()
    }
    expect(await vault.change({ passphrase }, { passphrase: another })).toEqual({
      isRenewed: true,
      endsRecoveryKey: false
    })
    expect(await vault.slots.open({ recoveryKey })).not.toBeNull()
  })

  it('invalidate a recovery key that was not entered, and say so', async () => {
    await olderSlots()
    expect(await vault.change({ passphrase }, { passphrase: another })).toEqual({
      isRenewed: true,
      endsRecoveryKey: true
    })
    expect(await vault.slots.list()).toMatchObject({ passphrase: true, recoveryKeyAt: null })
    expect(await vault.slots.open({ recoveryKey })).toBeNull()
  })

  it('ask for a passphrase that would be lost, and change nothing', async () => {
    await olderSlots()
    const before = readFileSync(slotsPath())
    expect(await vault.change('keychain', { recoveryKey: null })).toBe('asks')
    expect(readFileSync(slotsPath()).equals(before)).toBe(true)
    expect(await vault.change({ passphrase }, { recoveryKey: null })).toEqual({
      isRenewed: true,
      endsRecoveryKey: false
    })
  })

  it('never leave a vault that no one can open', async () => {
    await olderSlots()
    kept.delete('key')
    expect(await vault.change({ passphrase }, { passphrase: null })).toBe('asks')
    expect(await vault.slots.open({ passphrase })).not.toBeNull()
    expect(await vault.slots.open({ recoveryKey })).not.toBeNull()
  })
})

describe('CHECKLIST 96: a vault renewal', () => {
  it('seals nothing to a planted public key', async () => {
    const attacker = createVaultSlots({ dataDir: folderFor('attacker'), keys })
    const planted = attacker.sealRecoveryKey({ root: createSecret(randomBytes(32)), keys }, recoveryKey, 5)
    const slots = createSlotFile(dataDir)
    const { recoveryKey: right, passphrase: slot } = slots.load()
    if (right === null) throw new Error('no recovery key')
    // The seal is real, the public key is the attacker's, and the anchor accepts the file.
    await vault.guard.whileChanging(() => {
      slots.save({ passphrase: slot, recoveryKey: { ...right, publicKey: planted.publicKey } })
    })
    expect(await vault.change({ passphrase }, { passphrase: another })).toEqual({
      isRenewed: true,
      endsRecoveryKey: true
    })
  })

  it('is repeated if a change overtakes it, and loses nothing', async () => {
    await vault.close()
    let built = 0
    vault = createRenewableVault(dataDir, keys, () => {
      built += 1
      if (built < 3) add(`late ${String(built)}`)
    })
    await vault.open('keychain')
    await vault.change({ passphrase }, { passphrase: another })
    expect(built).toBe(3)
    expect(accounts()).toEqual(['ada', 'late 1', 'late 2'])
  })

  it('changes nothing if changes keep overtaking it', async () => {
    await vault.close()
    vault = createRenewableVault(dataDir, keys, () => add('late'))
    await vault.open('keychain')
    const before = [readFileSync(slotsPath()), kept.get('key')]
    await expect(vault.change({ passphrase }, { passphrase: another })).rejects.toThrow('kept changing')
    expect([readFileSync(slotsPath()), kept.get('key')]).toEqual(before)
    expect(leftovers()).toEqual([])
    await vault.close()
    expect(await vault.open({ passphrase })).not.toBeNull()
    expect(accounts()).toHaveLength(6)
  })

  it('changes nothing if the vault is locked meanwhile', async () => {
    await vault.close()
    vault = createRenewableVault(dataDir, keys, () => {
      void vault.close()
    })
    await vault.open('keychain')
    await expect(vault.change({ passphrase }, { passphrase: another })).rejects.toThrow()
    expect(leftovers()).toEqual([])
    vault = createRenewableVault(dataDir, keys)
    expect(await vault.open({ passphrase: another })).toBeNull()
    expect(await vault.open({ passphrase })).not.toBeNull()
  })

  it('is announced, written to disk and locked before the decisive rename', async () => {
    const seen: Promise<string>[] = []
    aroundRename(slotsPath(), {
      before: (isSynced) => {
        const next = [`${pathOf(dataDir)}.next`, `${pathOf(dataDir)}.next.key-check`, `${slotsPath()}.next`]
        expect(next.filter((file) => !isSynced(file))).toEqual([])
        const anchor = readAnchor(revealSecret(kept.get('anchor') as Secret))
        const digestOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
        expect(anchor?.next?.digest).toBe(digestOf(`${pathOf(dataDir)}.next`))
        expect(anchor?.slots).toEqual([digestOf(slotsPath()), digestOf(`${slotsPath()}.next`)])
        const taking = takeFileLock(join(dataDir, 'renewal.lock'), 0)
        seen.push(
          taking.then(
            () => 'not locked',
            () => 'locked'
          )
        )
      }
    })
    await vault.change({ passphrase }, { passphrase: another })
    expect(await Promise.all(seen)).toEqual(['locked'])
    // Released at the end.
    const release = await takeFileLock(join(dataDir, 'renewal.lock'), 0)
    release()
  })

  it('CHECKLIST 81: gives nothing to anyone who authenticated under the previous key', async () => {
    await vault.change({ passphrase }, { keychain: false })
    const before = await vault.slots.open({ passphrase })
    if (before === null) throw new Error('the passphrase does not open the store')
    const sealed = vault.slots.sealRecoveryKey(before, createRecoveryKey(randomBytes), 6)
    await vault.change({ passphrase }, { recoveryKey: null })
    for (const change of [{ recoveryKey: sealed }, { keychain: true }, { passphrase: another }])
      await expect(vault.slots.change(before, change, vault.writing)).rejects.toThrow()
    expect(await vault.slots.list()).toEqual({ keychain: false, passphrase: true, recoveryKeyAt: null })
    expect(await vault.slots.open({ passphrase })).not.toBeNull()
  })

  it('does not touch a prepared vault that was never announced', async () => {
    await vault.close()
    const before = readFileSync(pathOf(dataDir))
    writeFileSync(`${pathOf(dataDir)}.next`, 'planted')
    expect(await vault.open({ passphrase })).not.toBeNull()
    await vault.close()
    expect(existsSync(`${pathOf(dataDir)}.next`)).toBe(true)
    expect(before.length).toBeGreaterThan(0)
  })
})
