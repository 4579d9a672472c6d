// The words of the Panel's administration: user management, a user's page, overview, audit log, account settings.
import type { AuditEvent, AuditKind, AuditValue, ChainState, CodeInspection, Policy, Role } from '../../shared/contract'
import { formatAgo, formatChange, formatDateTime, formatDuration, formatList, formatNumber, embedded } from './format'
import { wordsOf } from './language'

export const {
  roleWords,
  statusWords,
  factorWords,
  methodWords,
  adminWords,
  stepUpWords,
  usersWords,
  userActionWords,
  bulkWords,
  addUserWords,
  activationWords,
  importWords,
  userWords,
  overviewWords,
  auditWords,
  accountWords
} = wordsOf('admin')
const { questionWords, inspectionWords: inspections, kindWords, kindGroupWords, chainWords: chains } = wordsOf('admin')
const { dataNames, dataValues, yesNoWords } = wordsOf('admin')

export type UserActionKind =
  | 'reset-two-factor'
  | 'reset-password'
  | 'unlock'
  | 'disable'
  | 'enable'
  | 'change-role'
  | 'end-sessions'
  | 'forget-browsers'
  | 'delete'

export type UserColumn = 'role' | 'status' | 'factorState' | 'backupCodesLeft' | 'createdAt' | 'lastLoginAt'

interface Named {
  readonly name: string
  readonly email: string
  readonly role: Role
}

interface Question {
  readonly title: string
  /** What will happen, a sentence each. */
  readonly effects: readonly string[]
  readonly confirm: string
  /** The notice afterwards. */
  readonly done: string
}

/** What ends the sessions of whom it is done to. */
const endingSessions: ReadonlySet<UserActionKind> = new Set(['reset-two-factor', 'disable', 'end-sessions', 'delete'])

/** The question before an action on one user, and the notice after it. */
export function userQuestion(kind: UserActionKind, { name, email, role }: Named, isOwn: boolean): Question {
  const asked = kind === 'change-role' ? (role === 'member' ? 'make-admin' : 'make-member') : kind
  const { title, effects, confirm, done } = questionWords[asked]
  const own = asked === 'make-member' ? questionWords.ownPageCloses : questionWords.ownLoggedOut
  return {
    title: title(name),
    effects: [
      ...(kind === 'delete' ? [questionWords.delete.removed(email)] : []),
      ...effects,
      ...(isOwn && (asked === 'make-member' || endingSessions.has(kind)) ? [own] : [])
    ],
    confirm,
    done: done(email)
  }
}

/** Which of the users to be added are shown. */
export const sampleWords = (shown: number, of: number): string =>
  shown < of ? importWords.sample(shown, of) : importWords.sampleWhole

/** What the inspector found, in words: what it is, and what to tell the user. */
export function inspectionWords(found: CodeInspection): { readonly title: string; readonly detail: string } {
  const steps = (seconds: number) => inspections.steps(Math.round(Math.abs(seconds) / 30))
  const amount = (seconds: number) => formatDuration(Math.abs(seconds) * 1000)
  switch (found.kind) {
    case 'right-now': {
      const { title, detail, detailOff } = inspections.right
      const { driftSeconds: off } = found
      return { title, detail: off === 0 ? detail : detailOff(steps(off), amount(off), off > 0) }
    }
    case 'used':
      return inspections.used
    case 'clock-off': {
      const { title, detail } = inspections.clockOff
      const { driftSeconds: off } = found
      return { title: title(amount(off), off > 0), detail: detail(steps(off)) }
    }
    case 'not-this-secret':
      return inspections.notThisSecret
    case 'no-factor':
      return inspections.noFactor
  }
}

/** The ways in that the overview counts, in the order of its legend. */
export const loginSeries = () =>
  (['code', 'remembered-browser', 'backup-code', 'setup'] as const).map((key) => ({ key, label: methodWords[key] }))

/** Who reset somebody, and when; `by` is empty where nobody is known. */
export const resetWords = (by: string, ago: string): string => (by === '' ? ago : overviewWords.resets.by(by, ago))

const wordFor = (words: object, name: string): string =>
  Object.hasOwn(words, name) ? String(Reflect.get(words, name)) : name

/** What happened, in words. An event whose kind this version does not know shows the kind itself. */
export const auditKindWords = (kind: AuditKind): string => wordFor(kindWords, kind)

