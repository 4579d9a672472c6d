// User management and a user's page.
import { fail, ok } from '../../../src/shared/result'
import type { Family, PanelEntry } from '../entry'
import { daysAgo, inDays } from '../time'
import { account, activation, admin, enabledSso, enrolment, factor, member, signedIn, userPage, users } from './data'
import { at, done, saved } from './usual'

const list = at({ name: 'users' })
const page = at({ name: 'user', userId: 'u2' })
const csv = new File(['email,name,role\n'], 'people.csv', { type: 'text/csv' })

const report = {
  rows: 6,
  good: 3,
  sample: users.slice(3, 6).map(({ email, name, role }, index) => ({ line: index + 2, email, name, role })),
  problems: [
    { line: 5, shown: 'not an address', reason: 'bad-email' as const },
    { line: 6, shown: 'ada@nordlicht.example', reason: 'email-taken' as const },
    { line: 7, shown: 'аda@nordlicht.example', reason: 'mixed-scripts' as const }
  ],
  problemCount: 3,
  readAs: { encoding: 'windows-1252' as const, separator: 'semicolon' as const }
}

const running = (
  kind: 'preview-users' | 'import-users' | 'export-users',
  phase: 'working' | 'adding' | 'taking-back'
) => ok([{ kind, phase, done: 3_000, total: 10_000 }])

