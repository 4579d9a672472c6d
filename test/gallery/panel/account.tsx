// The account in the admins' view: policy, single sign-on, recovery key, overview, audit log, self-audit.
import { fail, ok } from '../../../src/shared/result'
import type { Family, PanelEntry } from '../entry'
import { drawCode } from '../picture'
import { startOfTime } from '../time'
import { account, admin, enabledSso, member, noSso, policy, quietOverview, refusedSso, testedSso } from './data'
import { audited } from './self-audit'
import { at, saved } from './usual'

const settings = at({ name: 'account-settings' })
const preview = {
  forgottenBrowsers: 12,
  endedSessions: 3,
  needingEnrolmentCode: 1,
  affected: [
    { email: admin.email, effects: ['session-ends' as const] },
    { email: member.email, effects: ['browsers-forgotten' as const, 'enrolment-code-needed' as const] }
  ],
  locksOutAdmins: false
}

export const accountSettings: Family<PanelEntry> = {
  usual: { draw: settings, shows: 'Two-factor policy', isDaily: true },
  'usual, Advanced open': {
    draw: settings,
    act: ({ press }) => press('Two-factor policy: Advanced'),
    shows: 'Session limits'
  },
  'a session limit that is not the default': {
    draw: settings,
    answers: { policy: { get: ok({ ...account, policy: { ...policy, idleMinutes: 5 } }) } },
    shows: 'Hours until any session ends'
  },
  'no recovery key yet': { draw: settings, answers: { recovery: { getState: ok(null) } }, shows: 'Not created yet.' },
  'unsaved changes': {
    draw: settings,
    act: async ({ press, type }) => {
      await press(/^Strict re-auth/)
      await type('Days a browser is remembered', '31')
    },
    shows: 'Enter a whole number from 0 to 30.'
  },
  'changes reviewed': {
    draw: settings,
    answers: { policy: { get: ok(account), preview: ok(preview) } },
    act: async ({ press }) => {
      await press(/^Strict re-auth/)
      await press('Review changes')
    },
    shows: 'Who is affected right away',
    isDaily: true
  },
  'changes that lock out': {
    draw: settings,
    answers: { policy: { get: ok(account), preview: ok({ ...preview, locksOutAdmins: true, affected: [] }) } },
    act: async ({ press }) => {
      await press(/^Enrolment code after/)
      await press('Review changes')
    },
    shows: 'You can’t save this'
  },
  'new recovery key, asked': {
    draw: settings,
    act: ({ press }) => press('Create a new recovery key'),
    shows: 'The previous key stops working immediately'
  },
  'single sign-on': {
    draw: settings,
    answers: {
      policy: { get: ok({ ...account, isSsoEnabled: true, policy: { ...policy, needsEnrolmentCode: true } }) },
      sso: { get: ok(enabledSso) }
    },
    shows: 'Waiting sign-ins',
    isDaily: true
  },
  'single sign-on, the provider chosen': {
    draw: settings,
    act: ({ choose }) => choose('Identity provider', 'Google'),
    shows: 'console.cloud.google.com',
    isDaily: true
  },
  'single sign-on, the provider’s page not opened': {
    draw: settings,
    answers: { sso: { get: ok(noSso), openProviderPage: fail({ code: 'sso-browser-not-opened' }) } },
    act: async ({ choose, press }) => {
      await choose('Identity provider', 'Microsoft Entra ID')
      await press('entra.microsoft.com')
    },
    shows: 'Your web browser could not be opened.'
  },
  'single sign-on, tested': { draw: settings, answers: { sso: { get: ok(testedSso) } }, shows: 'The test succeeded' },
  'single sign-on, refused': {
    draw: settings,
    answers: { sso: { get: ok(refusedSso) } },
    shows: 'The last test failed'
  },
  'single sign-on, testing': {
    draw: settings,
    answers: { sso: { get: ok(testedSso), save: ok(testedSso), test: 'never' } },
    act: ({ press }) => press('Test connection'),
    shows: 'Sign in there to finish the test.'
  },
  'single sign-on, to be enabled': {
    draw: settings,
    answers: { sso: { get: ok(testedSso) } },
    act: ({ press }) => press('Enable SSO'),
    shows: 'Enable single sign-on?'
  },
  'single sign-on, to be disabled': {
    draw: settings,
    answers: { policy: { get: ok({ ...account, isSsoEnabled: true }) }, sso: { get: ok(enabledSso) } },
    act: ({ press }) => press('Disable SSO'),
    shows: 'Disable single sign-on?'
  },
  'a waiting sign-in, to be linked': {
    draw: settings,
    answers: { policy: { get: ok({ ...account, isSsoEnabled: true }) }, sso: { get: ok(enabledSso) } },
    act: ({ press }) => press(/^Link new\.person/),
    shows: 'Type a name or an email address.',
    // The first time, it closes the list of the field.
    escape: 'stays',
    allows: { 'axe scrollable-region-focusable': 'the keys of the field move through the list' }
  }
}

