// The Panel's words. Bold words of the design are exact: they are the accessible names of the controls.
import type { LoginNotice, Role, SessionState } from '../../shared/contract'
import { countOf, formatAgo, formatDateTime } from './common'

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
} as const

export const strengthWords = {
  label: 'Strength of the password',
  scores: ['Very easy to guess', 'Easy to guess', 'Could be stronger', 'Good', 'Strong'],
  hint: 'At least 8 characters. Spaces and whole sentences are welcome.'
} as const

export const loginWords = {
  title: 'Log in',
  detail: 'Your password first, then a code from your authenticator app.',
  username: 'Username',
  password: 'Password',
  submit: 'Log in',
  missing: { username: 'Enter your username.', password: 'Enter your password.' },
  demo: {
    title: 'Looking around?',
    detail: (username: string, password: string) => `Log in as ${username} with the password ${password}.`,
    // The demo's own sign-in, the same in every demo store.
    username: 'demo@example.com',
    password: 'northwind-4-teaching'
  }
} as const

export const codeWords = {
  title: 'Enter your code',
  detail: 'Open your authenticator app and enter the code it shows for this account.',
  signingInAs: 'Logging in as',
  back: 'Back to log in'
} as const

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
} as const

export const frameWords = {
  userMenu: { logOut: 'Log out' },
  roles: { admin: 'Admin', member: 'Member' } satisfies Record<Role, string>
} as const

export const homeWords = {
  greeting: (name: string) => `Welcome, ${name}`,
  noticesName: 'Since your last login',
  twoFactor: {
    title: 'Two-factor authentication is on',
    detail: 'Nobody gets in with your password alone. A code from your app is asked for at each login.'
  },
  facts: {
    email: 'Username',
    role: 'Role',
    account: 'Account'
  }
} as const

/** What one notice says. `now` is the main process's clock, ms since epoch. */
export function noticeWords(notice: LoginNotice, now: number): { readonly title: string; readonly detail: string } {
  switch (notice.kind) {
    case 'failed-second-factors':
      return {
        title: `${countOf(notice.count, { one: 'wrong code was', other: 'wrong codes were' })} entered for you`,
        detail: `The last one ${formatAgo(notice.lastAt, now)}, after your right password. If that was not you, change your password.`
      }
    case 'two-factor-reset':
      return {
        title: 'Your two-factor authentication was reset',
        detail: `By ${notice.by}, ${formatDateTime(notice.at)}. If you did not ask for it, tell an admin.`
      }
    case 'code-reuse-refused':
      return {
        title: 'A code was entered a second time and refused',
        detail: `${formatDateTime(notice.at)}. If that was not you, somebody may have seen your code.`
      }
    case 'backup-codes-left':
      return notice.left === 0
        ? { title: 'You have no backup codes left', detail: 'Generate new ones in Settings before you need one.' }
        : {
            title: `${countOf(notice.left, { one: 'backup code', other: 'backup codes' })} left`,
            detail: 'Generate new ones in Settings before they run out.'
          }
  }
}
