// **Generate New Backup Codes** (S11): the **Password**, **Continue**, the new set immediately, **Done**.
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { BackupCodeSet } from '../../../../shared/contract'
import { BackupCodes } from '../../../ui/backup-codes'
import { useSubmit } from '../../../ui/queries'
import { DoneButton, ShownOnceDialog, useKeeping } from '../../../ui/shown-once'
import { panel } from '../../client'
import { ReauthForm } from '../session/reauth-form'
import { useMessages } from '../../../ui/use-messages'

export interface BackupCodesDialogProps {
  readonly isOpen: boolean
  readonly needsCode: boolean
  readonly onClose: () => void
}

export function BackupCodesDialog({ isOpen, needsCode, onClose }: BackupCodesDialogProps) {
  const t = useMessages()
  const [set, setSet] = useState<BackupCodeSet | null>(null)
  const generating = useSubmit(panel.settings.regenerateBackupCodes, setSet)
  const keeping = useKeeping(set?.codes.join() ?? null, t('app.backupCodes.leaving'))
  const close = () => {
    // However the dialog is closed, the main process forgets the codes too.
    void panel.settings.hideBackupCodes({})
    setSet(null)
    onClose()
  }
  return (
    <ShownOnceDialog
      isOpen={isOpen}
      title={t('panel.settings.factor.generate')}
      size={560}
      keeping={keeping}
      onClose={close}
    >
      {set === null ? (
        <ReauthForm submission={generating} needsCode={needsCode}>
          <Text>{t('panel.settings.factor.generateDetail')}</Text>
        </ReauthForm>
      ) : (
        <Stack gap="md">
          <Text role="status">{t('panel.settings.factor.shown')}</Text>
          <BackupCodes
            codes={set.codes}
            keeping={keeping}
            copy={() => panel.settings.copyBackupCodes({})}
            download={panel.settings.downloadBackupCodes}
          />
          <DoneButton keeping={keeping} onDone={close} />
        </Stack>
      )}
    </ShownOnceDialog>
  )
}
