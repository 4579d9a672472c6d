// Events that the person at this computer should hear about immediately, from the audit log. Reports only committed events and no names,
// because others may see the notification.
import type { AuditKind } from '../../../shared/model/audit'
import type { AuditQuery } from '../storage/audit-log'
import type { PanelContext } from './context'

export const alertKinds = [
  'login.locked',
  'login.braked',
  'login.code-reused',
  'factor.disabled',
  'factor.reset',
  'recovery-key.refused',
  'recovery-key.accepted',
  'sso.callback-refused',
  'clock.set-back'
] as const satisfies readonly AuditKind[]
export type AlertKind = (typeof alertKinds)[number]

export interface Alerts {
  /** The kinds of alerts since the last call, each once. */
  take(): readonly AlertKind[]
}

/** More than a bulk action writes in one transaction. */
const most = 1000
const everything: AuditQuery = { kinds: [], userId: null, search: '', from: null, to: null }

/** Starts after the events that are already in the log. */
export function createAlerts({ store }: PanelContext): Alerts {
  let seen = store.audit.readHead().entries
  return {
    take() {
      const since = seen
      seen = store.audit.readHead().entries
      if (seen === since) return []
      // Only the new rows, by number. Searching by kind would scan the whole log after each event.
      const newest = store.audit.list(everything, null, Math.min(seen - since, most))
      const fresh = new Set<string>(newest.map(({ kind }) => kind))
      return alertKinds.filter((kind) => fresh.has(kind))
    }
  }
}
