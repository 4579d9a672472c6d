// The providers that the form knows: what their issuers look like. The choice is not stored; an issuer tells which one it is.
export const providerNames = ['entra', 'google', 'okta', 'keycloak', 'authentik', 'other'] as const
export type ProviderName = (typeof providerNames)[number]

const googleIssuer = 'https://accounts.google.com'

const patterns: Readonly<Record<Exclude<ProviderName, 'other'>, RegExp>> = {
  entra: /^https:\/\/login\.microsoftonline\.com\//i,
  google: /^https:\/\/accounts\.google\.com\/?$/i,
  okta: /^https:\/\/[^/]+\.(okta|oktapreview|okta-emea)\.com(\/|$)/i,
  keycloak: /^https?:\/\/[^/]+\/(.*\/)?realms\/[^/]+\/?$/i,
  authentik: /^https?:\/\/[^/]+\/application\/o\//i
}

/** The provider that an issuer belongs to. */
export function guessProvider(issuer: string): ProviderName {
  const text = issuer.trim()
  return providerNames.find((name) => name !== 'other' && patterns[name].test(text)) ?? 'other'
}

/** The issuer after `chosen` is chosen: Google has only one, and another provider does not have Google's. */
export function issuerFor(chosen: ProviderName, issuer: string): string {
  if (chosen === 'google') return googleIssuer
  return guessProvider(issuer) === 'google' ? '' : issuer
}
