// Keys in the OS keychain (Keychain, Credential Manager, Secret Service), one entry a name, through keytar's API.
import type { KeyStore } from './key-store'
import { createSecret, revealSecret } from './secret'

/** The part of keytar's API that is used. Every function rejects where no keychain answers. */
export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

const service = 'Countersign'

/** A half's keys; `storeId` keeps the keys of several data folders on one machine apart. */
export function createKeychainKeys(keychain: Keychain, storeId: string, half: string): KeyStore {
  const account = (name: string) => `${storeId}/${half}/${name}`
  return {
    async get(name) {
      const kept = await keychain.getPassword(service, account(name))
      return kept === null ? null : createSecret(Buffer.from(kept, 'base64'))
    },
    async set(name, secret) {
      await keychain.setPassword(service, account(name), Buffer.from(revealSecret(secret)).toString('base64'))
    },
    async delete(name) {
      await keychain.deletePassword(service, account(name))
    }
  }
}

/** True where a secret written to the keychain can be read back and removed again. */
export async function isKeychainUsable(keychain: Keychain, probe: string): Promise<boolean> {
  const account = `probe/${probe}`
  try {
    await keychain.setPassword(service, account, probe)
    const isKept = (await keychain.getPassword(service, account)) === probe
    await keychain.deletePassword(service, account)
    return isKept
  } catch {
    return false
  }
}
