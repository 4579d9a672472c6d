// **Generate New Backup Codes** (S11): the **Password**, **Continue**, the new set immediately, **Done**.
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { BackupCodeSet } from '../../../../shared/contract'
import { BackupCodes } from '../../../ui/backup-codes'
import { Dialog } from '../../../ui/dialog'
import { useSubmit } from '../../../ui/queries'
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
  const close = () => {
    // However the dialog is closed, the main process forgets the codes too.
    void panel.settings.hideBackupCodes({})
    onClose()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('panel.settings.factor.generate')}
      size={560}
      closeOnClickOutside={false}
    >
      <Generation needsCode={needsCode} onDone={close} />
    </Dialog>
  )
}

/** Mounted only while the dialog is open, and so are the codes. */
function Generation({ needsCode, onDone }: { readonly needsCode: boolean; readonly onDone: () => void }) {
  const t = useMessages()
  const [set, setSet] = useState<BackupCodeSet | null>(null)
  const generating = useSubmit(panel.settings.regenerateBackupCodes, setSet)
  if (set === null) {
    return (
      <ReauthForm submission={generating} needsCode={needsCode}>
        <Text>{t('panel.settings.factor.generateDetail')}</Text>
      </ReauthForm>
    )
  }
  return (
    <Stack gap="md">
      <Text role="status">{t('panel.settings.factor.shown')}</Text>
      <BackupCodes
        codes={set.codes}
        copy={() => panel.settings.copyBackupCodes({})}
        download={panel.settings.downloadBackupCodes}
      />
      <Button fullWidth autoFocus onClick={onDone}>
        {t('app.action.done')}
      </Button>
    </Stack>
  )
}
