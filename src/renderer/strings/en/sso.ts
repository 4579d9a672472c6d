// The words of single sign-on: its settings, what its test found, who waits to be linked, and what it means elsewhere.
import type { SsoWaiting } from '../../../shared/contract'
import { formatDateTime, formatNumber, plural } from '../format'

export const ssoLoginWords = {
  detail: (issuerName: string) => `Sign in with ${issuerName}. Your web browser will open.`,
  submit: 'Continue with SSO',
  waiting: 'Your web browser is open. Sign in there, then come back.',
  breakGlass: 'Log in with a password',
  breakGlassHint: 'For break-glass admins: password, then a code.'
}

export const ssoWords = {
  title: 'Single sign-on (SSO)',
  states: { on: 'On', off: 'Off' },
  offDetail:
    'Let users sign in with your OpenID Connect provider instead of a password and a code. Test the connection first, then enable it.',
  onDetail:
    'Users sign in with SSO and need no code here: the provider handles two-factor authentication. Their own two-factor setup is kept, encrypted, but paused. Break-glass admins still use a password and a code.',
  enabledSince: (at: number, issuer: string) => `Enabled ${formatDateTime(at)} with ${issuer}.`,

  provider: 'Provider',
  issuer: 'Issuer',
  issuerHint: 'Exactly as the provider shows it, for example https://login.example.com/realms/main.',
  clientId: 'Client ID',
  clientSecret: 'Client secret (optional)',
  secretNone: 'Only if the provider requires one. It is stored encrypted and never shown again.',
  secretKept: 'A secret is stored, encrypted. Leave this empty to keep it. Changing the issuer removes it.',
  removeSecret: 'Remove the stored secret',
  scopes: 'Scopes',
  scopesHint: 'Separated by spaces. openid is always included.',
  redirect: 'Redirect URI to register with the provider',
  redirectHint: 'Register it for a native (desktop) application with PKCE.',
  copy: 'Copy redirect URI',
  copyShort: 'Copy',
  copied: 'Copied.',
  notCopied: 'Couldn’t copy. Select the URI and copy it yourself.',
  port: 'Callback port',
  portHint: 'Leave empty to use any free port. Enter a number only if the provider checks the port.',
  portOutside: 'A port is a number from 1024 to 65535.',

  people: 'Who can sign in',
  mayCreateUsers: 'Create users at their first sign-in',
  mayCreateUsersHint: 'When off, only existing users can sign in.',
  takesVerifiedAsText: 'Accept “true” as text for a verified address',
  takesVerifiedAsTextHint:
    'In the standard, email_verified is true or false, not text, but Amazon Cognito and JumpCloud send it as text. Turn this on only for a provider that really checks addresses: anyone with a verified address is logged in as the user with that address here.',
  defaultRole: 'Default role',
  defaultRoleHint: 'For new users, and for anyone in none of the groups below.',
  groupClaim: 'Group claim',
  groupClaimHint: 'The claim that lists a person’s groups. Leave empty to manage roles here.',
  groupRoles: 'Roles by group',
  groupRolesHint:
    'Applied at every sign-in. If any group gives Admin, the user is an admin; otherwise the first match counts.',
  group: (place: number) => `Group ${formatNumber(place)}`,
  groupRole: (place: number) => `Role of group ${formatNumber(place)}`,
  addGroup: 'Add a group',
  removeGroup: (place: number) => `Remove group ${formatNumber(place)}`,

  assurance: 'What the provider must confirm',
  assuranceHint: 'Leave both empty to accept any sign-in from the provider.',
  requiredAmr: 'Required amr',
  requiredAmrHint: 'Separated by spaces, for example mfa. The token must have every one.',
  requiredAcr: 'Required acr',
  requiredAcrHint: 'Separated by spaces. The token must have one of these.',

  breakGlass: 'Break-glass admins',
  breakGlassHint: 'At least one admin who can always log in with a password and a code, even if the provider fails.',
  noCandidates: 'No admin has both a password and working two-factor authentication.',
  saveBreakGlass: 'Save break-glass admins',
  breakGlassSaved: 'The break-glass admins were changed.',

  test: 'Test connection',
  testHint: 'Saves these settings and opens your web browser for a real sign-in. No one else is affected.',
  testing: 'Your web browser is open. Sign in there to finish the test.',
  untested: 'These settings have not been tested yet.',
  changed: 'The settings have changed since they were tested. Test the connection again before using them.',
  testFailed: (at: number, why: string) => `The last test failed, ${formatDateTime(at)}. ${why}`,
  tested: (name: string) => `The test succeeded: signed in as ${name}.`,
  found: {
    name: 'What the provider returned',
    subject: 'Subject',
    email: 'Email',
    verified: (email: string) => `${email}, verified`,
    unverified: (email: string) => `${email}, not verified: cannot be linked by address`,
    noEmail: 'None: users must be linked by an admin',
    amr: 'amr',
    acr: 'acr',
    groups: 'Groups',
    nothing: 'Not provided',
    stepUp: 'Confirming identity',
    stepUpYes: 'Works: the provider says when the user last signed in',
    stepUpNo: 'Not known from this test. The provider is asked when needed.',
    signOut: 'Signing out',
    signOutYes: 'Opens the provider’s page too',
    signOutNo: 'Ends the session here only'
  },

  enable: 'Enable SSO',
  use: 'Use these settings',
  disable: 'Disable SSO',
  blocked: {
    test: 'Run Test connection with exactly these settings first.',
    breakGlass: 'Choose at least one break-glass admin.'
  },
  enabled: 'Single sign-on is on.',
  disabled: 'Single sign-on is off. Two-factor authentication is required again.',
  enableTitle: 'Enable single sign-on?',
  useTitle: 'Use these settings?',
  disableTitle: 'Disable single sign-on?',
  missing: { issuer: 'Enter the issuer.', clientId: 'Enter the client ID.', group: 'Enter the group, or remove it.' },

  waiting: {
    title: 'Waiting sign-ins',
    detail: 'These people signed in at the provider but weren’t let in. Link each one to a user, or dismiss them.',
    reasons: {
      'sso-email-unverified': 'The provider hasn’t verified the address.',
      'sso-link-required': 'Admins have to link themselves, when logged in with a password and a code.',
      'sso-unknown-user': 'No one here has this address.'
    } satisfies Record<SsoWaiting['reason'], string>,
    linkTo: (who: string) => `Link ${who}`,
    link: 'Link',
    dismiss: 'Dismiss',
    dismissOf: (who: string) => `Dismiss ${who}`,
    user: 'User',
    userHint: 'Type a name or an email address.',
    nobody: 'No one matches',
    question: (who: string) => `Link ${who} to a user?`,
    effect:
      'After this, anyone who signs in at the provider as this person is logged in here as this user, with all their rights.'
  },

  awaiting: {
    title: 'Links to confirm',
    detail:
      'The data went back to an earlier state. Until their links are confirmed, these people can’t sign in with SSO.',
    subject: (subject: string) => `At the provider: ${subject}`,
    confirm: 'Confirm',
    confirmOf: (who: string) => `Confirm ${who}’s link`,
    unlink: 'Unlink',
    unlinkOf: (who: string) => `Unlink ${who}`,
    ownOnly: 'Only they can confirm',
    more: (count: number) => plural(count, { one: '# more is waiting.', other: '# more are waiting.' })
  },

  link: {
    title: 'Single sign-on',
    linked: 'This user signs in at the provider as the person below.',
    none: 'Not linked yet. A member is linked when they first sign in with the same verified address, or here. An admin can only link themselves, here, when logged in with a password and a code.',
    issuer: 'Issuer',
    subject: 'Subject',
    email: 'Email there',
    linkedAt: 'Linked',
    lastSignIn: 'Last sign-in',
    waiting: 'Waiting sign-in',
    byHand: 'Subject at the provider',
    byHandHint: 'The provider’s permanent ID for this person, not an email address.',
    missing: 'Enter the subject.',
    question: (subject: string, email: string) => `Link ${subject} to ${email}?`,
    submit: 'Link',
    done: 'The user was linked.',
    unlink: 'Unlink',
    unlinkTitle: 'Unlink this user?',
    unlinkEffect:
      'Their SSO sessions end now. A member is linked again when they next sign in with the same verified address. An admin has to link themselves again.',
    needs: {
      admin: 'It has to be confirmed, because the data went back to an earlier state. Until then it lets no one in.',
      self: 'This admin has to confirm it, when logged in with a password and a code. Until then it lets no one in.'
    },
    confirm: 'Confirm link',
    confirmQuestion: (subject: string, email: string) => `Confirm that ${subject} is ${email}?`,
    confirmed: 'The link was confirmed.',
    unlinked: 'The user was unlinked.'
  }
}