export const userManagement: Family<PanelEntry> = {
  usual: { draw: list, shows: 'Everyone who can log in to this account.', isDaily: true },
  'nobody matches': {
    draw: list,
    answers: { users: { list: ok({ total: 0, rows: [] }) } },
    shows: 'No one matches'
  },
  'still loading': { draw: list, answers: { users: { list: 'never' } }, shows: 'User Management' },
  unavailable: {
    draw: list,
    answers: { users: { list: fail({ code: 'store-unavailable' }) } },
    shows: 'This could not be loaded'
  },
  'by a remembered browser': {
    draw: list,
    answers: { users: { list: fail({ code: 'step-up-required' }) } },
    shows: 'You logged in without a code'
  },
  'single sign-on': {
    draw: list,
    answers: {
      policy: { get: ok({ ...account, isSsoEnabled: true }) },
      sso: { get: ok(enabledSso) },
      users: { list: ok({ total: 3, rows: users.slice(0, 3).map((each) => ({ ...each, isFactorSleeping: true })) }) }
    },
    shows: 'Paused'
  },
  'some selected': {
    draw: list,
    act: async ({ press }) => {
      await press(`Select ${member.email}`)
      await press('Select person.3@nordlicht.example')
    },
    shows: '2 users selected'
  },
  'reset many, asked': {
    draw: list,
    answers: { policy: { get: ok({ ...account, policy: { ...account.policy, needsEnrolmentCode: true } }) } },
    act: async ({ press }) => {
      await press('Select all')
      await press('Reset Two-Factor Authentication')
    },
    shows: 'Reset two-factor authentication for 40 users?',
    isDaily: true
  },
  'reset many, some refused': {
    draw: list,
    answers: {
      users: {
        resetMany: ok({
          done: ['u2'],
          refused: [
            { id: 'u1', reason: 'last-admin' },
            { id: 'u3', reason: 'not-found' }
          ]
        })
      }
    },
    act: async ({ press }) => {
      await press('Select all')
      await press('Reset Two-Factor Authentication')
      await press('Reset')
    },
    shows: '2 users not reset'
  },
  'menu of a locked user': {
    draw: list,
    act: ({ press }) => press('Actions for person.3@nordlicht.example'),
    shows: 'Unlock'
  },
  'menu of a user': { draw: list, act: ({ press }) => press(`Actions for ${member.email}`), shows: 'Forget browsers' },
  columns: { draw: list, act: ({ press }) => press('Columns'), shows: 'Created' },
  'reset, asked': {
    draw: list,
    act: async ({ press }) => {
      await press(`Actions for ${member.email}`)
      await press('Reset Two-Factor Authentication')
    },
    shows: 'Reset two-factor authentication for Bartholomew Featherstonehaugh?'
  },
  'reset, with an enrolment code': {
    draw: list,
    answers: { users: { resetTwoFactor: ok({ enrolment }) } },
    act: async ({ press }) => {
      await press(`Actions for ${member.email}`)
      await press('Reset Two-Factor Authentication')
      await press('Reset')
    },
    shows: 'Enrolment code',
    // It asks first: the code is not saved yet.
    escape: 'stays'
  },
  'delete, asked': {
    draw: list,
    act: async ({ press }) => {
      await press(`Actions for ${admin.email}`)
      await press('Delete')
    },
    shows: 'This is you'
  },
  'password asked again': {
    draw: list,
    answers: { users: { resetTwoFactor: fail({ code: 'step-up-required' }) } },
    act: async ({ press }) => {
      await press(`Actions for ${member.email}`)
      await press('Reset Two-Factor Authentication')
      await press('Reset')
    },
    shows: 'Enter your password to continue.'
  },
  'password asked again, wrong': {
    draw: list,
    answers: {
      users: { resetTwoFactor: fail({ code: 'step-up-required' }) },
      session: { get: ok({ ...signedIn, stepUpNeedsCode: true }), stepUp: fail({ code: 'wrong-code' }) }
    },
    act: async ({ press, type }) => {
      await press(`Actions for ${member.email}`)
      await press('Reset Two-Factor Authentication')
      await press('Reset')
      await type('Password', 'a long enough sentence')
      await type('6-digit code', '123456')
      await press('Continue')
    },
    shows: 'Enter your password and a code'
  },
  'asked again at the provider': {
    draw: list,
    answers: {
      users: { resetTwoFactor: fail({ code: 'step-up-required' }) },
      session: { get: ok({ ...signedIn, stepUpBy: 'sso' }) }
    },
    act: async ({ press }) => {
      await press(`Actions for ${member.email}`)
      await press('Reset Two-Factor Authentication')
      await press('Reset')
    },
    shows: 'Your web browser opens'
  },
  'add user': { draw: list, act: ({ press }) => press('Add user'), shows: 'Logs in and manages their own settings.' },
  'add user, address taken': {
    draw: list,
    answers: { users: { create: fail({ code: 'email-taken' }) } },
    act: async ({ press, type }) => {
      await press('Add user')
      await type('Name', 'Ada Quill')
      await type('Email', 'ada@nordlicht.example')
      await press('Add user')
    },
    shows: 'address',
    enter: 'users.create'
  },
  'activation code': {
    draw: list,
    answers: { users: { create: ok(activation), copyCode: done } },
    act: async ({ press, type }) => {
      await press('Add user')
      await type('Name', 'Ada Quill')
      await type('Email', 'ada@nordlicht.example')
      await press('Add user')
      await press('Copy')
    },
    shows: 'Copied.'
  },
  import: { draw: list, act: ({ press }) => press('Import CSV'), shows: 'A CSV file whose first line is' },
  'import, bad header': {
    draw: list,
    answers: { users: { previewImport: fail({ code: 'bad-header', expected: ['email', 'name', 'role'] }) } },
    act: async ({ press, give }) => {
      await press('Import CSV')
      await give(csv)
    },
    shows: 'email'
  },
  'import, being read': {
    draw: list,
    answers: { users: { previewImport: 'never' }, jobs: { list: running('preview-users', 'working') } },
    act: async ({ press, give }) => {
      await press('Import CSV')
      await give(csv)
    },
    shows: 'Reading the file…'
  },
  'import, looked at': {
    draw: list,
    answers: { users: { previewImport: ok(report) } },
    act: async ({ press, give }) => {
      await press('Import CSV')
      await give(csv)
    },
    shows: '3 users are ready to be added',
    isDaily: true
  },
  'import, under way': {
    draw: list,
    answers: {
      users: { previewImport: ok(report), commitImport: 'never' },
      jobs: { list: running('import-users', 'adding') }
    },
    act: async ({ press, give }) => {
      await press('Import CSV')
      await give(csv)
      await press('Import 3 users')
    },
    shows: '3,000',
    escape: 'stays'
  },
  'import, done': {
    draw: list,
    answers: { users: { previewImport: ok(report), commitImport: ok(report), saveActivations: saved } },
    act: async ({ press, give }) => {
      await press('Import CSV')
      await give(csv)
      await press('Import 3 users')
    },
    shows: 'Save the codes now',
    escape: 'stays'
  },
  'export, not written': {
    draw: list,
    answers: { users: { exportCsv: fail({ code: 'file-not-written', reason: 'disk-full' }) } },
    act: ({ press }) => press('Export CSV'),
    shows: 'disk'
  },
  'export, under way': {
    draw: list,
    answers: { users: { exportCsv: 'never' }, jobs: { list: running('export-users', 'working') } },
    act: ({ press }) => press('Export CSV'),
    shows: '3,000'
  },
  exported: {
    draw: list,
    answers: { users: { exportCsv: saved } },
    act: ({ press }) => press('Export CSV'),
    shows: 'Users exported to'
  }
}

