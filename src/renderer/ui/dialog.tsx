// A dialog: Mantine's modal, whose close button has a name.
import { Modal, type ModalProps } from '@mantine/core'
import { useEndOfTold } from './notices'
import { useMessages } from './use-messages'

/** What opens and closes a dialog or a sheet. */
export interface DialogState {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export interface DialogProps extends Omit<ModalProps, 'opened' | 'closeButtonProps'> {
  readonly isOpen: boolean
}

export function Dialog({ isOpen, ...props }: DialogProps) {
  const t = useMessages()
  useEndOfTold(isOpen)
  return <Modal opened={isOpen} closeButtonProps={{ 'aria-label': t('app.action.close') }} {...props} />
}
