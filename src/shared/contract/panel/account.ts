// Creating the account, and checking a password while it is typed.
import { z } from 'zod'
import { longestAccountName, longestName } from '../../model/limits'
import type { SessionState } from '../../model/session'
import type { PasswordRefusal } from '../../result'
import { call, newPassword, text } from '../call'
import { email } from './parts'

export const accountCalls = {
  create: call<SessionState>()(
    'anyone',
    z.strictObject({ accountName: text(longestAccountName), name: text(longestName), email, ...newPassword }),
    ['account-exists', 'bad-email', 'password-refused', 'passwords-differ']
  ),
  checkPassword: call<{ readonly refusal: PasswordRefusal | null; readonly score: 0 | 1 | 2 | 3 | 4 }>()(
    'anyone',
    z.strictObject({ password: z.string().max(1024), words: z.array(z.string().max(254)).max(4) })
  )
} as const
