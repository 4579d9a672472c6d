// Where the keys of both apps are stored: decided at the first start, and changed only by the user.
//
//   nothing stored ── keychain responds ─────────────▶ ready (keychain)
//        └────────── no keychain ── choose-passphrase ▶ ready (passphrase)
//   stored, keychain ── responds, right key, intact ─▶ ready
//        ├── keys in memory only ── keychain responds ─ moved to it ▶ …
//        │                 └── none ── choose-passphrase (keys-in-memory) ▶ ready (passphrase)
//        ├── does not respond ── keychain-unavailable ─ retry │ setAside ─▶ …
//        └── key missing or wrong ── key-missing ── retry │ setAside ─▶ …
//   folder unreadable, read-only or full ── store-unavailable ── retry ─▶ …
//   store damaged or changed ── store-damaged ── restoreSnapshots │ acceptChanged │ setAside ─▶ …
//   stored, passphrase ── locked ── unlock, intact ──▶ ready
//
// Nothing here overwrites existing data, and `setAside` moves files instead of deleting them.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { apps, type AppId } from '../../shared/model/app'
import type { ProtectionState, StoreChange } from '../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { answerFailure, type NotRestored } from './exchange'
import { createFleetingRescue, ownSlotsName } from './fleeting-rescue'
import { createFolderKeys, type AppKeys } from './folder-keys'
import type { StoredApp } from './stored-app'
import type { KeyStore } from './key-store'
import { isKeychainUsable, type Keychain } from './keychain-keys'
import { minimumPassphraseLength, type PassphraseCost } from './passphrase-keys'
import { createProtectionFile } from './protection-file'
import { createRandomSecret, type Secret } from './secret'
import { sealPassphraseSlot, storeSlotPurpose, type KeySlots, type Proof } from './slots'
import { chooseLeaving, isToSetAside, moveAside } from './set-aside'
import { asideFolderOf, findWholeSnapshot } from './snapshots'
import { settleStoreRenewal } from './store-renewal'
import { createStoreSlots } from './store-slots'

export type { StoredApp } from './stored-app'

export interface ProtectionPorts {
  readonly dataDir: string
  readonly keychain: Keychain
  readonly stores: Readonly<Record<AppId, StoredApp>>
  /** In ms since the epoch. */
  readonly now: () => number
  readonly passphraseCost?: PassphraseCost
  /** Called with the error that made a restore fail. */
  readonly onFailure?: (appId: AppId, error: unknown) => void
}

export interface Protection {
  getState(): ProtectionState
  /** Identifies the data folder; null until its protection is chosen. */
  getStoreId(): string | null
  /** The keys of one app. Throws unless the stage is `ready`. */
  getKeys(appId: AppId): KeyStore
  choosePassphrase(
    passphrase: string
  ): Promise<Result<ProtectionState, Failure<'passphrase-too-short' | 'wrong-stage'>>>
  unlock(passphrase: string): Promise<Result<ProtectionState, Failure<'wrong-passphrase' | 'wrong-stage'>>>
  unlockByRecoveryKey(
    recoveryKey: Secret
  ): Promise<Result<ProtectionState, Failure<'wrong-recovery-key' | 'wrong-stage'>>>
  /**
   * The slots of the folder's master key, once it is open. Null under the keychain, and if the vault kept its own slots from the keychain.
   */
  getStoreSlots(): KeySlots | null
  /**
   * The keys of an app that may have its own slots: from the keychain, whatever the state of the other app, or under the open passphrase
   * that replaced the keychain. Null otherwise.
   */
  getKeychainKeys(appId: AppId): KeyStore | null
  /** Checks again, for example after the user unlocked the keychain or freed disk space. */
  retry(): Promise<ProtectionState>
  /** Call this if an app's store could not be opened: the stage is `store-unavailable` until `retry`. */
  markUnavailable(): void
  /**
   * Call this if an app's store turned out to be `damaged`, or `changed` since it was closed. `opened`: the keys that it was opened with,
   * if they are not this protection's own.
   */
  markDamaged(appId: AppId, kind: 'damaged' | 'changed', opened?: KeyStore, change?: StoreChange): Promise<void>
  /** Call this if the keychain did not respond while a store was opened: the stage is `keychain-unavailable`. */
  markSilent(): void
  /** The keys that were found last, even if the store is damaged or changed; null if none were found. */
  getFoundKeys(appId: AppId): KeyStore | null
  /** Replaces each damaged store with its newest intact snapshot. Both apps must be closed. If a restore fails, that store is unchanged. */
  restoreSnapshots(): Promise<
    Result<{ folder: string; state: ProtectionState }, Failure<'wrong-stage' | 'not-found'> | NotRestored>
  >
  /** Checks again. Call this after the anchors accepted the changed stores as they are. */
  acceptChanged(): Promise<Result<ProtectionState, Failure<'wrong-stage'>>>
  /** Moves the apps that `chooseLeaving` selects into a dated folder and starts with empty ones. Both must be closed. */
  setAside(): Promise<Result<{ folder: string; state: ProtectionState }, Failure<'wrong-stage'>>>
}

