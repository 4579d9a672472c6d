// The settings of single sign-on that a test begins with.
import { demoClientId } from '../../../scripts/idp/provider.mjs'
import type { PanelContract, ParsedOf } from '../../../src/shared/contract'

export type SsoInput = ParsedOf<PanelContract['sso']['save']>

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
