// What whoever sits at the computer should hear of at once, taken from the audit log: only what is committed is told, and no
// name goes along, because a notice stands on a screen that others see.
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
  /** The kinds of such events since the last call, each once. */
  take(): readonly AlertKind[]
}

/** More than a bulk action writes at once. */
const most = 1000
const everything: AuditQuery = { kinds: [], userId: null, search: '', from: null, to: null }

/** Begins after what is in the log already. */
export function createAlerts({ store }: PanelContext): Alerts {
  let seen = store.audit.readHead().entries
  return {
    take() {
      const since = seen
      seen = store.audit.readHead().entries
      if (seen === since) return []
      // Just the new rows, by number: to look for the kinds would be to look through the whole log at each event.
      const newest = store.audit.list(everything, null, Math.min(seen - since, most))
      const fresh = new Set<string>(newest.map(({ kind }) => kind))
      return alertKinds.filter((kind) => fresh.has(kind))
    }
  }
}
