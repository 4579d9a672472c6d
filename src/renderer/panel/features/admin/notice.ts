// A short notice of what was done, or why it failed. Screen readers announce it, and it takes no focus. There is one at a time: a new one
// replaces it.
import { notifications } from '@mantine/notifications'
import type { Failure } from '../../../../shared/result'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { t } from '../../../messages/language'

let standing: string | null = null

function show(message: string, look: { color: string; role: 'status' | 'alert'; autoClose: number }): void {
  if (standing !== null) notifications.hide(standing)
  standing = notifications.show({ message, closeButtonProps: { 'aria-label': t('app.action.close') }, ...look })
}

export function notify(message: string): void {
  show(message, { color: 'teal', role: 'status', autoClose: 7000 })
}

/** No message if the user cancelled. */
export function notifyFailure(failure: Failure): void {
  if (failure.code === 'step-up-required' || failure.code === 'cancelled') return
  show(failureMessage(failure, mainNow()), { color: 'red', role: 'alert', autoClose: 12_000 })
}
