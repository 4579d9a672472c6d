// What the Authenticator's lock needs from outside, and how a user proves who they are.
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
import type { CopyText } from './vault-ports'

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
/** Checks who asks: by the passphrase, by the recovery key or, without a passphrase, by the keychain and the consent of a person. */
export type Prove = (proofs: Proofs, question: ConsentQuestion) => Promise<Result<OpenedSlot, ProofFailure>>

/** How the vault differs from how it was left, and since when that was known, in ms since epoch. */
export interface VaultChange {
  readonly differences: readonly StoreDifference[]
  readonly since: number | null
}

export interface LockPorts {
  /** The folder of the Authenticator's data. */
  readonly dataDir: string
  /** The current slots; null if there are none to ask (the store is not open or does not exist yet). */
  readonly slots: () => KeySlots | null
  /** It was left for the demo, so a passphrase is asked for even if locking could not be written to disk. */
  readonly wasLeft?: boolean
  /** Delays after wrong answers, if they must outlive this lock. */
  readonly waits?: { readonly passphrase: Waits; readonly recoveryKey: Waits }
  /** In ms since epoch. */
  readonly now: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly isOpen: () => boolean
  /** Opens the vault. `isAccepted`: as it is, whatever differs. */
  readonly open: (keys: KeyStore, isAccepted: boolean) => Promise<'opened' | 'unusable' | VaultChange>
  /** Creates a new generation of the vault, and opens it. Rejects if nothing was changed. */
  readonly renew: (order: RenewalOrder) => Promise<void>
  /** Receives the error of a failed change of the slots. */
  readonly onFailure: (error: unknown) => void
  /** Keeps files next to the vault from being trusted. */
  readonly guard: SlotGuard
  /** Holds the lock rules, whatever the file next to the vault says; null in the demo. */
  readonly anchor: Pick<AnchorKeeper, 'read' | 'update'> | null
  /** Closes the vault, clears what was copied, and reloads the page. */
  readonly close: (reason: LockReason) => void
  readonly copyText: CopyText
  readonly saveFile: SaveFile
  readonly consent: Consent
  /** Called after the rules changed, to update timers and windows. */
  readonly onRules: (rules: LockSettings) => void
  readonly onChanged: (topic: 'settings') => void
}
