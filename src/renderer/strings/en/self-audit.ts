// The words of the self-audit: one plain sentence for each check as it stands, and how to mend it.
// `ago` is a time past, written out: "just now", "5 minutes ago".
import type { CheckState, SnapshotInfo } from '../../../shared/contract'
import { formatDateTime, formatExactTime, formatNumber, plural } from '../format'

const rows = (count: number) => plural(count, { one: '# row', other: '# rows' })
const browsers = (count: number) => plural(count, { one: '# browser', other: '# browsers' })

export const selfAuditWords = {
  title: 'Self-audit',
  detail: 'How this installation stands right now, measured on this computer alone. Nothing is sent anywhere.',
  again: 'Check again',
  checked: (at: number) => `Checked ${formatDateTime(at)}.`,
  toLookAt: 'To look at',
  inOrder: 'In order',
  states: {
    bad: 'Problem',
    attention: 'Needs a decision',
    unknown: 'Not known',
    good: 'Good'
  } satisfies Record<CheckState, string>,
  summary: {
    allGood: 'Everything is in order',
    bad: (count: number) => plural(count, { one: '# problem', other: '# problems' }),
    attention: (count: number) => plural(count, { one: '# point to decide', other: '# points to decide' }),
    unknown: (count: number) => `${formatNumber(count)} not known`
  },
  summaryDetail: {
    broken: 'The problems come first.',
    whole: 'Nothing is broken.',
    good: (good: number, all: number) =>
      `${formatNumber(good)} of ${plural(all, { one: '# check is', other: '# checks are' })} good.`
  },
  mend: {
    accountSettings: 'Account Settings',
    users: 'Show these users',
    addUser: 'User Management',
    auditLog: 'Audit log',
    verify: 'Verify the whole chain',
    forget: 'Forget them',
    takeSnapshot: 'Take a copy now'
  },
  forgotten: 'The stale browsers were forgotten.',
  verifiedWhole: (entries: number) => `The chain is whole: ${rows(entries)} checked, none changed, added or removed.`,
  verifiedBroken: (row: number) => `The chain is broken at row ${formatNumber(row)}. The audit log says why.`
}

