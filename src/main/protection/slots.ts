// Slots: independent ways to one key (docs/decisions/0008-lock-slots.md). A slot holds the key sealed under what only
// its owner has, a passphrase or a recovery key; each opens alone, and none knows of the others. Each has a pair of keys
// (slot-keys.ts), so that another root key can be sealed to it without its owner; those of before have none yet.
import { hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { KeyStore } from './key-store'
import {
  defaultPassphraseCost,
  derivePassphraseSecret,
  isBoundedCost,
  openMaster,
  type PassphraseCost
} from './passphrase-keys'
import { createSealer } from './sealing'
import { createSecret, revealSecret, type Secret } from './secret'
import { isMarked, openByOwn, sealAnew, sealToOwn, type Sealed, type SlotKeys } from './slot-keys'

/** What a person proves themselves with. */
export type Proof = { readonly passphrase: string } | { readonly recoveryKey: Secret }

const text = z.string().max(1024)
const whole = z.number().int().min(1)
/** All of them, or none in a slot of before. */
const keys = { publicKey: text.optional(), ephemeral: text.optional(), mark: text.optional() }

export const passphraseSlotSchema = z.object({
  cost: z.object({ memoryKib: whole, timeCost: whole, parallelism: whole }),
  salt: text,
  wrapped: text,
  ...keys
})
/** `at`: when it was made, ms since epoch. */
export const recoverySlotSchema = z.object({ salt: text, wrapped: text, at: z.number(), ...keys })

export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>
export type RecoverySlot = z.infer<typeof recoverySlotSchema>

/** What opened, and the slot as it is sealed today, which one of before has just become. */
export interface FoundInSlot<S> {
  readonly root: Secret
  readonly slot: S
  /** The slot that was opened says that the data folder's anchors are kept above its apps' folders. */
  readonly isAnchored: boolean
}

/** Which ways there are. */
export interface SlotList {
  readonly keychain: boolean
  readonly passphrase: boolean
  /** When the recovery key was created, ms since epoch; null if there is none. */
  readonly recoveryKeyAt: number | null
}

/** What a slot gave: the key that all slots hold, and the keys of the Authenticator. */
export interface OpenedSlot {
  readonly root: Secret
  readonly keys: KeyStore
  /** Gives the slot the pair of keys that one of before has not; absent where it has them. */
  readonly upgrade?: () => void
}

/** What changes; what is not named stays. Null: it goes. */
export interface SlotChange {
  readonly passphrase?: string | null
  /** Made by `sealRecoveryKey` under the same root key. */
  readonly recoveryKey?: RecoverySlot | null
  readonly keychain?: boolean
}

/** A new generation of a store: what is under `from` comes under `to`, and the ways to it are `ways`, all at once. */
export interface RenewalOrder {
  readonly from: Secret
  readonly to: Secret
  /** The file with the ways, as it will be. */
  readonly ways: Uint8Array
  /** The key store holds the new key, too. */
  readonly isInKeyStore: boolean
  /** The app's keys with the new one. */
  readonly keys: KeyStore
  /** Once nothing of the old one counts any more, before anything is opened again. */
  readonly onRenewed?: () => void
}

/** How a change is made: in the file with the ways alone, or by a new generation. Each rejects where nothing was changed. */
export interface SlotWriting {
  readonly inPlace: (write: () => void | Promise<void>) => Promise<void>
  readonly renew: (order: RenewalOrder) => Promise<void>
}

/**
 * `isRenewed`: there is a new root key. `endsRecoveryKey`: it was one of before, without a pair of keys, so that the new root key could not be sealed to it.
 * `asks`: the same of the passphrase, which has to be entered first; nothing was changed.
 */
export type SlotOutcome = { readonly isRenewed: boolean; readonly endsRecoveryKey: boolean } | 'asks'

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
  /** The slot of a new recovery key, which is no way in before a change makes it one. `at` in ms since epoch. */
  sealRecoveryKey(opened: OpenedSlot, recoveryKey: Secret, at: number): RecoverySlot
  /**
   * Whatever replaces or removes a way makes a new root key, so that the old way opens nothing that is written later. Rejects,
   * and changes nothing, where `opened` holds a root key that was renewed since.
   */
  change(opened: OpenedSlot, change: SlotChange, writing: SlotWriting): Promise<SlotOutcome>
}

const slotPurpose = (what: string) => `authenticator/slot/${what}`

const recoveryWrappingKey = (recoveryKey: Secret, salt: Uint8Array) =>
  createSecret(
    Buffer.from(hkdfSync('sha256', revealSecret(recoveryKey), salt, 'countersign/protection/recovery-key/v1', 32))
  )

/** What the slots of a whole data folder open. */
export const storeSlotPurpose = 'store'

const sealedFor = (what: string): Sealed => (what === storeSlotPurpose ? 'anchored' : 'alone')

const kindOf = (what: string, slot: 'passphrase' | 'recovery-key') => `${slotPurpose(what)}/${slot}`

function keysOf({ publicKey, ephemeral, mark, wrapped }: PassphraseSlot | RecoverySlot): SlotKeys | null {
  if (publicKey === undefined || ephemeral === undefined || mark === undefined) return null
  return { publicKey, ephemeral, mark, wrapped }
}

/** Seals `root` under a passphrase for `what` (the vault, or the whole store). Costs one argon2id. */
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

/** Null for a wrong passphrase or an altered slot. Costs one argon2id. `olderPurpose`: of a slot without a pair of keys. */
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
    // A cost below argon2id's own bounds, or an invalid salt.
    return null
  }
}

/** Seals `root` under a recovery key; HKDF is enough, since nobody guesses 128 random bits. `at` in ms since epoch. */
export function sealRecoverySlot(root: Secret, recoveryKey: Secret, what: string, at: number): RecoverySlot {
  const salt = randomBytes(32)
  const secret = recoveryWrappingKey(recoveryKey, salt)
  return {
    salt: salt.toString('base64'),
    at,
    ...sealToOwn(root, secret, kindOf(what, 'recovery-key'), sealedFor(what))
  }
}

/** Null for another recovery key or an altered slot. */
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
 * The slot as it is sealed today: with a pair of keys of its own, whose public half is marked, and, of a data folder, with the
 * word that its anchors are above. One of before becomes so here.
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

/** The same slot with another root key in it. Null where it has no pair of keys yet, or not one that `root` marked. */
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
