// The Panel's words. Bold words of the design are exact: they are the accessible names of the controls.
import type { Role, SessionEnd, SessionState } from '../../../shared/contract'
import { formatDateTime, formatNumber, plural } from '../format'

type SetupStage = Extract<SessionState, { step: 'setup' }>['stage']

export const firstRunWords = {
  title: 'Welcome to Countersign',
  detail: 'Create the account of this workstation. You become its first admin.',
  accountName: 'Account name',
  accountNameHint: 'Your company, school or team. Authenticator apps show it beside the codes.',
  name: 'Your name',
  email: 'Email',
  password: 'Password',
  confirmPassword: 'Confirm password',
  submit: 'Create account',
  demo: 'Explore with demo data',
  demoHint: 'Just looking?',
  missing: {
    accountName: 'Give the account a name.',
    name: 'Enter your name.',
    email: 'Enter an email address, such as ada@example.com.',
    password: 'Choose a password.'
  },
  differ: 'The two passwords are not the same.'
}

export const strengthWords = {
  label: 'Strength of the password',
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
    idle: 'You were logged out because nothing was done for a while. Log in again to go on.',
    'too-long': 'You were logged out because your session had reached its longest time. Log in again to go on.',
    'login-expired': 'Your login took longer than 10 minutes, so it was dropped. Start again.',
    ended: 'Your session was ended: by you in another window, or by an admin. Log in again to go on.'
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
  back: 'Back to log in',
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
  rememberHint: 'It will ask for your password only. Leave this off on a shared computer.',
  backupCodeTaken: (left: number) =>
    `Backup code accepted. ${plural(left, { one: '# backup code', other: '# backup codes' })} left.`
}

export const newPasswordWords = {
  title: 'Choose your password',
  detail: 'The password you were given worked. Replace it with one that only you know.',
  password: 'Password',
  confirmPassword: 'Confirm password',
  submit: 'Set password',
  missing: 'Choose a password.',
  differ: 'The two passwords are not the same.',
  cancel: 'Back to log in'
}

