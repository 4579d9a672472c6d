// Keys in the OS keychain (Keychain, Credential Manager, Secret Service), one entry a name.
import type { KeyStore } from './key-store'
import { createSecret, revealSecret } from './secret'

/** A keychain that keeps what it is given through a restart of the computer. Every call rejects where nobody answers. */
export interface Keychain {
  /** Null where nothing is kept under that name. */
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  /** False where there was nothing to delete. */
  deletePassword(service: string, account: string): Promise<boolean>
  /** False where it is known to keep new entries in memory only; absent where no keychain of this system does. */
  isLasting?(): Promise<boolean>
  /** Tells `listener` when calls that were given up have ended: it answers again, or says that it does not. */
  onAnswer?(listener: () => void): void
  /** Where earlier versions kept keys that a restart erases; absent where there is no such place. */
  readonly fleeting?: FleetingKeychain
}

/** A place that is read and emptied, never written to. */
export interface FleetingKeychain {
  /** The accounts that begin with `prefix`, as far as they can be listed. */
  list(service: string, prefix: string): Promise<readonly string[]>
  getPassword(service: string, account: string): Promise<string | null>
  deletePassword(service: string, account: string): Promise<boolean>
}

export const keychainService = 'Countersign'
export const accountOf = (storeId: string, appId: string, name: string) => `${storeId}/${appId}/${name}`

/** An app's keys; `storeId` keeps the keys of several data folders on one machine apart. */
export function createKeychainKeys(keychain: Keychain, storeId: string, appId: string): KeyStore {
  const account = (name: string) => accountOf(storeId, appId, name)
  return {
    async get(name) {
      const kept = await keychain.getPassword(keychainService, account(name))
      return kept === null ? null : createSecret(Buffer.from(kept, 'base64'))
    },
    async set(name, secret) {
      await keychain.setPassword(keychainService, account(name), Buffer.from(revealSecret(secret)).toString('base64'))
    },
    async delete(name) {
      await keychain.deletePassword(keychainService, account(name))
    }
  }
}

/** True where a secret written to the keychain can be read back and removed again, and would be there after a restart. */
export async function isKeychainUsable(keychain: Keychain, probe: string): Promise<boolean> {
  const account = `probe/${probe}`
  try {
    await keychain.setPassword(keychainService, account, probe)
    const isKept = (await keychain.getPassword(keychainService, account)) === probe
    const isGone = await keychain.deletePassword(keychainService, account)
    return isKept && isGone && (await (keychain.isLasting?.() ?? true))
  } catch {
    return false
  }
}

/**
 * The same keychain for another kind of data folder: what is kept for one kind cannot be had in the other, whatever the files
 * of the folder say.
 */
export function createKeychainFor(kind: string, keychain: Keychain): Keychain {
  const of = (service: string) => `${service} ${kind}`
  const { isLasting, onAnswer } = keychain
  return {
    getPassword: (service, account) => keychain.getPassword(of(service), account),
    setPassword: (service, account, password) => keychain.setPassword(of(service), account, password),
    deletePassword: (service, account) => keychain.deletePassword(of(service), account),
    ...(isLasting === undefined ? {} : { isLasting: () => isLasting.call(keychain) }),
    ...(onAnswer === undefined ? {} : { onAnswer: (listener) => onAnswer.call(keychain, listener) })
  }
}
