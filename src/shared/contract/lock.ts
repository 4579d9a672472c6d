// The calls of the Authenticator's own lock: its state, the ways to open it, and when it locks by itself. The Panel goes
// on whatever they do (docs/decisions/0008-lock-slots.md).
import { z } from 'zod'
import type { StoreDifference } from './app'
import { call, nothing, saveErrors, savePlace, secretText, typedText } from './call'

/**
 * Why it locked; `start`: it was locked when the app ended, or nothing opens it by itself. `changed`: what lies on the disk is
 * not what was left there.
 */
export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'window-closed' | 'start' | 'changed'

export type LockState =
  | { readonly isLocked: false }
  | {
      readonly isLocked: true
      readonly reason: LockReason
      /** What opens it. `button`: the keychain, or nothing at all in the demo; only where there is no passphrase. */
      readonly ways: { readonly button: boolean; readonly passphrase: boolean; readonly recoveryKey: boolean }
      /** What differs, and since when that was known to be right (ms since epoch); whoever opens it takes it as it is. */
      readonly changed: { readonly differences: readonly StoreDifference[]; readonly since: number | null } | null
    }

/** What a change of the ways did besides. */
export interface ChangedSlots {
  /** The accounts have a new key: what opened them the old way opens nothing that is written from now on. */
  readonly isRenewed: boolean
  /** The recovery key opens nothing any more: it was made by an earlier version, and the new key could not be sealed to it. */
  readonly endsRecoveryKey: boolean
}

export interface SlotsState {
  /** What the store is under. */
  readonly kind: 'keychain' | 'passphrase' | 'demo'
  /** The keychain opens the Authenticator at start. */
  readonly keychain: boolean
  readonly passphrase: boolean
  /** When the recovery key was made, ms since epoch; null where there is none. */
  readonly recoveryKeyAt: number | null
  readonly minimumLength: number
}

const idleMinutes = z.literal([1, 2, 5, 10, 15, 30, 60])
const clipboardSeconds = z.literal([10, 20, 30])

export interface LockSettings {
  /** Null: never. */
  readonly idleMinutes: z.infer<typeof idleMinutes> | null
  readonly onSuspend: boolean
  readonly onScreenLock: boolean
  readonly onWindowClose: boolean
  /** Keeps the window out of screen recordings and screenshots, where the system can. */
  readonly hidesFromRecordings: boolean
  readonly clipboardSeconds: z.infer<typeof clipboardSeconds>
}

const typedRecoveryKey = typedText(128)
/**
 * Says again that it is the user, before a slot changes: by the passphrase, or by the recovery key where it was lost. Where
 * there is neither, the main process asks in a dialog of its own.
 */
const proof = { passphrase: secretText.optional(), recoveryKey: typedRecoveryKey.optional() }
const proofErrors = [
  'step-up-required',
  'wrong-passphrase',
  'wrong-recovery-key',
  'recovery-key-mistyped',
  'throttled',
  'cancelled',
  'wrong-stage',
  'store-unavailable'
] as const

export const lockCalls = {
  lock: {
    get: call<LockState>()('always', nothing),
    /** Without a passphrase only where there is none. */
    unlock: call<LockState>()('always', z.strictObject({ passphrase: secretText.optional() }), [
      'wrong-passphrase',
      'throttled',
      'wrong-stage',
      'store-unavailable'
    ]),
    unlockWithRecoveryKey: call<LockState>()('always', z.strictObject({ recoveryKey: typedRecoveryKey }), [
      'wrong-recovery-key',
      'recovery-key-mistyped',
      'throttled',
      'wrong-stage',
      'store-unavailable'
    ]),
    /** Locks now. The page is loaded again. */
    now: call<null>()('always', nothing),
    slots: call<SlotsState>()('anyone', nothing),
    addPassphrase: call<ChangedSlots>()('anyone', z.strictObject({ ...proof, newPassphrase: secretText }), [
      ...proofErrors,
      'passphrase-too-short'
    ]),
    changePassphrase: call<ChangedSlots>()('anyone', z.strictObject({ ...proof, newPassphrase: secretText }), [
      ...proofErrors,
      'passphrase-too-short'
    ]),
    removePassphrase: call<ChangedSlots>()('anyone', z.strictObject(proof), [...proofErrors, 'last-slot']),
    /** Makes a key and shows it; it opens nothing, and an older one stays, until `confirmRecoveryKey`. */
    createRecoveryKey: call<{ readonly recoveryKey: string }>()('anyone', z.strictObject(proof), proofErrors),
    copyRecoveryKey: call<{ readonly clearsAt: number }>()('anyone', nothing, ['wrong-stage']),
    /** Writes the sheet where downloads go; `fileName` is the whole path. */
    downloadRecoveryKey: call<{ readonly fileName: string }>()('anyone', z.strictObject(savePlace), [
      'wrong-stage',
      ...saveErrors
    ]),
    /** `step-up-required`: the passphrase is one of an earlier version and has to be entered first. */
    confirmRecoveryKey: call<ChangedSlots>()('anyone', nothing, [
      'wrong-stage',
      'store-unavailable',
      'step-up-required'
    ]),
    discardRecoveryKey: call<null>()('anyone', nothing),
    removeRecoveryKey: call<ChangedSlots>()('anyone', z.strictObject(proof), [...proofErrors, 'last-slot']),
    /** Whether the keychain opens the Authenticator at start. */
    setKeychain: call<ChangedSlots>()('anyone', z.strictObject({ ...proof, isOn: z.boolean() }), [
      ...proofErrors,
      'last-slot'
    ]),
    getSettings: call<LockSettings>()('anyone', nothing),
    /** Changes what is given. What would lock less takes a proof, as a change of the slots does. */
    setSettings: call<LockSettings>()(
      'anyone',
      z.strictObject({
        ...proof,
        idleMinutes: idleMinutes.nullable().optional(),
        onSuspend: z.boolean().optional(),
        onScreenLock: z.boolean().optional(),
        onWindowClose: z.boolean().optional(),
        hidesFromRecordings: z.boolean().optional(),
        clipboardSeconds: clipboardSeconds.optional()
      }),
      proofErrors
    )
  }
} as const
