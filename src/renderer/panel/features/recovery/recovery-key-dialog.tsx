// The new account recovery key, shown once and in full. Closing asks for confirmation while it was not copied, saved, printed or ticked.
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import type { AccountRecoveryKey } from '../../../../shared/contract'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { Dialog } from '../../../ui/dialog'
import { FailureNote } from '../../../ui/failure-note'
import { CopyButton, DownloadButton, PrintButton } from '../../../ui/keep-buttons'
import { useAction } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { panel } from '../../client'
import { PrintedSheet } from '../users/printed-sheet'
import classes from './recovery.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface RecoveryKeyDialogProps {
  readonly shown: AccountRecoveryKey | null
  readonly onClose: () => void
}

export function RecoveryKeyDialog({ shown, onClose }: RecoveryKeyDialogProps) {
  const t = useMessages()
  const [keptKey, setKeptKey] = useState<string | null>(null)
  const [isLeaving, question] = useDisclosure()
  const leave = () => {
    if (shown !== null && keptKey !== shown.key) {
      question.open()
      return
    }
    question.close()
    onClose()
  }
  return (
    <>
      <Dialog
        isOpen={shown !== null}
        onClose={leave}
        title={t('recovery.recoveryKey.title')}
        size={560}
        closeOnClickOutside={false}
        // Handled here, because the modal would close the question with the same key press.
        closeOnEscape={false}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
        }}
      >
        {shown !== null && (
          <ShownKey
            shown={shown}
            isKept={keptKey === shown.key}
            onKept={(isKept) => {
              setKeptKey(isKept ? shown.key : null)
            }}
            onDone={leave}
          />
        )}
      </Dialog>
      <ConfirmDialog
        isOpen={isLeaving}
        onClose={question.close}
        title={t('recovery.recoveryKey.leaving.title')}
        detail={t('recovery.recoveryKey.leaving.detail')}
        confirmLabel={t('recovery.recoveryKey.leaving.confirm')}
        isDangerous
        onConfirm={() => {
          question.close()
          onClose()
        }}
      />
    </>
  )
}

interface ShownKeyProps {
  readonly shown: AccountRecoveryKey
  readonly isKept: boolean
  readonly onKept: (isKept: boolean) => void
  readonly onDone: () => void
}

function ShownKey({ shown, isKept, onKept, onDone }: ShownKeyProps) {
  const t = useMessages()
  const [told, setTold] = useState<{ readonly by: 'copy' | 'download'; readonly message: string } | null>(null)
  const copying = useAction(panel.recovery.copyKey, () => {
    saving.clear()
    setTold({ by: 'copy', message: t('recovery.recoveryKey.copied') })
    onKept(true)
  })
  const saving = useSaving<undefined>(
    (_, wish) => panel.recovery.downloadKey(wish),
    (fileName) => {
      copying.clear()
      setTold({ by: 'download', message: t('recovery.recoveryKey.saved', { fileName }) })
      onKept(true)
    }
  )
  return (
    <Stack gap="md">
      <Text>{t('recovery.recoveryKey.shown')}</Text>
      <div className={classes.key} role="group" aria-label={t('recovery.recoveryKey.keyName')}>
        {shown.key.split('-').map((group, index) => (
          <code key={index}>{group}</code>
        ))}
      </div>
      <Group gap="xs" grow preventGrowOverflow={false}>
        <CopyButton hasFocus isDone={told?.by === 'copy'} isBusy={copying.isBusy} onKeep={copying.start} />
        <DownloadButton
          isDone={told?.by === 'download'}
          isBusy={saving.isBusy}
          onKeep={() => {
            saving.save(undefined)
          }}
        />
        <PrintButton
          label={t('recovery.recoveryKey.print')}
          onPrinted={() => {
            onKept(true)
          }}
        />
      </Group>
      <Text size="sm" className={classes.told} role="status">
        {told?.message}
      </Text>
      <FailureNote failure={copying.failure} />
      <SaveFailure saving={saving} />
      <Checkbox
        label={t('recovery.recoveryKey.kept')}
        checked={isKept}
        onChange={(event) => {
          onKept(event.currentTarget.checked)
        }}
      />
      <Button fullWidth onClick={onDone}>
        {t('app.action.done')}
      </Button>
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
  )
}
