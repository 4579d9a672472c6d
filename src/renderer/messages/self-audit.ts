// Messages for the self-audit: what each check says in its state.
import type { CheckId, CheckState, SelfAuditFacts, SelfCheck } from '../../shared/contract'
import { agoMessage } from './app'
import { formatDateTime, formatDuration, formatList, formatSentences } from './format'
import { t } from './language'

const countOf = (checks: readonly SelfCheck[], wanted: CheckState) =>
  checks.filter(({ state }) => state === wanted).length

/** How many checks need attention, in one line. */
export function summaryMessage(checks: readonly SelfCheck[]): string {
  const parts = (['bad', 'attention', 'unknown'] as const).flatMap((state) => {
    const count = countOf(checks, state)
    return count > 0 ? [t(`selfAudit.summary.${state}`, { count })] : []
  })
  return parts.length === 0 ? t('selfAudit.summary.allGood') : formatList(parts)
}

export function summaryDetail(checks: readonly SelfCheck[]): string {
  return formatSentences([
    countOf(checks, 'bad') > 0 ? t('selfAudit.summaryDetail.broken') : t('selfAudit.summaryDetail.whole'),
    t('selfAudit.summaryDetail.good', { good: countOf(checks, 'good'), all: checks.length })
  ])
}

/** When a copy was made, and how long ago unless that is in the future. */
export const snapshotTaken = (takenAt: number, now: number): string =>
  takenAt > now
    ? formatDateTime(takenAt)
    : t('selfAudit.snapshot.takenAgo', { at: takenAt, ago: agoMessage(takenAt, now) })

/** Process names of apps that provide the Secret Service, cut to 15 characters by the kernel. */
const keychainNames: Readonly<Record<string, string>> = {
  'gnome-keyring-d': 'GNOME Keyring',
  kwalletd: 'KWallet',
  kwalletd5: 'KWallet',
  kwalletd6: 'KWallet',
  ksecretd: 'KWallet',
  keepassxc: 'KeePassXC'
}

type Said = { readonly title: string; readonly detail: string }
type Say = (facts: SelfAuditFacts, state: CheckState) => Said

const protection: Say = ({ surroundings }) => {
  return {
    title: t('selfAudit.check.protection.title'),
    detail:
      surroundings === null
        ? t('selfAudit.check.protection.unknown')
        : t(`selfAudit.check.protection.${surroundings.protection}`)
  }
}

const keychain: Say = ({ surroundings }) => {
  const name = surroundings?.keychain ?? null
  if (name === null)
    return { title: t('selfAudit.check.keychain.title'), detail: t('selfAudit.check.keychain.unknown') }
  if (name === 'keychain')
    return { title: t('selfAudit.check.keychain.title'), detail: t('selfAudit.check.keychain.macos') }
  return {
    title: t('selfAudit.check.keychain.title'),
    detail:
      name === 'credential-manager'
        ? t('selfAudit.check.keychain.windows')
        : t('selfAudit.check.keychain.answers', { program: keychainNames[name] ?? name })
  }
}

const anchor: Say = ({ anchor: kept }) => {
  const at = kept?.failingSince ?? null
  return {
    title: t('app.anchor.title'),
    detail:
      at === null ? t('app.anchor.good') : formatSentences([t('app.anchor.failing'), t('app.anchor.since', { at })])
  }
}

const runtime: Say = ({ surroundings }) => {
  if (surroundings === null)
    return { title: t('selfAudit.check.runtime.title'), detail: t('selfAudit.check.runtime.notAsked') }
  const { isSandboxed, electron, chromium } = surroundings
  const sandbox =
    isSandboxed === null
      ? t('selfAudit.check.runtime.unknown')
      : isSandboxed
        ? t('selfAudit.check.runtime.inside')
        : t('selfAudit.check.runtime.outside')
  return {
    title: t('selfAudit.check.runtime.title'),
    detail: `${sandbox} Electron ${electron}, Chromium ${chromium}.`
  }
}

