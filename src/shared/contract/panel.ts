// The Panel's calls: account, login, setup, personal settings, user management, policy, overview, audit.
// Times are ms since epoch; everything that lists has a bound.
import { z } from 'zod'
import type { EmailRefusal, PasswordRefusal } from '../result'
import { appCalls } from './app'
import {
  call,
  codeText,
  id,
  newPassword,
  nothing,
  saveErrors,
  savePlace,
  secretText,
  text,
  typedText,
  type Contract
} from './call'
import type { ReadAs } from './read-as'
import { selfAuditCalls } from './self-audit'
import { recoveryCalls } from './recovery'
import { panelSnapshotCalls } from './snapshots'
import { ssoCalls, type SsoLinkInfo } from './sso'

export type Role = 'admin' | 'member'

export interface SignedInUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
}

export type ActOnOther =
  | 'sso-linked'
  | 'sso-link-confirmed'
  | 'sso-unlinked'
  | 'password-reset'
  | 'two-factor-reset'
  | 'role-changed'
  /** A user has the same name now. */
  | 'name-shared'
  | 'disabled'
  | 'enabled'
  | 'deleted'
  | 'unlocked'
  | 'browsers-forgotten'

/** One act of one person, done once or several times. */
export interface ActTold {
  readonly act: ActOnOther
  /** `groups`, `address`: what the provider says of the user. `itself`: the app, whose store was changed. */
  readonly cause: 'person' | 'groups' | 'address' | 'itself'
  /** The address of who did it; null where no person did. */
  readonly by: string | null
  /** When it was done last. */
  readonly at: number
  readonly count: number
  /** Links: who that is at the provider. Roles: the new one. Names: the address of who has the same one. */
  readonly detail: string | null
  /** Links: the provider's host, where the log has it. */
  readonly provider: string | null
}

/** What the login notices say once, at the next good login (CHECKLIST 32, 42, 89). Times are ms since epoch. */
export type LoginNotice =
  | { readonly kind: 'failed-second-factors'; readonly count: number; readonly lastAt: number }
  /** What somebody else did to this user's ways in since they last came in this way, undone or not. */
  | ({ readonly kind: 'act' } & ActTold)
  | { readonly kind: 'code-reuse-refused'; readonly at: number }
  /** The account recovery key let this admin back in. */
  | { readonly kind: 'account-recovered'; readonly email: string; readonly at: number }
  | { readonly kind: 'backup-codes-left'; readonly left: number }

/** Where this browser profile stands between the password and a session. */
export type SessionState =
  | { readonly step: 'first-run' }
  /** `sso`: single sign-on is on, **Continue with SSO** leads on. */
  | { readonly step: 'signed-out'; readonly sso: { readonly issuerName: string } | null }
  /** An activation code was accepted: the user chooses a password of their own. */
  | { readonly step: 'new-password'; readonly user: SignedInUser }
  /** By policy, a reset user enrols only with the code that the admin printed. */
  | { readonly step: 'enrolment-code'; readonly user: SignedInUser }
  | { readonly step: 'setup'; readonly stage: 'scan' | 'backup-codes' | 'summary'; readonly user: SignedInUser }
  | { readonly step: 'code'; readonly email: string; readonly rememberDays: number }
  /** The account recovery key was accepted: an admin is chosen, then their new password; setup follows. */
  | { readonly step: 'recovery'; readonly stage: 'choose' }
  | { readonly step: 'recovery'; readonly stage: 'password'; readonly user: SignedInUser }
  | {
      readonly step: 'signed-in'
      readonly user: SignedInUser
      readonly accountName: string
      readonly notices: readonly LoginNotice[]
      readonly backupCodesLeft: number
      /** The last backup code is gone: the page leads to generating new ones. */
      readonly mustRenewBackupCodes: boolean
      /** Stepping up asks for a code besides the password. */
      readonly stepUpNeedsCode: boolean
      /** `sso`: `sso.stepUp` instead of a password. */
      readonly stepUpBy: 'password' | 'sso'
    }

/** Why the last session (or the login that waited for its second step) of this browser profile ended without the user. */
export type SessionEnd = 'idle' | 'too-long' | 'login-expired' | 'ended'

