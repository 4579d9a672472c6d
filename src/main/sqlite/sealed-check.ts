// A value in a store that only the store's key opens. It detects a wrong key before anything else in the store is read or written.
import { randomBytes } from 'node:crypto'
import { createSealer } from '../protection/sealing'
import { createSecret, revealBuffer, type Secret } from '../protection/secret'
import type { Db } from './open'
import type { StoreKind } from './store'

export interface SealedCheckOptions {
  /** The purpose that its key is derived for. */
  readonly purpose: string
  /** The column with the number of its one row in the table `key_check`. */
  readonly rowColumn: string
  /** Its plaintext. By default random bytes, which only need to decrypt. */
  readonly words?: string
}

export interface SealedCheck extends Pick<StoreKind, 'begin' | 'isKeyRight'> {
  /** The value, encrypted again with `key`. */
  seal(key: Secret): Buffer
}

const identity = 'key-check'

export function createSealedCheck({ purpose, rowColumn, words }: SealedCheckOptions): SealedCheck {
  const seal = (key: Secret) => {
    const value = words === undefined ? randomBytes(32) : Buffer.from(words)
    return createSealer(key, purpose).seal(createSecret(value), identity)
  }
  return {
    seal,
    begin(db: Db, key: Secret) {
      db.prepare(`insert into key_check (${rowColumn}, sealed) values (1, ?)`).run(seal(key))
    },
    isKeyRight(db: Db, key: Secret) {
      const sealed = db.prepare<[], Buffer>(`select sealed from key_check where ${rowColumn} = 1`).pluck().get()
      if (sealed === undefined) return false
      try {
        const value = createSealer(key, purpose).open(sealed, identity)
        return words === undefined || revealBuffer(value).toString() === words
      } catch {
        return false
      }
    }
  }
}