const fuses: Say = ({ surroundings }) => {
  const reading = surroundings?.fuses ?? { kind: 'unreadable' }
  switch (reading.kind) {
    case 'development':
      return { title: t('selfAudit.check.fuses.title'), detail: t('selfAudit.check.fuses.development') }
    case 'unreadable':
      return { title: t('selfAudit.check.fuses.title'), detail: t('selfAudit.check.fuses.unreadable') }
    case 'read':
      return {
        title: t('selfAudit.check.fuses.title'),
        detail:
          reading.wrong.length === 0
            ? t('selfAudit.check.fuses.right')
            : t('selfAudit.check.fuses.wrong', { fuses: formatList(reading.wrong) })
      }
  }
}

const admins: Say = ({ ableAdmins: count, sso }) => {
  const title = t('selfAudit.check.admins.title')
  if (count > 1)
    return { title, detail: t(`selfAudit.check.admins.${sso.isEnabled ? 'severalBySso' : 'several'}`, { count }) }
  if (count === 1) return { title, detail: t(`selfAudit.check.admins.${sso.isEnabled ? 'oneBySso' : 'one'}`) }
  return { title, detail: t(`selfAudit.check.admins.${sso.isEnabled ? 'noneBySso' : 'none'}`) }
}

const recoveryKey: Say = ({ recoveryKey: key, now }) => {
  return {
    title: t('recovery.recoveryKey.title'),
    detail:
      key === null
        ? t('recovery.recoveryKey.check.none')
        : t('recovery.recoveryKey.check.there', { ago: agoMessage(key.createdAt, now) })
  }
}

const factors: Say = ({ factors: { users, neverSetUp, blocked } }) => {
  const sentences = [
    ...(neverSetUp > 0 ? [t('selfAudit.check.factors.neverSetUp', { count: neverSetUp })] : []),
    ...(blocked > 0 ? [t('selfAudit.check.factors.blocked', { count: blocked })] : [])
  ]
  return {
    title: t('selfAudit.check.factors.title'),
    detail: sentences.length === 0 ? t('selfAudit.check.factors.all', { count: users }) : formatSentences(sentences)
  }
}

const backupCodes: Say = ({ withoutBackupCodes: count }) => {
  return {
    title: t('selfAudit.check.backupCodes.title'),
    detail: count === 0 ? t('selfAudit.check.backupCodes.all') : t('selfAudit.check.backupCodes.without', { count })
  }
}

const initialPasswords: Say = ({ initialPasswords: { waiting, old } }) => {
  return {
    title: t('selfAudit.check.initialPasswords.title'),
    detail:
      old > 0
        ? t('selfAudit.check.initialPasswords.old', { count: old })
        : waiting > 0
          ? t('selfAudit.check.initialPasswords.waiting', { count: waiting })
          : t('selfAudit.check.initialPasswords.none')
  }
}

const staleTrust: Say = ({ staleTrusts: { unused, ofDisabled } }) => {
  const which = [
    ...(unused > 0 ? [t('selfAudit.check.staleTrust.unused', { count: unused })] : []),
    ...(ofDisabled > 0 ? [t('selfAudit.check.staleTrust.ofDisabled', { count: ofDisabled })] : [])
  ]
  return {
    title: t('selfAudit.check.staleTrust.title'),
    detail:
      which.length === 0
        ? t('selfAudit.check.staleTrust.none')
        : t('selfAudit.check.staleTrust.left', { which: formatList(which) })
  }
}

const sso: Say = ({ sso: { isEnabled, testedAt, isLastTestPassed, asksSecondFactor }, now }) => {
  if (!isEnabled) return { title: t('selfAudit.check.sso.title'), detail: t('selfAudit.check.sso.off') }
  if (!isLastTestPassed) return { title: t('selfAudit.check.sso.title'), detail: t('selfAudit.check.sso.failed') }
  const when =
    testedAt === null
      ? t('selfAudit.check.sso.neverTested')
      : t('selfAudit.check.sso.tested', { ago: agoMessage(testedAt, now) })
  return {
    title: t('selfAudit.check.sso.title'),
    detail: asksSecondFactor
      ? t('selfAudit.check.sso.strong', { tested: when })
      : t('selfAudit.check.sso.weak', { tested: when })
  }
}

