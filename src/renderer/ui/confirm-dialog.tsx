// A question before an action that is hard to undo: what will happen, a way out, and a button named after the action.
import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Failure } from '../../shared/result'
import classes from './confirm-dialog.module.css'
import { Dialog } from './dialog'
import { FailureNote } from './failure-note'
import { FormButtons } from './form-buttons'

export interface ConfirmDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will happen, in full. */
  readonly detail: ReactNode
  /** The action's own verb, never "OK". */
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly isDangerous?: boolean
  readonly isBusy?: boolean
  /** The action is not possible now; the detail says why. */
  readonly isBlocked?: boolean
  readonly failure?: Failure | null
  /** Fields that the action needs, between the detail and the buttons. */
  readonly children?: ReactNode
}

/** Enter in a field of `children` confirms. Without a field, the way out has the initial focus. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  detail,
  confirmLabel,
  onConfirm,
  isDangerous = false,
  isBusy = false,
  isBlocked = false,
  failure = null,
  children
}: ConfirmDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} closeOnClickOutside={!isBusy}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBusy && !isBlocked) onConfirm()
        }}
      >
        <Stack gap="md">
          {typeof detail === 'string' ? <Text>{detail}</Text> : detail}
          {children}
          <FailureNote failure={failure} />
          <Group className={classes.buttons ?? ''} justify="flex-end" gap="xs">
            <FormButtons
              label={confirmLabel}
              onCancel={onClose}
              isBusy={isBusy}
              isBlocked={isBlocked}
              isDangerous={isDangerous}
              focusesCancel={children === undefined}
            />
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
