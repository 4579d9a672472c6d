// A value in a store that only the store's own key opens. It tells a wrong key from the right one before anything else of the
// store is read or written.
import { randomBytes } from 'node:crypto'
import { createSealer } from '../protection/sealing'
import { createSecret, revealSecret, type Secret } from '../protection/secret'
import type { Db } from './open'
import type { StoreKind } from './store'

export interface SealedCheckOptions {
  /** What it is sealed for. */
  readonly purpose: string
  /** The column of its one row's number, in the table `key_check`. */
  readonly rowColumn: string
  /** What it says; without it, bytes at random, of which it only counts that they open. */
  readonly words?: string
}

export interface SealedCheck extends Pick<StoreKind, 'begin' | 'isKeyRight'> {
  /** The value, encrypted again under `key`. */
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
        return words === undefined || Buffer.from(revealSecret(value)).toString() === words
      } catch {
        return false
      }
    }
  }
}
