// Keys in the OS keychain (Keychain, Credential Manager, Secret Service), one entry per name.
import type { KeyStore } from './key-store'
import { revealBuffer, takeSecret } from './secret'

/** A keychain that keeps its entries when the computer restarts. Every call rejects if it does not respond. */
export interface Keychain {
  /** Null if there is no entry with that name. */
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  /** False if there was nothing to delete. */
  deletePassword(service: string, account: string): Promise<boolean>
  /** False if it is known to keep new entries in memory only. Absent if no keychain of this system does that. */
  isLasting?(): Promise<boolean>
  /** Calls `listener` when calls that timed out have ended, successfully or not. */
  onAnswer?(listener: () => void): void
  /** Where earlier versions stored keys that are lost at a restart; absent if this system has no such place. */
  readonly fleeting?: FleetingKeychain
}

/** A place that is only read and emptied, never written to. */
export interface FleetingKeychain {
  /** The accounts that begin with `prefix`; null if they cannot be listed. */
  list(service: string, prefix: string): Promise<readonly string[] | null>
  getPassword(service: string, account: string): Promise<string | null>
  deletePassword(service: string, account: string): Promise<boolean>
}

export const keychainService = 'Countersign'
export const accountOf = (storeId: string, appId: string, name: string) => `${storeId}/${appId}/${name}`

/** An app's keys. `storeId` separates the keys of several data folders on one computer. */
export function createKeychainKeys(keychain: Keychain, storeId: string, appId: string): KeyStore {
  const account = (name: string) => accountOf(storeId, appId, name)
  return {
    async get(name) {
      const kept = await keychain.getPassword(keychainService, account(name))
      return kept === null ? null : takeSecret(Buffer.from(kept, 'base64'))
    },
    async set(name, secret) {
      await keychain.setPassword(keychainService, account(name), revealBuffer(secret).toString('base64'))
    },
    async delete(name) {
      await keychain.deletePassword(keychainService, account(name))
    }
  }
}

/** True if a secret can be written to the keychain, read back and removed, and would survive a restart. */
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

/** The same keychain for another kind of data folder: entries of one kind cannot be read in the other, whatever the folder's files say. */
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
