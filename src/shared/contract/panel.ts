// The Panel's calls: account, login, setup, personal settings, user management, policy, overview, audit.
// Times are ms since epoch; everything that lists has a bound.
import { z } from 'zod'
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
import { selfAuditCalls } from './self-audit'
import { recoveryCalls } from './recovery'
import { panelSnapshotCalls } from './snapshots'
import { ssoCalls } from './sso'
import type { AuditEvent, AuditPage, ChainState, CheckpointSheet } from '../model/audit'
import type { BackupCodeSet, CodeInspection, SetupSheet } from '../model/factor'
import type { SavedFile } from '../model/file'
import { runningKinds, type RunningJob } from '../model/job'
import type { Overview } from '../model/overview'
import type { AccountSettings, PolicyPreview } from '../model/policy'
import type { BrowserProfile, OpenSession, RememberedBrowser, SessionLife, SessionState } from '../model/session'
import type { PersonalSettings } from '../model/settings'
import type { ImportReport } from '../model/user-import'
import type { Activation, BulkOutcome, ResetOutcome, UserList, UserPage } from '../model/user-management'
import type { PasswordRefusal } from '../result'

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
