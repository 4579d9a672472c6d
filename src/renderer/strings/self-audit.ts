// The words of the self-audit: one plain sentence for each check as it stands, and how to mend it.
import type { CheckId, CheckState, SelfAuditFacts, SelfCheck, SnapshotInfo } from '../../shared/contract'
import { accountWords, formatExactTime } from './admin'
import { countOf, formatAgo, formatDateTime, formatDuration, formatList, formatNumber } from './app'

const people = { one: 'user', other: 'users' }
const usersWho = (count: number, verb: { readonly one: string; readonly other: string }) =>
  `${countOf(count, people)} ${count === 1 ? verb.one : verb.other}`

/** "just now" instead of seconds. */
const ago = (at: number, now: number) => (now - at < 60_000 ? 'just now' : formatAgo(at, now))

/** What programs that answer for the keychain call themselves, cut to 15 letters by the kernel. */
const keychainNames: Readonly<Record<string, string>> = {
  keychain: 'The macOS keychain',
  'credential-manager': 'Windows Credential Manager',
  'gnome-keyring-d': 'GNOME Keyring',
  kwalletd: 'KWallet',
  kwalletd5: 'KWallet',
  kwalletd6: 'KWallet',
  ksecretd: 'KWallet',
  keepassxc: 'KeePassXC'
}

const stateWords: Readonly<Record<CheckState, string>> = {
  bad: 'Problem',
  attention: 'Needs a decision',
  unknown: 'Not known',
  good: 'Good'
}