export const enrolmentWords = {
  title: 'Enter your enrolment code',
  detail: 'Your two-factor authentication was reset. Ask your admin for the enrolment code that was printed with it.',
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
  title: 'Your last backup code is used',
  detail: 'Without backup codes, losing your phone locks you out. Generate new ones before you go on.',
  shownTitle: 'Your new backup codes',
  shownDetail: 'Keep them apart from your phone. They are shown only now.',
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
    ownApp: "Open Countersign's Authenticator",
    image: 'QR code',
    cannotScan: "Can't scan it?",
    keyTitle: 'Setup key',
    keyDetail: 'Type or paste this key into your app. Leave the rest as the app suggests it.',
    keyAccount: 'Account',
    copyKey: 'Copy setup key',
    keyCopied: 'Copied. The clipboard is cleared in 30 seconds.',
    codeTitle: 'Enter the code',
    codeDetail: 'Your app now shows six digits that change every 30 seconds.'
  },
  backupCodes: {
    title: 'Backup codes',
    detail: 'Each of these codes lets you in once when your phone is not at hand. Keep them apart from it.',
    saved: 'I have saved them',
    why: 'Copy or download the codes, or say that you saved them, to go on.'
  },
  summary: {
    title: 'You are all set',
    detail: 'Two-factor authentication starts when you click Done.',
    app: 'Your authenticator app is linked',
    appDetail: (email: string) => `It shows codes for ${email}.`,
    codes: 'Ten backup codes are ready',
    codesDetail: 'Each works once. You can make new ones in Settings.',
    next: 'From the next login on',
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
    `Nothing was done for a while. You will be logged out in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
  final: (seconds: number) =>
    `Your session has reached its longest time. You will be logged out in ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
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
  renameDetail: 'The name stands in lists of sessions and remembered browsers.',
  name: 'Name',
  nameMissing: 'Give it a name.',
  save: 'Save',
  manageTitle: 'Browsers',
  manageDetail: 'Each is a browser of its own: it logs in by itself and is remembered by itself.',
  openButton: 'Open',
  forgetButton: 'Forget',
  forgetNamed: (name: string) => `Forget ${name}`,
  forgetTitle: (name: string) => `Forget ${name}?`,
  forgetDetail: 'Its window closes, its session ends, and nobody is remembered in it any more.',
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
    missing: { old: 'Enter the password you have now.', next: 'Choose a new password.' },
    differ: 'The two passwords are not the same.',
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
    codesMade: (at: number) => `Made ${formatDateTime(at)}`,
    few: (left: number) =>
      `Only ${plural(left, { one: '# backup code', other: '# backup codes' })} left. Generate new ones before they run out.`,
    generate: 'Generate New Backup Codes',
    generateDetail: 'You get ten new codes. All older ones stop working at once.',
    shown: 'Keep them apart from your phone. They are shown only now; older codes no longer work.',
    move: 'Move to a new phone',
    moveDetail:
      'You scan a new QR code. The app on your old phone works until the new one is confirmed. Enter a code from the old phone first, or a backup code if you no longer have it.',
    moveScan: 'Scan this QR code with the new phone, then enter the code it shows.',
    moveEndOthers: 'End my other sessions',
    moved: 'Your new phone is linked. The old one no longer works, and remembered browsers were forgotten.'
  },
  browsers: {
    detail: (time: string) => `A remembered browser asks for your password only, for ${time}.`,
    detailNever: 'This account does not remember browsers: a code is asked for at each login.',
    none: 'No browser is remembered.',
    since: (at: number) => `Since ${formatDateTime(at)}`,
    until: (at: number) => `Until ${formatDateTime(at)}`,
    lastUsed: (ago: string) => `Last used ${ago}`,
    forget: 'Forget',
    forgetNamed: (name: string) => `Forget ${name}`,
    forgetAll: 'Forget all',
    forgotten: 'Forgotten. A code is asked for at the next login.'
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
    detail: 'Nobody gets in with your password alone. A code from your app is asked for at each login.',
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
      plural(count, { one: '# wrong code was entered for you', other: '# wrong codes were entered for you' }),
    detail: (ago: string) =>
      `The last one ${ago}, after your right password. If that was not you, change your password.`
  },
  acts: {
    'sso-linked': (who: string, provider: string) => `Your user was linked to ${who} at ${provider}`,
    'sso-link-confirmed': (who: string, provider: string) => `Your link to ${who} at ${provider} was confirmed`,
    'sso-unlinked': (who: string, provider: string) => `Your user was unlinked from ${who} at ${provider}`,
    'password-reset': 'Your password was reset',
    'two-factor-reset': 'Your two-factor authentication was reset',
    'role-changed': (role: string) => `Your role was changed to ${role}`,
    'name-shared': (who: string) => `${who} has the same name as you`,
    disabled: 'Your user was disabled',
    enabled: 'Your user was enabled',
    deleted: 'Your user was deleted',
    unlocked: 'Your user was unlocked',
    'browsers-forgotten': 'Remembered browsers of yours were forgotten'
  },
  act: {
    by: (by: string, at: number) => `By ${by}, ${formatDateTime(at)}. If you did not ask for it, tell an admin.`,
    provider: 'the single sign-on provider',
    byAddress: (at: number) =>
      `By the verified address there, ${formatDateTime(at)}. If that was not you, tell an admin.`,
    byGroups: (at: number) => `By your groups at the single sign-on provider, ${formatDateTime(at)}.`,
    nameShared: (at: number) => `Since ${formatDateTime(at)}. Go by the address, not by the name, to tell you apart.`,
    byItself: (at: number) => `By Countersign itself, ${formatDateTime(at)}. Ask an admin why.`,
    times: (count: number) => plural(count, { one: 'Done # time.', other: 'Done # times.' })
  },
  reuse: {
    title: 'A code was entered a second time and refused',
    detail: (at: number) => `${formatDateTime(at)}. If that was not you, somebody may have seen your code.`
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
