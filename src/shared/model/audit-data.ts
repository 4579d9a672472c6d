// What the data of each kind of audit event holds. The main process writes nothing else, and pages have words for all of it: a new field or
// value is a type error until both agree.
import type { AuditKind } from './audit'
import type { Policy } from './policy'
import { ssoSignInErrors } from './sso'

/** Text that people or providers chose; it is shown as it stands. */
const text = { is: 'text' } as const
const texts = { is: 'texts' } as const
const yesNo = { is: 'yes-no' } as const
const number = { is: 'number' } as const
/** A duration, which may be negative. */
const seconds = { is: 'seconds' } as const
const milliseconds = { is: 'milliseconds' } as const
/** Ms since epoch. */
const time = { is: 'time' } as const
/** The old and the new value of a policy field: "false → true", "7 → 30". */
const change = { is: 'change' } as const
/** One of a closed list, each with words in every language. */
const word = <const Words extends readonly string[]>(...words: Words) => ({ is: 'word', words }) as const
const words = <const Words extends readonly string[]>(...all: Words) => ({ is: 'words', words: all }) as const

const role = word('admin', 'member')
const identity = { issuer: text, subject: text, email: text }
/** `at`: where the person was asked, unless it was at login. */
const at = word('step-up', 'password-change', 'new-backup-codes', 'move', 'setup', 'recovery')
const refusal = { at, driftSeconds: seconds, wasUsed: yesNo }
const purpose = word('sign-in', 'step-up', 'test')
const rights = words(
  'admin',
  'member',
  'user-active',
  'user-disabled',
  'factor-enrolled',
  'factor-none',
  'factor-disabled',
  'backup-codes',
  'no-backup-codes'
)
/** `detail`: what is wrong with the settings or the token, or which claim is missing. */
const ssoFailure = {
  ...identity,
  purpose,
  reason: word(
    ...ssoSignInErrors,
    'sso-email-unverified',
    'sso-link-required',
    'sso-link-unconfirmed',
    'sso-break-glass',
    'sso-unknown-user',
    'sso-not-fresh',
    'sso-other-user',
    'user-disabled',
    'bad-email'
  ),
  detail: word(
    'not-a-provider',
    'issuer-differs',
    'insecure-endpoint',
    'client-refused',
    'request-refused',
    'unsupported',
    'signature',
    'issuer',
    'audience',
    'nonce',
    'malformed',
    'amr',
    'acr',
    'not-an-address',
    'unseen',
    'look-alike',
    'mixed-scripts'
  )
}

