// First run, login, code, new password, recovery.
import { fail, ok } from '../../../src/shared/result'
import type { Family, PanelEntry } from '../entry'
import { daysAgo } from '../time'
import { admin, member, signedIn, codeSet } from './data'
import { soon } from './usual'

const signedOut = ok({ step: 'signed-out', sso: null } as const)
const none = ok({ kind: 'none' } as const)
const asSso = ok({ step: 'signed-out', sso: { issuerName: 'login.nordlicht.example' } } as const)
const waitingForCode = ok({ step: 'code', email: admin.email, rememberDays: 7 } as const)

export const firstRun: Family<PanelEntry> = {
  empty: {
    answers: { session: { get: ok({ step: 'first-run' }), getLife: none } },
    shows: 'Welcome to Countersign',
    isDaily: true
  },
  'nothing typed': {
    answers: { session: { get: ok({ step: 'first-run' }), getLife: none } },
    act: ({ press }) => press('Create account'),
    shows: 'Enter a name for the account.'
  },
  'a common password': {
    answers: {
      session: { get: ok({ step: 'first-run' }), getLife: none },
      account: {
        create: fail({ code: 'password-refused', reason: 'common' }),
        checkPassword: ok({ refusal: 'common', score: 0 })
      }
    },
    act: async ({ type, press, see }) => {
      await type('Account name', 'Nordlicht GmbH')
      await type('Your name', 'Ada Quill')
      await type('Email', 'ada@nordlicht.example')
      await type('Password', 'password1')
      await type('Confirm password', 'password1')
      await see('very common')
      await press('Create account')
    },
    shows: 'very common'
  }
}

export const login: Family<PanelEntry> = {
  empty: { answers: { session: { get: signedOut, getLife: none } }, shows: 'Log in', isDaily: true },
  'nothing typed': {
    answers: { session: { get: signedOut, getLife: none } },
    act: ({ press }) => press('Log in'),
    shows: 'Enter your username.'
  },
  'wrong password': {
    answers: { session: { get: signedOut, getLife: none, logIn: fail({ code: 'wrong-credentials' }) } },
    act: async ({ type, press }) => {
      await type('Username', 'ada@nordlicht.example')
      await type('Password', 'wrong')
      await press('Log in')
    },
    shows: 'wrong',
    enter: 'session.logIn'
  },
  'to wait': {
    answers: { session: { get: signedOut, getLife: none, logIn: fail({ code: 'throttled', retryAt: soon }) } },
    act: async ({ type, press }) => {
      await type('Username', 'ada@nordlicht.example')
      await type('Password', 'wrong')
      await press('Log in')
    },
    shows: 'seconds'
  },
  'after idleness': {
    answers: { session: { get: signedOut, getLife: ok({ kind: 'ended', reason: 'idle' }) } },
    shows: 'You were logged out because you were inactive.'
  },
  'in the demo': {
    answers: {
      session: { get: signedOut, getLife: none },
      app: {
        get: ok({
          version: '0.1.0',
          isDemo: true,
          demoSignIn: { username: 'ada@demo.example', password: 'countersign demo' },
          colorScheme: 'auto',
          languageChoice: 'system',
          locale: 'en',
          platform: 'linux',
          now: 0
        })
      }
    },
    shows: 'Looking around?'
  },
  'single sign-on': { answers: { session: { get: asSso, getLife: none } }, shows: 'Continue with SSO', isDaily: true },
  'single sign-on, waiting': {
    answers: { session: { get: asSso, getLife: none }, sso: { signIn: 'never' } },
    act: ({ press }) => press('Continue with SSO'),
    shows: 'Your web browser is open.'
  },
  'single sign-on, refused': {
    answers: {
      session: { get: asSso, getLife: none },
      sso: { signIn: fail({ code: 'sso-link-unconfirmed', by: 'admin' }) }
    },
    act: ({ press }) => press('Continue with SSO'),
    shows: 'confirm'
  }
}

