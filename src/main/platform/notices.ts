// The system's own notifications, for who asked for them. They take no focus, make no sound, and a click opens the app that
// they are about.
import { Notification } from 'electron'
import type { AppId } from '../../shared/model/app'
import { t, type Alert } from '../messages/messages'

/** False where the system has none, or the library that it shows them by is missing. */
export const canNotify = (): boolean => Notification.isSupported()

const appOf = (alert: Alert): AppId => (alert === 'backup-failing' ? 'authenticator' : 'panel')
// A notification that nothing holds is collected with its listener.
const shown = new Set<Notification>()

/** Shows what `alert` says; `open` is called with the app when it is clicked. */
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
