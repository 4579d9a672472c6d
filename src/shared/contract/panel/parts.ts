// Schemas shared by several namespaces of the Panel's contract.
import { z } from 'zod'
import { longestEmail } from '../../model/limits'
import { roles } from '../../model/user'
import { codeText, id, saveErrors, typedText } from '../call'

/** The service checks the address, because it can say why one is refused. */
export const email = typedText(longestEmail)

export const role = z.enum(roles)

/** A code from the authenticator app, or a backup code. */
export const withCode = { code: codeText.optional(), backupCode: codeText.optional() }

export const oneUser = z.strictObject({ userId: id })

export const jobErrors = ['cancelled', 'worker-ended'] as const

export const exportErrors = [...saveErrors, 'worker-ended'] as const

export const codeErrors = ['wrong-code', 'code-already-used', 'throttled', 'factor-disabled', 'clock-set-back'] as const

export const reauthenticationErrors = [
  'wrong-password',
  'code-required',
  'sso-required',
  'wrong-backup-code',
  'backup-code-already-used',
  ...codeErrors
] as const
