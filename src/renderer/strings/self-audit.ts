// The words of the self-audit: which sentence of the catalogue each check says as it stands.
import type { CheckId, CheckState, SelfAuditFacts, SelfCheck } from '../../shared/contract'
import { accountWords } from './admin'
import { agoWords, anchorWords } from './app'
import { formatDateTime, formatDuration, formatList, formatSentences } from './format'
import { wordsOf } from './language'
import { recoveryKeyWords } from './recovery'

export const { selfAuditWords, snapshotReasonWords, snapshotWords } = wordsOf('selfAudit')
const { checkWords: words } = wordsOf('selfAudit')

const countOf = (checks: readonly SelfCheck[], wanted: CheckState) =>
  checks.filter(({ state }) => state === wanted).length

/** How many checks need somebody, in one line. */
export function summaryWords(checks: readonly SelfCheck[]): string {
  const { summary } = selfAuditWords
  const parts = (['bad', 'attention', 'unknown'] as const).flatMap((state) => {
    const count = countOf(checks, state)
    return count > 0 ? [summary[state](count)] : []
  })
  return parts.length === 0 ? summary.allGood : formatList(parts)
}

export function summaryDetail(checks: readonly SelfCheck[]): string {
  const { broken, whole, good } = selfAuditWords.summaryDetail
  return formatSentences([countOf(checks, 'bad') > 0 ? broken : whole, good(countOf(checks, 'good'), checks.length)])
}

/** When a copy was taken; a time to come says only itself. */
export const snapshotTaken = (takenAt: number, now: number): string =>
  takenAt > now ? formatDateTime(takenAt) : `${formatDateTime(takenAt)}, ${agoWords(takenAt, now)}`

/** What programs that answer for the Secret Service call themselves, cut to 15 letters by the kernel. */
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
  const { title, unknown } = words.protection
  return { title, detail: surroundings === null ? unknown : words.protection[surroundings.protection] }
}

const keychain: Say = ({ surroundings }) => {
  const { title, unknown, answers, macos, windows } = words.keychain
  const name = surroundings?.keychain ?? null
  if (name === null) return { title, detail: unknown }
  if (name === 'keychain') return { title, detail: macos }
  return { title, detail: name === 'credential-manager' ? windows : answers(keychainNames[name] ?? name) }
}

const anchor: Say = ({ anchor: kept }) => {
  const { title, good, failing, since } = anchorWords
  const at = kept?.failingSince ?? null
  return { title, detail: at === null ? good : formatSentences([failing, since(at)]) }
}

const runtime: Say = ({ surroundings }) => {
  const { title, notAsked, inside, outside, unknown } = words.runtime
  if (surroundings === null) return { title, detail: notAsked }
  const { isSandboxed, electron, chromium } = surroundings
  const sandbox = isSandboxed === null ? unknown : isSandboxed ? inside : outside
  return { title, detail: `${sandbox} Electron ${electron}, Chromium ${chromium}.` }
}

const fuses: Say = ({ surroundings }) => {
  const { title, unreadable, development, right, wrong } = words.fuses
  const reading = surroundings?.fuses ?? { kind: 'unreadable' }
  switch (reading.kind) {
    case 'development':
      return { title, detail: development }
    case 'unreadable':
      return { title, detail: unreadable }
    case 'read':
      return { title, detail: reading.wrong.length === 0 ? right : wrong(formatList(reading.wrong)) }
  }
}

const admins: Say = ({ ableAdmins, sso }) => {
  const { title, several, one, none, severalBySso, oneBySso, noneBySso } = words.admins
  const said = sso.isEnabled ? { several: severalBySso, one: oneBySso, none: noneBySso } : { several, one, none }
  return { title, detail: ableAdmins > 1 ? said.several(ableAdmins) : ableAdmins === 1 ? said.one : said.none }
}

const recoveryKey: Say = ({ recoveryKey: key, now }) => {
  const { none, there } = recoveryKeyWords.check
  return { title: recoveryKeyWords.title, detail: key === null ? none : there(agoWords(key.createdAt, now)) }
}

