// How the keys of both halves are kept, decided at start and changed only by the user (DESIGN section 3):
//
//   nothing stored ── keychain answers ──────────────▶ ready (keychain)
//        └────────── no keychain ── choose-passphrase ▶ ready (passphrase)
//   stored, keychain ── answers, right key, whole ───▶ ready
//        ├── keys in memory only ── keychain answers ─ moved to it ▶ …
//        │                 └── none ── choose-passphrase (keys-in-memory) ▶ ready (passphrase)
//        ├── does not answer ── keychain-unavailable ─ retry │ setAside ─▶ …
//        └── key gone or another ── key-missing ── retry │ setAside ─▶ …
//   folder unreadable, read-only or full ── store-unavailable ── retry ─▶ …
//   store damaged, or not the one that its anchor names ── store-damaged ── restoreSnapshots │ acceptChanged │ setAside ─▶ …
//   stored, passphrase ── locked ── unlock, whole ───▶ ready
//
// No path writes over existing data, and `setAside` moves files, it deletes none.
import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { ProtectionState, StoreChange } from '../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { anchorsPathOf, createAnchorFile, keepAnchorAbove, type AnchorFile } from './anchor-file'
import { writeAtomically } from './atomic-file'
import type { KeyStore } from './key-store'
import { copyKeys, findFleeting, forgetFleeting, moveToKeychain, type FoundKeys } from './fleeting-keys'
import { createKeychainKeys, isKeychainUsable, type Keychain } from './keychain-keys'
import {
  beginPassphraseKeys,
  createPassphraseKeys,
  isBoundedCost,
  minimumPassphraseLength,
  type PassphraseCost
} from './passphrase-keys'
import { answerFailure, type NotRestored } from './exchange'
import { asideFolderOf, findWholeSnapshot } from './snapshots'
import { createSecret, type Secret } from './secret'
import { isAnythingAt, readSmallFile } from './small-file'
import { renewedSchema, settleStoreRenewal } from './store-renewal'
import {
  openPassphraseSlot,
  openRecoverySlot,
  passphraseSlotSchema,
  recoverySlotSchema,
  sealPassphraseSlot,
  sealRecoverySlot,
  sealSlotAnew,
  storeSlotPurpose,
  type KeySlots,
  type PassphraseSlot,
  type Proof,
  type RecoverySlot
} from './slots'

export const halves = ['panel', 'authenticator'] as const
export type Half = (typeof halves)[number]

/** What protection asks of a half's storage before it is opened. */
export interface StoredHalf {
  /** The store's file. */
  readonly path: string
  hasData(): boolean
  /**
   * Asked before the file is opened, even to be looked at: false where that would change what lies there. What differs is told
   * by who opens it. `keys`: the half's key store.
   */
  mayLook?(keys: KeyStore): Promise<boolean>
  /** True where `key` is the one that the store was made with, whole or damaged. */
  isOpenedBy(key: Secret): boolean
  /** Asked with the store's own key. Throws where the file cannot be looked at. */
  isDamaged?(key: Secret): boolean | Promise<boolean>
  /**
   * Puts the snapshot `name` in the place of a store that is damaged or changed. Nobody is signed in: nobody gains by it.
   * Absent in the command line.
   */
  restore?(name: string, key: Secret, asideFolder: string): Promise<Result<null, NotRestored>>
  /** Asked before its key is read: ends a renewal that was interrupted. Rejects where `keys` do not answer. */
  settleRenewal?(keys: KeyStore): Promise<void>
  /** True where slots of its own open it without the keychain: a key that is gone there is not missed. */
  hasOwnSlots?(): boolean
}

export interface ProtectionPorts {
  readonly dataDir: string
  readonly keychain: Keychain
  readonly stores: Readonly<Record<Half, StoredHalf>>
  readonly now: () => number
  readonly passphraseCost?: PassphraseCost
  /** Hears of what stopped a restore. */
  readonly onFailure?: (half: Half, error: unknown) => void
}

