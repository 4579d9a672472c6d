// The new account recovery key, shown once and in full.
import { Stack, Text } from '@mantine/core'
import type { AccountRecoveryKey } from '../../../../shared/contract'
import { DoneButton, SecretBox, ShownOnce, ShownOnceDialog, useKeeping } from '../../../ui/shown-once'
import { panel } from '../../client'
import { PrintedSheet } from '../users/printed-sheet'
import { useMessages } from '../../../ui/use-messages'

export interface RecoveryKeyDialogProps {
  readonly shown: AccountRecoveryKey | null
  readonly onClose: () => void
}

export function RecoveryKeyDialog({ shown, onClose }: RecoveryKeyDialogProps) {
  const t = useMessages()
  const keeping = useKeeping(shown?.key ?? null, t('recovery.recoveryKey.leaving'))
  return (
    <ShownOnceDialog
      isOpen={shown !== null}
      title={t('recovery.recoveryKey.title')}
      size={560}
      keeping={keeping}
      onClose={onClose}
    >
      {shown !== null && (
        <Stack gap="md">
          <Text>{t('recovery.recoveryKey.shown')}</Text>
          <ShownOnce
            keeping={keeping}
            copy={() => panel.recovery.copyKey({})}
            copied={() => t('recovery.recoveryKey.copied')}
            download={{
              call: panel.recovery.downloadKey,
              saved: (fileName) => t('recovery.recoveryKey.saved', { fileName })
            }}
            print={t('recovery.recoveryKey.print')}
            kept={t('recovery.recoveryKey.kept')}
          >
            <SecretBox name={t('recovery.recoveryKey.keyName')} groups={shown.key.split('-')} />
          </ShownOnce>
          <DoneButton keeping={keeping} onDone={onClose} />
          <PrintedSheet
            title={t('recovery.recoveryKey.title')}
            code={shown.key}
            lines={[
              t('recovery.recoveryKey.sheet.use'),
              t('recovery.recoveryKey.sheet.care'),
              t('recovery.recoveryKey.sheet.made', { at: shown.createdAt })
            ]}
          />
        </Stack>
      )}
    </ShownOnceDialog>
  )
}
