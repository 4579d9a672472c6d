// Setting up two-factor authentication, step by step.
import { z } from 'zod'
import type { BackupCodeSet, SetupSheet } from '../../model/factor'
import type { SavedFile } from '../../model/file'
import type { SessionState } from '../../model/session'
import { call, codeText, nothing, saveErrors, savePlace } from '../call'

export const setupCalls = {
  enterEnrolmentCode: call<SessionState>()('setup', z.strictObject({ code: codeText }), [
    'wrong-enrolment-code',
    'enrolment-code-expired',
    'wrong-stage'
  ]),
  /** The same sheet until setup is complete or the login is abandoned. */
  begin: call<SetupSheet>()('setup', nothing, ['wrong-stage']),
  copyKey: call<null>()('setup', nothing, ['wrong-stage', 'clipboard-unavailable']),
  confirmCode: call<BackupCodeSet>()('setup', z.strictObject({ code: codeText }), [
    'wrong-code',
    'throttled',
    'wrong-stage'
  ]),
  /** The codes shown in this setup, again (after the page was reloaded). */
  getBackupCodes: call<BackupCodeSet>()('setup', nothing, ['wrong-stage']),
  copyBackupCodes: call<null>()('setup', nothing, ['wrong-stage', 'clipboard-unavailable']),
  downloadBackupCodes: call<SavedFile>()('setup', z.strictObject(savePlace), ['wrong-stage', ...saveErrors]),
  /** Continues from the backup codes to the summary. */
  acknowledge: call<SessionState>()('setup', nothing, ['wrong-stage']),
  /** **Done**: enrols secret and codes in one transaction and logs in. */
  finish: call<SessionState>()('setup', nothing, ['wrong-stage'])
} as const
