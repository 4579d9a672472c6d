// Reading, exporting and verifying the audit log.
import { z } from 'zod'
import { auditFormats, auditKinds, type AuditPage, type ChainState, type CheckpointSheet } from '../../model/audit'
import type { SavedFile } from '../../model/file'
import { call, id, nothing, saveErrors, savePlace } from '../call'
import { exportErrors, jobErrors } from './parts'

const auditFilter = {
  kinds: z.array(z.enum(auditKinds)).max(auditKinds.length),
  userId: id.nullable(),
  search: z.string().max(254),
  from: z.number().int().nullable(),
  to: z.number().int().nullable()
}

export const auditCalls = {
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
    z.strictObject({ ...auditFilter, ...savePlace, format: z.enum(auditFormats) }),
    exportErrors,
    true
  ),
  verify: call<ChainState>()('admin', nothing, jobErrors),
  /** Signs the current end of the log, to be kept elsewhere; `saveCheckpoint` saves this window's last one. */
  makeCheckpoint: call<CheckpointSheet>()('admin', nothing, ['store-unavailable'], true),
  saveCheckpoint: call<SavedFile>()('admin', z.strictObject(savePlace), [...saveErrors, 'not-found'], true)
} as const