interface Found {
  readonly kind: 'keychain' | 'passphrase'
  readonly keys: AppKeys
}

/** Determines how the folder is protected, and its first stage. An unusable folder becomes a stage, not a rejection. */
export async function openProtection(ports: ProtectionPorts): Promise<Protection> {
  const { stores, passphraseCost } = ports
  let state: ProtectionState
  let keys: Readonly<Record<AppId, KeyStore | null>> | null = null
  let hasVaultKeptSlots = false
  /** The keys that were found last, even if they were not enough for `ready`: the snapshots of a damaged store need its key. */
  let found: Found | null = null
  const storeKeys = new Map<AppId, Secret>()

  const file = createProtectionFile(join(ports.dataDir, 'protection.json'))
  const folderKeys = createFolderKeys(ports.dataDir, ports.keychain)
  const rescue = createFleetingRescue({ keychain: ports.keychain, stores, file, folderKeys, passphraseCost })
  const { openMaster, slots: storeSlots } = createStoreSlots({
    file,
    folderKeys,
    passphraseCost,
    authenticatorKeys: () => keys?.authenticator ?? null,
    forgetAuthenticatorKeys: () => {
      if (keys !== null) keys = { ...keys, authenticator: null }
      storeKeys.delete('authenticator')
    },
    onRenewed: (renewed) => {
      found = { kind: 'passphrase', keys: renewed }
      keys = renewed
      storeKeys.clear()
    }
  })
  const hasData = () => apps.some((appId) => stores[appId].hasData())
  const hasOwnSlots = (appId: AppId) => stores[appId].hasOwnSlots?.() ?? false

  const openBy = async (by: Proof): Promise<ProtectionState | null> => {
    try {
      const master = await openMaster(by)
      if (master === null) return null
      return await settle({ kind: 'passphrase', keys: folderKeys.underMaster(master) })
    } catch {
      return { stage: 'store-unavailable' }
    }
  }

  const unlockBy = async <F extends Failure>(
    proof: Proof,
    wrong: F
  ): Promise<Result<ProtectionState, F | Failure<'wrong-stage'>>> => {
    if (state.stage !== 'locked') return fail({ code: 'wrong-stage' })
    if (!file.isReadable()) return ok((state = { stage: 'store-unavailable' }))
    if (file.loadUnderPassphrase() === null) return fail({ code: 'wrong-stage' })
    const next = await openBy(proof)
    if (next === null) return fail(wrong)
    state = next
    return ok(state)
  }

  /** Reads the keys of `stored` apps. Rejects if the keychain does not respond. */
  const readKeys = async (from: Found, stored: readonly AppId[]) => {
    storeKeys.clear()
    for (const appId of stored) {
      await stores[appId].settleRenewal?.(from.keys[appId])
      const key = await from.keys[appId].get('key')
      if (key !== null) storeKeys.set(appId, key)
    }
  }
  /** Throws if the folder cannot be read. Callers must not report that as a keychain that does not respond. */
  const findStored = () => apps.filter((appId) => stores[appId].hasData())

  /** `ready` only if each app with data has the right key and an intact store. */
  const judge = async (from: Found): Promise<ProtectionState> => {
    const damaged: AppId[] = []
    for (const appId of apps) {
      if (!stores[appId].hasData()) continue
      const key = storeKeys.get(appId)
      if (key !== undefined && (await stores[appId].mayLook?.(from.keys[appId])) === false) continue
      if (key !== undefined && stores[appId].isOpenedBy(key)) {
        if ((await stores[appId].isDamaged?.(key)) === true) damaged.push(appId)
        continue
      }
      if (hasOwnSlots(appId) && (from.kind === 'keychain' || (await from.keys[appId].get(ownSlotsName)) !== null))
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

  /** Checks again after the files of a damaged store were replaced, with the known keys, if any. */
  const lookAgain = async (): Promise<ProtectionState> => {
    if (found === null) return look()
    try {
      return await settle(found)
    } catch {
      return { stage: 'store-unavailable' }
    }
  }

  const findSnapshot = (appId: AppId) => {
    const key = storeKeys.get(appId)
    return key === undefined ? null : findWholeSnapshot(stores[appId].path, key)
  }

  const describeDamage = (
    damaged: readonly AppId[],
    kind: 'damaged' | 'changed',
    change: StoreChange | null = null
  ): ProtectionState => ({
    stage: 'store-damaged',
    kind,
    apps: damaged.map((appId) => ({ appId, snapshotAt: findSnapshot(appId)?.takenAt ?? null, change }))
  })

  const look = async (): Promise<ProtectionState> => {
    keys = null
    hasVaultKeptSlots = false
    found = null
    folderKeys.forget()
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
    const kept = file.load()
    if (kept?.kind === 'passphrase') return { stage: 'locked', hasRecoveryKey: kept.recoveryKey !== undefined }
    if (kept?.kind === 'keychain') {
      const unsafe = await rescue.bringToSafety(kept.storeId)
      if (unsafe !== null) return unsafe
      // Without stored data no key is read, but new stores need a usable keychain.
      if (!hasData() && !(await isKeychainUsable(ports.keychain, kept.storeId)))
        return { stage: 'keychain-unavailable' }
      const from: Found = { kind: 'keychain', keys: folderKeys.inKeychain(kept.storeId) }
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
    file.save({ version: 1, kind: 'keychain', storeId })
    return settle({ kind: 'keychain', keys: folderKeys.inKeychain(storeId) })
  }

  const takeOver = async (passphrase: string): Promise<ProtectionState> => {
    const moved = await rescue.moveUnderPassphrase(passphrase)
    if (moved === null) return look()
    const settled = await settle({ kind: 'passphrase', keys: folderKeys.underMaster(moved.master) })
    await moved.forget()
    return settled
  }

  state = await look()
  return {
    getState: () => state,
    getStoreId: () => (file.isReadable() ? (file.load()?.storeId ?? null) : null),
    getKeys(appId) {
      const found = keys?.[appId] ?? null
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
      const master = createRandomSecret(32)
      const wrapped = await sealPassphraseSlot(master, passphrase, storeSlotPurpose, passphraseCost)
      folderKeys.anchorFileOf(master).begin()
      file.save({ version: 4, kind: 'passphrase', storeId: randomBytes(8).toString('hex'), master: wrapped })
      state = await settle({ kind: 'passphrase', keys: folderKeys.underMaster(master) })
      return ok(state)
    },
    unlock: (passphrase) => unlockBy({ passphrase }, { code: 'wrong-passphrase' }),
    unlockByRecoveryKey: (recoveryKey) => unlockBy({ recoveryKey }, { code: 'wrong-recovery-key' }),
    getStoreSlots: () =>
      state.stage === 'ready' && state.kind === 'passphrase' && !hasVaultKeptSlots ? storeSlots : null,
    getKeychainKeys(appId) {
      if (hasVaultKeptSlots) return keys?.[appId] ?? null
      try {
        const kept = file.load()
        return kept?.kind === 'keychain' ? folderKeys.inKeychain(kept.storeId)[appId] : null
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
    getFoundKeys: (appId) => found?.keys[appId] ?? keys?.[appId] ?? null,
    async markDamaged(appId, kind, opened, change) {
      keys = null
      try {
        const key = (await (opened ?? found?.keys[appId])?.get('key')) ?? null
        if (key !== null) storeKeys.set(appId, key)
      } catch {
        // Without its key, a snapshot cannot be opened.
      }
      state = describeDamage([appId], kind, change)
    },
    async restoreSnapshots() {
      if (state.stage !== 'store-damaged') return fail({ code: 'wrong-stage' })
      const chosen = state.apps.flatMap(({ appId }) => {
        const [key, snapshot, { restore }] = [storeKeys.get(appId), findSnapshot(appId), stores[appId]]
        return key === undefined || snapshot === null || restore === undefined
          ? []
          : [{ appId, key, snapshot, restore }]
      })
      if (chosen.length < state.apps.length) return fail({ code: 'not-found' })
      const folder = asideFolderOf(ports.dataDir, ports.now())
      for (const { appId, key, snapshot, restore } of chosen) {
        const done = await answerFailure(
          () => restore(snapshot.name, key, join(folder, appId)),
          (error) => ports.onFailure?.(appId, error)
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
      const leaving = chooseLeaving(state, hasOwnSlots)
      const folder = moveAside(ports.dataDir, leaving, ports.now())
      // The moved stores must not be reported as missing at the next start. If that cannot be recorded, they are reported once more.
      if (file.loadUnderPassphrase() !== null) {
        const anchors = folderKeys.lastAnchorFile()
        for (const appId of leaving) await anchors?.delete(appId).catch(() => undefined)
      }
      state = await look()
      return ok({ folder, state })
    }
  }
}
