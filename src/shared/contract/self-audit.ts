// The admins' look at the installation itself: what was found, and what each check makes of it, the worst first.
// Times are ms since epoch.
import { call, nothing } from './call'
import type { SelfAudit } from '../model/self-audit'

export const selfAuditCalls = {
  selfAudit: {
    get: call<SelfAudit>()('admin', nothing),
    /** Forgets the remembered browsers that nobody uses or that belong to disabled users. */
    forgetStale: call<SelfAudit>()('admin', nothing)
  }
} as const
