// A user's own settings: name, password, backup codes, phone, remembered browsers and sessions.
import { z } from 'zod'
import { longestName } from '../../model/limits'
import type { AuditEvent } from '../../model/audit'
import type { BackupCodeSet, SetupSheet } from '../../model/factor'
import type { SavedFile } from '../../model/file'
import type { OpenSession, RememberedBrowser } from '../../model/session'
import type { PersonalSettings } from '../../model/settings'
import { call, codeText, id, newPassword, nothing, saveErrors, savePlace, secretText, text } from '../call'
import { reauthenticationErrors, withCode } from './parts'

export const settingsCalls = {
  get: call<PersonalSettings>()('user', nothing),
  rename: call<null>()('user', z.strictObject({ name: text(longestName) })),
  changePassword: call<null>()(
    'user',
    z.strictObject({ oldPassword: secretText, ...newPassword, endOtherSessions: z.boolean() }),
    ['wrong-password', 'sso-required', 'throttled', 'password-refused', 'passwords-differ']
  ),
  /** **Generate New Backup Codes**: older codes stop working as soon as the new set exists. */
  regenerateBackupCodes: call<BackupCodeSet>()(
    'user',
    z.strictObject({ password: secretText, ...withCode }),
    reauthenticationErrors
  ),
  copyBackupCodes: call<null>()('user', nothing, ['wrong-stage', 'clipboard-unavailable']),
  downloadBackupCodes: call<SavedFile>()('user', z.strictObject(savePlace), ['wrong-stage', ...saveErrors]),
  /** **Done**: the main process forgets the codes too. */
  hideBackupCodes: call<null>()('user', nothing),
  /**
   * *Move to a new phone*: creates a secret that replaces the old one only when it is confirmed. Always requires a code from the old phone
   * or a backup code, whatever the policy says.
   */
  beginMove: call<SetupSheet>()('user', z.strictObject({ password: secretText, ...withCode }), [
    'wrong-stage',
    ...reauthenticationErrors
  ]),
  copyMoveKey: call<null>()('user', nothing, ['wrong-stage', 'clipboard-unavailable']),
  confirmMove: call<null>()('user', z.strictObject({ code: codeText, endOtherSessions: z.boolean() }), [
    'wrong-code',
    'throttled',
    'wrong-stage'
  ]),
  cancelMove: call<null>()('user', nothing),
  listBrowsers: call<readonly RememberedBrowser[]>()('user', nothing),
  forgetBrowser: call<null>()('user', z.strictObject({ id }), ['not-found']),
  forgetAllBrowsers: call<null>()('user', nothing),
  listSessions: call<readonly OpenSession[]>()('user', nothing),
  endSession: call<null>()('user', z.strictObject({ id }), ['not-found']),
  endOtherSessions: call<null>()('user', nothing),
  listActivity: call<readonly AuditEvent[]>()('user', nothing),
  /** The caller's last logins, however much happened since. */
  listLogins: call<readonly AuditEvent[]>()('user', nothing)
} as const
