// Failing backups: what is wrong, since when, and the two possible fixes. The note stays until the problem is fixed.
import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import type { BackupState } from '../../../../shared/contract'
import { backupFailureMessage } from '../../../messages/app'
import { failingMessage } from '../../../messages/backups'
import { FailureNote } from '../../../ui/failure-note'
import { useAction } from '../../../ui/queries'
import { backups } from '../../client'
import { AlertActions, AlertBanner, AlertNote } from '../notices/alert-note'
import { ChooseFolderButton, useFolderChoice } from './choose-folder'
import { useBackups } from './use-backups'
import { useNow } from '../../../ui/use-now'
import { useMessages } from '../../../ui/use-messages'

const nothing = () => undefined

/** Above the list; renders nothing if all is well. */
export function BackupBanner() {
  const state = useBackups()
  if (state === null || state.failing === null) return null
  return (
    <AlertBanner>
      <FailingNote state={state} failing={state.failing} />
    </AlertBanner>
  )
}

interface FailingNoteProps {
  readonly state: BackupState
  readonly failing: NonNullable<BackupState['failing']>
}

export function FailingNote({ state, failing }: FailingNoteProps) {
  const t = useMessages()
  const now = useNow()
  const choosing = useFolderChoice(nothing)
  // If another try fails, the note already says so.
  const trying = useAction(backups.runNow, nothing)

  return (
    <AlertNote
      Icon={IconCloudOff}
      title={t('backups.failing.title')}
      detail={backupFailureMessage(failing.reason)}
      since={failingMessage(failing, state.last, now)}
    >
      <FailureNote failure={choosing.failure} />
      <AlertActions>
        <ChooseFolderButton {...choosing} />
        <Button size="xs" variant="default" loading={trying.isBusy || state.isRunning} onClick={trying.start}>
          {t('app.action.tryAgain')}
        </Button>
      </AlertActions>
    </AlertNote>
  )
}