/** How long this browser profile's session lasts, or why its last one ended. Asking does not keep it alive. */
export type SessionLife =
  | { readonly kind: 'open'; readonly idleEndsAt: number; readonly endsAt: number }
  | { readonly kind: 'ended'; readonly reason: SessionEnd }
  | { readonly kind: 'none' }

export interface SetupSheet {
  /** PNG data URL of the otpauth QR code. */
  readonly qrImage: string
  /** The setup key in base32, ungrouped. */
  readonly setupKey: string
  readonly issuer: string
  readonly account: string
}

export interface BackupCodeSet {
  /** Ten codes, shown 4-4-4-4. */
  readonly codes: readonly string[]
  readonly accountName: string
  readonly email: string
  readonly createdAt: number
}

/** A file that is there, read back. */
export interface SavedFile {
  /** The whole path. */
  readonly fileName: string
}

export interface FactorInfo {
  readonly state: 'none' | 'enrolled' | 'disabled'
  readonly createdAt: number | null
  readonly lastUsedAt: number | null
  readonly backupCodesLeft: number
  readonly backupCodesCreatedAt: number | null
}

export interface RememberedBrowser {
  readonly id: string
  readonly profileName: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly expiresAt: number
  readonly isThisBrowser: boolean
}

export type LoginMethod = 'code' | 'backup-code' | 'remembered-browser' | 'setup' | 'sso'

export interface OpenSession {
  readonly id: string
  readonly profileName: string
  readonly method: LoginMethod
  readonly createdAt: number
  readonly lastActiveAt: number
  readonly isThisSession: boolean
}

