// Keys that are lost at a restart (decision 0024): finds them and moves them to permanent storage. Each is written, verified and only then
// removed from its old place. An interrupted move is repeated at the next start.
import type { KeyStore } from './key-store'
import { accountOf, createKeychainKeys, keychainService, type Keychain } from './keychain-keys'
import { revealBuffer, revealSecret, takeSecret, type Secret } from './secret'

/** Names to look up if they cannot be listed: the keys that a store needs. */
const usualNames = ['key', 'pepper']

/** An app's keys by name. */
export type FoundKeys = ReadonlyMap<string, Secret>

/** An app's keys that exist only in memory; empty if there are none, or if it cannot be asked. */
export async function findFleeting({ fleeting }: Keychain, storeId: string, appId: string): Promise<FoundKeys> {
  const found = new Map<string, Secret>()
  if (fleeting === undefined) return found
  try {
    const prefix = accountOf(storeId, appId, '')
    const listed = await fleeting.list(keychainService, prefix)
    // Looking up what is not there would load the keychain library at each start.
    for (const name of listed?.map((account) => account.slice(prefix.length)) ?? usualNames) {
      const kept = await fleeting.getPassword(keychainService, accountOf(storeId, appId, name))
      if (kept !== null) found.set(name, takeSecret(Buffer.from(kept, 'base64')))
    }
  } catch {
    // It cannot be asked here: nothing is known about the keys, and nothing is changed.
  }
  return found
}

/** Removes an app's keys from memory. What cannot be removed is lost at the next restart. */
export async function forgetFleeting(
  { fleeting }: Keychain,
  storeId: string,
  appId: string,
  names: Iterable<string>
): Promise<void> {
  for (const name of names) {
    await fleeting?.deletePassword(keychainService, accountOf(storeId, appId, name)).catch(() => false)
  }
}

const isSame = (a: Secret | null, b: Secret) => a !== null && revealBuffer(a).equals(revealSecret(b))

/** Writes the missing keys to `target` and verifies them. Rejects if they are not kept. */
export async function copyKeys(found: FoundKeys, target: KeyStore, mayReplace: boolean): Promise<void> {
  for (const [name, secret] of found) {
    const kept = await target.get(name)
    if (isSame(kept, secret) || (kept !== null && !mayReplace)) continue
    await target.set(name, secret)
    if (!isSame(await target.get(name), secret)) throw new Error('a key reads back differently')
  }
}

/**
 * Moves an app's keys from memory to the keychain. If both hold a key, the one that opens the store is right; if neither does, both stay.
 * Rejects, with nothing removed, if the keychain does not respond.
 */
export async function moveToKeychain(
  keychain: Keychain,
  storeId: string,
  appId: string,
  found: FoundKeys,
  isRight: (key: Secret) => boolean
): Promise<void> {
  const keys = createKeychainKeys(keychain, storeId, appId)
  const kept = await keys.get('key')
  const fleeting = found.get('key')
  const isKeptRight = kept !== null && isRight(kept)
  const isFleetingRight = fleeting !== undefined && !isKeptRight && isRight(fleeting)
  const isTold = kept === null || fleeting === undefined || isKeptRight || isFleetingRight || isSame(kept, fleeting)
  if (!isTold) return
  await copyKeys(found, keys, isFleetingRight)
  await forgetFleeting(keychain, storeId, appId, found.keys())
}
