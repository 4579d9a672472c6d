// User management. Every list has an upper bound.
import { z } from 'zod'
import { longestName } from '../../model/limits'
import { listedStatuses } from '../../model/user'
import { factorStates, type CodeInspection } from '../../model/factor'
import type { SavedFile } from '../../model/file'
import type { ImportReport } from '../../model/user-import'
import type { Activation, BulkOutcome, ResetOutcome, UserList, UserPage } from '../../model/user-management'
import { bytesUpTo, call, codeText, id, nothing, saveErrors, savePlace, text } from '../call'
import { email, exportErrors, jobErrors, oneUser, role } from './parts'

const userFilter = {
  search: z.string().max(254),
  factorState: z.enum([...factorStates, 'no-codes-left']).nullable(),
  role: role.nullable(),
  status: z.enum(listedStatuses).nullable()
}

/** Enough for 100,000 long rows. */
const csvBytes = bytesUpTo(32 * 2 ** 20)

const guarded = ['not-found', 'last-admin', 'last-break-glass'] as const

export const usersCalls = {
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
    z.strictObject({ email, name: text(longestName), role }),
    ['bad-email', 'email-taken'],
    true
  ),
  resetTwoFactor: call<ResetOutcome>()('admin', oneUser, guarded, true),
  resetMany: call<BulkOutcome>()('admin', z.strictObject({ userIds: z.array(id).min(1).max(1000) }), [], true),
  createEnrolmentCode: call<ResetOutcome>()('admin', oneUser, ['not-found', 'wrong-stage'], true),
  resetPassword: call<Activation>()('admin', oneUser, [...guarded, 'own-account'], true),
  /** Ends the wait after wrong passwords or codes. Refused for the caller: someone guessing the caller's code would never have to wait. */
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
  /** Saves the activation codes of this window's last import; they can be saved once. */
  saveActivations: call<SavedFile>()('admin', z.strictObject(savePlace), ['wrong-stage', ...saveErrors]),
  /** Copies the activation or enrolment code that this window last showed. */
  copyCode: call<null>()('admin', nothing, ['wrong-stage', 'clipboard-unavailable']),
  exportCsv: call<SavedFile>()('admin', z.strictObject({ ...userFilter, ...savePlace }), exportErrors, true),
  inspectCode: call<CodeInspection>()('admin', z.strictObject({ userId: id, code: codeText }), [
    'not-found',
    'throttled'
  ])
} as const
