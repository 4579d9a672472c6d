// Turning automatic backups off, which asks who it is, as turning them on does.
import { Text } from '@mantine/core'
import type { BackupState } from '../../../../shared/contract'
import { backupWords } from '../../../strings/backups'
import { useSubmit } from '../../../ui/queries'
import { backups } from '../../client'
import { ConfirmedForm } from './confirmed-form'

interface TurnOffViewProps {
  readonly state: BackupState
  /** With words where it was done. */
  readonly onBack: (words?: string) => void
}

export function TurnOffView({ state, onBack }: TurnOffViewProps) {
  const turningOff = useSubmit(backups.turnOff, () => {
    onBack(backupWords.turnOff.done)
  })
  return (
    <ConfirmedForm
      asksPassphrase={state.confirmedBy === 'passphrase'}
      submit={backupWords.turnOff.submit}
      acting={turningOff}
      onSubmit={turningOff.submit}
      onCancel={() => {
        onBack()
      }}
    >
      <Text>{backupWords.turnOff.detail}</Text>
    </ConfirmedForm>
  )
}
