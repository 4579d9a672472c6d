// The Panel's words. Bold words of the design are exact: they are the accessible names of the controls.
import type { Role, SessionEnd, SetupStage } from '../../../shared/contract'
import { formatDateTime, formatNumber, plural } from '../format'

export const firstRunWords = {
  title: 'Welcome to Countersign',
  detail: 'Create the account for this computer. You’ll be its first admin.',
  accountName: 'Account name',
  accountNameHint: 'Your company, school or team. Authenticator apps show it next to the codes.',
  name: 'Your name',
  email: 'Email',
  password: 'Password',
  confirmPassword: 'Confirm password',
  submit: 'Create account',
  demo: 'Explore with demo data',
  demoHint: 'Just looking?',
  missing: {
    accountName: 'Enter a name for the account.',
    name: 'Enter your name.',
    email: 'Enter an email address, such as ada@example.com.',
    password: 'Choose a password.'
  },
  differ: 'The passwords don’t match.'
}

export const strengthWords = {
  label: 'Password strength',
  scores: ['Very easy to guess', 'Easy to guess', 'Could be stronger', 'Good', 'Strong'],
  hint: 'At least 8 characters. Spaces and whole sentences are welcome.'
}

export const loginWords = {
  title: 'Log in',
  detail: 'Your password first, then a code from your authenticator app.',
  username: 'Username',
  password: 'Password',
  submit: 'Log in',
  missing: { username: 'Enter your username.', password: 'Enter your password.' },
  ended: {
    idle: 'You were logged out because you were inactive. Log in again to continue.',
    'too-long': 'You were logged out because your session reached its time limit. Log in again to continue.',
    'login-expired': 'Your login took longer than 10 minutes. Start again.',
    ended: 'Your session was ended by you in another window, or by an admin. Log in again to continue.'
  } satisfies Record<SessionEnd, string>,
  demo: {
    title: 'Looking around?',
    detail: ({ username, password }: { readonly username: string; readonly password: string }) =>
      `Log in as ${username} with the password ${password}.`
  }
}

export const daysWords = {
  days: (count: number) => plural(count, { one: '# day', other: '# days' }),
  weeks: (count: number) => plural(count, { one: '# week', other: '# weeks' })
}

export const codeWords = {
  title: 'Enter your code',
  detail: 'Open your authenticator app and enter the code it shows for this account.',
  signingInAs: 'Logging in as',
  back: 'Back to login',
  useBackupCode: 'Use a backup code',
  useApp: 'Use the code from the app',
  backup: {
    title: 'Enter a backup code',
    detail: 'Enter one of the codes you saved when you set up two-factor authentication. Each works once.',
    label: 'Backup code',
    missing: 'Enter one of your backup codes.'
  },
  /** `time` is some days or weeks, written out. */
  remember: (time: string) => `Remember this browser for ${time}`,
  rememberHint: 'This browser will only ask for your password. Leave this off on a shared computer.',
  backupCodeTaken: (left: number) =>
    `Backup code accepted. ${plural(left, { one: '# backup code', other: '# backup codes' })} left.`
}

export const newPasswordWords = {
  title: 'Choose your password',
  detail: 'Your activation code worked. Now choose a password that only you know.',
  password: 'Password',
  confirmPassword: 'Confirm password',
  submit: 'Set password',
  missing: 'Choose a password.',
  differ: 'The passwords don’t match.',
  cancel: 'Back to login'
}

export const enrolmentWords = {
  title: 'Enter your enrolment code',
  detail: 'Your two-factor authentication was reset. Ask your admin for your enrolment code.',
  label: 'Enrolment code',
  missing: 'Enter the enrolment code.',
  cancel: 'Cancel and log out'
}

export const reauthWords = {
  password: 'Password',
  missing: 'Enter your password.',
  codeMissing: 'Enter the code from your app.'
}

export const renewWords = {
  title: 'You’ve used your last backup code',
  detail: 'Without backup codes, you’ll be locked out if you lose your phone. Generate new ones to continue.',
  shownTitle: 'Your new backup codes',
  shownDetail: 'Keep them away from your phone. You won’t see them again.',
  logOut: 'Log out'
}

