// System notifications, for users who want them. They take no focus and make no sound. A click opens the app that they are about.
import { Notification } from 'electron'
import type { AppId } from '../../shared/model/app'
import { t, type Alert } from '../messages/messages'

/**
 * False if the system has no notifications or lacks the library for them. Windows always has them, and is not asked until they are wanted
 * (`isWanted`), because the question alone registers the app for them.
 */
export const canNotify = (isWanted: boolean): boolean =>
  (process.platform === 'win32' && !isWanted) || Notification.isSupported()

const appOf = (alert: Alert): AppId => (alert === 'backup-failing' ? 'authenticator' : 'panel')
// Keeps a reference: otherwise the notification and its listener are garbage-collected.
const shown = new Set<Notification>()

/** Shows a notification for `alert`. A click calls `open` with the app. */
export function notify(alert: Alert, open: (appId: AppId) => void): void {
  const notification = new Notification({
    title: t(`main.alerts.${alert}.title`),
    body: t(`main.alerts.${alert}.detail`),
    silent: true
  })
  shown.add(notification)
  const forget = () => {
    shown.delete(notification)
  }
  notification.once('click', () => {
    forget()
    open(appOf(alert))
  })
  notification.once('close', forget)
  notification.once('failed', forget)
  notification.show()
}
