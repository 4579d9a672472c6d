// Chooses another backup folder in the system's dialog.
import { Button } from '@mantine/core'
import { unlessCancelled } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { backups } from '../../client'
import { useMessages } from '../../../ui/use-messages'

/** Closing the dialog is no failure. */
export function useFolderChoice(onChosen: () => void) {
  const { failure, isBusy, submit } = useSubmit(backups.chooseFolder, onChosen)
  return {
    failure: unlessCancelled(failure),
    isBusy,
    choose: () => {
      submit({})
    }
  }
}

export function ChooseFolderButton({ isBusy, choose }: Pick<ReturnType<typeof useFolderChoice>, 'isBusy' | 'choose'>) {
  const t = useMessages()
  return (
    <Button size="xs" variant="default" loading={isBusy} onClick={choose}>
      {t('backups.chooseAnother')}
    </Button>
  )
}
