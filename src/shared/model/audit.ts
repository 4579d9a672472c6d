// The audit log: its events, its chain and its checkpoints. Times are UTC, ms since epoch.

/** What is recorded, in the groups by which the log can be filtered. */
export const auditKindGroups = {
  logins: [
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
  ],
  factors: [
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
  ],
  users: [
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
  ],
  account: [
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
} as const
export type AuditKind = (typeof auditKindGroups)[keyof typeof auditKindGroups][number]
export const auditKinds: readonly AuditKind[] = Object.values(auditKindGroups).flat()

/** A user, as an event names them. */
export interface Party {
  readonly id: string
  readonly email: string
}

export type AuditValue = string | number | boolean | null | readonly string[]

/** One security event. `data` holds short values only; never a secret. */
export interface AuditEvent {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number
  readonly at: number
  readonly kind: AuditKind
  /** The user who did it; null if no one was logged in. */
  readonly actor: Party | null
  /** The user whom it concerns. */
  readonly subject: Party | null
  /** The browser profile. */
  readonly profile: string | null
  readonly data: Readonly<Record<string, AuditValue>>
}

export interface AuditPage {
  readonly events: readonly AuditEvent[]
  /** Pass it as `before` to get older events; null at the end. */
  readonly nextBefore: number | null
}

export const auditFormats = ['csv', 'jsonl'] as const
export type AuditFormat = (typeof auditFormats)[number]

/** The result of verifying the chain. */
export type ChainState =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: string }
  /** `row` counts from 1; `reason` says what is wrong with it. */
  | { readonly kind: 'broken'; readonly row: number; readonly reason: 'hash' | 'sequence' | 'form' }

/** A signed checkpoint of the audit log, as shown. Contains no secret. */
export interface CheckpointSheet {
  readonly entries: number
  readonly head: string
  /** Ms since epoch. */
  readonly at: number
  readonly account: string
  /** Of the key that signed it. */
  readonly fingerprint: string
  /** A data: URL; holds the whole checkpoint. */
  readonly qrImage: string
}