export const code: Family<PanelEntry> = {
  empty: { answers: { session: { get: waitingForCode } }, shows: 'Enter your code', isDaily: true },
  wrong: {
    answers: { session: { get: waitingForCode, enterCode: fail({ code: 'wrong-code', driftSeconds: 90 }) } },
    act: ({ type }) => type('6-digit code', '123456'),
    shows: 'clock'
  },
  'used before': {
    answers: { session: { get: waitingForCode, enterCode: fail({ code: 'code-already-used' }) } },
    act: ({ type }) => type('6-digit code', '123456'),
    shows: 'used'
  },
  blocked: {
    answers: { session: { get: waitingForCode, enterCode: fail({ code: 'factor-disabled' }) } },
    act: ({ type }) => type('6-digit code', '123456'),
    shows: 'admin'
  },
  'clock set back': {
    answers: { session: { get: waitingForCode, enterCode: fail({ code: 'clock-set-back', behindMs: 7_200_000 }) } },
    act: ({ type }) => type('6-digit code', '123456'),
    shows: 'clock'
  },
  'never remembered': {
    answers: { session: { get: ok({ step: 'code', email: admin.email, rememberDays: 0 }) } },
    shows: 'Enter your code'
  },
  'backup code': {
    answers: { session: { get: waitingForCode } },
    act: ({ press }) => press('Use a backup code'),
    shows: 'Enter a backup code'
  },
  incomplete: {
    answers: { session: { get: waitingForCode } },
    act: async ({ type, press }) => {
      await type('6-digit code', '123')
      await press('Continue')
    },
    shows: 'Enter all six digits.',
    isDaily: true
  },
  'backup code, incomplete': {
    answers: { session: { get: waitingForCode } },
    act: async ({ press, type }) => {
      await press('Use a backup code')
      await type('Backup code', 'AAAA-BBBB-CCCC')
      await press('Continue')
    },
    shows: 'This code has 16 characters; you entered 12.',
    isDaily: true
  },
  'wrong backup code': {
    answers: { session: { get: waitingForCode, enterBackupCode: fail({ code: 'wrong-backup-code' }) } },
    act: async ({ press, type }) => {
      await press('Use a backup code')
      await type('Backup code', 'AAAA-BBBB-CCCC-DDDD')
      await press('Continue')
    },
    shows: 'backup code',
    enter: 'session.enterBackupCode'
  }
}

export const newPassword: Family<PanelEntry> = {
  empty: { answers: { session: { get: ok({ step: 'new-password', user: member }) } }, shows: 'Choose your password' },
  differing: {
    answers: { session: { get: ok({ step: 'new-password', user: member }) } },
    act: async ({ type, press, see }) => {
      await type('Password', 'a long enough sentence')
      await type('Confirm password', 'another long sentence')
      await see('Good')
      await press('Set password')
    },
    shows: 'The passwords don’t match.'
  }
}

const enrolmentDue = ok({ step: 'enrolment-code', user: member } as const)
export const enrolment: Family<PanelEntry> = {
  empty: { answers: { session: { get: enrolmentDue } }, shows: 'Enter your enrolment code' },
  wrong: {
    answers: {
      session: { get: enrolmentDue },
      setup: { enterEnrolmentCode: fail({ code: 'wrong-enrolment-code', triesLeft: 2 }) }
    },
    act: async ({ type, press }) => {
      await type('Enrolment code', 'AAAAA-BBBBB')
      await press('Continue')
    },
    shows: '2',
    enter: 'setup.enterEnrolmentCode'
  }
}

export const recovery: Family<PanelEntry> = {
  key: {
    answers: { session: { get: signedOut, getLife: none } },
    act: ({ press }) => press('Recover this account'),
    shows: 'For an account whose admins can no longer log in.'
  },
  'key mistyped': {
    answers: {
      session: { get: signedOut, getLife: none },
      recovery: { enterKey: fail({ code: 'recovery-key-mistyped', reason: 'check' }) }
    },
    act: async ({ press, type }) => {
      await press('Recover this account')
      await type('Recovery key', 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG')
      await press('Continue')
    },
    shows: 'key'
  },
  'choose an admin': {
    answers: {
      session: { get: ok({ step: 'recovery', stage: 'choose' }) },
      recovery: {
        listAdmins: ok([
          { id: 'u1', email: admin.email, name: admin.name },
          { id: 'u9', email: 'person.8@nordlicht.example', name: 'Günther Müller-Lüdenscheidt' }
        ])
      }
    },
    shows: 'Choose an admin'
  },
  'new password': {
    answers: { session: { get: ok({ step: 'recovery', stage: 'password', user: admin }) } },
    shows: 'Choose a new password'
  },
  'last backup code used': {
    answers: { session: { get: ok({ ...signedIn, backupCodesLeft: 0, mustRenewBackupCodes: true }) } },
    shows: 'You’ve used your last backup code'
  },
  'new backup codes': {
    answers: {
      session: { get: ok({ ...signedIn, backupCodesLeft: 0, mustRenewBackupCodes: true }) },
      settings: { regenerateBackupCodes: ok(codeSet) }
    },
    act: async ({ type, press }) => {
      await type('Password', 'a long enough sentence')
      await press('Continue')
    },
    shows: 'Your new backup codes'
  }
}

export const session: Family<PanelEntry> = {
  broken: {
    answers: { session: { get: fail({ code: 'internal', reference: '1f2e3d4c' }) } },
    shows: '1f2e3d4c'
  },
  'about to end': {
    answers: {
      session: {
        get: ok(signedIn),
        getLife: ok({ kind: 'open', idleEndsAt: soon + 20_000, endsAt: soon + 1_000_000 })
      }
    },
    shows: 'Still there?',
    // Any key is the answer; the main process then says that the session goes on.
    escape: 'stays'
  },
  'lost backup': {
    answers: {
      session: {
        get: ok({ ...signedIn, notices: [{ kind: 'account-recovered', email: admin.email, at: daysAgo(1) }] })
      }
    },
    shows: 'The account recovery key was used'
  }
}
