// Messages for the Panel's administration: user management, a user's page, overview, audit log, account settings.
import type { AuditKind, ChainState, CodeInspection, Policy, Role } from '../../shared/contract'
import { auditKindGroups } from '../../shared/model/audit'
import { formatAgo, formatDateTime, formatDuration, formatNumber } from './format'
import { linesOf, messageOr, t } from './language'

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
  /** What will happen, one sentence each. */
  readonly effects: readonly string[]
  readonly confirm: string
  /** The notice afterwards. */
  readonly done: string
}

/** The actions that end the user's sessions. */
const endingSessions: ReadonlySet<UserActionKind> = new Set(['reset-two-factor', 'disable', 'end-sessions', 'delete'])

/** The question before an action on one user, and the notice after it. */
export function userQuestion(kind: UserActionKind, { name, email, role }: Named, isOwn: boolean): Question {
  const asked = kind === 'change-role' ? (role === 'member' ? 'make-admin' : 'make-member') : kind

  const own = asked === 'make-member' ? t('admin.question.ownPageCloses') : t('admin.question.ownLoggedOut')
  return {
    title: t(`admin.question.${asked}.title`, { name }),
    effects: [
      ...(kind === 'delete' ? [t('admin.question.delete.removed', { email })] : []),
      ...linesOf(t(`admin.question.${asked}.effects`)),
      ...(isOwn && (asked === 'make-member' || endingSessions.has(kind)) ? [own] : [])
    ],
    confirm: t(`admin.question.${asked}.confirm`),
    done: t(`admin.question.${asked}.done`, { email })
  }
}

/** How many of the new users are shown. */
export const sampleMessage = (shown: number, of: number): string =>
  shown < of ? t('admin.import.sample', { shown, of }) : t('admin.import.sampleWhole')

/** What the inspector found: what it is, and what to tell the user. */
export function inspectionMessage(found: CodeInspection): { readonly title: string; readonly detail: string } {
  const steps = (seconds: number) => t('admin.inspection.steps', { count: Math.round(Math.abs(seconds) / 30) })
  const amount = (seconds: number) => formatDuration(Math.abs(seconds) * 1000)
  const plain = (kind: 'used' | 'notThisSecret' | 'noFactor') => ({
    title: t(`admin.inspection.${kind}.title`),
    detail: t(`admin.inspection.${kind}.detail`)
  })
  switch (found.kind) {
    case 'right-now': {
      const { driftSeconds: off } = found
      return {
        title: t('admin.inspection.right.title'),
        detail:
          off === 0
            ? t('admin.inspection.right.detail')
            : t('admin.inspection.right.detailOff', { steps: steps(off), amount: amount(off), isAhead: off > 0 })
      }
    }
    case 'used':
      return plain('used')
    case 'clock-off': {
      const { driftSeconds: off } = found
      return {
        title: t('admin.inspection.clockOff.title', { amount: amount(off), isAhead: off > 0 }),
        detail: t('admin.inspection.clockOff.detail', { steps: steps(off) })
      }
    }
    case 'not-this-secret':
      return plain('notThisSecret')
    case 'no-factor':
      return plain('noFactor')
  }
}

/** The login methods that the overview counts, in the order of its legend. */
export const loginSeries = () =>
  (['code', 'remembered-browser', 'backup-code', 'setup'] as const).map((key) => ({
    key,
    label: t(`admin.method.${key}`)
  }))

/** Who reset someone, and when; `by` is empty if unknown. */
export const resetMessage = (by: string, ago: string): string =>
  by === '' ? ago : t('admin.overview.resets.by', { by, ago })

/** What happened. For a kind that this version does not know, the kind itself. */
export const auditKindMessage = (kind: AuditKind): string => messageOr(`admin.kind.${kind}`, kind)

/** The kinds to filter by, in groups. */
export const auditKindsByGroup = (): readonly { readonly group: string; readonly kinds: readonly AuditKind[] }[] =>
  (['logins', 'factors', 'users', 'account'] as const).map((group) => ({
    group: t(`admin.kindGroup.${group}`),
    kinds: auditKindGroups[group]
  }))

export function chainMessage(state: ChainState): { readonly title: string; readonly detail: string } {
  if (state.kind === 'whole') {
    return {
      title: t('admin.chain.whole'),
      detail: t('admin.chain.wholeDetail', { entries: state.entries, head: `${state.head.slice(0, 16)}…` })
    }
  }
  return { title: t('admin.chain.broken', { row: state.row }), detail: t(`admin.chain.reasons.${state.reason}`) }
}

const policyLabels = {
  isReauthenticationStrict: () => t('admin.account.policy.isReauthenticationStrict.label'),
  needsEnrolmentCode: () => t('admin.account.policy.needsEnrolmentCode.label'),
  mayRememberedAdminister: () => t('admin.account.policy.mayRememberedAdminister.label'),
  rememberDays: () => t('admin.account.policy.rememberDays.label'),
  idleMinutes: () => t('admin.account.sessions.idleMinutes.label'),
  sessionHours: () => t('admin.account.sessions.sessionHours.label')
} satisfies Record<keyof Policy, () => string>
export const policyName = (field: keyof Policy): string => policyLabels[field]()
export const policyValue = (value: boolean | number): string =>
  typeof value === 'number' ? formatNumber(value) : value ? t('admin.account.on') : t('admin.account.off')

/** "5 minutes ago" or "Never". `now` is the main process's clock, ms since epoch. */
export const agoOrNever = (at: number | null, now: number): string =>
  at === null ? t('admin.never') : formatAgo(at, now)
/** A date and time or "Never". */
export const dateOrNever = (at: number | null): string => (at === null ? t('admin.never') : formatDateTime(at))
