// Notices at the bottom of the window: what was copied, saved or removed. They never take the focus. There is one of each kind at a time: a
// new one replaces it.
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import type { Failure } from '../../../../shared/result'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import classes from './notices.module.css'
import { t } from '../../../messages/language'

type Kind = 'done' | 'failure' | 'removed' | 'imported'

/** Long enough to notice, read and act. The shortcut works for the same time. */
const undoMs = 12_000
/** Users review an import before they undo it. */
const undoImportMs = 60_000

const standing = new Map<Kind, string>()
let count = 0

interface NoticeOptions {
  readonly autoClose: number
  readonly color?: string
  readonly onClose?: () => void
}

function show(kind: Kind, message: ReactNode, options: NoticeOptions): void {
  const old = standing.get(kind)
  count += 1
  const id = `${kind}-${count}`
  standing.set(kind, id)
  if (old !== undefined) notifications.hide(old)
  notifications.show({
    id,
    message,
    role: 'status',
    closeButtonProps: { 'aria-label': t('app.action.close') },
    ...options,
    onClose: () => {
      if (standing.get(kind) !== id) return
      standing.delete(kind)
      options.onClose?.()
    }
  })
}

export function noticeDone(message: string): void {
  show('done', message, { autoClose: 4000 })
}

export function noticeFailure(failure: Failure): void {
  show('failure', failureMessage(failure, mainNow()), { color: 'red', autoClose: 8000 })
}

/** Offers **Undo**. Calls `onOver` when the offer ends, but not when a newer one replaces it. */
export function noticeRemoved(message: string, onUndo: () => void, onOver: () => void): void {
  show('removed', offer(message, t('authenticator.entries.undo'), onUndo), { autoClose: undoMs, onClose: onOver })
}

/** Offers **Undo import**. */
export function noticeImported(message: string, onUndo: () => void, onOver: () => void): void {
  show('imported', offer(message, t('transfer.import.undo'), onUndo), { autoClose: undoImportMs, onClose: onOver })
}

function offer(message: string, label: string, onChoose: () => void) {
  return (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <span>{message}</span>
      <Button size="xs" variant="light" className={classes.offer ?? ''} onClick={onChoose}>
        {label}
      </Button>
    </Group>
  )
}

export function hideOffer(kind: 'removed' | 'imported'): void {
  const id = standing.get(kind)
  if (id !== undefined) notifications.hide(id)
}
