// Which security events become system notifications, and how often.
import type { Authenticator } from '../authenticator/services/authenticator'
import type { Alert } from '../messages/messages'
import type { AppPorts } from './ports'

export interface Alerts {
  /** Notifies at most once a minute for each kind of event, so that a continuing attack does not flood the desktop. */
  notify(alert: Alert): void
  /** Call this after the state of the backups changed: it notifies once when backups begin to fail. */
  watchBackups(backups: Pick<Authenticator['handlers']['backups'], 'state'>): void
}

const shortestIntervalMs = 60_000

export function createAlerts(ports: Pick<AppPorts, 'now' | 'alert'>): Alerts {
  const notifiedAt = new Map<Alert, number>()
  let backupsFailSince: number | null = null
  const notify = (alert: Alert) => {
    const last = notifiedAt.get(alert)
    if (last !== undefined && Math.abs(ports.now() - last) < shortestIntervalMs) return
    notifiedAt.set(alert, ports.now())
    ports.alert?.(alert)
  }
  return {
    notify,
    watchBackups(backups) {
      const state = backups.state()
      const since = state.ok ? (state.value.failing?.since ?? null) : null
      if (since !== null && since !== backupsFailSince) notify('backup-failing')
      backupsFailSince = since
    }
  }
}