const factors: Say = ({ factors: { users, neverSetUp, blocked } }) => {
  const said = words.factors
  const sentences = [
    ...(neverSetUp > 0 ? [said.neverSetUp(neverSetUp)] : []),
    ...(blocked > 0 ? [said.blocked(blocked)] : [])
  ]
  return { title: said.title, detail: sentences.length === 0 ? said.all(users) : formatSentences(sentences) }
}

const backupCodes: Say = ({ withoutBackupCodes: count }) => {
  const { title, all, without } = words.backupCodes
  return { title, detail: count === 0 ? all : without(count) }
}

const initialPasswords: Say = ({ initialPasswords: { waiting, old } }) => {
  const said = words.initialPasswords
  return { title: said.title, detail: old > 0 ? said.old(old) : waiting > 0 ? said.waiting(waiting) : said.none }
}

const staleTrust: Say = ({ staleTrusts: { unused, ofDisabled } }) => {
  const said = words.staleTrust
  const which = [...(unused > 0 ? [said.unused(unused)] : []), ...(ofDisabled > 0 ? [said.ofDisabled(ofDisabled)] : [])]
  return { title: said.title, detail: which.length === 0 ? said.none : said.left(formatList(which)) }
}

const sso: Say = ({ sso: { isEnabled, testedAt, isLastTestPassed, asksSecondFactor }, now }) => {
  const { title, off, failed, neverTested, tested, strong, weak } = words.sso
  if (!isEnabled) return { title, detail: off }
  if (!isLastTestPassed) return { title, detail: failed }
  const when = testedAt === null ? neverTested : tested(agoWords(testedAt, now))
  return { title, detail: asksSecondFactor ? strong(when) : weak(when) }
}

const decided = (state: CheckState) => (state === 'good' ? 'good' : 'attention')

const policy = {
  'policy-reauthentication': (_, state) => ({
    title: accountWords.policy.isReauthenticationStrict.label,
    detail: words.policyReauthentication[decided(state)]
  }),
  'policy-enrolment-code': (_, state) => ({
    title: accountWords.policy.needsEnrolmentCode.label,
    detail: words.policyEnrolmentCode[decided(state)]
  }),
  'policy-remembered-admins': (_, state) => ({
    title: accountWords.policy.mayRememberedAdminister.label,
    detail: words.policyRememberedAdmins[decided(state)]
  }),
  'policy-remember-days': ({ policy: { rememberDays } }, state) => ({
    title: accountWords.policy.rememberDays.label,
    detail:
      state === 'good' && rememberDays === 0
        ? words.policyRememberDays.never
        : words.policyRememberDays[decided(state)](rememberDays)
  }),
  'policy-sessions': ({ policy: { idleMinutes, sessionHours } }) => ({
    title: accountWords.sessions.title,
    detail: words.policySessions(idleMinutes, sessionHours)
  })
} satisfies Partial<Record<CheckId, Say>>

const chain: Say = ({ chain: { entries, head, isHeadWhole, verified: last }, now }) => {
  const { title, brokenHead, broken, rows, neverVerified, verified } = words.chain
  if (!isHeadWhole) return { title, detail: brokenHead }
  if (last?.isWhole === false) return { title, detail: broken(agoWords(last.at, now), last.by) }
  const whole = last === null ? neverVerified : verified(agoWords(last.at, now), last.by)
  return { title, detail: formatSentences([rows(entries, `${head.slice(0, 16)}…`), whole]) }
}

const snapshots: Say = ({ snapshots: { count, newestAt, failedAt }, now }) => {
  const { title, failed, none, toCome, newest } = words.snapshots
  if (failedAt !== null) return { title, detail: failed(agoWords(failedAt, now)) }
  if (newestAt === null) return { title, detail: none }
  return { title, detail: newestAt > now ? toCome(newestAt) : newest(count, agoWords(newestAt, now)) }
}

const clock: Say = ({ clock: { behindMs, setBackAt } }, state) => {
  const { title, behind, good, setBack } = words.clock
  if (behindMs !== null) return { title, detail: behind(formatDuration(behindMs)) }
  return { title, detail: state === 'good' || setBackAt === null ? good : setBack(setBackAt) }
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

/** A check's name and its sentence. */
export const checkWords = ({ id, state }: SelfCheck, facts: SelfAuditFacts): Said => says[id](facts, state)
