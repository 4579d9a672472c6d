// The words of single sign-on in Account Settings.

export const ssoWords = {
  title: 'Single sign-on (SSO)',
  offDetail:
    'Users sign in at your OpenID Connect provider instead of with a password and a code. Test the connection before it can be enabled.',
  onDetail:
    'On. Users continue with SSO and are asked for no code here: two-factor authentication steps back and their factors sleep, sealed. Break-glass admins keep password and code.',
  issuer: 'Issuer',
  issuerHint: 'Exactly as the provider shows it, for example https://login.example.com/realms/main.',
  clientId: 'Client ID',
  clientSecret: 'Client secret (optional)',
  secretKept: 'A secret is kept, sealed. Leave this empty to keep it.',
  scopes: 'Scopes',
  redirect: 'Redirect address to register at the provider',
  mayCreateUsers: 'Create users at their first sign-in',
  mayCreateUsersHint: 'They become members. Without this, only users who are here already can sign in.',
  breakGlass: 'Break-glass admins',
  breakGlassHint: 'At least one admin who can always log in with password and code, whatever the provider does.',
  test: 'Test connection',
  testing: 'Your browser is open. Sign in there to finish the test.',
  cancel: 'Cancel',
  tested: (name: string) => `The test succeeded: signed in as ${name}.`,
  enable: 'Enable SSO',
  disable: 'Disable SSO',
  enabled: 'Single sign-on is on.',
  disabled: 'Single sign-on is off. Two-factor authentication is asked again.',
  enableTitle: 'Enable single sign-on?',
  enableDetail:
    'Everybody but the break-glass admins is logged out and continues with SSO from now on. No codes are asked of them; their factors sleep and are kept.',
  disableTitle: 'Disable single sign-on?',
  disableDetail: (withoutPassword: number) =>
    `Sleeping factors wake and codes are asked again. Users without a factor meet the setup screen.${
      withoutPassword === 0
        ? ''
        : ` Users who came by SSO and have no password need an activation code from an admin: ${withoutPassword}.`
    }`
} as const
