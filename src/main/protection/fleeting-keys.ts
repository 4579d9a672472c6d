// Keys that lie where a restart erases them (decision 0024): what is there, and how they come to a place that lasts. Each is
// written, read back and only then taken from where it was; whatever is interrupted is found again at the next start.
import type { KeyStore } from './key-store'
import { accountOf, createKeychainKeys, keychainService, type Keychain } from './keychain-keys'
import { createSecret, revealSecret, type Secret } from './secret'

/** Names that are asked for where nothing can be listed: what a store cannot do without. */
const usualNames = ['key', 'pepper']

/** An app's keys by their names. */
export type FoundKeys = ReadonlyMap<string, Secret>

/** What is kept in memory only for one app; empty where there is nothing, or nobody can be asked. */
export async function findFleeting({ fleeting }: Keychain, storeId: string, appId: string): Promise<FoundKeys> {
  const found = new Map<string, Secret>()
  if (fleeting === undefined) return found
  try {
    const prefix = accountOf(storeId, appId, '')
    const listed = await fleeting.list(keychainService, prefix)
    for (const name of new Set([...usualNames, ...listed.map((account) => account.slice(prefix.length))])) {
      const kept = await fleeting.getPassword(keychainService, accountOf(storeId, appId, name))
      if (kept !== null) found.set(name, createSecret(Buffer.from(kept, 'base64')))
    }
  } catch {
    // Not to be asked here: then nothing is known of it, and nothing is changed.
  }
  return found
}

/** Takes an app's keys out of memory; what cannot be taken out is gone with the next restart. */
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

const isSame = (a: Secret | null, b: Secret) => a !== null && Buffer.from(revealSecret(a)).equals(revealSecret(b))

/** Writes what is missing in `target` and reads it back. Rejects where it is not kept. */
export async function copyKeys(found: FoundKeys, target: KeyStore, mayReplace: boolean): Promise<void> {
  for (const [name, secret] of found) {
    const kept = await target.get(name)
    if (isSame(kept, secret) || (kept !== null && !mayReplace)) continue
    await target.set(name, secret)
    if (!isSame(await target.get(name), secret)) throw new Error('a key does not read back')
  }
}

/**
 * Moves an app's keys from memory to the keychain. Where both hold one, the side whose key opens the store is right; where
 * neither does, both stay as they are. Rejects where the keychain does not answer, and then nothing is taken away.
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
