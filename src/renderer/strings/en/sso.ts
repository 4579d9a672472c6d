// The words of single sign-on: its settings, what its test found, who waits to be linked, and what it means elsewhere.
import type { SsoWaiting } from '../../../shared/contract'
import { formatDateTime, formatNumber, plural } from '../format'

export const ssoLoginWords = {
  detail: (issuerName: string) => `This account signs in at ${issuerName}. Your browser opens for it.`,
  submit: 'Continue with SSO',
  waiting: 'Your browser is open. Sign in there, then come back.',
  cancel: 'Cancel',
  breakGlass: 'Log in with a password',
  breakGlassHint: 'For break-glass admins: password, then a code.'
}

export const ssoWords = {
  title: 'Single sign-on (SSO)',
  states: { on: 'On', off: 'Off' },
  offDetail:
    'Users sign in at your OpenID Connect provider instead of with a password and a code. Test the connection before it can be enabled.',
  onDetail:
    'Users continue with SSO and are asked for no code here: two-factor authentication is handled by the provider, and their factors sleep, kept and sealed. Break-glass admins keep password and code.',
  enabledSince: (at: number, issuer: string) => `Enabled ${formatDateTime(at)} with ${issuer}.`,

  provider: 'Provider',
  issuer: 'Issuer',
  issuerHint: 'Exactly as the provider shows it, for example https://login.example.com/realms/main.',
  clientId: 'Client ID',
  clientSecret: 'Client secret (optional)',
  secretNone: 'Only if the provider insists on one. It is sealed and never shown again.',
  secretKept: 'A secret is kept, sealed. Leave this empty to keep it. Another issuer drops it.',
  removeSecret: 'Remove the secret that is kept',
  scopes: 'Scopes',
  scopesHint: 'Separated by spaces. openid goes without saying.',
  redirect: 'Redirect address to register at the provider',
  redirectHint: 'Register it for a native (desktop) application with PKCE.',
  copy: 'Copy redirect address',
  copyShort: 'Copy',
  copied: 'Copied.',
  notCopied: 'Not copied. Select the address and copy it yourself.',
  port: 'Callback port',
  portHint: 'Empty: any free port. A number only for providers that compare the port.',
  portOutside: 'A port is a number from 1024 to 65535.',

  people: 'Who comes in',
  mayCreateUsers: 'Create users at their first sign-in',
  mayCreateUsersHint: 'Without this, only users who are here already can sign in.',
  takesVerifiedAsText: 'Accept “true” as text for a verified address',
  takesVerifiedAsTextHint:
    'By the standard, email_verified is true or false, not text. Amazon Cognito and JumpCloud send it as text. Turn this on only for a provider that really checks addresses: a verified address gives its owner the account with that address here.',
  defaultRole: 'Default role',
  defaultRoleHint: 'For users who are created, and for those in none of the groups below.',
  groupClaim: 'Group claim',
  groupClaimHint: "The claim that names a person's groups. Empty: roles are managed here.",
  groupRoles: 'Roles by group',
  groupRolesHint: 'Decide at every sign-in. Admin if any of the groups says so, else the first that fits.',
  group: (place: number) => `Group ${formatNumber(place)}`,
  groupRole: (place: number) => `Role of group ${formatNumber(place)}`,
  addGroup: 'Add a group',
  removeGroup: (place: number) => `Remove group ${formatNumber(place)}`,

  assurance: 'What the provider must say',
  assuranceHint: "Both empty: the provider's word is enough.",
  requiredAmr: 'Required amr',
  requiredAmrHint: 'Separated by spaces, for example mfa. The token must have every one.',
  requiredAcr: 'Required acr',
  requiredAcrHint: "Separated by spaces. One of these must be the token's.",

  breakGlass: 'Break-glass admins',
  breakGlassHint: 'At least one admin who can always log in with password and code, whatever the provider does.',
  noCandidates: 'No admin has both a password and working two-factor authentication.',
  saveBreakGlass: 'Save break-glass admins',
  breakGlassSaved: 'The break-glass admins were changed.',

  test: 'Test connection',
  testHint: 'Saves these settings and opens your browser for a full sign-in. Nobody else notices.',
  testing: 'Your browser is open. Sign in there to finish the test.',
  cancel: 'Cancel',
  untested: 'These settings have not been tested yet.',
  changed: 'The settings were changed since they were tested. Test the connection again before they are used.',
  testFailed: (at: number, why: string) => `The last test failed, ${formatDateTime(at)}. ${why}`,
  tested: (name: string) => `The test succeeded: signed in as ${name}.`,
  found: {
    name: 'What the provider said',
    subject: 'Subject',
    email: 'Email',
    verified: (email: string) => `${email}, verified`,
    unverified: (email: string) => `${email}, not verified: cannot be linked by address`,
    noEmail: 'None: users must be linked by an admin',
    amr: 'amr',
    acr: 'acr',
    groups: 'Groups',
    nothing: 'Not said',
    stepUp: 'Confirming who one is',
    stepUpYes: 'Works: the provider says when it asked',
    stepUpNo: 'Not shown by this test; the provider is asked for it when it is needed',
    signOut: 'Signing out',
    signOutYes: "Opens the provider's page too",
    signOutNo: 'Ends the session here only'
  },

  enable: 'Enable SSO',
  use: 'Use these settings',
  disable: 'Disable SSO',
  blocked: {
    test: 'Exactly these settings must have passed Test connection.',
    breakGlass: 'Choose at least one break-glass admin.'
  },
  enabled: 'Single sign-on is on.',
  disabled: 'Single sign-on is off. Two-factor authentication is asked again.',
  enableTitle: 'Enable single sign-on?',
  useTitle: 'Use these settings?',
  disableTitle: 'Disable single sign-on?',
  missing: { issuer: 'Enter the issuer.', clientId: 'Enter the client ID.', group: 'Enter the group, or remove it.' },

  waiting: {
    title: 'Waiting sign-ins',
    detail: 'They showed who they are at the provider and were not let in. Link them to a user, or dismiss them.',
    reasons: {
      'sso-email-unverified': 'The address is not verified by the provider.',
      'sso-link-required': 'Admins link themselves, logged in with password and code.',
      'sso-unknown-user': 'Nobody here has this address.'
    } satisfies Record<SsoWaiting['reason'], string>,
    linkTo: (who: string) => `Link ${who}`,
    link: 'Link',
    dismiss: 'Dismiss',
    dismissOf: (who: string) => `Dismiss ${who}`,
    user: 'User',
    userHint: 'Type a name or an email address.',
    nobody: 'Nobody matches',
    question: (who: string) => `Link ${who} to a user?`,
    effect: 'From then on, whoever signs in at the provider as this person is this user here, with all their rights.'
  },

  awaiting: {
    title: 'Links to confirm',
    detail:
      'The store went back to an earlier state. Until their link is confirmed, these people cannot sign in with SSO.',
    subject: (subject: string) => `At the provider: ${subject}`,
    confirm: 'Confirm',
    confirmOf: (who: string) => `Confirm the link of ${who}`,
    unlink: 'Unlink',
    unlinkOf: (who: string) => `Unlink ${who}`,
    ownOnly: 'Only by themselves',
    more: (count: number) => plural(count, { one: '# more waits.', other: '# more wait.' })
  },

  link: {
    title: 'Single sign-on',
    linked: 'This user signs in at the provider as the person below.',
    none: 'Not linked yet. A member is linked at the first sign-in with the same verified address, or here; an admin only here and only by themselves, logged in with password and code.',
    issuer: 'Issuer',
    subject: 'Subject',
    email: 'Email there',
    linkedAt: 'Linked',
    lastSignIn: 'Last sign-in',
    waiting: 'Waiting sign-in',
    byHand: 'Subject at the provider',
    byHandHint: 'What the provider calls this person for ever: its user ID, not an address.',
    missing: 'Enter the subject.',
    question: (subject: string, email: string) => `Link ${subject} to ${email}?`,
    submit: 'Link',
    done: 'The user was linked.',
    unlink: 'Unlink',
    unlinkTitle: 'Unlink this user?',
    unlinkEffect:
      'Their sessions by SSO end now. A member is linked again at the next sign-in with the same verified address; an admin only by themselves.',
    needs: {
      admin: 'It waits to be confirmed: the store went back to an earlier state. Until then it lets nobody in.',
      self: 'It waits to be confirmed by this admin, logged in with password and code. Until then it lets nobody in.'
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
      `Everybody signs in at ${host} with Continue with SSO. Sessions that were opened with a password end now; this window stays.`,
    asleep:
      'Two-factor authentication is deactivated for them: no setup screen, no codes. Their factors sleep, kept and sealed.',
    breakGlass: (names: string) =>
      `These keep password and two-factor authentication: ${names}. They do not sign in with SSO, and links of theirs end.`,
    linking:
      'Members are linked by their verified address. Other admins come in only if they have linked themselves before.',
    creating: (role: string) => `Whoever is not here yet becomes a user at the first sign-in, as ${role}.`
  },
  disabling: {
    wake: 'Users log in with their password again. Sleeping factors wake, and their codes are asked for.',
    setup: 'Users without a factor meet the setup screen.',
    sessions: 'Every session that SSO opened ends now.',
    sessionsAndYours: 'Every session that SSO opened ends now, yours too: you are logged out.',
    withoutPassword: (count: number) =>
      `${plural(count, { one: '# user has', other: '# users have' })} no password and cannot log in before you give each an activation code: User Management, Reset password.`
  }
}

/** What single sign-on means where two-factor authentication is spoken of. */
export const sleepWords = {
  badge: 'Asleep',
  badgeNone: 'By SSO',
  policy:
    'Deactivated while single sign-on is on: the provider handles it, and factors sleep. It holds for break-glass admins, and for everyone once SSO is disabled.',
  users:
    'Single sign-on is on: two-factor authentication is handled by the provider. Factors sleep, kept and sealed; break-glass admins keep password and code.',
  user: {
    asleep: 'Handled by the provider while single sign-on is on. The factor sleeps and wakes when SSO is disabled.',
    none: 'Handled by the provider while single sign-on is on. Once SSO is disabled, the next login leads to setup.',
    breakGlass: 'Break-glass admin: keeps password and code while single sign-on is on.'
  },
  settings: {
    noPassword: 'None. You sign in with SSO.',
    detail: 'Two-factor authentication is handled by the single sign-on provider.',
    asleep:
      'Your factor sleeps, kept and sealed: no code is asked for. If single sign-on is disabled, your authenticator app and backup codes work as before.',
    none: 'No code is asked for here. If single sign-on is disabled, your next login leads to setup.',
    breakGlass: 'You are a break-glass admin: you keep password and code while single sign-on is on.',
    linked: (email: string) => `You sign in as ${email}.`
  },
  home: {
    title: 'Single sign-on is on',
    detail: 'Your provider says who you are, and handles two-factor authentication. No code is asked for here.'
  }
}