export const user: Family<PanelEntry> = {
  usual: { draw: page, shows: 'Code inspector', isDaily: true },
  gone: { draw: page, answers: { users: { get: fail({ code: 'not-found' }) } }, shows: 'This user no longer exists' },
  'still loading': { draw: page, answers: { users: { get: 'never' } }, shows: 'Users' },
  'invited, nothing yet': {
    draw: page,
    answers: {
      users: {
        get: ok({
          ...userPage,
          status: 'invited',
          factorState: 'none',
          factor: {
            ...factor,
            state: 'none',
            createdAt: null,
            lastUsedAt: null,
            backupCodesLeft: 0,
            backupCodesCreatedAt: null
          },
          hasPassword: false,
          passwordChangedAt: null,
          lastLoginAt: null,
          activationExpiresAt: inDays(5),
          browsers: [],
          sessions: [],
          events: []
        })
      }
    },
    shows: 'Not logged in now.'
  },
  'blocked and reset': {
    draw: page,
    answers: {
      users: {
        get: ok({
          ...userPage,
          status: 'locked',
          factorState: 'none',
          factor: { ...factor, state: 'none' },
          resetAt: daysAgo(1)
        })
      },
      policy: { get: ok({ ...account, policy: { ...account.policy, needsEnrolmentCode: true } }) }
    },
    shows: 'Create enrolment code'
  },
  'a right code, late': {
    draw: page,
    answers: { users: { inspectCode: ok({ kind: 'right-now', driftSeconds: -30 }) } },
    act: async ({ type, press }) => {
      await type('6-digit code', '123456')
      await press('Check')
    },
    shows: 'It is accepted'
  },
  'a code of another secret': {
    draw: page,
    answers: { users: { inspectCode: ok({ kind: 'not-this-secret' }) } },
    act: async ({ type, press }) => {
      await type('6-digit code', '123456')
      await press('Check')
    },
    shows: 'This code isn’t theirs'
  },
  'linked, to be confirmed': {
    draw: page,
    answers: {
      policy: { get: ok({ ...account, isSsoEnabled: true }) },
      sso: { get: ok(enabledSso) },
      users: {
        get: ok({
          ...userPage,
          isFactorSleeping: true,
          sso: {
            issuer: 'https://login.nordlicht.example/realms/main',
            subject: '2f1c7c9e-5a0b-4a53-9c5e-6c9e4c1f7a11',
            email: member.email,
            linkedAt: daysAgo(20),
            lastSignInAt: null,
            confirmer: 'admin'
          }
        })
      }
    },
    shows: 'Confirm link'
  }
}
