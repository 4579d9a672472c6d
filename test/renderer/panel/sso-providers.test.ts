// Single sign-on begins with the provider: an issuer tells which one it is, and what is rarely needed starts hidden.
import { expect, it } from 'vitest'
import { isPlain, toTyped } from '../../../src/renderer/panel/features/sso/draft'
import { guessProvider, issuerFor } from '../../../src/renderer/panel/features/sso/providers'

it.each([
  ['https://login.microsoftonline.com/8c1f/v2.0', 'entra'],
  ['https://accounts.google.com', 'google'],
  ['https://lighthouse.okta.com', 'okta'],
  ['https://id.lighthouse.example/realms/main', 'keycloak'],
  ['https://id.lighthouse.example/auth/realms/main', 'keycloak'],
  ['https://id.lighthouse.example/application/o/countersign/', 'authentik'],
  ['https://okta.com.evil.example', 'other'],
  ['https://id.lighthouse.example', 'other'],
  ['', 'other']
] as const)('%s is %s', (issuer, provider) => {
  expect(guessProvider(issuer)).toBe(provider)
})

it('fills in the only issuer of Google, and keeps what was typed for another provider', () => {
  expect(issuerFor('google', 'https://lighthouse.okta.com')).toBe('https://accounts.google.com')
  expect(issuerFor('keycloak', 'https://accounts.google.com')).toBe('')
  expect(issuerFor('keycloak', 'https://id.lighthouse.example')).toBe('https://id.lighthouse.example')
})

it.each([
  { scopes: 'email' },
  { takesVerifiedAsText: true },
  { groupClaim: 'groups' },
  { groupRoles: [{ group: 'admins', role: 'admin' as const }] },
  { requiredAmr: 'mfa' },
  { requiredAcr: '1' },
  { callbackPort: 8123 }
])('shows the advanced settings if one of them is set: %o', (set) => {
  expect(isPlain(toTyped(null))).toBe(true)
  expect(isPlain({ ...toTyped(null), ...set })).toBe(false)
})
