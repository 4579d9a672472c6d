// Logging in, the session, and stepping up. Times are ms since epoch.
import { z } from 'zod'
import type { SessionLife, SessionState } from '../../model/session'
import { call, codeText, newPassword, nothing, secretText, text } from '../call'
import { codeErrors, reauthenticationErrors, withCode } from './parts'

export const sessionCalls = {
  get: call<SessionState>()('anyone', nothing),
  getLife: call<SessionLife>()('anyone', nothing),
  logIn: call<SessionState>()('anyone', z.strictObject({ username: text(254), password: secretText }), [
    'wrong-credentials',
    'sso-required',
    'throttled'
  ]),
  /** After an activation code: sets the password that replaces it. */
  choosePassword: call<SessionState>()('password', z.strictObject(newPassword), [
    'password-refused',
    'passwords-differ',
    'wrong-stage'
  ]),
  enterCode: call<SessionState>()(
    'code',
    z.strictObject({ code: codeText, rememberBrowser: z.boolean().optional() }),
    codeErrors
  ),
  enterBackupCode: call<SessionState>()(
    'code',
    z.strictObject({ code: codeText, rememberBrowser: z.boolean().optional() }),
    ['wrong-backup-code', 'backup-code-already-used', 'throttled', 'factor-disabled']
  ),
  cancel: call<SessionState>()('anyone', nothing),
  logOut: call<SessionState>()('anyone', nothing),
  /** Confirms it's the user, for 10 minutes. */
  stepUp: call<SessionState>()('user', z.strictObject({ password: secretText, ...withCode }), reauthenticationErrors),
  dismissNotices: call<SessionState>()('user', nothing)
} as const
