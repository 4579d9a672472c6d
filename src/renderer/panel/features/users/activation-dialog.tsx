// A code that is shown once (CHECKLIST 14): an activation code for the next login, or an enrolment code for the next setup. The main
// process copies it and clears the clipboard; it is printed on its own sheet.
import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Activation } from '../../../../shared/contract'
import { mainNow } from '../../../ui/clock'
import { useCountdown } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { DoneButton, SecretBox, ShownOnce, ShownOnceDialog, useKeeping } from '../../../ui/shown-once'
import { panel } from '../../client'
import { PrintedSheet } from './printed-sheet'
import { formatDuration, formatSentences } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export interface ActivationDialogProps {
  readonly activation: Activation | null
  readonly onClose: () => void
}

export function ActivationDialog({ activation, onClose }: ActivationDialogProps) {
  const t = useMessages()
  return (
    <CodeDialog
      shown={activation === null ? null : { ...activation, code: activation.activationCode }}
      title={t('admin.activation.title')}
      detail={(email) => t('admin.activation.detail', { email })}
      leaving={t('admin.activation.leaving')}
      onClose={onClose}
    >
      {formatSentences([
        ...(activation === null ? [] : [t('admin.activation.validUntil', { at: activation.expiresAt })]),
        t('admin.activation.once')
      ])}
    </CodeDialog>
  )
}

export interface EnrolmentDialogProps {
  readonly enrolment: ShownCode | null
  readonly onClose: () => void
}

export function EnrolmentDialog({ enrolment, onClose }: EnrolmentDialogProps) {
  const t = useMessages()
  const left = useCountdown(enrolment?.expiresAt ?? null)
  const isOver = enrolment !== null && enrolment.expiresAt <= mainNow()
  return (
    <CodeDialog
      shown={enrolment}
      isOver={isOver}
      title={t('admin.activation.enrolment.title')}
      detail={(email) => t('admin.activation.enrolment.detail', { email })}
      leaving={t('admin.activation.enrolment.leaving')}
      onClose={onClose}
    >
      {formatSentences([
        t('admin.activation.enrolment.validFor', { time: formatDuration(left) }),
        t('admin.activation.enrolment.once')
      ])}
    </CodeDialog>
  )
}

interface ShownCode {
  readonly email: string
  readonly code: string
  readonly expiresAt: number
}

interface CodeDialogProps {
  readonly shown: ShownCode | null
  /** The code is no longer valid: there is nothing to keep. */
  readonly isOver?: boolean
  readonly title: string
  readonly detail: (email: string) => string
  /** What is lost if the code was not kept. */
  readonly leaving: string
  readonly onClose: () => void
  /** How long the code is valid. */
  readonly children: ReactNode
}

function CodeDialog({ shown, isOver = false, title, detail, leaving, onClose, children }: CodeDialogProps) {
  const t = useMessages()
  const keeping = useKeeping(isOver ? null : (shown?.code ?? null), leaving)
  return (
    <ShownOnceDialog isOpen={shown !== null} title={title} size={500} keeping={keeping} onClose={onClose}>
      {shown !== null && (
        <Stack gap="md">
          <Text>{detail(shown.email)}</Text>
          {isOver ? (
            <Note tone="error">{t('admin.activation.enrolment.expired')}</Note>
          ) : (
            <ShownOnce
              keeping={keeping}
              copy={() => panel.users.copyCode({})}
              copied={() => t('admin.activation.copied')}
              print={t('admin.print')}
              kept={t('admin.activation.kept')}
            >
              <SecretBox name={title} groups={[shown.code]} />
              <Text size="sm" c="dimmed" className="cs-digits">
                {children}
              </Text>
            </ShownOnce>
          )}
          <DoneButton keeping={keeping} onDone={onClose} />
          <PrintedSheet
            title={title}
            email={shown.email}
            code={shown.code}
            lines={[detail(shown.email), t('admin.activation.validUntil', { at: shown.expiresAt })]}
          />
        </Stack>
      )}
    </ShownOnceDialog>
  )
}
