// A code that is shown once (CHECKLIST 14): an activation code for the next login, or an enrolment code for the next setup. The main
// process copies it and clears the clipboard; it is printed on its own sheet.
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Activation } from '../../../../shared/contract'
import { mainNow } from '../../../ui/clock'
import { Dialog } from '../../../ui/dialog'
import { FailureNote, useCountdown } from '../../../ui/failure-note'
import { PrintButton } from '../../../ui/keep-buttons'
import { Note } from '../../../ui/note'
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './activation-dialog.module.css'
import { PrintedSheet } from './printed-sheet'
import { formatDuration } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export interface ActivationDialogProps {
  readonly activation: Activation | null
  readonly onClose: () => void
}

export function ActivationDialog({ activation, onClose }: ActivationDialogProps) {
  const t = useMessages()
  const [isCopied, setIsCopied] = useState(false)
  const copying = useAction(panel.users.copyActivation, () => {
    setIsCopied(true)
  })
  useEffect(() => {
    setIsCopied(false)
  }, [activation])
  return (
    <Dialog
      isOpen={activation !== null}
      onClose={onClose}
      title={t('admin.activation.title')}
      size={500}
      closeOnClickOutside={false}
    >
      {activation !== null && (
        <Stack gap="md">
          <Text>{t('admin.activation.detail', { email: activation.email })}</Text>
          <Code name={t('admin.activation.code')} code={activation.activationCode} />
          <Text size="sm" c="dimmed">
            {t('admin.activation.validUntil', { at: activation.expiresAt })} {t('admin.activation.once')}
          </Text>
          <Text size="sm" className={classes.kept} role="status">
            {isCopied ? t('admin.activation.copied') : ''}
          </Text>
          <FailureNote failure={copying.failure} />
          <Group justify="space-between" gap="xs">
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={isCopied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
                loading={copying.isBusy}
                onClick={copying.start}
              >
                {t('app.action.copy')}
              </Button>
              <PrintButton label={t('admin.print')} />
            </Group>
            <Button onClick={onClose}>{t('app.action.done')}</Button>
          </Group>
          <PrintedSheet
            title={t('admin.activation.title')}
            email={activation.email}
            code={activation.activationCode}
            lines={[
              t('admin.activation.detail', { email: activation.email }),
              t('admin.activation.validUntil', { at: activation.expiresAt })
            ]}
          />
        </Stack>
      )}
    </Dialog>
  )
}

export interface EnrolmentDialogProps {
  readonly enrolment: { readonly email: string; readonly code: string; readonly expiresAt: number } | null
  readonly onClose: () => void
}

export function EnrolmentDialog({ enrolment, onClose }: EnrolmentDialogProps) {
  const t = useMessages()
  const left = useCountdown(enrolment?.expiresAt ?? null)
  const isOver = enrolment !== null && enrolment.expiresAt <= mainNow()
  return (
    <Dialog
      isOpen={enrolment !== null}
      onClose={onClose}
      title={t('admin.activation.enrolment.title')}
      size={500}
      closeOnClickOutside={false}
    >
      {enrolment !== null && (
        <Stack gap="md">
          <Text>{t('admin.activation.enrolment.detail', { email: enrolment.email })}</Text>
          {isOver ? (
            <Note tone="error">{t('admin.activation.enrolment.expired')}</Note>
          ) : (
            <Code name={t('admin.activation.enrolment.code')} code={enrolment.code} />
          )}
          <Text size="sm" c="dimmed" className="cs-digits">
            {isOver ? '' : t('admin.activation.enrolment.validFor', { time: formatDuration(left) })}{' '}
            {t('admin.activation.enrolment.once')}
          </Text>
          <Group justify="space-between" gap="xs">
            <PrintButton label={t('admin.print')} />
            <Button onClick={onClose}>{t('app.action.done')}</Button>
          </Group>
          <PrintedSheet
            title={t('admin.activation.enrolment.title')}
            email={enrolment.email}
            code={enrolment.code}
            lines={[
              t('admin.activation.enrolment.detail', { email: enrolment.email }),
              t('admin.activation.validUntil', { at: enrolment.expiresAt })
            ]}
          />
        </Stack>
      )}
    </Dialog>
  )
}

function Code({ name, code }: { readonly name: string; readonly code: string }) {
  return (
    <div className={classes.box} role="group" aria-label={name}>
      <code className={classes.code}>{code}</code>
    </div>
  )
}
