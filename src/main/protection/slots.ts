// Slots: independent ways to one key (docs/decisions/0008-lock-slots.md). A slot holds the key sealed under what only
// its owner has, a passphrase or a recovery key; each opens alone, and none knows of the others.
import { hkdfSync, randomBytes } from 'node:crypto'
import type { KeyStore } from './key-store'
import {
  defaultPassphraseCost,
  isBoundedCost,
  unwrapUnderPassphrase,
  wrapUnderPassphrase,
  type PassphraseCost,
  type WrappedMaster
} from './passphrase-keys'
import { createSealer } from './sealing'
import { createSecret, revealSecret, type Secret } from './secret'

/** What a person proves themselves with. */
export type Proof = { readonly passphrase: string } | { readonly recoveryKey: Secret }

export type PassphraseSlot = WrappedMaster

export interface RecoverySlot {
  readonly salt: string
  readonly wrapped: string
  /** When it was made, ms since epoch. */
  readonly at: number
}

/** Which ways there are. */
export interface SlotList {
  readonly keychain: boolean
  readonly passphrase: boolean
  /** When the recovery key was made, ms since epoch; null where there is none. */
  readonly recoveryKeyAt: number | null
}

/** What a slot gave: the key that all slots hold, and the keys of the Authenticator. */
export interface OpenedSlot {
  readonly root: Secret
  readonly keys: KeyStore
}

/** The ways to the Authenticator's keys. Each change is on disk, whole, before it resolves. */
export interface KeySlots {
  /** What the store is under. */
  readonly kind: 'keychain' | 'passphrase' | 'demo'
  list(): Promise<SlotList>
  /** Without looking into the keychain. */
  hasPassphrase(): boolean
  /** The Authenticator's keys without asking anybody, at start; null where somebody must be asked. */
  openSilently(): Promise<KeyStore | null>
  /** Null where there is no such slot or it does not open. Rejects where the keychain does not answer. */
  open(by: 'keychain' | Proof): Promise<OpenedSlot | null>
  /** Drops what is kept in memory of the Authenticator's keys. */
  forget(): void
  setPassphrase(opened: OpenedSlot, passphrase: string): Promise<void>
  removePassphrase(): void
  /** The slot of a new recovery key, which is no way in before `setRecoveryKey`. `at` in ms since epoch. */
  sealRecoveryKey(opened: OpenedSlot, recoveryKey: Secret, at: number): RecoverySlot
  setRecoveryKey(slot: RecoverySlot): void
  removeRecoveryKey(): void
  setKeychain(opened: OpenedSlot, isOn: boolean): Promise<void>
}

const slotPurpose = (what: string) => `authenticator/slot/${what}`

const recoveryWrappingKey = (recoveryKey: Secret, salt: Uint8Array) =>
  createSecret(
    Buffer.from(hkdfSync('sha256', revealSecret(recoveryKey), salt, 'countersign/protection/recovery-key/v1', 32))
  )

/** Seals `root` under a passphrase for `what` (the vault, or the whole store). Costs one argon2id. */
export const sealPassphraseSlot = (
  root: Secret,
  passphrase: string,
  what: string,
  cost: PassphraseCost = defaultPassphraseCost
): Promise<PassphraseSlot> => wrapUnderPassphrase(root, passphrase, cost, slotPurpose(what))

/** The key in the slot, or null for a wrong passphrase or an altered slot. */
export async function openPassphraseSlot(
  slot: PassphraseSlot,
  passphrase: string,
  what: string
): Promise<Secret | null> {
  if (!isBoundedCost(slot.cost)) return null
  try {
    return await unwrapUnderPassphrase(passphrase, slot, slotPurpose(what))
  } catch {
    // A cost below argon2id's own bounds, or a salt that is none.
    return null
  }
}

/** Seals `root` under a recovery key; HKDF is enough, since nobody guesses 128 random bits. `at` in ms since epoch. */
export function sealRecoverySlot(root: Secret, recoveryKey: Secret, what: string, at: number): RecoverySlot {
  const salt = randomBytes(32)
  const sealed = createSealer(recoveryWrappingKey(recoveryKey, salt), slotPurpose(what)).seal(root, 'recovery-key')
  return { salt: salt.toString('base64'), wrapped: sealed.toString('base64'), at }
}

/** The key in the slot, or null for another recovery key or an altered slot. */
export function openRecoverySlot(slot: RecoverySlot, recoveryKey: Secret, what: string): Secret | null {
  const key = recoveryWrappingKey(recoveryKey, Buffer.from(slot.salt, 'base64'))
  try {
    return createSealer(key, slotPurpose(what)).open(Buffer.from(slot.wrapped, 'base64'), 'recovery-key')
  } catch {
    return null
  }
}
