// The vault as the app opens it, without the app: the same data folder, the same keychain or passphrase, the same slots
// and the same lock. Nothing is made here: where the app was never started there is no vault, and none is begun.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result'
import { openAuthenticator, type Authenticator, type AuthenticatorPorts } from '../authenticator/services/authenticator'
import { createSlotGuard } from '../authenticator/services/slot-guard'
import { openVaultKey } from '../authenticator/services/vault-key'
import {
  hasVault,
  isVaultDamaged,
  isVaultOpenedBy,
  isVaultOutdated,
  pathOf,
  renewedFilesOf
} from '../authenticator/storage/database'
import { createLockFile } from '../authenticator/storage/lock-file'
import { createSlotFile } from '../authenticator/storage/slots'
import { createAnchorKeeper, type AdmittedReader, type AnchorKeeper } from '../protection/anchor-keeper'
import type { KeyStore } from '../protection/key-store'
import type { Keychain } from '../protection/keychain-keys'
import { openProtection, type Protection } from '../protection/protection'
import { settleRenewal } from '../protection/renewal-files'
import { readRecoveryKey } from '../protection/recovery-key'
import type { Secret } from '../protection/secret'
import { makePrivate } from '../protection/private-folder'
import { isSilentError } from '../protection/silent'
import { readFolderKind } from './folder-kind'

export interface VaultPorts {
  readonly dataDir: string
  readonly keychain: Keychain
  /** Ms since epoch. */
  readonly now: () => number
  /** The passphrase or recovery key as typed; null if not given and no one can be asked. */
  readonly askPassphrase: (isSecondTry: boolean) => Promise<string | null>
  /** How many answers may be wrong. */
  readonly tries: number
  readonly saveFile: AuthenticatorPorts['saveFile']
  readonly startReader?: AuthenticatorPorts['startReader']
  /** Nothing is to be written. */
  readonly isReading?: boolean
  /** What `add` was given, in the clipboard's place. */
  readonly readText?: () => string
}

export type VaultRefusal =
  | 'no-vault'
  | 'locked'
  | 'wrong-passphrase'
  | 'keychain-unavailable'
  | 'key-missing'
  | 'store-unavailable'

export interface OpenedVault {
  readonly authenticator: Authenticator
  /** A passphrase or recovery key opened it in this run: whoever asks for an export has just proved who they are. */
  readonly isProven: boolean
  /** Closes the vault and has its anchor name it as it lies there then. */
  close(): Promise<void>
}

interface Key {
  readonly root: Secret
  readonly keys: KeyStore
  readonly isProven: boolean
}

const vaultFolder = (dataDir: string) => join(dataDir, 'authenticator')

/** Opens the vault; what is refused is a value, and nothing was changed. */
export async function openVault(ports: VaultPorts): Promise<Result<OpenedVault, VaultRefusal>> {
  const { dataDir, now } = ports
  const kind = readFolderKind(dataDir)
  if (kind === 'none' || !hasVault(vaultFolder(dataDir))) return fail('no-vault')
  if (kind === 'unknown') return fail('store-unavailable')
  makePrivate(dataDir)
  // Keys that lie in memory only are for the desktop app to move: it knows both stores.
  const { fleeting: _left, ...keychain } = ports.keychain
  const protection = await openProtection({
    dataDir,
    keychain,
    now,
    // The Panel is none of our business, and the vault's key is looked for in all of its slots below.
    stores: {
      panel: { path: '', hasData: () => false, isOpenedBy: () => false },
      authenticator: {
        path: pathOf(vaultFolder(dataDir)),
        hasData: () => true,
        isOpenedBy: () => true,
        settleRenewal: (keys) =>
          settleRenewal(renewedFilesOf(vaultFolder(dataDir)), keys, (key) =>
            isVaultOpenedBy(vaultFolder(dataDir), key)
          ),
        hasOwnSlots: () => true
      }
    }
  })
  const anchor = createAnchorKeeper({
    storePath: pathOf(vaultFolder(dataDir)),
    keys: () => protection.getKeychainKeys('authenticator') ?? protection.getFoundKeys('authenticator'),
    now,
    random: randomBytes
  })
  const key =
    protection.getState().stage === 'locked'
      ? await askForStore(ports, protection, anchor)
      : await findKey(ports, protection, anchor)
  if (!key.ok) return key
  const { root, keys, isProven } = key.value
  try {
    // One that is not as it was left is the app's to tell of.
    const admitted = await admit(anchor, { isProven, isReading: ports.isReading === true, root, dataDir })
    const isReading = typeof admitted === 'object'
    const done = async () => {
      if (isReading) admitted.release()
      else await anchor.seal()
    }
    if (isVaultDamaged(vaultFolder(dataDir), root)) {
      await done()
      return fail('store-unavailable')
    }
    const authenticator = await openAuthenticator({
      dataDir: vaultFolder(dataDir),
      keys: { ...keys, get: (name) => (name === 'key' ? Promise.resolve(root) : keys.get(name)) },
      ...(admitted === 'writing' ? { anchor } : isReading ? { anchor: followNothing(admitted) } : {}),
      isReading,
      now,
      saveFile: ports.saveFile,
      ...(ports.startReader === undefined ? {} : { startReader: ports.startReader }),
      readClipboard: () => ({ text: ports.readText?.() ?? '' }),
      reauthentication: {
        kind: () => (isUnderPassphrase(dataDir, protection) ? 'passphrase' : 'confirmation'),
        check: async (given) => {
          if (isProven || !isUnderPassphrase(dataDir, protection)) return ok(null)
          if (given === undefined) return fail({ code: 'step-up-required' })
          return (await isPassphrase(dataDir, protection, given)) ? ok(null) : fail({ code: 'wrong-passphrase' })
        }
      },
      // No screen and no camera here, and whoever copies does it themselves.
      chooseFolder: () => Promise.resolve(null),
      // Automatic backups are the app's.
      setTimer: () => () => undefined,
      captureScreens: () => Promise.resolve(fail({ code: 'capture-denied' })),
      decode: () => Promise.resolve([]),
      copyText: () => Promise.resolve(ok({ clearsAt: 0 })),
      onChanged: () => undefined
    })
    const close = async () => {
      authenticator.close()
      await done()
    }
    return ok({ authenticator, isProven, close })
  } catch {
    return fail('store-unavailable')
  }
}

