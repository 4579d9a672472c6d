// Notices at the bottom of the window: what was done, copied or removed, or why it failed. They never take the focus, and screen readers
// announce them. There is one of each kind at a time. They end with what they are about: with the page, and most also when a dialog opens.
import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Failure } from '../../shared/result'
import { failureMessage } from '../messages/app'
import { shortenPath } from '../messages/format'
import { t } from '../messages/language'
import { mainNow } from './clock'
import classes from './notices.module.css'

/** `kept` stays until it is closed; the offers are to undo something. */
type Kind = 'told' | 'kept' | Offer
type Offer = 'removed' | 'imported'

/** Long enough to notice, read and act. The shortcut works for the same time. */
const offerMs: Readonly<Record<Offer, number>> = {
  removed: 12_000,
  // Users review an import before they undo it.
  imported: 60_000
}

interface Standing {
  readonly id: string
  isForNext: boolean
}

const standing = new Map<Kind, Standing>()
let count = 0

interface NoticeOptions {
  readonly autoClose: number | false
  readonly color?: string
  readonly role?: 'status' | 'alert'
  /** It is about the page or dialog that opens next, and does not end when that opens. */
  readonly isForNext?: boolean
  readonly onClose?: () => void
}

function show(kind: Kind, message: ReactNode, { isForNext = false, onClose, ...options }: NoticeOptions): void {
  const old = standing.get(kind)
  count += 1
  const id = `${kind}-${count}`
  standing.set(kind, { id, isForNext })
  if (old !== undefined) notifications.hide(old.id)
  notifications.show({
    id,
    message,
    role: 'status',
    color: 'teal',
    closeButtonProps: { 'aria-label': t('app.action.close') },
    ...options,
    onClose: () => {
      if (standing.get(kind)?.id !== id) return
      standing.delete(kind)
      onClose?.()
    }
  })
}

export function noticeDone(message: string, options: Pick<NoticeOptions, 'isForNext'> = {}): void {
  show('told', message, { autoClose: 6000, ...options })
}

/** A file was saved. A long path is shortened; the full one is the title. */
export function noticeSaved(path: string, say: (path: string) => string): void {
  show('told', <span title={path}>{say(shortenPath(path))}</span>, { autoClose: 9000 })
}

/** Where data was moved to: stays until it is closed, or another page opens. */
export function noticeKept(path: string, say: (path: string) => string): void {
  show('kept', <span title={path}>{say(shortenPath(path))}</span>, { autoClose: false })
}

/** No message if the user cancelled. */
export function noticeFailure(failure: Failure): void {
  if (failure.code === 'step-up-required' || failure.code === 'cancelled') return
  show('told', failureMessage(failure, mainNow()), { color: 'red', role: 'alert', autoClose: 12_000 })
}

/** Offers to undo something. Calls `onOver` when the offer ends, but not when a newer one replaces it. */
export function noticeOffer(offer: Offer, message: string, label: string, undo: () => void, onOver: () => void): void {
  const content = (
    <Group gap="sm" justify="space-between" wrap="nowrap">
      <span>{message}</span>
      <Button size="xs" variant="light" className={classes.offer ?? ''} onClick={undo}>
        {label}
      </Button>
    </Group>
  )
  show(offer, content, { autoClose: offerMs[offer], onClose: onOver })
}

function end(kind: Kind): void {
  const notice = standing.get(kind)
  if (notice === undefined) return
  if (notice.isForNext) notice.isForNext = false
  else notifications.hide(notice.id)
}

export const endOffer = (offer: Offer): void => {
  end(offer)
}

/** Another page opens: whatever was said belongs to the one before. */
export function endNotices(): void {
  for (const kind of [...standing.keys()]) end(kind)
}

/** A dialog opens: what was said before is not about it. Offers and what is kept stay. */
export function useEndOfTold(isOpen: boolean): void {
  useEffect(() => {
    if (isOpen) end('told')
  }, [isOpen])
}

/** Ends all notices whenever `page` changes. */
export function useEndOfNotices(page: string | null): void {
  const last = useRef(page)
  useEffect(() => {
    if (last.current !== null && last.current !== page) endNotices()
    last.current = page
  }, [page])
}