export const setupWords = {
  stepsName: 'Setup steps',
  steps: { scan: 'Link your app', 'backup-codes': 'Save backup codes', summary: 'Done' } satisfies Record<
    SetupStage,
    string
  >,
  scan: {
    title: 'Set up two-factor authentication',
    detail: 'Everyone in this account logs in with a code from an app. Setting it up takes a minute.',
    scanTitle: 'Scan the QR code',
    apps: 'Use Google Authenticator, Twilio Authy or any other authenticator app.',
    ownApp: 'Open Countersign’s Authenticator',
    image: 'QR code',
    cannotScan: "Can't scan it?",
    keyTitle: 'Setup key',
    keyDetail: 'Type or paste this key into your app. Leave the other settings as they are.',
    keyAccount: 'Account',
    copyKey: 'Copy setup key',
    keyCopied: 'Copied. The clipboard is cleared in 30 seconds.',
    codeTitle: 'Enter the code',
    codeDetail: 'Your app now shows six digits that change every 30 seconds.'
  },
  backupCodes: {
    title: 'Backup codes',
    detail: 'Each code lets you in once if you don’t have your phone. Keep them somewhere other than your phone.',
    saved: 'I have saved them',
    why: 'To continue, copy or download the codes, or tick “I have saved them”.'
  },
  summary: {
    title: 'You are all set',
    detail: 'Two-factor authentication starts when you click Done.',
    app: 'Your authenticator app is linked',
    appDetail: (email: string) => `It shows codes for ${email}.`,
    codes: 'Ten backup codes are ready',
    codesDetail: 'Each works once. You can generate new ones in Settings.',
    next: 'From your next login',
    nextDetail: 'You enter your password, then a code from your app.'
  },
  cancel: 'Cancel and log out'
}

export const frameWords = {
  navName: 'Main',
  nav: {
    home: 'Home',
    overview: 'Overview',
    users: 'Users',
    audit: 'Audit log',
    settings: 'Settings'
  },
  userMenu: {
    personalSettings: 'Personal Settings',
    accountSettings: 'Account Settings',
    userManagement: 'User Management',
    overview: 'Overview',
    audit: 'Audit log',
    selfAudit: 'Self-audit',
    logOut: 'Log out'
  },
  roles: { admin: 'Admin', member: 'Member' } satisfies Record<Role, string>
}

export const sessionWords = {
  title: 'Still there?',
  idle: (seconds: number) =>
    `You’ve been inactive for a while. You’ll be logged out in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
  final: (seconds: number) =>
    `Your session has reached its time limit. You’ll be logged out in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
  stay: 'Stay logged in'
}

export const profileWords = {
  windowTitle: (name: string) => `Countersign Panel — ${name}`,
  firstWindowTitle: 'Countersign Panel',
  button: (name: string) => `Browser: ${name}`,
  label: 'Browsers on this computer',
  current: 'This window',
  open: (name: string) => `Open ${name}`,
  create: 'New browser',
  rename: 'Rename this browser',
  manage: 'Manage browsers',
  renameTitle: 'Rename this browser',
  renameDetail: 'This name appears in your lists of sessions and remembered browsers.',
  name: 'Name',
  nameMissing: 'Enter a name.',
  manageTitle: 'Browsers',
  manageDetail: 'Each one works like a separate browser: it has its own login and is remembered separately.',
  openButton: 'Open',
  forgetButton: 'Remove',
  forgetNamed: (name: string) => `Remove ${name}`,
  forgetTitle: (name: string) => `Remove ${name}?`,
  forgetDetail: 'Its window closes, its session ends, and it no longer remembers anyone.',
  created: (at: number) => `Since ${formatDateTime(at)}`
}