interface Admitting {
  readonly isProven: boolean
  readonly isReading: boolean
  readonly root: Secret
  readonly dataDir: string
}

/** A reader's anchor: the open vault is compared with it, and nothing is written. */
const followNothing = ({ confirm }: AdmittedReader): NonNullable<AuthenticatorPorts['anchor']> => ({
  admit: () => Promise.resolve('closed'),
  confirm,
  note: () => undefined,
  stop: () => undefined
})

/**
 * Who only reads leaves vault and anchor as they are. Who proved themselves opens it although
 * the key store, and the anchor in it, does not answer (`unanchored`).
 */
async function admit(
  anchor: AnchorKeeper,
  { isProven, isReading, root, dataDir }: Admitting
): Promise<'writing' | 'unanchored' | AdmittedReader> {
  try {
    if (isReading) {
      const reader = await anchor.admitReader()
      if (!isVaultOutdated(vaultFolder(dataDir), root)) return reader
      reader.release()
    }
    await anchor.admit()
    return 'writing'
  } catch (error) {
    if (isProven && isSilentError(error)) return 'unanchored'
    throw error
  }
}

/** The whole store is under a passphrase. */
async function askForStore(
  ports: VaultPorts,
  protection: Protection,
  anchor: AnchorKeeper
): Promise<Result<Key, VaultRefusal>> {
  return askUntilRight(ports, async (passphrase) => {
    const recoveryKey = readRecoveryKey(passphrase)
    const isOpen =
      (recoveryKey.ok && (await protection.unlockByRecoveryKey(recoveryKey.value)).ok) ||
      (await protection.unlock(passphrase)).ok
    if (!isOpen) return null
    if (protection.getState().stage !== 'ready') return null
    // The vault kept its own slots when the passphrase took over from the keychain.
    if (protection.getStoreSlots() === null) return findKey(ports, protection, anchor)
    const keys = protection.getKeys('authenticator')
    const root = await keys.get('key')
    return root === null ? fail('key-missing') : ok({ root, keys, isProven: true })
  })
}

/** The keychain, unless the Authenticator is locked; else a passphrase or the recovery key. */
async function findKey(
  ports: VaultPorts,
  protection: Protection,
  anchor: AnchorKeeper
): Promise<Result<Key, VaultRefusal>> {
  const dataDir = vaultFolder(ports.dataDir)
  const keys = protection.getKeychainKeys('authenticator')
  if (keys === null) return fail('store-unavailable')
  let refusal: VaultRefusal = 'key-missing'
  try {
    // What lies beside the vault decides nothing here, either.
    const guard = createSlotGuard({ dataDir, anchor, keys: () => keys, now: ports.now })
    const { verdict, wasLocked } = await guard.checkAndRead()
    if (verdict === 'lost') return fail('store-unavailable')
    const isLocked = verdict === 'put-back' || (wasLocked ?? !createLockFile(dataDir).isReadable())
    const opened = await openVaultKey({ dataDir, keys, isLocked })
    if (opened.ok) return ok({ root: opened.value, keys, isProven: false })
  } catch {
    refusal = 'keychain-unavailable'
  }
  const { passphrase: slot, recoveryKey } = createSlotFile(dataDir).load()
  if (slot === null && recoveryKey === null) return fail(refusal)
  return askUntilRight(ports, async (given) => {
    const byRecovery = await openVaultKey({ dataDir, keys, recoveryKey: given })
    if (byRecovery.ok) return ok({ root: byRecovery.value, keys, isProven: true })
    const byPassphrase = await openVaultKey({ dataDir, keys, passphrase: given })
    return byPassphrase.ok ? ok({ root: byPassphrase.value, keys, isProven: true }) : null
  })
}

/** `open` answers null for a wrong passphrase. */
async function askUntilRight(
  { askPassphrase, tries }: VaultPorts,
  open: (passphrase: string) => Promise<Result<Key, VaultRefusal> | null>
): Promise<Result<Key, VaultRefusal>> {
  for (let turn = 0; turn < tries; turn++) {
    const given = await askPassphrase(turn > 0)
    if (given === null) return fail('locked')
    const opened = given === '' ? null : await open(given)
    if (opened !== null) return opened
  }
  return fail('wrong-passphrase')
}

function isUnderPassphrase(dataDir: string, protection: Protection): boolean {
  if (protection.getStoreSlots() !== null) return true
  return createSlotFile(vaultFolder(dataDir)).load().passphrase !== null
}

async function isPassphrase(dataDir: string, protection: Protection, given: string): Promise<boolean> {
  const storeSlots = protection.getStoreSlots()
  if (storeSlots !== null) return (await storeSlots.open({ passphrase: given })) !== null
  const keys = protection.getKeys('authenticator')
  return (await openVaultKey({ dataDir: vaultFolder(dataDir), keys, passphrase: given })).ok
}