export interface Protection {
  getState(): ProtectionState
  /** Which data folder it is; null before its protection was chosen. */
  getStoreId(): string | null
  /** The keys of one half. Throws unless the stage is `ready`. */
  getKeys(half: Half): KeyStore
  choosePassphrase(
    passphrase: string
  ): Promise<Result<ProtectionState, Failure<'passphrase-too-short' | 'wrong-stage'>>>
  unlock(passphrase: string): Promise<Result<ProtectionState, Failure<'wrong-passphrase' | 'wrong-stage'>>>
  unlockByRecoveryKey(
    recoveryKey: Secret
  ): Promise<Result<ProtectionState, Failure<'wrong-recovery-key' | 'wrong-stage'>>>
  /**
   * The ways to the store's master key, once it is open; null where it is under the keychain, and where the vault kept the
   * slots that it had there.
   */
  getStoreSlots(): KeySlots | null
  /**
   * A half's keys where slots of its own may lie beside them: in the keychain, whatever the other half's state, or under the
   * open passphrase that took over from it. Null elsewhere.
   */
  getKeychainKeys(half: Half): KeyStore | null
  /** Looks again: after the user unlocked or restored the keychain, or freed the disk. */
  retry(): Promise<ProtectionState>
  /** Told by whoever opened a half's store and could not: the stage is `store-unavailable` until `retry`. */
  markUnavailable(): void
  /**
   * Told by whoever opened a half's store and found it `damaged`, or `changed` since it was closed. `opened`: the keys that
   * it was opened with, where they are not this protection's own.
   */
  markDamaged(half: Half, kind: 'damaged' | 'changed', opened?: KeyStore, change?: StoreChange): Promise<void>
  /** Told by whoever opened a half's store and got no answer from the keychain: the stage is `keychain-unavailable`. */
  markSilent(): void
  /** The keys that were found last, also where the store is damaged or changed; null where none were. */
  getFoundKeys(half: Half): KeyStore | null
  /**
   * Puts the newest whole snapshot in each damaged store's place. The halves must be closed. After a failure the store that
   * it concerns is as it was.
   */
  restoreSnapshots(): Promise<
    Result<{ folder: string; state: ProtectionState }, Failure<'wrong-stage' | 'not-found'> | NotRestored>
  >
  /** Looks again, after the anchors were told to take changed stores as they are. */
  acceptChanged(): Promise<Result<ProtectionState, Failure<'wrong-stage'>>>
  /**
   * Moves both halves and the protection file into a dated folder and starts anew. The halves must be closed. A half that
   * slots of its own open stays.
   */
  setAside(): Promise<Result<{ folder: string; state: ProtectionState }, Failure<'wrong-stage'>>>
}

const text = z.string().max(1024)
const keychainFile = z.object({ version: z.literal(1), kind: z.literal('keychain'), storeId: text })
const passphraseFile = z.object({
  /** 2 since there is a recovery key, 3 since both have a pair of keys, 4 since they say that anchors are kept above. */
  version: z.literal([1, 2, 3, 4]),
  kind: z.literal('passphrase'),
  storeId: text,
  master: passphraseSlotSchema.extend({
    cost: passphraseSlotSchema.shape.cost.refine(isBoundedCost),
    // RFC 9106 asks for 8 bytes at least.
    salt: text.refine((salt) => Buffer.from(salt, 'base64').length >= 8)
  }),
  recoveryKey: recoverySlotSchema.optional(),
  renewed: renewedSchema.optional()
})

type KeptUnderPassphrase = Omit<z.infer<typeof passphraseFile>, 'recoveryKey'> & {
  readonly recoveryKey?: RecoverySlot | undefined
}
type Kept = z.infer<typeof keychainFile> | KeptUnderPassphrase

interface Found {
  readonly kind: 'keychain' | 'passphrase'
  readonly keys: Readonly<Record<Half, KeyStore>>
}

