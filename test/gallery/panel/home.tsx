// Home, personal settings, and what surrounds every page of a logged-in user.
import { fail, ok } from '../../../src/shared/result'
import type { OpenSession, SelfAudit } from '../../../src/shared/contract'
import { rehearsal } from '../about'
import type { Family, PanelEntry } from '../entry'
import { daysAgo, minutesAgo } from '../time'
import { admin, codeSet, factor, personal, sessions, sheet, signedIn, signedInMember } from './data'
import { audited } from './self-audit'
import { at } from './usual'

const [ownSession] = sessions as readonly [OpenSession]
const alone: SelfAudit = {
  facts: {
    ...audited.facts,
    factors: { users: 1, neverSetUp: 0, blocked: 0 },
    initialPasswords: { waiting: 0, expiring: 0, old: 0 }
  },
  checks: audited.checks.map(({ id }) => ({ id, state: 'good' }))
}

export const home: Family<PanelEntry> = {
  admin: { shows: 'Welcome, Ada Quill', isDaily: true },
  'logged in without a code': {
    answers: {
      settings: { listSessions: ok([{ ...ownSession, method: 'remembered-browser' }]) },
      selfAudit: { get: fail({ code: 'step-up-required' }) }
    },
    shows: 'You logged in without a code'
  },
  'the only user': {
    answers: {
      settings: { listSessions: ok([{ ...ownSession, method: 'setup' }]), listBrowsers: ok([]) },
      users: { list: ok({ total: 0, rows: [] }) },
      selfAudit: { get: ok(alone) }
    },
    shows: 'Add the people of your account',
    isDaily: true
  },
  'no recovery key yet': {
    answers: { recovery: { getState: ok(null) } },
    shows: 'This account has no recovery key'
  },
  'everything at once': {
    answers: {
      session: {
        get: ok({
          ...signedInMember,
          notices: [
            { kind: 'failed-second-factors', count: 3, lastAt: minutesAgo(500) },
            {
              kind: 'act',
              act: 'two-factor-reset',
              cause: 'person',
              by: admin.email,
              at: daysAgo(1),
              count: 1,
              detail: null,
              provider: null
            },
            {
              kind: 'act',
              act: 'sso-linked',
              cause: 'address',
              by: null,
              at: daysAgo(2),
              count: 2,
              detail: '2f1c7c9e-5a0b-4a53-9c5e-6c9e4c1f7a11',
              provider: 'login.nordlicht.example'
            },
            { kind: 'code-reuse-refused', at: daysAgo(1) },
            { kind: 'account-recovered', email: admin.email, at: daysAgo(3) },
            { kind: 'backup-codes-left', left: 1 }
          ]
        })
      }
    },
    shows: '3 wrong codes were entered with your username',
    isDaily: true
  },
  'by single sign-on': {
    answers: { session: { get: ok({ ...signedIn, stepUpBy: 'sso' }) } },
    shows: 'Single sign-on is on'
  },
  'account menu': {
    act: ({ press }) => press(/ada@nordlicht/),
    shows: 'Self-audit'
  },
  'browsers of this computer': { act: ({ press }) => press(/^Browser: Browser 1/), shows: 'New browser' },
  'the only browser': {
    answers: {
      profiles: {
        list: ok([{ id: 'default', name: 'Browser 1', createdAt: daysAgo(400), isThis: true, isFirst: true }])
      }
    },
    act: ({ press }) => press('Browser: This browser'),
    shows: 'This window is like a browser of its own',
    isDaily: true
  },
  'rename this browser': {
    act: async ({ press }) => {
      await press(/^Browser: Browser 1/)
      await press('Rename this browser')
    },
    shows: 'This name appears'
  },
  'manage browsers': {
    act: async ({ press }) => {
      await press(/^Browser: Browser 1/)
      await press('Manage browsers')
    },
    shows: 'Each one works like a separate browser'
  },
  'command palette': {
    act: async ({ key, see }) => {
      key('mod+K')
      await see('Self-audit')
    },
    shows: 'Self-audit'
  },
  about: {
    act: async ({ press }) => {
      await press(/ada@nordlicht/)
      await press('About Countersign')
    },
    shows: '0.1.0'
  },
  'about, with the components of Chromium': {
    act: async ({ press }) => {
      await press(/ada@nordlicht/)
      await press('About Countersign')
      await press('Show Chromium’s components too')
    },
    shows: 'V8 JavaScript Engine'
  },
  'about, with an update that was refused': {
    answers: { updates: { get: ok({ stage: 'refused' as const }) } },
    act: async ({ press }) => {
      await press(/ada@nordlicht/)
      await press('About Countersign')
    },
    shows: 'The update isn’t what Countersign’s makers signed'
  },
  'about a rehearsal': {
    answers: { app: rehearsal },
    act: async ({ press }) => {
      await press(/ada@nordlicht/)
      await press('About Countersign')
    },
    shows: 'This is a rehearsal of a release.'
  },
  'recovery key, shown once': {
    answers: {
      recovery: {
        getState: ok(null),
        createKey: ok({
          key: 'K7WM-3XQD-9RTB-2HVN-A4CE-6FGH-8JKL-1MNP',
          accountName: 'Nordlicht GmbH',
          createdAt: daysAgo(0)
        })
      }
    },
    act: ({ press }) => press('Create a recovery key'),
    shows: 'Print it and lock it away',
    escape: 'stays'
  }
}