export const settingsWords = {
  navName: 'Settings',
  title: 'Personal Settings',
  accountTitle: 'Account Settings',
  sections: {
    profile: 'Profile',
    factor: 'Two-Factor Authentication',
    browsers: 'Remembered browsers',
    sessions: 'Sessions',
    activity: 'Recent activity'
  },
  never: 'Never',
  thisBrowser: 'This browser',
  thisSession: 'This session',
  profile: {
    name: 'Name',
    missing: 'Enter your name.',
    save: 'Save name',
    saved: 'Your name was changed.',
    email: 'Username',
    role: 'Role',
    password: 'Password'
  },
  password: {
    changedAt: (ago: string) => `Changed ${ago}`,
    neverChanged: 'Never changed',
    change: 'Change password',
    old: 'Current password',
    next: 'New password',
    confirm: 'Confirm new password',
    missing: { old: 'Enter your current password.', next: 'Choose a new password.' },
    differ: 'The passwords don’t match.',
    endOthers: 'End my other sessions',
    note: 'Remembered browsers are forgotten: each asks for a code at the next login.',
    done: 'Your password was changed. Remembered browsers were forgotten.'
  },
  factor: {
    detail: 'Two-factor authentication is mandatory in this account and always on.',
    states: { enrolled: 'On', none: 'Not set up', disabled: 'Blocked after too many wrong codes' },
    app: 'Authenticator app',
    linkedAt: (at: number) => `Linked ${formatDateTime(at)}`,
    lastUsed: 'Last used',
    codes: 'Backup codes',
    codesLeft: (left: number) => `${formatNumber(left)} of 10 left`,
    codesMade: (at: number) => `Generated ${formatDateTime(at)}`,
    few: (left: number) =>
      `Only ${plural(left, { one: '# backup code', other: '# backup codes' })} left. Generate new ones before they run out.`,
    generate: 'Generate New Backup Codes',
    generateDetail: 'You get ten new codes. All older ones stop working immediately.',
    shown: 'Keep them away from your phone. You won’t see them again, and older codes no longer work.',
    move: 'Move to a new phone',
    moveDetail:
      'You scan a new QR code. The app on your old phone works until the new one is confirmed. Enter a code from the old phone first, or a backup code if you no longer have it.',
    moveScan: 'Scan this QR code with the new phone, then enter the code it shows.',
    moveEndOthers: 'End my other sessions',
    moved: 'Your new phone is linked. The old one no longer works, and remembered browsers were forgotten.'
  },
  browsers: {
    detail: (time: string) => `For ${time}, a remembered browser asks only for your password.`,
    detailNever: 'This account doesn’t remember browsers, so every login needs a code.',
    none: 'No browser is remembered.',
    since: (at: number) => `Since ${formatDateTime(at)}`,
    until: (at: number) => `Until ${formatDateTime(at)}`,
    lastUsed: (ago: string) => `Last used ${ago}`,
    forget: 'Forget',
    forgetNamed: (name: string) => `Forget ${name}`,
    forgetAll: 'Forget all',
    forgotten: 'Forgotten. Its next login needs a code.'
  },
  sessions: {
    detail: 'Where you are logged in right now on this computer.',
    started: (ago: string) => `Started ${ago}`,
    active: (ago: string) => `Active ${ago}`,
    end: 'End',
    endNamed: (name: string) => `End the session in ${name}`,
    endOthers: 'End other sessions',
    ended: 'Ended.'
  },
  activity: {
    table: 'Recent activity',
    columns: { at: 'Time', kind: 'Event', detail: 'Details' },
    none: 'Nothing yet.',
    more: 'Show more'
  }
}

export const homeWords = {
  greeting: (name: string) => `Welcome, ${name}`,
  noticesName: 'Since your last login',
  twoFactor: {
    title: 'Two-factor authentication is on',
    detail: 'Your password alone isn’t enough. Logging in also takes a code from your app.',
    settings: 'Open Settings',
    users: 'Manage users'
  },
  facts: {
    backupCodes: 'Backup codes',
    codesLeft: (left: number) => `${formatNumber(left)} of 10 left`,
    email: 'Username',
    role: 'Role',
    account: 'Account'
  }
}

export const noticeWords = {
  wrongCodes: {
    title: (count: number) =>
      plural(count, {
        one: '# wrong code was entered with your username',
        other: '# wrong codes were entered with your username'
      }),
    detail: (ago: string) =>
      `The last one was ${ago}, after your correct password. If that wasn’t you, change your password.`
  },
  acts: {
    'sso-linked': (who: string, provider: string) => `Your user was linked to ${who} at ${provider}`,
    'sso-link-confirmed': (who: string, provider: string) => `Your link to ${who} at ${provider} was confirmed`,
    'sso-unlinked': (who: string, provider: string) => `Your user was unlinked from ${who} at ${provider}`,
    'password-reset': 'Your password was reset',
    'two-factor-reset': 'Your two-factor authentication was reset',
    'role-changed': (role: string) => `Your role was changed to ${role}`,
    'name-shared': (who: string) => `${who} now has the same name as you`,
    disabled: 'Your user was disabled',
    enabled: 'Your user was enabled',
    deleted: 'Your user was deleted',
    unlocked: 'Your user was unlocked',
    'browsers-forgotten': 'Your remembered browsers were forgotten'
  },
  act: {
    by: (by: string, at: number) => `By ${by}, ${formatDateTime(at)}. If you didn’t ask for this, tell an admin.`,
    provider: 'the single sign-on provider',
    byAddress: (at: number) =>
      `Matched by your verified address there, ${formatDateTime(at)}. If that wasn’t you, tell an admin.`,
    byGroups: (at: number) => `By your groups at the single sign-on provider, ${formatDateTime(at)}.`,
    nameShared: (at: number) => `Since ${formatDateTime(at)}. To tell you apart, look at the address, not the name.`,
    byItself: (at: number) => `By Countersign itself, ${formatDateTime(at)}. Ask an admin why.`,
    times: (count: number) => plural(count, { one: 'This happened # time.', other: 'This happened # times.' })
  },
  reuse: {
    title: 'A used code was entered again and refused',
    detail: (at: number) => `On ${formatDateTime(at)}. If that wasn’t you, someone may have seen your code.`
  },
  codesGone: {
    title: 'You have no backup codes left',
    detail: 'Generate new ones in Settings before you need one.'
  },
  codesLow: {
    title: (left: number) => `${plural(left, { one: '# backup code', other: '# backup codes' })} left`,
    detail: 'Generate new ones in Settings before they run out.'
  }
}
