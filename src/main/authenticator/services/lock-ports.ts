// What the Authenticator's lock needs from the outside, and what the ways to open it are proved by.
import type { LockReason, StoreDifference } from '../../../shared/contract'
import type { Failure, Result } from '../../../shared/result'
import type { LockSettings } from '../../../shared/model/lock'
import type { AnchorKeeper } from '../../protection/anchor-keeper'
import type { Consent, ConsentQuestion } from '../../protection/consent'
import type { KeyStore } from '../../protection/key-store'
import type { Waits } from '../../protection/reauthentication'
import type { SaveFile } from '../../protection/save-file'
import type { KeySlots, OpenedSlot, RenewalOrder } from '../../protection/slots'
import type { SlotGuard } from './slot-guard'

export type Proofs = { readonly passphrase?: string | undefined; readonly recoveryKey?: string | undefined }
export type ProofFailure = Failure<
  | 'step-up-required'
  | 'wrong-passphrase'
  | 'wrong-recovery-key'
  | 'recovery-key-mistyped'
  | 'throttled'
  | 'cancelled'
  | 'wrong-stage'
  | 'store-unavailable'
>
/**
 * Proves who asks by the passphrase, by the recovery key, or, where there is no passphrase, by the keychain and a person who
 * consents.
 */
export type Prove = (proofs: Proofs, question: ConsentQuestion) => Promise<Result<OpenedSlot, ProofFailure>>

/** What differs from what was left, and since when that was known. */
export interface VaultChange {
  readonly differences: readonly StoreDifference[]
  readonly since: number | null
}

export interface LockPorts {
  /** The Authenticator's own folder. */
  readonly dataDir: string
  /** The slots in force; null while the store has none to ask (it is not open, or there is no store yet). */
  readonly slots: () => KeySlots | null
  /** It was left for the demo: what has a passphrase asks for it, whatever the disk could be told of that. */
  readonly wasLeft?: boolean
  /** What wrong answers made the next ones wait, where that is to outlive this lock. */
  readonly waits?: { readonly passphrase: Waits; readonly recoveryKey: Waits }
  /** Ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly isOpen: () => boolean
  /** Opens the vault; `isAccepted`: as it is, whatever differs. */
  readonly open: (keys: KeyStore, isAccepted: boolean) => Promise<'opened' | 'unusable' | VaultChange>
  /** Makes a new generation of the vault, and opens it. Rejects where nothing was changed. */
  readonly renew: (order: RenewalOrder) => Promise<void>
  /** Hears why a change of the slots was not made. */
  readonly onFailure: (error: unknown) => void
  /** Keeps the files beside the vault from deciding anything. */
  readonly guard: SlotGuard
  /** Says when it locks, whatever the file beside the vault says; null in the demo. */
  readonly anchor: Pick<AnchorKeeper, 'read' | 'update'> | null
  /** Closes the vault, clears what was copied, loads the page again. */
  readonly close: (reason: LockReason) => void
  readonly copyText: (text: string) => { readonly clearsAt: number }
  readonly saveFile: SaveFile
  readonly consent: Consent
  /** After the rules changed: whoever watches the time or draws the window looks again. */
  readonly onRules: (rules: LockSettings) => void
  readonly onChanged: (topic: 'settings') => void
}