const overviewPage = at({ name: 'overview' })
export const overview: Family<PanelEntry> = {
  usual: { draw: overviewPage, shows: 'Logins by method', isDaily: true },
  quiet: { draw: overviewPage, answers: { overview: { get: ok(quietOverview) } }, shows: 'Nothing in this period.' },
  'as tables': {
    draw: overviewPage,
    act: async ({ press }) => {
      await press('Logins by method: show as table')
      await press('Refused attempts and lockouts: show as table')
    },
    shows: 'Wrong passwords'
  },
  'still loading': { draw: overviewPage, answers: { overview: { get: 'never' } }, shows: 'Overview' },
  unavailable: {
    draw: overviewPage,
    answers: { overview: { get: fail({ code: 'store-unavailable' }) } },
    shows: 'This could not be loaded'
  }
}

const log = at({ name: 'audit' })
const checkpoint = {
  entries: 4_060,
  head: 'ab'.repeat(32),
  at: startOfTime,
  account: 'Nordlicht GmbH',
  fingerprint: 'cd'.repeat(32)
}

export const auditLog: Family<PanelEntry> = {
  usual: { draw: log, shows: 'Every security event', isDaily: true },
  'nothing matches': {
    draw: log,
    answers: { audit: { list: ok({ events: [], nextBefore: null }) } },
    shows: 'Nothing matches'
  },
  unavailable: {
    draw: log,
    answers: { audit: { list: fail({ code: 'store-unavailable' }) } },
    shows: 'This could not be loaded'
  },
  'details of an event': { draw: log, act: ({ press }) => press(/^Two-factor reset/), shows: 'Older event' },
  'chain whole': {
    draw: log,
    answers: { audit: { verify: ok({ kind: 'whole', entries: 4_060, head: 'ab'.repeat(32) }) } },
    act: ({ press }) => press('Verify chain'),
    shows: 'intact'
  },
  'chain broken': {
    draw: log,
    answers: { audit: { verify: ok({ kind: 'broken', row: 17, reason: 'hash' }) } },
    act: ({ press }) => press('Verify chain'),
    shows: '17'
  },
  'being verified': {
    draw: log,
    answers: {
      audit: { verify: 'never' },
      jobs: { list: ok([{ kind: 'verify-audit', phase: 'working', done: 1_000, total: 4_060 }]) }
    },
    act: ({ press }) => press('Verify chain'),
    shows: '1,000'
  },
  checkpoint: {
    draw: log,
    answers: {
      audit: {
        makeCheckpoint: () => ok({ ...checkpoint, qrImage: drawCode() }),
        saveCheckpoint: saved
      }
    },
    act: ({ press }) => press('Create checkpoint'),
    shows: 'Hash of the last entry'
  },
  'checkpoint, saved under a long path': {
    draw: log,
    answers: {
      audit: {
        makeCheckpoint: () => ok({ ...checkpoint, qrImage: drawCode() }),
        saveCheckpoint: ok({ fileName: `/home/ada/${'a folder with a long name/'.repeat(5)}checkpoint-4060.json` })
      }
    },
    act: async ({ press }) => {
      await press('Create checkpoint')
      await press('Download')
    },
    shows: 'Checkpoint saved as /home/ada/',
    isDaily: true
  }
}

const audit = at({ name: 'self-audit' })
export const selfAudit: Family<PanelEntry> = {
  usual: { draw: audit, answers: { selfAudit: { get: ok(audited) } }, shows: 'Needs attention', isDaily: true },
  'all good': {
    draw: audit,
    answers: {
      selfAudit: { get: ok({ ...audited, checks: audited.checks.map(({ id }) => ({ id, state: 'good' })) }) }
    },
    shows: 'Everything is in order'
  },
  'still loading': { draw: audit, answers: { selfAudit: { get: 'never' } }, shows: 'Self-audit' },
  'going back, asked': {
    draw: audit,
    answers: { selfAudit: { get: ok(audited) } },
    act: ({ press }) => press(/^Restore…/),
    shows: 'Cancel'
  }
}
