// The words of the self-audit: one plain sentence for each check as it stands, and how to mend it.
// `ago` is a time past, written out: "just now", "5 minutes ago".
import type { CheckState, SnapshotInfo } from '../../../shared/contract'
import { formatDateTime, formatExactTime, formatNumber, plural } from '../format'

const rows = (count: number) => plural(count, { one: '# row', other: '# rows' })
const browsers = (count: number) => plural(count, { one: '# browser', other: '# browsers' })

export const selfAuditWords = {
  title: 'Self-audit',
  detail: 'The state of this installation right now, checked only on this computer. Nothing is sent anywhere.',
  again: 'Check again',
  checked: (at: number) => `Checked ${formatDateTime(at)}.`,
  toLookAt: 'Needs attention',
  inOrder: 'All good',
  states: {
    bad: 'Problem',
    attention: 'Needs a decision',
    unknown: 'Unknown',
    good: 'Good'
  } satisfies Record<CheckState, string>,
  summary: {
    allGood: 'Everything is in order',
    bad: (count: number) => plural(count, { one: '# problem', other: '# problems' }),
    attention: (count: number) => plural(count, { one: '# decision to make', other: '# decisions to make' }),
    unknown: (count: number) => `${formatNumber(count)} unknown`
  },
  summaryDetail: {
    broken: 'Problems are listed first.',
    whole: 'Nothing is broken.',
    good: (good: number, all: number) =>
      `${formatNumber(good)} of ${plural(all, { one: '# check', other: '# checks' })} passed.`
  },
  mend: {
    accountSettings: 'Account Settings',
    users: 'Show these users',
    addUser: 'User Management',
    auditLog: 'Audit log',
    verify: 'Verify the whole chain',
    forget: 'Forget them',
    takeSnapshot: 'Make a copy now'
  },
  forgotten: 'The unused browsers were forgotten.',
  verifiedWhole: (entries: number) => `The chain is intact: ${rows(entries)} checked, none changed, added or removed.`,
  verifiedBroken: (row: number) => `The chain is broken at row ${formatNumber(row)}. The audit log says why.`
}

