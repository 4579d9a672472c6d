// Turning automatic backups off. Like turning them on, it requires confirmation that it's the user.
import { Text } from '@mantine/core'
import type { BackupState } from '../../../../shared/contract'
import { useSubmit } from '../../../ui/queries'
import { backups } from '../../client'
import { ConfirmedForm } from './confirmed-form'
import { useMessages } from '../../../ui/use-messages'

interface TurnOffViewProps {
  readonly state: BackupState
  /** With a message if it was done. */
  readonly onBack: (message?: string) => void
}

export function TurnOffView({ state, onBack }: TurnOffViewProps) {
  const t = useMessages()
  const turningOff = useSubmit(backups.turnOff, () => {
    onBack(t('backups.turnOff.done'))
  })
  return (
    <ConfirmedForm
      asksPassphrase={state.confirmedBy === 'passphrase'}
      submit={t('backups.turnOff.submit')}
      acting={turningOff}
      onSubmit={turningOff.submit}
      onCancel={() => {
        onBack()
      }}
    >
      <Text>{t('backups.turnOff.detail')}</Text>
    </ConfirmedForm>
  )
}
