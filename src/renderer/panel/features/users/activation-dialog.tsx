// A code that is shown once (CHECKLIST 14): an activation code for the next login, or an enrolment code for the next
// setup. Copied by the main process, which clears the clipboard; printed on a sheet of its own.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { Activation } from '../../../../shared/contract'
import { activationWords as words, adminWords } from '../../../strings/admin'
import { actionWords } from '../../../strings/app'
import { mainNow } from '../../../ui/clock'
import { FailureNote, useCountdown } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './activation-dialog.module.css'
import { PrintedSheet } from './printed-sheet'

export interface ActivationDialogProps {
  readonly activation: Activation | null
  readonly onClose: () => void
}

export function ActivationDialog({ activation, onClose }: ActivationDialogProps) {
  const [isCopied, setIsCopied] = useState(false)
  const copying = useSubmit(panel.users.copyActivation, () => {
    setIsCopied(true)
  })
  useEffect(() => {
    setIsCopied(false)
  }, [activation])
  return (
    <Modal
      opened={activation !== null}
      onClose={onClose}
      title={words.title}
      size={500}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': actionWords.close }}
    >
      {activation !== null && (
        <Stack gap="md">
          <Text>{words.detail(activation.email)}</Text>
          <Code name={words.code} code={activation.activationCode} />
          <Text size="sm" c="dimmed">
            {words.validUntil(activation.expiresAt)} {words.once}
          </Text>
          <Text size="sm" className={classes.kept} role="status">
            {isCopied ? words.copied : ''}
          </Text>
          <FailureNote failure={copying.failure} />
          <Group justify="space-between" gap="xs">
            <Group gap="xs">
              <Button
                variant="default"
                leftSection={isCopied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
                loading={copying.isBusy}
                onClick={() => {
                  copying.submit({})
                }}
              >
                {actionWords.copy}
              </Button>
              <PrintButton />
            </Group>
            <Button onClick={onClose}>{actionWords.done}</Button>
          </Group>
          <PrintedSheet
            title={words.title}
            email={activation.email}
            code={activation.activationCode}
            lines={[words.detail(activation.email), words.validUntil(activation.expiresAt)]}
          />
        </Stack>
      )}
    </Modal>
  )
}

export interface EnrolmentDialogProps {
  readonly enrolment: { readonly email: string; readonly code: string; readonly expiresAt: number } | null
  readonly onClose: () => void
}

export function EnrolmentDialog({ enrolment, onClose }: EnrolmentDialogProps) {
  const own = words.enrolment
  const left = useCountdown(enrolment?.expiresAt ?? null)
  const isOver = enrolment !== null && enrolment.expiresAt <= mainNow()
  return (
    <Modal
      opened={enrolment !== null}
      onClose={onClose}
      title={own.title}
      size={500}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': actionWords.close }}
    >
      {enrolment !== null && (
        <Stack gap="md">
          <Text>{own.detail(enrolment.email)}</Text>
          {isOver ? <Note tone="error">{own.expired}</Note> : <Code name={own.code} code={enrolment.code} />}
          <Text size="sm" c="dimmed" className="cs-digits">
            {isOver ? '' : own.validFor(left)} {own.once}
          </Text>
          <Group justify="space-between" gap="xs">
            <PrintButton />
            <Button onClick={onClose}>{actionWords.done}</Button>
          </Group>
          <PrintedSheet
            title={own.title}
            email={enrolment.email}
            code={enrolment.code}
            lines={[own.detail(enrolment.email), words.validUntil(enrolment.expiresAt)]}
          />
        </Stack>
      )}
    </Modal>
  )
}

function Code({ name, code }: { readonly name: string; readonly code: string }) {
  return (
    <div className={classes.box} role="group" aria-label={name}>
      <code className={classes.code}>{code}</code>
    </div>
  )
}

function PrintButton() {
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => {
        window.print()
      }}
    >
      {adminWords.print}
    </Button>
  )
}