export const checkWords = {
  protection: {
    title: 'Protection of the keys',
    keychain:
      'The keys are in your system’s keychain, outside the data folder. Someone who copies the folder can’t open it, but another app running under your login may be able to ask for the keys.',
    passphrase:
      'The keys are encrypted with the passphrase you enter at startup. Someone who copies the folder would have to guess it.',
    demo: 'This is the demo. Everyone knows its passphrase, so keep nothing real in it.',
    unknown: 'Countersign couldn’t find out how the keys are kept.'
  },
  keychain: {
    title: 'Keychain',
    unknown:
      'The keys are in this system’s Secret Service, which keeps them through a restart. Countersign can’t tell which app provides it.',
    answers: (program: string) =>
      `The keys are in this system’s Secret Service, which keeps them through a restart. It is provided by ${program}.`,
    macos: 'The keys are in the macOS Keychain.',
    windows: 'The keys are in Windows Credential Manager.'
  },
  runtime: {
    title: 'Sandbox',
    notAsked: 'Countersign couldn’t check this.',
    inside: 'Pages run in Chromium’s sandbox.',
    outside:
      'Pages run outside Chromium’s sandbox, which happens when root starts the app. Start it as an ordinary user.',
    unknown: 'Countersign can’t tell whether pages run in the sandbox.'
  },
  fuses: {
    title: 'Electron fuses',
    development:
      'This is a development build. Its fuses are open, so it can be started with other code. Use a packaged release when security matters.',
    unreadable: 'The fuses couldn’t be read from the app’s file.',
    right: 'Every fuse is set as in an official release.',
    wrong: (fuses: string) =>
      `These fuses differ from an official release: ${fuses}. The app may have been tampered with. Install it again.`
  },
  admins: {
    title: 'Admins who can log in',
    several: (count: number) =>
      `${plural(count, { one: '# admin has', other: '# admins have' })} working two-factor authentication, so they can help each other.`,
    one: 'Only one admin has working two-factor authentication. If they lose their phone, no one can reset it. Make someone else an admin.',
    none: 'No admin has working two-factor authentication.',
    severalBySso: (count: number) =>
      `${plural(count, { one: '# admin', other: '# admins' })} can log in without the provider.`,
    oneBySso:
      'Only one admin can log in without the provider. If they are away when it fails, no one can help. Choose a second break-glass admin.',
    noneBySso: 'No admin can log in without the provider. Choose a break-glass admin with a password and working codes.'
  },
  factors: {
    title: 'Users without two-factor authentication',
    all: (count: number) =>
      `${plural(count, { one: 'The one active user has', other: 'All # active users have' })} two-factor authentication.`,
    neverSetUp: (count: number) =>
      `${plural(count, { one: '# user has', other: '# users have' })} a password but no two-factor authentication yet. Anyone who learns the password can set it up on their own phone.`,
    blocked: (count: number) =>
      `${plural(count, { one: '# user is', other: '# users are' })} blocked after too many wrong codes and cannot log in until you reset them.`
  },
  backupCodes: {
    title: 'Backup codes',
    all: 'Everyone with two-factor authentication has backup codes left.',
    without: (count: number) =>
      `${plural(count, { one: '# user has', other: '# users have' })} none left. If they lose their phone, only a reset lets them in. They can generate new ones in Personal Settings.`
  },
  initialPasswords: {
    title: 'Activation codes',
    none: 'No activation codes are waiting to be used.',
    old: (count: number) =>
      `${plural(count, { one: '# user', other: '# users' })} didn’t use their activation code within 7 days, so it has expired. Reset the password to create a new one, or delete the user.`,
    waiting: (count: number) =>
      `${plural(count, { one: '# invited user hasn’t', other: '# invited users haven’t' })} logged in yet. Activation codes work for 7 days.`
  },
  staleTrust: {
    title: 'Remembered browsers',
    none: 'Every remembered browser was used in the last 30 days and belongs to an active user.',
    unused: (count: number) => `${browsers(count)} unused for 30 days`,
    ofDisabled: (count: number) => `${browsers(count)} of disabled users`,
    /** `which` is one of the two above, or both as a list. */
    left: (which: string) => `${which}. No one needs these any more.`
  },
  sso: {
    title: 'Single sign-on',
    off: 'Off. Users log in with a password and a code.',
    failed: 'The last test of these settings failed. Fix this before someone is locked out.',
    neverTested: 'Never tested.',
    tested: (ago: string) => `Last tested successfully ${ago}.`,
    /** `tested` is one of the two sentences above. */
    strong: (tested: string) =>
      `On. ${tested} The provider must confirm that it asked for a second factor. Test it again every three months.`,
    weak: (tested: string) =>
      `On. ${tested} The provider doesn’t have to confirm that it asked for a second factor: require an amr or acr value.`
  },
  policyReauthentication: {
    good: 'New backup codes and a new phone need a code as well as the password.',
    attention:
      'Off. The password alone is enough to generate backup codes, so someone who has it and finds an open session can keep a way in. ASVS 5.0 (7.5.1) asks for full re-authentication.'
  },
  policyEnrolmentCode: {
    good: 'After a reset, setup needs a printed code.',
    attention:
      'Off. After a reset, anyone who has the password can set up a new phone. ASVS 5.0 (6.4.4) and NIST SP 800-63B-4 (4.1.2.1) ask for a second proof.'
  },
  policyRememberedAdmins: {
    good: 'Off. Admin pages open only after a code was entered.',
    attention:
      'On. In a remembered browser, an admin’s password alone opens these pages. NIST SP 800-63B-4 (5.1) asks for a fresh code.'
  },
  policyRememberDays: {
    never: 'Never: every login needs a code.',
    good: (days: number) => `At most ${plural(days, { one: '# day', other: '# days' })}, then a code is needed again.`,
    attention: (days: number) =>
      `${formatNumber(days)} days. For that long, a stolen laptop opens with just the password. We recommend 7 or fewer.`
  },
  policySessions: (minutes: number, hours: number) =>
    `Idle sessions end after ${plural(minutes, { one: '# minute', other: '# minutes' })}, any session after ${plural(hours, { one: '# hour', other: '# hours' })}.`,
  chain: {
    title: 'Audit log',
    brokenHead: 'The newest row doesn’t match the one before it: it was changed outside the app.',
    broken: (ago: string, by: string) =>
      `${by} found the chain broken ${ago}. Verify it again: the audit log shows the row.`,
    rows: (count: number, head: string) => `${rows(count)}, head ${head}. The newest row is intact.`,
    neverVerified: 'The whole chain has never been verified.',
    verified: (ago: string, by: string) => `The whole chain was last verified ${ago} by ${by}.`
  },
  snapshots: {
    title: 'Copies of the data',
    failed: (ago: string) =>
      `The last copy failed ${ago}. Check whether the disk is full or the data folder is read-only. Countersign tries again every hour.`,
    none: 'No copies yet. Make one now.',
    toCome: (at: number) => `The newest copy is dated ${formatDateTime(at)}, which is in the future. Check the clock.`,
    newest: (count: number, ago: string) => `Copies: ${formatNumber(count)}. The newest was made ${ago} and verified.`
  },
  clock: {
    title: 'Clock',
    behind: (amount: string) =>
      `The clock is ${amount} behind the newest event, so codes are refused. Correct this computer’s clock.`,
    good: 'The clock has not been set back.',
    setBack: (at: number) =>
      `The clock was set back on ${formatDateTime(at)}. Turn on automatic time, and review that day’s events.`
  }
}

export const snapshotReasonWords = {
  start: 'When the app was started',
  daily: 'While the app was running',
  migration: 'Before the data was updated',
  restore: 'Before an earlier copy was restored'
} satisfies Record<SnapshotInfo['reason'], string>

export const snapshotWords = {
  title: 'Copies of the data',
  detail:
    'Countersign makes an encrypted copy at each start, once a day and before each update, and verifies it. Copies stay on this computer: they help if the data is damaged, but not if the disk is lost.',
  list: 'Copies',
  take: 'Make one now',
  taken: 'A copy was made and verified.',
  none: { title: 'No copy yet', detail: 'The first one is made shortly after the app starts.' },
  restore: 'Restore…',
  restoreOf: (takenAt: number) => `Restore… (copy from ${formatExactTime(takenAt)})`,
  dialog: {
    title: 'Restore this copy?',
    detail: (takenAt: number) => `The Panel goes back to ${formatDateTime(takenAt)}.`,
    effects: [
      'Everyone is logged out, including you.',
      'Brought back: the names of the account and its users, and users deleted since the copy was made. Those users come back as disabled members, without a password or two-factor authentication.',
      'Kept as they are now: the audit log, users added later, and passwords, phones and backup codes.',
      'No one gets rights back: users stay admins, or stay active, only if they are so both in the copy and now. Each policy keeps the stricter of its two settings.',
      'Single sign-on stays off until you test and enable it again, and every link has to be confirmed.',
      'Remembered browsers, activation codes and enrolment codes stop working.',
      'The data as it is now is kept as a copy for 30 days, so you can undo this.'
    ],
    confirm: 'Restore'
  }
}
