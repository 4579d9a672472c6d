// The admins' look at the installation itself.
import type { SelfAudit } from '../../model/self-audit'
import { call, nothing } from '../call'

export const selfAuditCalls = {
  get: call<SelfAudit>()('admin', nothing),
  /** Forgets the remembered browsers that nobody uses or that belong to disabled users. */
  forgetStale: call<SelfAudit>()('admin', nothing)
} as const
