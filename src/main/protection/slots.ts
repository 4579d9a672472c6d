// Slots: independent ways to one key (docs/decisions/0008-lock-slots.md). A slot holds the key, encrypted with its owner's passphrase or
// recovery key. Each opens alone, independently of the others. Each has a key pair (slot-keys.ts), so that another root key can be sealed
// for it without its owner. Slots of earlier versions have none yet.
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { KeyStore } from './key-store'
import {
  defaultPassphraseCost,
  derivePassphraseSecret,
  isBoundedCost,
  openMaster,
  type PassphraseCost
} from './passphrase-keys'
import { deriveSecret } from './derive'
import { createSealer } from './sealing'
import type { Secret } from './secret'
import { isMarked, openByOwn, sealAnew, sealToOwn, type Sealed, type SlotKeys } from './slot-keys'

/** How the user proves their identity. */
export type Proof = { readonly passphrase: string } | { readonly recoveryKey: Secret }

const text = z.string().check(z.maxLength(1024))
const whole = z.int().check(z.minimum(1))
/** All of these, or none in a slot of an earlier version. */
const keys = { publicKey: z.optional(text), ephemeral: z.optional(text), mark: z.optional(text) }

export const passphraseSlotSchema = z.object({
  cost: z.object({ memoryKib: whole, timeCost: whole, parallelism: whole }),
  salt: text,
  wrapped: text,
  ...keys
})
/** `at`: when it was created, in ms since the epoch. */
export const recoverySlotSchema = z.object({ salt: text, wrapped: text, at: z.number(), ...keys })

export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>
export type RecoverySlot = z.infer<typeof recoverySlotSchema>

/** The opened root key, and the slot in today's format, upgraded from an earlier version if needed. */
export interface FoundInSlot<S> {
  readonly root: Secret
  readonly slot: S
  /** The opened slot records that the data folder's anchors are above its apps' folders. */
  readonly isAnchored: boolean
}

/** The existing ways. */
export interface SlotList {
  readonly keychain: boolean
  readonly passphrase: boolean
  /** When the recovery key was created, in ms since the epoch; null if there is none. */
  readonly recoveryKeyAt: number | null
}

/** What a slot yields: the key that all slots hold, and the keys of the Authenticator. */
export interface OpenedSlot {
  readonly root: Secret
  readonly keys: KeyStore
  /** Gives a slot of an earlier version its key pair; absent if it has one. */
  readonly upgrade?: () => void
}

/** The changes; anything absent stays. Null removes it. */
export interface SlotChange {
  readonly passphrase?: string | null
  /** Created by `sealRecoveryKey` with the same root key. */
  readonly recoveryKey?: RecoverySlot | null
  readonly keychain?: boolean
}

/** A new generation of a store: re-encrypts what is under `from` with `to`, and replaces the ways with `ways`, atomically. */
export interface RenewalOrder {
  readonly from: Secret
  readonly to: Secret
  /** The new content of the ways file. */
  readonly ways: Uint8Array
  /** Whether the key store also holds the new key. */
  readonly isInKeyStore: boolean
  /** The app's keys, including the new one. */
  readonly keys: KeyStore
  /** Called once the old generation is invalid, before anything is opened again. */
  readonly onRenewed?: () => void
}

/** How a change is made: only in the ways file, or by a new generation. Both reject if nothing was changed. */
export interface SlotWriting {
  readonly inPlace: (write: () => void | Promise<void>) => Promise<void>
  readonly renew: (order: RenewalOrder) => Promise<void>
}

/**
 * `isRenewed`: there is a new root key. `endsRecoveryKey`: the recovery key's slot has no key pair, so the new root key could not be sealed
 * for it. `asks`: the same for the passphrase, which must be entered first; nothing was changed.
 */
export type SlotOutcome = { readonly isRenewed: boolean; readonly endsRecoveryKey: boolean } | 'asks'

/** The ways to the Authenticator's keys. A change is complete and on the disk before it resolves. */
export interface KeySlots {
  /** What protects the store. */
  readonly kind: 'keychain' | 'passphrase' | 'demo'
  list(): Promise<SlotList>
  /** Does not access the keychain. */
  hasPassphrase(): boolean
  /** The Authenticator's keys at the start, without asking the user; null if the user must be asked. */
  openSilently(): Promise<KeyStore | null>
  /** Null if there is no such slot or it does not open. Rejects if the keychain does not respond. */
  open(by: 'keychain' | Proof): Promise<OpenedSlot | null>
  /** Discards the Authenticator's keys in memory. */
  forget(): void
  /** The slot of a new recovery key, valid only after a `change` adds it. `at` in ms since the epoch. */
  sealRecoveryKey(opened: OpenedSlot, recoveryKey: Secret, at: number): RecoverySlot
  /**
   * Replacing or removing a way creates a new root key, so that the old way does not open data written later. Rejects, without a change, if
   * the root key in `opened` has been renewed since.
   */
  change(opened: OpenedSlot, change: SlotChange, writing: SlotWriting): Promise<SlotOutcome>
}

const slotPurpose = (what: string) => `authenticator/slot/${what}`