export const checkWords = {
  protection: {
    title: 'Protection of the keys',
    keychain:
      'The keys are in the system’s keychain, outside the data folder. Whoever copies the folder cannot open it; a program under the same login may be able to ask for them.',
    passphrase:
      'The keys are sealed under the passphrase that is asked for at start. Whoever copies the folder has to guess it.',
    demo: 'This is the demo. Its passphrase is known to everybody: keep nothing real in it.',
    unknown: 'How the keys are kept could not be asked here.'
  },
  keychain: {
    title: 'Keychain',
    unknown:
      'The keys are in the Secret Service of this system, which keeps them through a restart. Which program answers for it cannot be told here.',
    answers: (program: string) =>
      `The keys are in the Secret Service of this system, which keeps them through a restart. ${program} answers for it.`,
    macos: 'The keys are in the macOS Keychain.',
    windows: 'The keys are in Windows Credential Manager.'
  },
  runtime: {
    title: 'Sandbox',
    notAsked: 'The program around the Panel could not be asked.',
    inside: 'Pages run in Chromium’s sandbox.',
    outside:
      'Pages run outside Chromium’s sandbox, as they do when the app is started by root. Start it as an ordinary user.',
    unknown: 'This system does not tell whether pages run in the sandbox.'
  },
  fuses: {
    title: 'Fuses of the program',
    development:
      'This is a development build: its fuses are open, so it can be started with other code. Use a packaged release where it matters.',
    unreadable: 'The fuses could not be read from the program’s file.',
    right: 'Read from the program’s file: every fuse is as a release sets it.',
    wrong: (fuses: string) => `Not as a release sets them: ${fuses}. Somebody changed the program. Install it anew.`
  },
  admins: {
    title: 'Admins who can log in',
    several: (count: number) =>
      `${plural(count, { one: '# admin has', other: '# admins have' })} working two-factor authentication: one can help the other.`,
    one: 'Only one admin has working two-factor authentication. If that phone is lost, nobody can reset it. Make somebody else an admin.',
    none: 'No admin has working two-factor authentication.',
    severalBySso: (count: number) =>
      `${plural(count, { one: '# admin', other: '# admins' })} can log in without the provider.`,
    oneBySso:
      'Only one admin can log in without the provider. If they are away when it fails, nobody can help. Choose a second break-glass admin.',
    noneBySso: 'No admin can log in without the provider. Choose a break-glass admin with a password and working codes.'
  },
  factors: {
    title: 'Accounts without two-factor authentication',
    all: (count: number) =>
      `${plural(count, { one: 'The one active user has', other: 'All # active users have' })} two-factor authentication.`,
    neverSetUp: (count: number) =>
      `${plural(count, { one: '# user has', other: '# users have' })} a password but never set it up: whoever learns the password sets up a phone of their own.`,
    blocked: (count: number) =>
      `${plural(count, { one: '# user is', other: '# users are' })} blocked after too many wrong codes and cannot log in until you reset them.`
  },
  backupCodes: {
    title: 'Backup codes',
    all: 'Everybody with two-factor authentication has backup codes left.',
    without: (count: number) =>
      `${plural(count, { one: '# user has', other: '# users have' })} none left. If they lose the phone, only a reset lets them in. New ones are in their Personal Settings.`
  },
  initialPasswords: {
    title: 'Initial passwords',
    none: 'None is waiting to be used.',
    old: (count: number) =>
      `${plural(count, { one: '# user has', other: '# users have' })} not used an initial password within 7 days. It no longer works: reset the password for a new one, or delete the user.`,
    waiting: (count: number) =>
      `${plural(count, { one: '# user was invited and has', other: '# users were invited and have' })} yet to log in. The password works for 7 days.`
  },
  staleTrust: {
    title: 'Remembered browsers',
    none: 'None is left over: every remembered browser was used within 30 days and belongs to an active user.',
    unused: (count: number) => `${browsers(count)} unused for 30 days`,
    ofDisabled: (count: number) => `${browsers(count)} of disabled users`,
    /** `which` is one of the two above, or both as a list. */
    left: (which: string) => `${which}. Nobody needs them: forget them.`
  },
  sso: {
    title: 'Single sign-on',
    off: 'Off. Passwords and codes are asked here.',
    failed: 'The last test of these settings failed. Look at them before somebody is locked out.',
    neverTested: 'Never tested.',
    tested: (ago: string) => `Last found to work ${ago}.`,
    /** `tested` is one of the two sentences above. */
    strong: (tested: string) =>
      `On. ${tested} The provider has to say that it asked for a second factor. Test it again every three months.`,
    weak: (tested: string) =>
      `On. ${tested} It does not have to say that it asked for a second factor: require an amr or acr value.`
  },
  policyReauthentication: {
    good: 'New backup codes and a new phone ask for a code as well as the password.',
    attention:
      'Off. The password alone makes new backup codes, so whoever learns it at an open session keeps a second factor. ASVS 5.0 (7.5.1) asks for full re-authentication.'
  },
  policyEnrolmentCode: {
    good: 'Whoever was reset sets up again only with a printed code.',
    attention:
      'Off. After a reset the password alone sets up a new phone, whoever types it. ASVS 5.0 (6.4.4) and NIST SP 800-63B-4 (4.1.2.1) ask for a second proof.'
  },
  policyRememberedAdmins: {
    good: 'No. Admin pages open only to a session that entered a code.',
    attention:
      'Yes. On a remembered browser an admin’s password alone opens these pages. NIST SP 800-63B-4 (5.1) asks for a fresh code.'
  },
  policyRememberDays: {
    never: 'None: a code is asked at every login.',
    good: (days: number) => `${plural(days, { one: '# day', other: '# days' })} at most, then a code is asked again.`,
    attention: (days: number) =>
      `${formatNumber(days)}. That long a stolen laptop needs only the password. 7 or fewer keeps to the standard of this program.`
  },
  policySessions: (minutes: number, hours: number) =>
    `Idle sessions end after ${plural(minutes, { one: '# minute', other: '# minutes' })}, any session after ${plural(hours, { one: '# hour', other: '# hours' })}.`,
  chain: {
    title: 'Audit log',
    brokenHead: 'The newest row does not fit the one before it: it was changed outside the app.',
    broken: (ago: string, by: string) =>
      `The chain was found broken ${ago} by ${by}. Verify it again: the audit log names the row.`,
    rows: (count: number, head: string) => `${rows(count)}, head ${head}, and the newest row fits.`,
    neverVerified: 'The whole chain was never verified.',
    verified: (ago: string, by: string) => `The whole chain was last verified ${ago} by ${by}.`
  },
  snapshots: {
    title: 'Copies of the store',
    failed: (ago: string) =>
      `Taking one failed ${ago}. Look whether the disk is full or the data folder read-only; it is tried again each hour.`,
    none: 'There is none yet. Take one now.',
    toCome: (at: number) => `The newest one is of ${formatDateTime(at)}, which is still to come. Check the clock.`,
    newest: (count: number, ago: string) => `The newest of ${formatNumber(count)} was taken ${ago} and read back.`
  },
  clock: {
    title: 'Clock',
    behind: (amount: string) =>
      `It lies ${amount} behind the newest event, so codes are refused. Set the computer’s clock.`,
    good: 'No event lies in the future: the clock was not set back.',
    setBack: (at: number) =>
      `It was found set back on ${formatDateTime(at)}. Let the system set the time by itself, and read the events of that day.`
  }
}

export const snapshotReasonWords = {
  start: 'When the app was started',
  daily: 'While the app was running',
  migration: 'Before the store was updated',
  restore: 'Before an earlier copy was restored'
} satisfies Record<SnapshotInfo['reason'], string>

export const snapshotWords = {
  title: 'Copies of the store',
  detail:
    'Taken at each start, once a day and before each update, read back before they count, and sealed as the store is. They lie on this computer: they help where the store is damaged, not where the disk is lost.',
  list: 'Copies',
  take: 'Take one now',
  taken: 'A copy was taken and read back.',
  none: { title: 'No copy yet', detail: 'The first one is taken a moment after the start.' },
  restore: 'Restore…',
  restoreOf: (takenAt: number) => `Restore… the copy of ${formatExactTime(takenAt)}`,
  dialog: {
    title: 'Restore this copy?',
    detail: (takenAt: number) => `The Panel goes back to ${formatDateTime(takenAt)}.`,
    effects: [
      'Everybody is logged out, you too.',
      'These come back: the names of the account and its users, and users who were deleted since. They come back as disabled members, without a password and without two-factor authentication.',
      'These stay: the audit log, users who came later, and passwords, phones and backup codes as they are now.',
      'Nobody gets rights back: an admin or active user is one afterwards only if they are one both in the copy and now. Each policy is as strict as the stricter of the two.',
      'Single sign-on is off until it was tested and enabled again, and each link waits to be confirmed.',
      'Remembered browsers, initial passwords and enrolment codes stop working.',
      'The store as it is now is kept as a copy for 30 days, so that you can come back.'
    ],
    confirm: 'Restore'
  }
}
