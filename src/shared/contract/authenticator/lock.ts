// The Authenticator's own lock: its state, how it is opened, and when it locks automatically. It does not touch the Panel
// (docs/decisions/0008-lock-slots.md).
import { z } from 'zod'
import { lockChoices, type ChangedSlots, type LockSettings, type LockState, type SlotsState } from '../../model/lock'
import { call, nothing, saveErrors, savePlace, secretText, typedText } from '../call'

const idleMinutes = z.literal(lockChoices.idleMinutes)
const clipboardSeconds = z.literal(lockChoices.clipboardSeconds)

const typedRecoveryKey = typedText(128)

/**
 * Proof that it is the user, asked for before a way to open the vault changes: the passphrase, or the recovery key where the
 * passphrase was lost. Where there is neither, the main process asks in a dialog of its own.
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
  /** The passphrase may be left out only where the vault has none. */
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
  /** Makes a key and shows it. Until `confirmRecoveryKey` it opens nothing, and an older key goes on working. */
  createRecoveryKey: call<{ readonly recoveryKey: string }>()('anyone', z.strictObject(proof), proofErrors),
  copyRecoveryKey: call<{ readonly clearsAt: number }>()('anyone', nothing, ['wrong-stage']),
  /** Writes the sheet where downloads go; `fileName` is the whole path. */
  downloadRecoveryKey: call<{ readonly fileName: string }>()('anyone', z.strictObject(savePlace), [
    'wrong-stage',
    ...saveErrors
  ]),
  /** `step-up-required`: the passphrase is one of an earlier version and has to be entered first. */
  confirmRecoveryKey: call<ChangedSlots>()('anyone', nothing, ['wrong-stage', 'store-unavailable', 'step-up-required']),
  discardRecoveryKey: call<null>()('anyone', nothing),
  removeRecoveryKey: call<ChangedSlots>()('anyone', z.strictObject(proof), [...proofErrors, 'last-slot']),
  /** Whether the keychain opens the Authenticator at start. */
  setKeychain: call<ChangedSlots>()('anyone', z.strictObject({ ...proof, isOn: z.boolean() }), [
    ...proofErrors,
    'last-slot'
  ]),
  getSettings: call<LockSettings>()('anyone', nothing),
  /** Changes the settings that are given. A change that would lock less needs a proof, as changing a way in does. */
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
