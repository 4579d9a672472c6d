// Encrypts stores of versions without encryption when they are first opened: first their snapshots, then copies that a restore set aside,
// the store last. A mark in the key store then records that this is done: from then on, no plain file is accepted as one of an older
// version (docs/decisions/0017-encrypted-stores.md).
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { encryptFile, removeHalfEncrypted } from '../sqlite/encrypt'
import { hasKeyCheck } from '../sqlite/key-check'
import { isPlainFile, openPlainFile, opensWhole, refusePlain, type Db } from '../sqlite/open'
import { versionOf, type StoreKind } from '../sqlite/store'
import type { KeyStore } from './key-store'
import { createSecret, type Secret } from './secret'
import { createChangedError } from './changed'
import { listPlainSnapshots } from './snapshots'
import { breakSeal, checkSeal } from './store-seal'

const markName = 'store-encrypted'

export interface EncryptingPorts {
  readonly kind: StoreKind
  /** The store's file. */
  readonly path: string
  readonly key: Secret
  readonly keys: KeyStore
  /** From 0 to 1, while plain files are encrypted. */
  readonly onProgress?: ((part: number) => void) | undefined
}

/**
 * Encrypts what an older version left plain; does nothing if that is done. Rejects with `STORE_PLAIN` if a plain file is in the place of an
 * encrypted store, and with `STORE_CHANGED` if a plain store was changed since it was closed.
 */
export async function encryptOlder(ports: EncryptingPorts): Promise<void> {
  const { kind, path, key, onProgress } = ports
  const isDone = await isMarked(ports)
  if (isDone || hasKeyCheck(path)) refusePlain(path)
  if (isDone) return
  if (existsSync(dirname(path))) {
    removeHalfEncrypted(path)
    const isStorePlain = isPlainFile(path)
    if (isStorePlain) refuseForeign(kind, path, key)
    const snapshots = listPlainSnapshots(path)
    const files = [...snapshots, ...listAside(ports), ...(isStorePlain ? [path] : [])]
    for (const [index, file] of files.entries()) {
      if (snapshots.includes(file) && !isReadable(file)) {
        // An unreadable snapshot is useless, and the store itself exists.
        rmSync(file, { force: true })
        continue
      }
      // Merging the journal changes the file: after a kill, that must not look like a foreign change.
      if (file === path) breakSeal(path)
      else removeHalfEncrypted(file)
      await encryptFile(file, key, (part) => onProgress?.((index + part) / files.length))
    }
  }
  await mark(ports)
}

const isMarked = async ({ keys }: EncryptingPorts): Promise<boolean> => {
  try {
    return (await keys.get(markName)) !== null
  } catch {
    // The vault was opened by its own slot while the keychain does not respond. Its key check is then relied on.
    return false
  }
}

const mark = async ({ keys }: EncryptingPorts): Promise<void> => {
  try {
    await keys.set(markName, createSecret(Buffer.from('1')))
  } catch {
    // The same; the mark is set when the keychain responds again.
  }
}

/** Throws unless the plain store belongs to this key and is unchanged since it was closed. */
function refuseForeign(kind: StoreKind, path: string, key: Secret): void {
  const db = openPlainFile(path)
  try {
    if (versionOf(db) > 0 && !kind.isKeyRight(db, key)) throw new Error('the key does not open this store')
  } finally {
    db.close()
  }
  if (checkSeal(path, key) === 'changed') throw createChangedError(['content'], null)
}

/** Plain stores that a restore set aside, if they belong to this key and can be read. */
function listAside({ kind, path, key }: EncryptingPorts): readonly string[] {
  const appFolder = dirname(path)
  return readdirSync(dirname(appFolder))
    .filter((name) => name.startsWith('set-aside-'))
    .map((name) => join(dirname(appFolder), name, basename(appFolder), basename(path)))
    .filter((file) => isPlainFile(file) && isReadable(file, (db) => kind.isKeyRight(db, key)))
}

const isReadable = (path: string, isOurs?: (db: Db) => boolean): boolean =>
  opensWhole(() => openPlainFile(path), isOurs)
