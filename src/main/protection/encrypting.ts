// Stores of a version before encryption are encrypted when they are opened first: the snapshots beside them, copies that a
// restore set aside, the store last. A mark in the key store says that it is done: from then on nothing plain is taken for an
// older version's, whatever lies in the folder (docs/decisions/0017-encrypted-stores.md).
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { encryptFile, removeHalfEncrypted } from '../sqlite/encrypt'
import { hasKeyCheck } from '../sqlite/key-check'
import { isDamage, isPlainFile, isWhole, openPlainFile, refusePlain, type Db } from '../sqlite/open'
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
 * Encrypts what an older version left plain; does nothing where that is done. Rejects with `STORE_PLAIN` where a plain file
 * stands in an encrypted store's place, and with `STORE_CHANGED` where a plain store changed since it was closed.
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
        // A copy that does not read helps nobody, and its store is here.
        rmSync(file, { force: true })
        continue
      }
      // What folds in the journal changes the file: a kill must not make it look like somebody else's change.
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
    // A vault that a slot of its own opened while the keychain does not answer: its key check has to do.
    return false
  }
}

const mark = async ({ keys }: EncryptingPorts): Promise<void> => {
  try {
    await keys.set(markName, createSecret(Buffer.from('1')))
  } catch {
    // The same; it is set when the keychain answers again.
  }
}

/** A plain store is encrypted only where it is this key's, and as it was when it was closed. */
function refuseForeign(kind: StoreKind, path: string, key: Secret): void {
  const db = openPlainFile(path)
  try {
    if (versionOf(db) > 0 && !kind.isKeyRight(db, key)) throw new Error('the key does not open this store')
  } finally {
    db.close()
  }
  if (checkSeal(path, key) === 'changed') throw createChangedError(['content'], null)
}

/** Stores that a restore set aside, where they are this key's and can be read: plain copies, too. */
function listAside({ kind, path, key }: EncryptingPorts): readonly string[] {
  const appFolder = dirname(path)
  return readdirSync(dirname(appFolder))
    .filter((name) => name.startsWith('set-aside-'))
    .map((name) => join(dirname(appFolder), name, basename(appFolder), basename(path)))
    .filter((file) => isPlainFile(file) && isReadable(file, (db) => kind.isKeyRight(db, key)))
}

function isReadable(path: string, isOurs: (db: Db) => boolean = () => true): boolean {
  try {
    const db = openPlainFile(path)
    try {
      return isOurs(db) && isWhole(db, 'quick')
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}