const settings = at({ name: 'personal-settings' })
export const personalSettings: Family<PanelEntry> = {
  usual: { draw: settings, shows: 'Remembered browsers', isDaily: true },
  'few codes, nothing remembered': {
    draw: settings,
    answers: {
      settings: {
        get: ok({
          ...personal,
          passwordChangedAt: null,
          rememberDays: 0,
          factor: { ...factor, backupCodesLeft: 2, lastUsedAt: null }
        }),
        listBrowsers: ok([]),
        listActivity: ok([])
      }
    },
    shows: 'Only 2 backup codes left'
  },
  'factor asleep': {
    draw: settings,
    answers: {
      settings: {
        get: ok({
          ...personal,
          isFactorSleeping: true,
          sso: {
            issuer: 'https://login.nordlicht.example/realms/main',
            subject: '2f1c7c9e-5a0b-4a53-9c5e-6c9e4c1f7a11',
            email: admin.email,
            linkedAt: daysAgo(20),
            lastSignInAt: minutesAgo(30),
            confirmer: null
          }
        })
      }
    },
    shows: 'Your own setup is paused'
  },
  'still loading': { draw: settings, answers: { settings: { get: 'never' } }, shows: 'Personal Settings' },
  unavailable: {
    draw: settings,
    answers: { settings: { get: fail({ code: 'store-unavailable' }) } },
    shows: 'Personal Settings'
  },
  'change password': { draw: settings, act: ({ press }) => press('Change password'), shows: 'Current password' },
  'change password, wrong': {
    draw: settings,
    answers: { settings: { changePassword: fail({ code: 'wrong-password' }) } },
    act: async ({ press, type, see }) => {
      await press('Change password')
      await type('Current password', 'wrong')
      await type('New password', 'a long enough sentence')
      await type('Confirm new password', 'a long enough sentence')
      await see('Good')
      await press('Change password')
    },
    shows: 'wrong',
    enter: 'settings.changePassword'
  },
  'new backup codes, asked': {
    draw: settings,
    act: ({ press }) => press('Generate New Backup Codes'),
    shows: 'You get ten new codes.'
  },
  'new backup codes': {
    draw: settings,
    answers: { settings: { regenerateBackupCodes: ok(codeSet) } },
    act: async ({ press, type }) => {
      await press('Generate New Backup Codes')
      await type('Password', 'a long enough sentence')
      await press('Continue')
    },
    shows: 'K7WM',
    escape: 'stays'
  },
  'move to a new phone': {
    draw: settings,
    act: ({ press }) => press('Move to a new phone'),
    shows: 'You scan a new QR code.'
  },
  'new phone, to scan': {
    draw: settings,
    answers: { settings: { beginMove: () => ok(sheet()) } },
    act: async ({ press, type }) => {
      await press('Move to a new phone')
      await type('Password', 'a long enough sentence')
      await type('6-digit code', '123456')
      await press('Continue')
    },
    shows: 'Scan this QR code with the new phone'
  }
}
