// The calls of the Authenticator's own lock: its state, the ways to open it, and when it locks by itself. The Panel goes
// on whatever they do (docs/decisions/0008-lock-slots.md).
import { z } from 'zod'
import { call, nothing, saveErrors, savePlace, secretText, typedText } from './call'
import { lockChoices, type ChangedSlots, type LockSettings, type LockState, type SlotsState } from '../model/lock'

const idleMinutes = z.literal(lockChoices.idleMinutes)
const clipboardSeconds = z.literal(lockChoices.clipboardSeconds)

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