/** The kinds that can be filtered by, in groups. */
const kindGroups = [
  {
    group: 'logins',
    kinds: [
      'login.succeeded',
      'login.password-refused',
      'login.code-refused',
      'login.code-reused',
      'login.backup-code-refused',
      'login.locked',
      'login.braked',
      'backup-code.used',
      'session.ended',
      'session.stepped-up',
      'session.step-up-refused',
      'sso.sign-in-refused',
      'sso.callback-refused'
    ]
  },
  {
    group: 'factors',
    kinds: [
      'factor.enrolled',
      'factor.replaced',
      'factor.confirmation-refused',
      'factor.reset',
      'factor.disabled',
      'factor.inspected',
      'backup-codes.created',
      'enrolment-code.created',
      'enrolment-code.refused',
      'browser.remembered',
      'browser.forgotten'
    ]
  },
  {
    group: 'users',
    kinds: [
      'user.created',
      'user.renamed',
      'user.name-shared',
      'user.role-changed',
      'user.disabled',
      'user.enabled',
      'user.deleted',
      'user.unlocked',
      'user.sessions-ended',
      'user.browsers-forgotten',
      'user.rights-lowered',
      'user.list-exported',
      'password.changed',
      'password.reset',
      'password.rehashed',
      'sso.linked',
      'sso.unlinked',
      'sso.link-confirmed'
    ]
  },
  {
    group: 'account',
    kinds: [
      'account.created',
      'account.renamed',
      'account.recovered',
      'recovery-key.created',
      'recovery-key.refused',
      'recovery-key.accepted',
      'recovery.admin-chosen',
      'policy.changed',
      'sso.saved',
      'sso.host-confirmed',
      'sso.tested',
      'sso.enabled',
      'sso.disabled',
      'sso.break-glass-changed',
      'audit.exported',
      'audit.verified',
      'audit.checkpointed',
      'clock.set-back',
      'store.copied',
      'store.restored',
      'store.accepted'
    ]
  }
] as const satisfies readonly { readonly group: string; readonly kinds: readonly AuditKind[] }[]

/** The kinds that can be filtered by, in groups. */
export const auditKindGroups = (): readonly { readonly group: string; readonly kinds: readonly AuditKind[] }[] =>
  kindGroups.map(({ group, kinds }) => ({ group: kindGroupWords[group], kinds }))

export function chainWords(state: ChainState): { readonly title: string; readonly detail: string } {
  if (state.kind === 'whole') {
    return { title: chains.whole, detail: chains.wholeDetail(state.entries, `${state.head.slice(0, 16)}…`) }
  }
  return { title: chains.broken(state.row), detail: chains.reasons[state.reason] }
}

export const auditDataName = (name: string): string => wordFor(dataNames, name)

const shownAsTheyAre = new Set(['name', 'fingerprint', 'subject', 'email', 'issuer', 'clientId', 'detail', 'hosts'])

export function auditDataValue(name: string, value: AuditValue): string {
  if (value === null) return '—'
  if (typeof value === 'boolean') return yesNoWords[`${value}`]
  if (typeof value === 'number') {
    if (name === 'driftSeconds') return formatDuration(Math.abs(value) * 1000)
    if (name === 'behindMs') return formatDuration(value)
    if (name === 'takenAt') return formatDateTime(value)
    return formatNumber(value)
  }
  if (typeof value !== 'string') return formatList(value)
  const words = (text: string) =>
    text === 'true' || text === 'false' ? yesNoWords[text] : text === 'csv' ? 'CSV' : wordFor(dataValues, text)
  // What people and providers named is shown as it is, whatever it looks like; a fingerprint has no words.
  if (shownAsTheyAre.has(name)) return value
  // The log writes a change with an arrow between what was and what is.
  return value.split(' → ').map(words).reduce(formatChange)
}

/** The event's data in one line. */
export const auditSummary = ({ data }: AuditEvent): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const shown = auditDataValue(name, value)
      return name === 'method' || name === 'reason' || name === 'found' || name === 'role'
        ? shown
        : `${auditDataName(name)}: ${embedded(shown)}`
    })
    .join(' · ')

const policyLabels = {
  isReauthenticationStrict: () => accountWords.policy.isReauthenticationStrict.label,
  needsEnrolmentCode: () => accountWords.policy.needsEnrolmentCode.label,
  mayRememberedAdminister: () => accountWords.policy.mayRememberedAdminister.label,
  rememberDays: () => accountWords.policy.rememberDays.label,
  idleMinutes: () => accountWords.sessions.idleMinutes.label,
  sessionHours: () => accountWords.sessions.sessionHours.label
} satisfies Record<keyof Policy, () => string>
export const policyName = (field: keyof Policy): string => policyLabels[field]()
export const policyValue = (value: boolean | number): string =>
  typeof value === 'number' ? formatNumber(value) : value ? accountWords.on : accountWords.off

/** "5 minutes ago" or "Never". `now` is the main process's clock, ms since epoch. */
export const agoOrNever = (at: number | null, now: number): string =>
  at === null ? adminWords.never : formatAgo(at, now)
/** A date and time or "Never". */
export const dateOrNever = (at: number | null): string => (at === null ? adminWords.never : formatDateTime(at))
