// Closes a notice of the home screen.
import { IconX } from '@tabler/icons-react'
import classes from './home-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function PutAwayButton({ onClick }: { readonly onClick: () => void }) {
  const t = useMessages()
  return (
    <button type="button" className={classes.close} aria-label={t('app.action.close')} onClick={onClick}>
      <IconX size={16} aria-hidden />
    </button>
  )
}