const decided = (state: CheckState) => (state === 'good' ? 'good' : 'attention')

const policy = {
  'policy-reauthentication': (_, state) => ({
    title: t('admin.account.policy.isReauthenticationStrict.label'),
    detail: t(`selfAudit.check.policyReauthentication.${decided(state)}`)
  }),
  'policy-enrolment-code': (_, state) => ({
    title: t('admin.account.policy.needsEnrolmentCode.label'),
    detail: t(`selfAudit.check.policyEnrolmentCode.${decided(state)}`)
  }),
  'policy-remembered-admins': (_, state) => ({
    title: t('admin.account.policy.mayRememberedAdminister.label'),
    detail: t(`selfAudit.check.policyRememberedAdmins.${decided(state)}`)
  }),
  'policy-remember-days': ({ policy: { rememberDays } }, state) => ({
    title: t('admin.account.policy.rememberDays.label'),
    detail:
      state === 'good' && rememberDays === 0
        ? t('selfAudit.check.policyRememberDays.never')
        : t(`selfAudit.check.policyRememberDays.${decided(state)}`, { days: rememberDays })
  }),
  'policy-sessions': ({ policy: { idleMinutes, sessionHours } }) => ({
    title: t('admin.account.sessions.title'),
    detail: t('selfAudit.check.policySessions', { minutes: idleMinutes, hours: sessionHours })
  })
} satisfies Partial<Record<CheckId, Say>>

const chain: Say = ({ chain: { entries, head, isHeadWhole, verified: last }, now }) => {
  if (!isHeadWhole) return { title: t('selfAudit.check.chain.title'), detail: t('selfAudit.check.chain.brokenHead') }
  if (last?.isWhole === false)
    return {
      title: t('selfAudit.check.chain.title'),
      detail: t('selfAudit.check.chain.broken', { ago: agoMessage(last.at, now), by: last.by })
    }
  const whole =
    last === null
      ? t('selfAudit.check.chain.neverVerified')
      : t('selfAudit.check.chain.verified', { ago: agoMessage(last.at, now), by: last.by })
  return {
    title: t('selfAudit.check.chain.title'),
    detail: formatSentences([t('selfAudit.check.chain.rows', { count: entries, head: `${head.slice(0, 16)}…` }), whole])
  }
}

const snapshots: Say = ({ snapshots: { count, newestAt, failedAt }, now }) => {
  if (failedAt !== null)
    return {
      title: t('selfAudit.check.snapshots.title'),
      detail: t('selfAudit.check.snapshots.failed', { ago: agoMessage(failedAt, now) })
    }
  if (newestAt === null)
    return { title: t('selfAudit.check.snapshots.title'), detail: t('selfAudit.check.snapshots.none') }
  return {
    title: t('selfAudit.check.snapshots.title'),
    detail:
      newestAt > now
        ? t('selfAudit.check.snapshots.toCome', { at: newestAt })
        : t('selfAudit.check.snapshots.newest', { count, ago: agoMessage(newestAt, now) })
  }
}

const clock: Say = ({ clock: { behindMs, setBackAt } }, state) => {
  if (behindMs !== null)
    return {
      title: t('selfAudit.check.clock.title'),
      detail: t('selfAudit.check.clock.behind', { amount: formatDuration(behindMs) })
    }
  return {
    title: t('selfAudit.check.clock.title'),
    detail:
      state === 'good' || setBackAt === null
        ? t('selfAudit.check.clock.good')
        : t('selfAudit.check.clock.setBack', { at: setBackAt })
  }
}

const says: Readonly<Record<CheckId, Say>> = {
  protection,
  keychain,
  anchor,
  runtime,
  fuses,
  admins,
  'recovery-key': recoveryKey,
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

/** A check's name and its message. */
export const checkMessage = ({ id, state }: SelfCheck, facts: SelfAuditFacts): Said => says[id](facts, state)
