// The account recovery key: an admin creates and prints it. It lets an admin back in when none can log in any more.
import { z } from 'zod'
import type { SavedFile } from '../../model/file'
import type { AccountRecoveryKey, RecoverableAdmin, RecoveryKeyState } from '../../model/recovery'
import type { SessionState } from '../../model/session'
import { call, id, newPassword, nothing, saveErrors, savePlace, typedText } from '../call'

export const recoveryCalls = {
  /** Whether there is a key, and since when. */
  getState: call<RecoveryKeyState | null>()('admin', nothing),
  /** **Make a recovery key**: an older key stops working as soon as the new one exists. */
  createKey: call<AccountRecoveryKey>()('admin', nothing, [], true),
  copyKey: call<null>()('admin', nothing, ['wrong-stage', 'clipboard-unavailable']),
  downloadKey: call<SavedFile>()('admin', z.strictObject(savePlace), ['wrong-stage', ...saveErrors]),
  /** **Done**: the main process forgets the key too. */
  hideKey: call<null>()('admin', nothing),
  /** **Recover this account**. A wrong key and a missing key give the same failure. */
  enterKey: call<SessionState>()('anyone', z.strictObject({ key: typedText(128) }), [
    'recovery-key-mistyped',
    'wrong-recovery-key',
    'throttled',
    'wrong-stage'
  ]),
  listAdmins: call<readonly RecoverableAdmin[]>()('recovery', nothing, ['wrong-stage']),
  chooseAdmin: call<SessionState>()('recovery', z.strictObject({ userId: id }), ['not-found', 'wrong-stage']),
  choosePassword: call<SessionState>()('recovery', z.strictObject(newPassword), [
    'password-refused',
    'passwords-differ',
    'wrong-stage'
  ])
} as const
