// The two buttons at the end of a form: a way out, and the one that sends it.
import { Button } from '@mantine/core'
import { useMessages } from './use-messages'

export interface FormButtonsProps {
  /** A verb, on the button that sends. */
  readonly label: string
  readonly onCancel: () => void
  readonly isBusy: boolean
  readonly isBlocked?: boolean
  readonly isDangerous?: boolean
  /** A dialog without a field puts the focus on the way out. */
  readonly focusesCancel?: boolean
}

export function FormButtons({
  label,
  onCancel,
  isBusy,
  isBlocked = false,
  isDangerous = false,
  focusesCancel = false
}: FormButtonsProps) {
  const t = useMessages()
  return (
    <>
      <Button variant="default" data-autofocus={focusesCancel || undefined} onClick={onCancel}>
        {t('app.action.cancel')}
      </Button>
      <Button type="submit" {...(isDangerous ? { color: 'red.9' } : {})} loading={isBusy} disabled={isBlocked}>
        {label}
      </Button>
    </>
  )
}
