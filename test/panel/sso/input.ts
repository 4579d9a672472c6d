// The single sign-on settings that tests start with.
import { demoClientId } from '../../../scripts/idp/provider.mjs'
import type { PanelContract, ParsedOf } from '../../../src/shared/contract'
import type { SsoConfig } from '../../../src/shared/model/sso'

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

/** A configuration without a real provider, for tests of the rules or of a store. */
export const configFor = (changes: Partial<SsoConfig> = {}): SsoConfig => ({
  issuer: 'https://id.example',
  clientId: 'c',
  scopes: '',
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