/** One security event as it is shown. `data` holds short values only; never a secret. */
export interface AuditEvent {
  readonly seq: number
  readonly at: number
  readonly kind: string
  readonly actor: { readonly id: string; readonly email: string } | null
  readonly subject: { readonly id: string; readonly email: string } | null
  readonly profile: string | null
  readonly data: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

export interface PersonalSettings {
  readonly user: SignedInUser
  readonly passwordChangedAt: number | null
  readonly factor: FactorInfo
  /** By policy, generating backup codes asks for a code besides the password. */
  readonly isReauthenticationStrict: boolean
  readonly rememberDays: number
  /** Single sign-on is on and this user has no password login: their factor, if any, sleeps. */
  readonly isFactorSleeping: boolean
  /** Keeps password and second factor while single sign-on is on. */
  readonly isBreakGlass: boolean
  readonly sso: SsoLinkInfo | null
}

export type UserStatus = 'active' | 'invited' | 'locked' | 'disabled'

export interface UserRow {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** `invited`: the activation code was not used yet. `locked`: waiting after wrong passwords or codes. */
  readonly status: UserStatus
  readonly factorState: FactorInfo['state']
  /** Single sign-on is on and the user is no break-glass admin: whatever `factorState` says is asked nowhere. */
  readonly isFactorSleeping: boolean
  readonly isBreakGlass: boolean
  readonly backupCodesLeft: number
  readonly createdAt: number
  readonly lastLoginAt: number | null
}

export interface UserList {
  /** How many users match; `rows` is the page asked for. */
  readonly total: number
  readonly rows: readonly UserRow[]
}

export interface UserPage extends UserRow {
  readonly factor: FactorInfo
  readonly passwordChangedAt: number | null
  /** False where a user never chose a password: without single sign-on they need an activation code. */
  readonly hasPassword: boolean
  readonly sso: SsoLinkInfo | null
  readonly activationExpiresAt: number | null
  readonly resetAt: number | null
  readonly browsers: readonly RememberedBrowser[]
  readonly sessions: readonly OpenSession[]
  readonly events: readonly AuditEvent[]
}

/** A one-time initial password, shown once (CHECKLIST 14). */
export interface Activation {
  readonly userId: string
  readonly email: string
  readonly activationCode: string
  readonly expiresAt: number
}

export interface ResetOutcome {
  /** Where policy asks for it: the printed code without which the user cannot enrol again. */
  readonly enrolment: { readonly code: string; readonly expiresAt: number } | null
}

export type BulkRefusal = 'not-found' | 'last-admin' | 'last-break-glass' | 'own-account'

export interface BulkOutcome {
  readonly done: readonly string[]
  readonly refused: readonly { readonly id: string; readonly reason: BulkRefusal }[]
}

export type ImportRefusal =
  | 'too-few-fields'
  | 'too-many-fields'
  | 'bad-email'
  | Exclude<EmailRefusal, 'not-an-address'>
  | 'bad-name'
  | 'bad-role'
  | 'unreadable'
  | 'repeated'
  | 'email-taken'

/** What an import would do, or did. `problems` lists the first 1,000; lines count from 1 as in the file. */
export interface ImportReport {
  readonly rows: number
  readonly good: number
  readonly sample: readonly {
    readonly line: number
    readonly email: string
    readonly name: string
    readonly role: Role
  }[]
  readonly problems: readonly { readonly line: number; readonly shown: string; readonly reason: ImportRefusal }[]
  readonly problemCount: number
  /** What of the file was guessed. */
  readonly readAs?: ReadAs
}

/** What the inspector sees of a code that a user reads out; nothing is consumed. */
export type CodeInspection =
  | { readonly kind: 'right-now'; readonly driftSeconds: number }
  | { readonly kind: 'used' }
  | { readonly kind: 'clock-off'; readonly driftSeconds: number }
  | { readonly kind: 'not-this-secret' }
  | { readonly kind: 'no-factor' }

export interface Policy {
  readonly isReauthenticationStrict: boolean
  readonly needsEnrolmentCode: boolean
  readonly rememberDays: number
  readonly mayRememberedAdminister: boolean
  readonly idleMinutes: number
  readonly sessionHours: number
}

export interface AccountSettings {
  readonly accountName: string
  readonly createdAt: number
  readonly policy: Policy
  /** Account-level two-factor authentication is deactivated while this is true (S2). */
  readonly isSsoEnabled: boolean
}

/** Who a changed policy touches at once; each list names the first 50. */
export interface PolicyPreview {
  readonly forgottenBrowsers: number
  readonly endedSessions: number
  readonly needingEnrolmentCode: number
  readonly affected: readonly { readonly email: string; readonly effects: readonly PolicyEffect[] }[]
  readonly locksOutAdmins: boolean
}
export type PolicyEffect = 'browsers-forgotten' | 'browsers-expire-sooner' | 'session-ends' | 'enrolment-code-needed'

export interface Overview {
  readonly days: number
  readonly users: {
    readonly active: number
    readonly disabled: number
    readonly invited: number
    readonly locked: number
  }
  readonly factors: { readonly enrolled: number; readonly none: number; readonly disabled: number }
  /** One row a local day, oldest first. */
  readonly daily: readonly {
    readonly day: string
    readonly logins: Readonly<Record<LoginMethod, number>>
    readonly passwordFailures: number
    readonly codeFailures: number
    readonly lockouts: number
  }[]
  readonly noCodesLeft: readonly { readonly id: string; readonly email: string; readonly name: string }[]
  readonly recentlyReset: readonly {
    readonly id: string
    readonly email: string
    readonly by: string
    readonly at: number
  }[]
}

export interface AuditPage {
  readonly events: readonly AuditEvent[]
  /** Ask with `before` = this for older ones; null at the end. */
  readonly nextBefore: number | null
}

const runningKinds = ['preview-users', 'import-users', 'export-users', 'export-audit', 'verify-audit'] as const
export type RunningKind = (typeof runningKinds)[number]

/** Long work that is under way. `total` is 0 where it is not known. */
export interface RunningJob {
  readonly kind: RunningKind
  /** An import: its users are made ready, then added; one that is cancelled meanwhile is taken back. */
  readonly phase: 'working' | 'preparing' | 'adding' | 'taking-back'
  readonly done: number
  readonly total: number
}

export type ChainState =
  | { readonly kind: 'whole'; readonly entries: number; readonly head: string }
  | { readonly kind: 'broken'; readonly row: number; readonly reason: 'hash' | 'sequence' | 'form' }

/** A signed checkpoint of the audit log as it is shown; nothing in it is secret. */
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

export interface BrowserProfile {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly isThis: boolean
  /** The profile of the first window: it always exists. */
  readonly isFirst: boolean
}

/** What an address may be is the service's to say, with the reason. */
const email = typedText(254)
const role = z.enum(['admin', 'member'])
/** Either of them, where one is asked for: a code of the app or a backup code. */
const withCode = { code: codeText.optional(), backupCode: codeText.optional() }
const oneUser = z.strictObject({ userId: id })
const policy = z.strictObject({
  isReauthenticationStrict: z.boolean(),
  needsEnrolmentCode: z.boolean(),
  rememberDays: z.number().int().min(0).max(30),
  mayRememberedAdminister: z.boolean(),
  idleMinutes: z.number().int().min(1).max(15),
  sessionHours: z.number().int().min(1).max(12)
})
const userFilter = {
  search: z.string().max(254),
  factorState: z.enum(['none', 'enrolled', 'disabled', 'no-codes-left']).nullable(),
  role: role.nullable(),
  status: z.enum(['active', 'invited', 'locked', 'disabled']).nullable()
}
const auditFilter = {
  kinds: z.array(z.string().max(64)).max(64),
  userId: id.nullable(),
  search: z.string().max(254),
  from: z.number().int().nullable(),
  to: z.number().int().nullable()
}
/** 100,000 rows of a generous length. */
const csvBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 32 * 2 ** 20)
const jobErrors = ['cancelled', 'worker-ended'] as const
const exportErrors = [...saveErrors, 'worker-ended'] as const
const guarded = ['not-found', 'last-admin', 'last-break-glass'] as const
const codeErrors = ['wrong-code', 'code-already-used', 'throttled', 'factor-disabled', 'clock-set-back'] as const
const reauthenticationErrors = [
  'wrong-password',
  'code-required',
  'sso-required',
  'wrong-backup-code',
  'backup-code-already-used',
  ...codeErrors
] as const