const recoveryWrappingKey = (recoveryKey: Secret, salt: Uint8Array) =>
  deriveSecret(recoveryKey, 'countersign/protection/recovery-key/v1', salt)

/** The purpose of the slots of a whole data folder. */
export const storeSlotPurpose = 'store'

const sealedFor = (what: string): Sealed => (what === storeSlotPurpose ? 'anchored' : 'alone')

const kindOf = (what: string, slot: 'passphrase' | 'recovery-key') => `${slotPurpose(what)}/${slot}`

function keysOf({ publicKey, ephemeral, mark, wrapped }: PassphraseSlot | RecoverySlot): SlotKeys | null {
  if (publicKey === undefined || ephemeral === undefined || mark === undefined) return null
  return { publicKey, ephemeral, mark, wrapped }
}

/** Seals `root` with a passphrase for `what` (the vault, or the whole store). Runs argon2id once. */
export async function sealPassphraseSlot(
  root: Secret,
  passphrase: string,
  what: string,
  cost: PassphraseCost = defaultPassphraseCost
): Promise<PassphraseSlot> {
  const salt = randomBytes(16)
  const secret = await derivePassphraseSecret(passphrase, salt, cost)
  return {
    cost,
    salt: salt.toString('base64'),
    ...sealToOwn(root, secret, kindOf(what, 'passphrase'), sealedFor(what))
  }
}

/** Null for a wrong passphrase or an altered slot. Runs argon2id once. `olderPurpose`: for a slot without a key pair. */
export async function openPassphraseSlot(
  slot: PassphraseSlot,
  passphrase: string,
  what: string,
  olderPurpose = slotPurpose(what)
): Promise<FoundInSlot<PassphraseSlot> | null> {
  if (!isBoundedCost(slot.cost)) return null
  try {
    const purpose = kindOf(what, 'passphrase')
    const kept = keysOf(slot)
    const secret = await derivePassphraseSecret(passphrase, Buffer.from(slot.salt, 'base64'), slot.cost)
    const older = kept === null ? openMaster(secret, slot, olderPurpose) : null
    return bringUp(slot, older === null ? kept && openByOwn(kept, secret, purpose) : asOlder(older), secret, what)
  } catch {
    // A cost outside argon2id's own bounds, or an invalid salt.
    return null
  }
}

/** Seals `root` with a recovery key. HKDF is enough, because 128 random bits cannot be guessed. `at` in ms since the epoch. */
export function sealRecoverySlot(root: Secret, recoveryKey: Secret, what: string, at: number): RecoverySlot {
  const salt = randomBytes(32)
  const secret = recoveryWrappingKey(recoveryKey, salt)
  return {
    salt: salt.toString('base64'),
    at,
    ...sealToOwn(root, secret, kindOf(what, 'recovery-key'), sealedFor(what))
  }
}

/** Null for a different recovery key or an altered slot. */
export function openRecoverySlot(
  slot: RecoverySlot,
  recoveryKey: Secret,
  what: string
): FoundInSlot<RecoverySlot> | null {
  const purpose = kindOf(what, 'recovery-key')
  const kept = keysOf(slot)
  const secret = recoveryWrappingKey(recoveryKey, Buffer.from(slot.salt, 'base64'))
  const older = kept === null ? openOlder(slot, secret, what) : null
  return bringUp(slot, older === null ? kept && openByOwn(kept, secret, purpose) : asOlder(older), secret, what)
}

const asOlder = (root: Secret) => ({ root, sealed: 'alone' }) as const

function openOlder(slot: RecoverySlot, secret: Secret, what: string): Secret | null {
  try {
    return createSealer(secret, slotPurpose(what)).open(Buffer.from(slot.wrapped, 'base64'), 'recovery-key')
  } catch {
    return null
  }
}

const purposeOf = (slot: PassphraseSlot | RecoverySlot, what: string) =>
  kindOf(what, 'at' in slot ? 'recovery-key' : 'passphrase')

/**
 * The slot in today's format: with a key pair whose public key is marked and, for a data folder, with the note that its anchors are above.
 * Upgrades slots of earlier versions.
 */
function bringUp<S extends PassphraseSlot | RecoverySlot>(
  slot: S,
  found: { readonly root: Secret; readonly sealed: Sealed } | null,
  secret: Secret,
  what: string
): FoundInSlot<S> | null {
  if (found === null) return null
  const { root, sealed } = found
  const [kept, purpose] = [keysOf(slot), purposeOf(slot, what)]
  const isOfToday = kept !== null && isMarked(kept, root, purpose) && sealed === sealedFor(what)
  const isAnchored = sealed === 'anchored'
  return {
    root,
    isAnchored,
    slot: isOfToday ? slot : { ...slot, ...sealToOwn(root, secret, purpose, sealedFor(what)) }
  }
}

/** The same slot with another root key. Null if it has no key pair yet, or one that `root` did not mark. */
export function sealSlotAnew<S extends PassphraseSlot | RecoverySlot>(
  slot: S,
  root: Secret,
  next: Secret,
  what: string
): S | null {
  const kept = keysOf(slot)
  const sealed = kept && sealAnew(kept, root, next, purposeOf(slot, what), sealedFor(what))
  return sealed === null ? null : { ...slot, ...sealed }
}