/** What enabling and disabling do, before it is done. */
export const effectWords = {
  enabling: {
    everybody: (host: string) =>
      `Everyone signs in at ${host} with Continue with SSO. Sessions opened with a password end now, except this one.`,
    asleep:
      'Two-factor authentication is off for them here: no setup screen, no codes. Their own setup is kept, encrypted, for when SSO is disabled.',
    breakGlass: (names: string) =>
      `These admins still log in with a password and a code: ${names}. They don’t sign in with SSO, and their links end.`,
    linking:
      'Members are linked by their verified address. Other admins can sign in only if they have linked themselves before.',
    creating: (role: string) => `Anyone new becomes a user at their first sign-in, with the role ${role}.`
  },
  disabling: {
    wake: 'Users log in with their password again, and need a code from their app.',
    setup: 'Users who haven’t set up two-factor authentication see the setup screen.',
    sessions: 'All SSO sessions end now.',
    sessionsAndYours: 'All SSO sessions end now, including yours.',
    withoutPassword: (count: number) =>
      `${plural(count, { one: '# user has', other: '# users have' })} no password. They can’t log in until you give each of them an activation code (User Management, Reset password).`
  }
}

/** What single sign-on means where two-factor authentication is spoken of. */
export const sleepWords = {
  badge: 'Paused',
  badgeNone: 'By SSO',
  policy:
    'Paused while single sign-on is on: the provider handles two-factor authentication. This policy still applies to break-glass admins, and to everyone once SSO is disabled.',
  users:
    'Single sign-on is on: the provider handles two-factor authentication. Users’ own setup is kept, encrypted, but paused. Break-glass admins still use a password and a code.',
  user: {
    asleep: 'Handled by the provider while single sign-on is on. Their own setup is paused until SSO is disabled.',
    none: 'Handled by the provider while single sign-on is on. Once SSO is disabled, they set it up at their next login.',
    breakGlass: 'Break-glass admin: still logs in with a password and a code while single sign-on is on.'
  },
  settings: {
    noPassword: 'None. You sign in with SSO.',
    detail: 'The single sign-on provider handles two-factor authentication.',
    asleep:
      'Your own setup is paused, and you don’t need a code. If single sign-on is disabled, your authenticator app and backup codes work as before.',
    none: 'You don’t need a code here. If single sign-on is disabled, you set up two-factor authentication at your next login.',
    breakGlass: 'You are a break-glass admin: you still log in with a password and a code while single sign-on is on.',
    linked: (email: string) => `You sign in as ${email}.`
  },
  home: {
    title: 'Single sign-on is on',
    detail: 'Your provider confirms who you are and handles two-factor authentication. You don’t need a code here.'
  }
}