export const panelContract = {
  ...appCalls,
  ...panelSnapshotCalls,
  ...selfAuditCalls,
  recovery: recoveryCalls,
  account: {
    create: call<SessionState>()(
      'anyone',
      z.strictObject({ accountName: text(80), name: text(80), email, ...newPassword }),
      ['account-exists', 'bad-email', 'password-refused', 'passwords-differ']
    ),
    checkPassword: call<{ readonly refusal: PasswordRefusal | null; readonly score: 0 | 1 | 2 | 3 | 4 }>()(
      'anyone',
      z.strictObject({ password: z.string().max(1024), words: z.array(z.string().max(254)).max(4) })
    )
  },
  session: {
    get: call<SessionState>()('anyone', nothing),
    getLife: call<SessionLife>()('anyone', nothing),
    logIn: call<SessionState>()('anyone', z.strictObject({ username: text(254), password: secretText }), [
      'wrong-credentials',
      'sso-required',
      'throttled'
    ]),
    /** After an activation code: the password that replaces it. */
    choosePassword: call<SessionState>()('password', z.strictObject(newPassword), [
      'password-refused',
      'passwords-differ',
      'wrong-stage'
    ]),
    enterCode: call<SessionState>()(
      'code',
      z.strictObject({ code: codeText, rememberBrowser: z.boolean().optional() }),
      codeErrors
    ),
    enterBackupCode: call<SessionState>()(
      'code',
      z.strictObject({ code: codeText, rememberBrowser: z.boolean().optional() }),
      ['wrong-backup-code', 'backup-code-already-used', 'throttled', 'factor-disabled']
    ),
    cancel: call<SessionState>()('anyone', nothing),
    logOut: call<SessionState>()('anyone', nothing),
    /** Shows again that it is the user, for 10 minutes. */
    stepUp: call<SessionState>()('user', z.strictObject({ password: secretText, ...withCode }), reauthenticationErrors),
    dismissNotices: call<SessionState>()('user', nothing)
  },
  setup: {
    enterEnrolmentCode: call<SessionState>()('setup', z.strictObject({ code: codeText }), [
      'wrong-enrolment-code',
      'enrolment-code-expired',
      'wrong-stage'
    ]),
    /** The same sheet until setup completes or the login is abandoned. */
    begin: call<SetupSheet>()('setup', nothing, ['wrong-stage']),
    copyKey: call<null>()('setup', nothing, ['wrong-stage']),
    confirmCode: call<BackupCodeSet>()('setup', z.strictObject({ code: codeText }), [
      'wrong-code',
      'throttled',
      'wrong-stage'
    ]),
    /** The codes shown at this setup again (after a reload of the page). */
    getBackupCodes: call<BackupCodeSet>()('setup', nothing, ['wrong-stage']),
    copyBackupCodes: call<null>()('setup', nothing, ['wrong-stage']),
    downloadBackupCodes: call<SavedFile>()('setup', z.strictObject(savePlace), ['wrong-stage', ...saveErrors]),
    /** Leads from the backup codes to the summary. */
    acknowledge: call<SessionState>()('setup', nothing, ['wrong-stage']),
    /** **Done**: enrols secret and codes in one transaction and logs in. */
    finish: call<SessionState>()('setup', nothing, ['wrong-stage'])
  },
  settings: {
    get: call<PersonalSettings>()('user', nothing),
    rename: call<null>()('user', z.strictObject({ name: text(80) })),
    changePassword: call<null>()(
      'user',
      z.strictObject({ oldPassword: secretText, ...newPassword, endOtherSessions: z.boolean() }),
      ['wrong-password', 'sso-required', 'throttled', 'password-refused', 'passwords-differ']
    ),
    /** **Generate New Backup Codes**: older ones are dead from the moment the new set exists. */
    regenerateBackupCodes: call<BackupCodeSet>()(
      'user',
      z.strictObject({ password: secretText, ...withCode }),
      reauthenticationErrors
    ),
    copyBackupCodes: call<null>()('user', nothing, ['wrong-stage']),
    downloadBackupCodes: call<SavedFile>()('user', z.strictObject(savePlace), ['wrong-stage', ...saveErrors]),
    /** **Done**: the main process forgets the codes too. */
    hideBackupCodes: call<null>()('user', nothing),
    /**
     * *Move to a new phone*: a new secret that replaces the old one only when it is confirmed. Asks a code of the old phone or
     * a backup code, whatever the policy is.
     */
    beginMove: call<SetupSheet>()('user', z.strictObject({ password: secretText, ...withCode }), [
      'wrong-stage',
      ...reauthenticationErrors
    ]),
    copyMoveKey: call<null>()('user', nothing, ['wrong-stage']),
    confirmMove: call<null>()('user', z.strictObject({ code: codeText, endOtherSessions: z.boolean() }), [
      'wrong-code',
      'throttled',
      'wrong-stage'
    ]),
    cancelMove: call<null>()('user', nothing),
    listBrowsers: call<readonly RememberedBrowser[]>()('user', nothing),
    forgetBrowser: call<null>()('user', z.strictObject({ id }), ['not-found']),
    forgetAllBrowsers: call<null>()('user', nothing),
    listSessions: call<readonly OpenSession[]>()('user', nothing),
    endSession: call<null>()('user', z.strictObject({ id }), ['not-found']),
    endOtherSessions: call<null>()('user', nothing),
    listActivity: call<readonly AuditEvent[]>()('user', nothing)
  },
  users: {
    list: call<UserList>()(
      'admin',
      z.strictObject({
        ...userFilter,
        sortBy: z.enum(['name', 'email', 'role', 'factorState', 'createdAt', 'lastLoginAt']),
        isDescending: z.boolean(),
        offset: z.number().int().min(0).max(10_000_000),
        limit: z.number().int().min(1).max(500)
      })
    ),
    get: call<UserPage>()('admin', oneUser, ['not-found']),
    create: call<Activation>()(
      'admin',
      z.strictObject({ email, name: text(80), role }),
      ['bad-email', 'email-taken'],
      true
    ),
    resetTwoFactor: call<ResetOutcome>()('admin', oneUser, guarded, true),
    resetMany: call<BulkOutcome>()('admin', z.strictObject({ userIds: z.array(id).min(1).max(1000) }), [], true),
    createEnrolmentCode: call<ResetOutcome>()('admin', oneUser, ['not-found', 'wrong-stage'], true),
    resetPassword: call<Activation>()('admin', oneUser, [...guarded, 'own-account'], true),
    /** Of somebody else: it takes the waiting from whoever guesses a password or code, one's own too. */
    unlock: call<null>()('admin', oneUser, ['not-found', 'own-account'], true),
    disable: call<null>()('admin', oneUser, guarded, true),
    enable: call<null>()('admin', oneUser, ['not-found'], true),
    changeRole: call<null>()('admin', z.strictObject({ userId: id, role }), guarded, true),
    endSessions: call<null>()('admin', oneUser, ['not-found']),
    forgetBrowsers: call<null>()('admin', oneUser, ['not-found']),
    remove: call<null>()('admin', oneUser, guarded, true),
    previewImport: call<ImportReport>()('admin', z.strictObject({ bytes: csvBytes }), [
      'bad-header',
      'too-many-rows',
      ...jobErrors
    ]),
    commitImport: call<ImportReport>()(
      'admin',
      z.strictObject({ bytes: csvBytes }),
      ['bad-header', 'too-many-rows', ...jobErrors],
      true
    ),
    /** The activation codes of this window's last import, once. */
    saveActivations: call<SavedFile>()('admin', z.strictObject(savePlace), ['wrong-stage', ...saveErrors]),
    copyActivation: call<null>()('admin', nothing, ['wrong-stage']),
    exportCsv: call<SavedFile>()('admin', z.strictObject({ ...userFilter, ...savePlace }), exportErrors, true),
    inspectCode: call<CodeInspection>()('admin', z.strictObject({ userId: id, code: codeText }), [
      'not-found',
      'throttled'
    ])
  },
  policy: {
    get: call<AccountSettings>()('admin', nothing),
    preview: call<PolicyPreview>()('admin', z.strictObject({ policy })),
    set: call<AccountSettings>()('admin', z.strictObject({ policy }), ['locks-out-admins'], true),
    renameAccount: call<AccountSettings>()('admin', z.strictObject({ accountName: text(80) }))
  },
  sso: ssoCalls,
  overview: {
    get: call<Overview>()('admin', z.strictObject({ days: z.literal([7, 30, 90]) }))
  },
  audit: {
    list: call<AuditPage>()(
      'admin',
      z.strictObject({
        ...auditFilter,
        before: z.number().int().min(1).nullable(),
        limit: z.number().int().min(1).max(500)
      })
    ),
    exportEvents: call<SavedFile>()(
      'admin',
      z.strictObject({ ...auditFilter, ...savePlace, format: z.enum(['csv', 'jsonl']) }),
      exportErrors,
      true
    ),
    verify: call<ChainState>()('admin', nothing, jobErrors),
    /** How far the log goes now, signed, to keep elsewhere; `saveCheckpoint` saves the last one of this window. */
    makeCheckpoint: call<CheckpointSheet>()('admin', nothing, ['store-unavailable'], true),
    saveCheckpoint: call<SavedFile>()('admin', z.strictObject(savePlace), [...saveErrors, 'not-found'], true)
  },
  jobs: {
    /** What this window asked for and is not done. */
    list: call<readonly RunningJob[]>()('admin', nothing),
    cancel: call<null>()('admin', z.strictObject({ kind: z.enum(runningKinds) }), ['not-found'])
  },
  profiles: {
    list: call<readonly BrowserProfile[]>()('anyone', nothing),
    rename: call<readonly BrowserProfile[]>()('anyone', z.strictObject({ name: text(40) })),
    /** **New browser**: a new profile with a window of its own; where there are 40, the newest one comes to the front. */
    create: call<readonly BrowserProfile[]>()('anyone', nothing),
    /** Opens the profile's window, or brings it to the front. */
    open: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
    /**
     * Closes its window, ends its session and forgets whom it was remembered for. Not the first one, not the own. One where
     * somebody is signed in or remembered asks for a session and a step-up here.
     */
    forget: call<readonly BrowserProfile[]>()('anyone', z.strictObject({ id }), ['not-found', 'wrong-stage'])
  }
} as const satisfies Contract

export type PanelContract = typeof panelContract
