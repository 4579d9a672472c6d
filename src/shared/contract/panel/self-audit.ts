// The self-audit of the installation, for admins.
import type { SelfAudit } from '../../model/self-audit'
import { call, nothing } from '../call'

export const selfAuditCalls = {
  get: call<SelfAudit>()('admin', nothing),
  /** Forgets the remembered browsers that are not used any more or belong to disabled users. */
  forgetStale: call<SelfAudit>()('admin', nothing)
} as const
