// What an account's admins may set (docs/behaviour.md, "Account policy"). The defaults are the behaviour that the guide describes.
import type { Policy } from '../../../shared/model/policy'

export const defaultPolicy: Policy = {
  isReauthenticationStrict: false,
  needsEnrolmentCode: false,
  rememberDays: 7,
  mayRememberedAdminister: true,
  idleMinutes: 15,
  sessionHours: 12
}
