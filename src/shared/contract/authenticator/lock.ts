// The Authenticator's own lock: its state, how it is opened, and when it locks automatically. It does not affect the Panel
// (docs/decisions/0008-lock-slots.md).
import { z } from 'zod'
import { lockChoices, type ChangedSlots, type LockSettings, type LockState, type SlotsState } from '../../model/lock'
import { call, nothing, saveErrors, savePlace, secretText, typedText } from '../call'

const idleMinutes = z.literal(lockChoices.idleMinutes)
const clipboardSeconds = z.literal(lockChoices.clipboardSeconds)

const typedRecoveryKey = typedText(128)

/**
 * Proof that it's the user, required before the ways to open the vault change: the passphrase, or the recovery key if the passphrase was
 * lost. If there is neither, the main process asks in its own dialog.
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
  get: call<LockState>()('always', nothing),
  /** The passphrase may be omitted only if the vault has none. */
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
  /** Locks immediately. The page is reloaded. */
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
  /** Creates a key and shows it. Until `confirmRecoveryKey` it opens nothing, and an older key still works. */
  createRecoveryKey: call<{ readonly recoveryKey: string }>()('anyone', z.strictObject(proof), proofErrors),
  copyRecoveryKey: call<{ readonly clearsAt: number }>()('anyone', nothing, ['wrong-stage', 'clipboard-unavailable']),
  /** Writes the sheet to the Downloads folder; `fileName` is the full path. */
  downloadRecoveryKey: call<{ readonly fileName: string }>()('anyone', z.strictObject(savePlace), [
    'wrong-stage',
    ...saveErrors
  ]),
  /** `step-up-required`: the passphrase is from an earlier version and must be entered first. */
  confirmRecoveryKey: call<ChangedSlots>()('anyone', nothing, ['wrong-stage', 'store-unavailable', 'step-up-required']),
  discardRecoveryKey: call<null>()('anyone', nothing),
  removeRecoveryKey: call<ChangedSlots>()('anyone', z.strictObject(proof), [...proofErrors, 'last-slot']),
  /** Whether the keychain opens the Authenticator at start. */
  setKeychain: call<ChangedSlots>()('anyone', z.strictObject({ ...proof, isOn: z.boolean() }), [
    ...proofErrors,
    'last-slot'
  ]),
  getSettings: call<LockSettings>()('anyone', nothing),
  /** Changes the given settings. A change that makes the vault lock less needs a proof, as does changing the ways to open it. */
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
} as const