const keptFile = z.discriminatedUnion('kind', [keychainFile, passphraseFile])
const stagesToSetAside: readonly ProtectionState['stage'][] = [
  'key-missing',
  'keychain-unavailable',
  'locked',
  'store-damaged'
]
/** Whether what is there can go out of use. */
export const isToSetAside = ({ stage }: ProtectionState): boolean => stagesToSetAside.includes(stage)
const slotPurpose = storeSlotPurpose
/** Of a passphrase without a pair of keys. */
const olderPurpose = 'protection/master'
const writeKept = (kept: Kept) => Buffer.from(`${JSON.stringify(kept, null, 2)}\n`, 'utf8')
/** Kept sealed with a half's keys: slots of its own came with it from the keychain and still count. */
const ownSlotsName = 'own-slots'

/** Reads how the folder is protected and brings it to its first stage; a folder that cannot be used is a stage too. */
export async function openProtection(ports: ProtectionPorts): Promise<Protection> {
  const path = join(ports.dataDir, 'protection.json')
  let state: ProtectionState
  let keys: Readonly<Record<Half, KeyStore | null>> | null = null
  let hasVaultKeptSlots = false
  /** What was opened last, also where it was not enough to be ready: a damaged store's snapshots are read with its key. */
  let found: Found | null = null
  const storeKeys = new Map<Half, Secret>()

  const load = (): Kept | null => {
    const bytes = readSmallFile(path)
    // One of a newer version, or that is damaged, is not ours to read or to write over.
    return bytes === null ? null : keptFile.parse(JSON.parse(bytes.toString('utf8')))
  }
  const save = (kept: Kept) => {
    writeAtomically(path, writeKept(kept))
  }
  const hasData = () => halves.some((half) => ports.stores[half].hasData())
  const keychainKeys = (storeId: string) => ({
    panel: createKeychainKeys(ports.keychain, storeId, 'panel'),
    authenticator: createKeychainKeys(ports.keychain, storeId, 'authenticator')
  })
  const sealedKeysOf = (half: Half) => join(ports.dataDir, half, 'keys.sealed')
  const anchorsPath = anchorsPathOf(ports.dataDir)
  /** Of the master key that was opened last. */
  let anchorFile: AnchorFile | null = null
  const bareKeys = (master: Secret) => ({
    panel: createPassphraseKeys(sealedKeysOf('panel'), master, 'panel'),
    authenticator: createPassphraseKeys(sealedKeysOf('authenticator'), master, 'authenticator')
  })
  const passphraseKeys = (master: Secret) => {
    const file = createAnchorFile(anchorsPath, master)
    const bare = bareKeys(master)
    anchorFile = file
    return {
      panel: keepAnchorAbove(bare.panel, file, 'panel'),
      authenticator: keepAnchorAbove(bare.authenticator, file, 'authenticator')
    }
  }

  const hasOwnSlots = (half: Half) => ports.stores[half].hasOwnSlots?.() ?? false

  const loadUnderPassphrase = () => {
    const kept = load()
    return kept?.kind === 'passphrase' ? kept : null
  }

  /** A file that was damaged while the app was running is a stage, too. */
  const isReadable = (): boolean => {
    try {
      return load() !== null
    } catch {
      return false
    }
  }

  const openMaster = async (by: Proof): Promise<Secret | null> => {
    const kept = loadUnderPassphrase()
    if (kept === null) return null
    if ('passphrase' in by) {
      const found = await openPassphraseSlot(kept.master, by.passphrase, slotPurpose, olderPurpose)
      if (found !== null && found.slot !== kept.master)
        await upgrade(found.root, { master: found.slot }, found.isAnchored)
      return found?.root ?? null
    }
    if (kept.recoveryKey === undefined) return null
    const found = openRecoverySlot(kept.recoveryKey, by.recoveryKey, slotPurpose)
    if (found !== null && found.slot !== kept.recoveryKey)
      await upgrade(found.root, { recoveryKey: found.slot }, found.isAnchored)
    return found?.root ?? null
  }

  const openBy = async (by: Proof): Promise<ProtectionState | null> => {
    try {
      const master = await openMaster(by)
      if (master === null) return null
      return await settle({ kind: 'passphrase', keys: passphraseKeys(master) })
    } catch {
      return { stage: 'store-unavailable' }
    }
  }

  /**
   * A slot of before gets its pair of keys, and the word that there are anchors above, as soon as its owner is there; at its
   * next use, should that fail now. Rejects where the anchors cannot be looked at.
   */
  const upgrade = async (
    root: Secret,
    slots: Partial<Pick<KeptUnderPassphrase, 'master' | 'recoveryKey'>>,
    isAnchored: boolean
  ) => {
    await createAnchorFile(anchorsPath, root).gather(bareKeys(root), isAnchored)
    try {
      const bind = <S extends PassphraseSlot | RecoverySlot>(slot: S) =>
        sealSlotAnew(slot, root, root, slotPurpose) ?? slot
      change(({ master, recoveryKey, ...kept }) => ({
        ...kept,
        version: 4,
        master: slots.master ?? bind(master),
        recoveryKey: slots.recoveryKey ?? (recoveryKey && bind(recoveryKey))
      }))
    } catch {
      // It opens as it is.
    }
  }

  /** Replaces the protection file of a store under a passphrase, all at once. */
  const change = (make: (kept: KeptUnderPassphrase) => Kept) => {
    const kept = loadUnderPassphrase()
    if (kept === null) throw new Error('the store is not under a passphrase')
    save(make(kept))
  }

  const storeSlots: KeySlots = {
    kind: 'passphrase',
    list: () =>
      Promise.resolve({
        keychain: false,
        passphrase: true,
        recoveryKeyAt: loadUnderPassphrase()?.recoveryKey?.at ?? null
      }),
    hasPassphrase: () => true,
    openSilently: () => Promise.resolve(keys?.authenticator ?? null),
    open: async (by) => {
      const master = by === 'keychain' ? null : await openMaster(by)
      return master === null ? null : { root: master, keys: passphraseKeys(master).authenticator }
    },
    forget: () => {
      if (keys !== null) keys = { ...keys, authenticator: null }
    },
    sealRecoveryKey: ({ root }, recoveryKey, at) => sealRecoverySlot(root, recoveryKey, slotPurpose, at),
    change: async ({ root }, { passphrase, recoveryKey, keychain }, { inPlace, renew }) => {
      const kept = loadUnderPassphrase()
      if (kept === null || passphrase === null || keychain !== undefined) {
        throw new Error('the passphrase is what the store is under')
      }
      // Rejects where there is another master key since.
      await passphraseKeys(root).authenticator.get('key')
      const isTaken = passphrase !== undefined || (recoveryKey !== undefined && kept.recoveryKey !== undefined)
      if (!isTaken) {
        await inPlace(() => {
          change((before) => ({ ...before, version: 4, recoveryKey: recoveryKey ?? undefined }))
        })
        return { isRenewed: false, endsRecoveryKey: false }
      }
      const next = createSecret(randomBytes(32))
      const stays = (slot: RecoverySlot | null) => slot && sealSlotAnew(slot, root, next, slotPurpose)
      const master =
        passphrase === undefined
          ? sealSlotAnew(kept.master, root, next, slotPurpose)
          : await sealPassphraseSlot(next, passphrase, slotPurpose, ports.passphraseCost)
      if (master === null) return 'asks'
      const key = stays(recoveryKey === undefined ? (kept.recoveryKey ?? null) : recoveryKey)
      const { recoveryKey: former, ...rest } = kept
      const ways = { ...rest, version: 4 as const, master, ...(key === null ? {} : { recoveryKey: key }) }
      const renewedKeys = passphraseKeys(next)
      const order = { from: root, to: next, isInKeyStore: false, keys: renewedKeys.authenticator }
      const onRenewed = () => {
        found = { kind: 'passphrase', keys: renewedKeys }
        keys = renewedKeys
        storeKeys.clear()
      }
      await renew({ ...order, ways: writeKept(ways), onRenewed })
      return { isRenewed: true, endsRecoveryKey: former !== undefined && recoveryKey === undefined && key === null }
    }
  }

  /** Reads the keys of `stored` halves. Rejects where the keychain does not answer. */
  const readKeys = async (from: Found, stored: readonly Half[]) => {
    storeKeys.clear()
    for (const half of stored) {
      await ports.stores[half].settleRenewal?.(from.keys[half])
      const key = await from.keys[half].get('key')
      if (key !== null) storeKeys.set(half, key)
    }
  }
  /** Throws where the folder cannot be looked into: that is no fault of the keychain's. */
  const findStored = () => halves.filter((half) => ports.stores[half].hasData())

  /** Ready only where every half that holds data has its own, right key and is whole. */
  const judge = async (from: Found): Promise<ProtectionState> => {
    const damaged: Half[] = []
    for (const half of halves) {
      if (!ports.stores[half].hasData()) continue
      const key = storeKeys.get(half)
      if (key !== undefined && (await ports.stores[half].mayLook?.(from.keys[half])) === false) continue
      if (key !== undefined && ports.stores[half].isOpenedBy(key)) {
        if ((await ports.stores[half].isDamaged?.(key)) === true) damaged.push(half)
        continue
      }
      if (hasOwnSlots(half) && (from.kind === 'keychain' || (await from.keys[half].get(ownSlotsName)) !== null))
        continue
      return { stage: 'key-missing' }
    }
    found = from
    if (damaged.length > 0) return describeDamage(damaged, 'damaged')
    hasVaultKeptSlots = from.kind === 'passphrase' && (await from.keys.authenticator.get(ownSlotsName)) !== null
    keys = from.keys
    return { stage: 'ready', kind: from.kind }
  }

  const settle = async (from: Found): Promise<ProtectionState> => {
    await readKeys(from, findStored())
    return judge(from)
  }

  /** After the files of a damaged store were exchanged: with the keys that are known, where they are. */
  const lookAgain = async (): Promise<ProtectionState> => {
    if (found === null) return look()
    try {
      return await settle(found)
    } catch {
      return { stage: 'store-unavailable' }
    }
  }

  const findSnapshot = (half: Half) => {
    const key = storeKeys.get(half)
    return key === undefined ? null : findWholeSnapshot(ports.stores[half].path, key)
  }

  const describeDamage = (
    damaged: readonly Half[],
    kind: 'damaged' | 'changed',
    change: StoreChange | null = null
  ): ProtectionState => ({
    stage: 'store-damaged',
    kind,
    halves: damaged.map((half) => ({ half, snapshotAt: findSnapshot(half)?.takenAt ?? null, change }))
  })

  const createAsideFolder = () => {
    const folder = asideFolderOf(ports.dataDir, ports.now())
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }

  const look = async (): Promise<ProtectionState> => {
    keys = null
    hasVaultKeptSlots = false
    found = null
    anchorFile = null
    storeKeys.clear()
    try {
      return await lookInFolder()
    } catch {
      return { stage: 'store-unavailable' }
    }
  }

  const lookInFolder = async (): Promise<ProtectionState> => {
    mkdirSync(ports.dataDir, { recursive: true, mode: 0o700 })
    await settleStoreRenewal(ports.dataDir)
    const kept = load()
    if (kept?.kind === 'passphrase') return { stage: 'locked', hasRecoveryKey: kept.recoveryKey !== undefined }
    if (kept?.kind === 'keychain') {
      const inMemory = await findInMemory(kept.storeId)
      if (halves.some((half) => inMemory[half].size > 0)) {
        const next = await bringToSafety(kept.storeId, inMemory)
        if (next !== null) return next
      }
      // With nothing stored no key is asked for; the stores that are made now need a keychain all the same.
      if (!hasData() && !(await isKeychainUsable(ports.keychain, kept.storeId)))
        return { stage: 'keychain-unavailable' }
      const from: Found = { kind: 'keychain', keys: keychainKeys(kept.storeId) }
      const stored = findStored()
      try {
        await readKeys(from, stored)
      } catch {
        return { stage: 'keychain-unavailable' }
      }
      return judge(from)
    }
    if (hasData()) return { stage: 'key-missing' }
    const storeId = randomBytes(8).toString('hex')
    if (!(await isKeychainUsable(ports.keychain, storeId))) {
      return { stage: 'choose-passphrase', minimumLength: minimumPassphraseLength }
    }
    save({ version: 1, kind: 'keychain', storeId })
    return settle({ kind: 'keychain', keys: keychainKeys(storeId) })
  }

  const findInMemory = async (storeId: string): Promise<Readonly<Record<Half, FoundKeys>>> => ({
    panel: await findFleeting(ports.keychain, storeId, 'panel'),
    authenticator: await findFleeting(ports.keychain, storeId, 'authenticator')
  })

  /** True where these keys and the halves' own slots open all that is stored. */
  const isWhole = (found: Readonly<Record<Half, FoundKeys>>): boolean =>
    halves.every((half) => {
      if (!ports.stores[half].hasData() || hasOwnSlots(half)) return true
      const key = found[half].get('key')
      return key !== undefined && ports.stores[half].isOpenedBy(key)
    })

  /** Keys that a restart would erase go to the keychain, or the user is asked for a passphrase; null where all is done. */
  const bringToSafety = async (
    storeId: string,
    found: Readonly<Record<Half, FoundKeys>>
  ): Promise<ProtectionState | null> => {
    if (!(await isKeychainUsable(ports.keychain, storeId))) {
      if (!isWhole(found)) return null
      return { stage: 'choose-passphrase', minimumLength: minimumPassphraseLength, reason: 'keys-in-memory' }
    }
    try {
      for (const half of halves) {
        const { hasData, isOpenedBy } = ports.stores[half]
        const isRight = (key: Secret) => hasData() && isOpenedBy(key)
        await moveToKeychain(ports.keychain, storeId, half, found[half], isRight)
      }
      return null
    } catch {
      return { stage: 'keychain-unavailable' }
    }
  }

  /** The keys of both halves go under a new master key. The protection file is the last to change: until then nothing has. */
  const takeOver = async (passphrase: string): Promise<ProtectionState> => {
    const kept = load()
    if (kept?.kind !== 'keychain') return look()
    const found = await findInMemory(kept.storeId)
    if (!isWhole(found)) return look()
    const master = createSecret(randomBytes(32))
    const wrapped = await sealPassphraseSlot(master, passphrase, slotPurpose, ports.passphraseCost)
    const anchorsAbove = createAnchorFile(anchorsPath, master)
    anchorsAbove.begin()
    for (const half of halves) {
      const target = keepAnchorAbove(beginPassphraseKeys(sealedKeysOf(half), master, half), anchorsAbove, half)
      await copyKeys(found[half], target, true)
      if (hasOwnSlots(half)) await target.set(ownSlotsName, createSecret(Buffer.from('kept', 'utf8')))
    }
    save({ version: 4, kind: 'passphrase', storeId: kept.storeId, master: wrapped })
    const settled = await settle({ kind: 'passphrase', keys: passphraseKeys(master) })
    for (const half of halves) await forgetFleeting(ports.keychain, kept.storeId, half, found[half].keys())
    return settled
  }

  state = await look()
  return {
    getState: () => state,
    getStoreId: () => (isReadable() ? (load()?.storeId ?? null) : null),
    getKeys(half) {
      const found = keys?.[half] ?? null
      if (found === null) throw new Error('the store is not unlocked')
      return found
    },
    async choosePassphrase(passphrase) {
      if (state.stage !== 'choose-passphrase') return fail({ code: 'wrong-stage' })
      if ([...passphrase.normalize('NFC')].length < minimumPassphraseLength) {
        return fail({ code: 'passphrase-too-short', minimum: minimumPassphraseLength })
      }
      if (state.reason === 'keys-in-memory') {
        state = await takeOver(passphrase).catch((): ProtectionState => ({ stage: 'store-unavailable' }))
        return ok(state)
      }
      const master = createSecret(randomBytes(32))
      const wrapped = await sealPassphraseSlot(master, passphrase, slotPurpose, ports.passphraseCost)
      createAnchorFile(anchorsPath, master).begin()
      save({ version: 4, kind: 'passphrase', storeId: randomBytes(8).toString('hex'), master: wrapped })
      state = await settle({ kind: 'passphrase', keys: passphraseKeys(master) })
      return ok(state)
    },
    async unlock(passphrase) {
      if (state.stage !== 'locked') return fail({ code: 'wrong-stage' })
      if (!isReadable()) return ok((state = { stage: 'store-unavailable' }))
      if (loadUnderPassphrase() === null) return fail({ code: 'wrong-stage' })
      const next = await openBy({ passphrase })
      if (next === null) return fail({ code: 'wrong-passphrase' })
      state = next
      return ok(state)
    },
    async unlockByRecoveryKey(recoveryKey) {
      if (state.stage !== 'locked') return fail({ code: 'wrong-stage' })
      if (!isReadable()) return ok((state = { stage: 'store-unavailable' }))
      if (loadUnderPassphrase() === null) return fail({ code: 'wrong-stage' })
      const next = await openBy({ recoveryKey })
      if (next === null) return fail({ code: 'wrong-recovery-key' })
      state = next
      return ok(state)
    },
    getStoreSlots: () =>
      state.stage === 'ready' && state.kind === 'passphrase' && !hasVaultKeptSlots ? storeSlots : null,
    getKeychainKeys(half) {
      if (hasVaultKeptSlots) return keys?.[half] ?? null
      try {
        const kept = load()
        return kept?.kind === 'keychain' ? keychainKeys(kept.storeId)[half] : null
      } catch {
        return null
      }
    },
    async retry() {
      if (state.stage !== 'ready') state = await look()
      return state
    },
    markUnavailable() {
      keys = null
      state = { stage: 'store-unavailable' }
    },
    markSilent() {
      keys = null
      state = { stage: 'keychain-unavailable' }
    },
    getFoundKeys: (half) => found?.keys[half] ?? keys?.[half] ?? null,
    async markDamaged(half, kind, opened, change) {
      keys = null
      try {
        const key = (await (opened ?? found?.keys[half])?.get('key')) ?? null
        if (key !== null) storeKeys.set(half, key)
      } catch {
        // Without its key no snapshot can be looked at.
      }
      state = describeDamage([half], kind, change)
    },
    async restoreSnapshots() {
      if (state.stage !== 'store-damaged') return fail({ code: 'wrong-stage' })
      const chosen = state.halves.map(({ half }) => ({ half, snapshot: findSnapshot(half) }))
      if (chosen.some(({ snapshot }) => snapshot === null)) return fail({ code: 'not-found' })
      const folder = asideFolderOf(ports.dataDir, ports.now())
      for (const { half, snapshot } of chosen) {
        const { restore } = ports.stores[half]
        const key = storeKeys.get(half)
        if (snapshot === null || key === undefined || restore === undefined) return fail({ code: 'not-found' })
        const done = await answerFailure(
          () => restore(snapshot.name, key, join(folder, half)),
          (error) => ports.onFailure?.(half, error)
        )
        if (done.ok) continue
        state = await lookAgain()
        return done
      }
      state = await lookAgain()
      return ok({ folder, state })
    },
    async acceptChanged() {
      if (state.stage !== 'store-damaged' || state.kind !== 'changed') return fail({ code: 'wrong-stage' })
      state = await lookAgain()
      return ok(state)
    },
    async setAside() {
      if (!isToSetAside(state)) return fail({ code: 'wrong-stage' })
      const folder = createAsideFolder()
      const damaged = state.stage === 'store-damaged' ? state : null
      // A half that changed goes alone: nothing is wrong with the other one.
      const changed = damaged?.kind === 'changed' ? damaged.halves.map(({ half }) => half) : halves
      const others = damaged === null ? halves.filter(hasOwnSlots) : halves.filter((half) => !changed.includes(half))
      const staying = state.stage === 'locked' ? [] : others
      const leaving = halves.filter((half) => !staying.includes(half))
      // The halves that stay find their keys by the protection file.
      const isWhole = staying.length === 0
      for (const name of isWhole ? [...leaving, 'protection.json', basename(anchorsPath)] : leaving) {
        const from = join(ports.dataDir, name)
        if (isAnythingAt(from)) renameSync(from, join(folder, name))
      }
      // What is not there any more is not missed; where that cannot be noted, it is told once more.
      if (!isWhole && loadUnderPassphrase() !== null)
        for (const half of leaving) await anchorFile?.delete(half).catch(() => undefined)
      state = await look()
      return ok({ folder, state })
    }
  }
}