/** The fields of each kind; an event has some of them. */
export const auditFields = {
  'account.created': { name: text },
  'account.renamed': { from: text, to: text },
  'account.recovered': {},
  'recovery-key.created': {},
  'recovery-key.refused': refusal,
  'recovery-key.accepted': {},
  'recovery.admin-chosen': {},
  'policy.changed': {
    isReauthenticationStrict: change,
    needsEnrolmentCode: change,
    mayRememberedAdminister: change,
    rememberDays: change,
    idleMinutes: change,
    sessionHours: change
  } satisfies Record<keyof Policy, typeof change>,
  'user.created': { role, by: word('import', 'sso'), ...identity },
  'user.renamed': { from: text, to: text },
  'user.name-shared': { name: text, email: text },
  'user.role-changed': { from: role, to: role, by: word('recovery', 'sso'), ...identity },
  'user.disabled': { by: word('store.accepted') },
  'user.enabled': { by: word('recovery') },
  'user.deleted': { name: text, role, by: word('import') },
  'user.unlocked': {},
  'user.sessions-ended': { count: number },
  'user.browsers-forgotten': { count: number },
  'user.rights-lowered': { from: rights, to: rights, usedCodes: change },
  'user.list-exported': { count: number },
  'login.succeeded': {
    method: word('code', 'backup-code', 'remembered-browser', 'setup', 'sso'),
    issuer: text,
    subject: text
  },
  'login.password-refused': refusal,
  'login.code-refused': refusal,
  'login.code-reused': refusal,
  'login.backup-code-refused': refusal,
  'login.locked': {
    by: word('password', 'code', 'reused-code', 'backup-code', 'enrolment-code', 'new-phone-code', 'recovery-key'),
    at
  },
  'login.braked': { count: number },
  'session.ended': { reason: word('log-out', 'revoked', 'browser-forgotten', 'expired', 'sso-changed') },
  'session.stepped-up': { withCode: yesNo, by: word('sso'), ...identity },
  'session.step-up-refused': {},
  'password.changed': { forgottenBrowsers: number, first: yesNo, by: word('recovery') },
  'password.reset': {},
  'password.rehashed': {},
  'factor.enrolled': {},
  'factor.replaced': { forgottenBrowsers: number },
  'factor.confirmation-refused': refusal,
  'factor.disabled': { failures: number },
  'factor.reset': { before: word('enrolled', 'none', 'disabled'), forgottenBrowsers: number },
  'factor.inspected': { found: word('right-now', 'used', 'clock-off', 'not-this-secret', 'no-factor') },
  'enrolment-code.created': {},
  'enrolment-code.refused': refusal,
  'backup-codes.created': { count: number, reason: word('setup', 'regenerated') },
  'backup-code.used': { left: number },
  'browser.remembered': { days: number },
  'browser.forgotten': { count: number, reason: word('keychain') },
  'sso.saved': { issuer: text, clientId: text, hasClientSecret: yesNo, takesVerifiedAsText: yesNo },
  'sso.host-confirmed': { hosts: texts },
  'sso.tested': { isPassed: yesNo, ...ssoFailure },
  'sso.enabled': { issuer: text, breakGlass: texts, takesVerifiedAsText: yesNo },
  'sso.disabled': { issuer: text, by: word('store.restored') },
  'sso.break-glass-changed': { breakGlass: texts, by: word('recovery') },
  'sso.linked': { ...identity, by: word('self', 'admin', 'email') },
  'sso.unlinked': { ...identity, by: word('break-glass') },
  'sso.link-confirmed': { ...identity, by: word('self', 'admin') },
  'sso.sign-in-refused': ssoFailure,
  'sso.callback-refused': { purpose },
  'audit.exported': { count: number, format: word('csv', 'jsonl') },
  'audit.verified': { found: word('whole', 'broken'), count: number },
  'audit.checkpointed': { fingerprint: text },
  'clock.set-back': { behindMs: milliseconds },
  'store.copied': { takenAt: time },
  'store.restored': { takenAt: time, lostRows: number },
  'store.accepted': { journal: word('whole', 'gone') }
} as const satisfies Record<AuditKind, Readonly<Record<string, AuditField>>>

/** A field that an event of any kind may have: its number in the log that a copy replaced. */
export const carriedFields = { formerSeq: number } as const

export type AuditField =
  | { readonly is: 'text' | 'texts' | 'yes-no' | 'number' | 'seconds' | 'milliseconds' | 'time' | 'change' }
  | { readonly is: 'word' | 'words'; readonly words: readonly string[] }

type Fields = typeof auditFields
type WordsOf<Union> = Union extends { readonly words: readonly (infer Word)[] } ? Word & string : never
type ValuesOf<Union> = Union extends unknown ? Union[keyof Union] : never

/** The names of the fields that events of a kind may have. */
export type AuditFieldsOf<Kind extends AuditKind> = Kind extends AuditKind ? keyof Fields[Kind] & string : never
export type AuditFieldName = AuditFieldsOf<AuditKind> | keyof typeof carriedFields
/** Each word that stands in the log as a value. */
export type AuditWord = WordsOf<ValuesOf<Fields[AuditKind]>>

interface PlainValues {
  readonly text: string
  readonly texts: readonly string[]
  readonly 'yes-no': boolean
  readonly number: number
  readonly seconds: number
  readonly milliseconds: number
  readonly time: number
  readonly change: string
}
type ValueOf<Field> = Field extends { readonly is: 'word' }
  ? WordsOf<Field>
  : Field extends { readonly is: 'words' }
    ? readonly WordsOf<Field>[]
    : Field extends { readonly is: infer Is extends keyof PlainValues }
      ? PlainValues[Is]
      : never

/** The data that an event of a kind may have. */
export type AuditData<Kind extends AuditKind> = Kind extends AuditKind
  ? { readonly [Name in keyof Fields[Kind]]?: ValueOf<Fields[Kind][Name]> }
  : never
