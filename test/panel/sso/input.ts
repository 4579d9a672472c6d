// The settings of single sign-on that a test begins with.
import { demoClientId } from '../../../scripts/idp/provider.mjs'
import type { SsoInput } from '../../../src/main/panel/services/sso/settings'

export const inputFor = (issuer: string, changes: Partial<SsoInput> = {}): SsoInput => ({
  issuer,
  clientId: demoClientId,
  scopes: 'email profile groups',
  mayCreateUsers: false,
  takesVerifiedAsText: false,
  defaultRole: 'member',
  groupClaim: null,
  groupRoles: [],
  requiredAmr: [],
  requiredAcr: [],
  callbackPort: null,
  ...changes
})