export const selfAuditWords = {
  title: 'Self-audit',
  detail: 'How this installation stands right now, measured on this computer alone. Nothing is sent anywhere.',
  again: 'Check again',
  checked: (at: number) => `Checked ${formatDateTime(at)}.`,
  toLookAt: 'To look at',
  inOrder: 'In order',
  states: stateWords,
  summary: (checks: readonly SelfCheck[]): string => {
    const count = (state: CheckState) => checks.filter((check) => check.state === state).length
    const [bad, attention, unknown] = [count('bad'), count('attention'), count('unknown')]
    if (bad + attention + unknown === 0) return 'Everything is in order'
    const parts = [
      ...(bad > 0 ? [countOf(bad, { one: 'problem', other: 'problems' })] : []),
      ...(attention > 0 ? [countOf(attention, { one: 'point to decide', other: 'points to decide' })] : []),
      ...(unknown > 0 ? [`${formatNumber(unknown)} not known`] : [])
    ]
    return formatList(parts)
  },
  summaryDetail: (checks: readonly SelfCheck[]): string => {
    const good = checks.filter(({ state }) => state === 'good').length
    const isBroken = checks.some(({ state }) => state === 'bad')
    return `${isBroken ? 'The problems come first.' : 'Nothing is broken.'} ${formatNumber(good)} of ${countOf(checks.length, { one: 'check is', other: 'checks are' })} good.`
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
  verifiedWhole: (entries: number) =>
    `The chain is whole: ${countOf(entries, { one: 'row', other: 'rows' })} checked, none changed, added or removed.`,
  verifiedBroken: (row: number) => `The chain is broken at row ${formatNumber(row)}. The audit log says why.`
} as const

type Said = { readonly title: string; readonly detail: string }
type Say = (facts: SelfAuditFacts, state: CheckState) => Said

const protection: Say = ({ surroundings }) => {
  const title = 'Protection of the keys'
  switch (surroundings?.protection) {
    case 'keychain':
      return {
        title,
        detail:
          'The keys are in the system’s keychain, outside the data folder. Whoever copies the folder cannot open it; a program under the same login may be able to ask for them.'
      }
    case 'passphrase':
      return {
        title,
        detail:
          'The keys are sealed under the passphrase that is asked for at start. Whoever copies the folder has to guess it.'
      }
    case 'demo':
      return { title, detail: 'This is the demo. Its passphrase is known to everybody: keep nothing real in it.' }
    case undefined:
      return { title, detail: 'How the keys are kept could not be asked here.' }
  }
}

const keychain: Say = ({ surroundings }) => {
  const name = surroundings?.keychain ?? null
  return {
    title: 'Keychain',
    detail:
      name === null
        ? 'Which program answers for the keychain cannot be told on this system. It does answer: without one nothing opens.'
        : `${keychainNames[name] ?? name} answers for the keychain.`
  }
}

const runtime: Say = ({ surroundings }) => {
  if (surroundings === null) return { title: 'Sandbox', detail: 'The program around the Panel could not be asked.' }
  const versions = `Electron ${surroundings.electron}, Chromium ${surroundings.chromium}.`
  switch (surroundings.isSandboxed) {
    case true:
      return { title: 'Sandbox', detail: `Pages run in Chromium’s sandbox. ${versions}` }
    case false:
      return {
        title: 'Sandbox',
        detail: `Pages run outside Chromium’s sandbox, as they do when the app is started by root. Start it as an ordinary user. ${versions}`
      }
    case null:
      return { title: 'Sandbox', detail: `This system does not tell whether pages run in the sandbox. ${versions}` }
  }
}

const fuses: Say = ({ surroundings }) => {
  const title = 'Fuses of the program'
  const reading = surroundings?.fuses ?? { kind: 'unreadable' }
  switch (reading.kind) {
    case 'development':
      return {
        title,
        detail:
          'This is a development build: its fuses are open, so it can be started with other code. Use a packaged release where it matters.'
      }
    case 'unreadable':
      return { title, detail: 'The fuses could not be read from the program’s file.' }
    case 'read':
      return {
        title,
        detail:
          reading.wrong.length === 0
            ? 'Read from the program’s file: every fuse is as a release sets it.'
            : `Not as a release sets them: ${formatList(reading.wrong)}. Somebody changed the program. Install it anew.`
      }
  }
}

const admins: Say = ({ ableAdmins, sso }) => {
  const title = 'Admins who can log in'
  if (sso.isEnabled) {
    return {
      title,
      detail:
        ableAdmins > 1
          ? `${formatNumber(ableAdmins)} admins can log in without the provider.`
          : ableAdmins === 1
            ? 'Only one admin can log in without the provider. If they are away when it fails, nobody can help. Choose a second break-glass admin.'
            : 'No admin can log in without the provider. Choose a break-glass admin with a password and working codes.'
    }
  }
  return {
    title,
    detail:
      ableAdmins > 1
        ? `${formatNumber(ableAdmins)} admins have working two-factor authentication: one can help the other.`
        : ableAdmins === 1
          ? 'Only one admin has working two-factor authentication. If that phone is lost, nobody can reset it. Make somebody else an admin.'
          : 'No admin has working two-factor authentication.'
  }
}

const factors: Say = ({ factors: { users, neverSetUp, blocked } }) => ({
  title: 'Accounts without two-factor authentication',
  detail:
    neverSetUp + blocked === 0
      ? `${users === 1 ? 'The one active user has' : `All ${formatNumber(users)} active users have`} two-factor authentication.`
      : [
          ...(neverSetUp > 0
            ? [
                `${usersWho(neverSetUp, { one: 'has', other: 'have' })} a password but never set it up: whoever learns the password sets up a phone of their own.`
              ]
            : []),
          ...(blocked > 0
            ? [
                `${usersWho(blocked, { one: 'is', other: 'are' })} blocked after too many wrong codes and cannot log in until you reset them.`
              ]
            : [])
        ].join(' ')
})

const backupCodes: Say = ({ withoutBackupCodes: count }) => ({
  title: 'Backup codes',
  detail:
    count === 0
      ? 'Everybody with two-factor authentication has backup codes left.'
      : `${usersWho(count, { one: 'has', other: 'have' })} none left. If they lose the phone, only a reset lets them in. New ones are in their Personal Settings.`
})

const initialPasswords: Say = ({ initialPasswords: { waiting, old } }) => ({
  title: 'Initial passwords',
  detail:
    old > 0
      ? `${usersWho(old, { one: 'has', other: 'have' })} not used an initial password within 7 days. It no longer works: reset the password for a new one, or delete the user.`
      : waiting > 0
        ? `${usersWho(waiting, { one: 'was invited and has', other: 'were invited and have' })} yet to log in. The password works for 7 days.`
        : 'None is waiting to be used.'
})

const staleTrust: Say = ({ staleTrusts: { unused, ofDisabled } }) => ({
  title: 'Remembered browsers',
  detail:
    unused + ofDisabled === 0
      ? 'None is left over: every remembered browser was used within 30 days and belongs to an active user.'
      : `${formatList([
          ...(unused > 0 ? [`${countOf(unused, { one: 'browser', other: 'browsers' })} unused for 30 days`] : []),
          ...(ofDisabled > 0 ? [`${countOf(ofDisabled, { one: 'browser', other: 'browsers' })} of disabled users`] : [])
        ])}. Nobody needs them: forget them.`
})

const sso: Say = ({ sso: { isEnabled, testedAt, isLastTestPassed, asksSecondFactor }, now }) => {
  const title = 'Single sign-on'
  if (!isEnabled) return { title, detail: 'Off. Passwords and codes are asked here.' }
  if (!isLastTestPassed) {
    return { title, detail: 'The last test of these settings failed. Look at them before somebody is locked out.' }
  }
  const tested = testedAt === null ? 'Never tested.' : `Last found to work ${ago(testedAt, now)}.`
  return {
    title,
    detail: asksSecondFactor
      ? `On. ${tested} The provider has to say that it asked for a second factor. Test it again every three months.`
      : `On. ${tested} It does not have to say that it asked for a second factor: require an amr or acr value.`
  }
}

const policy: Pick<
  Readonly<Record<CheckId, Say>>,
  | 'policy-reauthentication'
  | 'policy-enrolment-code'
  | 'policy-remembered-admins'
  | 'policy-remember-days'
  | 'policy-sessions'
> = {
  'policy-reauthentication': (_, state) => ({
    title: accountWords.policy.isReauthenticationStrict.label,
    detail:
      state === 'good'
        ? 'New backup codes and a new phone ask for a code as well as the password.'
        : 'Off. The password alone makes new backup codes, so whoever learns it at an open session keeps a second factor. ASVS 5.0 (7.5.1) asks for full re-authentication.'
  }),
  'policy-enrolment-code': (_, state) => ({
    title: accountWords.policy.needsEnrolmentCode.label,
    detail:
      state === 'good'
        ? 'Whoever was reset sets up again only with a printed code.'
        : 'Off. After a reset the password alone sets up a new phone, whoever types it. ASVS 5.0 (6.4.4) and NIST SP 800-63B-4 (4.1.2.1) ask for a second proof.'
  }),
  'policy-remembered-admins': (_, state) => ({
    title: accountWords.policy.mayRememberedAdminister.label,
    detail:
      state === 'good'
        ? 'No. Admin pages open only to a session that entered a code.'
        : 'Yes. On a remembered browser an admin’s password alone opens these pages. NIST SP 800-63B-4 (5.1) asks for a fresh code.'
  }),
  'policy-remember-days': ({ policy: { rememberDays } }, state) => ({
    title: accountWords.policy.rememberDays.label,
    detail:
      state !== 'good'
        ? `${formatNumber(rememberDays)}. That long a stolen laptop needs only the password. 7 or fewer keeps to the standard of this program.`
        : rememberDays === 0
          ? 'None: a code is asked at every login.'
          : `${countOf(rememberDays, { one: 'day', other: 'days' })} at most, then a code is asked again.`
  }),
  'policy-sessions': ({ policy: { idleMinutes, sessionHours } }) => ({
    title: accountWords.sessions.title,
    detail: `Idle sessions end after ${countOf(idleMinutes, { one: 'minute', other: 'minutes' })}, any session after ${countOf(sessionHours, { one: 'hour', other: 'hours' })}.`
  })
}

const chain: Say = ({ chain: { entries, head, isHeadWhole, verified }, now }) => {
  const title = 'Audit log'
  if (!isHeadWhole)
    return { title, detail: 'The newest row does not fit the one before it: it was changed outside the app.' }
  if (verified?.isWhole === false) {
    return {
      title,
      detail: `The chain was found broken ${ago(verified.at, now)} by ${verified.by}. Verify it again: the audit log names the row.`
    }
  }
  const rows = `${countOf(entries, { one: 'row', other: 'rows' })}, head ${head.slice(0, 16)}…, and the newest row fits.`
  return {
    title,
    detail:
      verified === null
        ? `${rows} The whole chain was never verified.`
        : `${rows} The whole chain was last verified ${ago(verified.at, now)} by ${verified.by}.`
  }
}

const snapshots: Say = ({ snapshots: { count, newestAt, failedAt }, now }) => {
  const title = 'Copies of the store'
  if (failedAt !== null) {
    return {
      title,
      detail: `Taking one failed ${ago(failedAt, now)}. Look whether the disk is full or the data folder read-only; it is tried again each hour.`
    }
  }
  if (newestAt === null) return { title, detail: 'There is none yet. Take one now.' }
  if (newestAt > now) {
    return {
      title,
      detail: `The newest one is of ${formatDateTime(newestAt)}, which is still to come. Check the clock.`
    }
  }
  return {
    title,
    detail: `The newest of ${formatNumber(count)} was taken ${ago(newestAt, now)} and read back.`
  }
}

const clock: Say = ({ clock: { behindMs, setBackAt } }, state) => {
  const title = 'Clock'
  if (behindMs !== null) {
    return {
      title,
      detail: `It lies ${formatDuration(behindMs)} behind the newest event, so codes are refused. Set the computer’s clock.`
    }
  }
  return {
    title,
    detail:
      state === 'good' || setBackAt === null
        ? 'No event lies in the future: the clock was not set back.'
        : `It was found set back on ${formatDateTime(setBackAt)}. Let the system set the time by itself, and read the events of that day.`
  }
}

const says: Readonly<Record<CheckId, Say>> = {
  protection,
  keychain,
  runtime,
  fuses,
  admins,
  factors,
  'backup-codes': backupCodes,
  'initial-passwords': initialPasswords,
  'stale-trust': staleTrust,
  sso,
  ...policy,
  chain,
  snapshots,
  clock
}

/** A check's name and its sentence. */
export const checkWords = ({ id, state }: SelfCheck, facts: SelfAuditFacts): Said => says[id](facts, state)

export const snapshotReasonWords: Readonly<Record<SnapshotInfo['reason'], string>> = {
  start: 'When the app was started',
  daily: 'While the app was running',
  migration: 'Before the store was updated',
  restore: 'Before an earlier copy was restored'
}

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
  when: (takenAt: number, now: number) =>
    takenAt > now ? formatDateTime(takenAt) : `${formatDateTime(takenAt)}, ${ago(takenAt, now)}`,
  dialog: {
    title: 'Restore this copy?',
    detail: (takenAt: number) => `The Panel goes back to ${formatDateTime(takenAt)}.`,
    effects: [
      'Everybody is logged out, you too.',
      'Backup codes, one-time passwords, enrolment codes and remembered browsers stop working. Whoever has none left is led to new ones at the next login.',
      'What came later is not in it: users, settings, audit events. Passwords and phones that were changed since are the old ones again.',
      'The store as it is now is kept as a copy, so that you can come back.'
    ],
    confirm: 'Restore'
  }
} as const
