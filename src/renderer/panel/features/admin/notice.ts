// A short notice of what was done, or why it was not; it is heard by screen readers and takes no focus.
import { notifications } from '@mantine/notifications'
import type { Failure } from '../../../../shared/result'
import { actionWords, failureWords } from '../../../strings/common'
import { mainNow } from '../../../ui/clock'

const closeButtonProps = { 'aria-label': actionWords.close }

export function notify(message: string): void {
  notifications.show({ message, color: 'teal', role: 'status', autoClose: 8000, closeButtonProps })
}

/** A way out that the user took needs no words. */
export function notifyFailure(failure: Failure): void {
  if (failure.code === 'step-up-required' || failure.code === 'cancelled') return
  notifications.show({
    message: failureWords(failure, mainNow()),
    color: 'red',
    role: 'alert',
    autoClose: 12_000,
    closeButtonProps
  })
}
