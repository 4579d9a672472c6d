import type { FactorInfo } from './factor'
import type { SsoLinkInfo } from './sso'
import type { SignedInUser } from './user'

export interface PersonalSettings {
  readonly user: SignedInUser
  readonly passwordChangedAt: number | null
  readonly factor: FactorInfo
  /** By policy, generating backup codes requires a code in addition to the password. */
  readonly isReauthenticationStrict: boolean
  readonly rememberDays: number
  /** Single sign-on is on and this user has no password login: their two-factor authentication is paused. */
  readonly isFactorSleeping: boolean
  /** Keeps password and second factor while single sign-on is on. */
  readonly isBreakGlass: boolean
  readonly sso: SsoLinkInfo | null
}
