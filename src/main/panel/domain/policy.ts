// What an account's admins may set (DESIGN section 1, "Account policy"); the defaults are the guide's behaviour.
import type { Policy } from '../../../shared/model/policy'

/** In UTF-16 units. */
export const longestAccountName = 80

export const defaultPolicy: Policy = {
  isReauthenticationStrict: false,
  needsEnrolmentCode: false,
  rememberDays: 7,
  mayRememberedAdminister: true,
  idleMinutes: 15,
  sessionHours: 12
}
