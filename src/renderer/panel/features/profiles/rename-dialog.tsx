// Changes a browser profile's name, which titles and lists show.
import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../ui/dialog'
import { FailureNote } from '../../../ui/failure-note'
import { FormButtons } from '../../../ui/form-buttons'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useMessages } from '../../../ui/use-messages'

export interface RenameDialogProps {
  readonly isOpen: boolean
  readonly name: string
  readonly onClose: () => void
}

export function RenameDialog({ isOpen, name, onClose }: RenameDialogProps) {
  const t = useMessages()
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('panel.profile.renameTitle')}>
      <RenameForm name={name} onClose={onClose} />
    </Dialog>
  )
}

function RenameForm({ name, onClose }: Omit<RenameDialogProps, 'isOpen'>) {
  const t = useMessages()
  const [typed, setTyped] = useState(name)
  const [isMissing, setIsMissing] = useState(false)
  const renaming = useSubmit(panel.profiles.rename, onClose)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsMissing(typed.trim() === '')
        if (typed.trim() !== '') renaming.submit({ name: typed })
      }}
    >
      <Stack gap="md">
        <Text c="dimmed" size="sm">
          {t('panel.profile.renameDetail')}
        </Text>
        <TextInput
          label={t('panel.profile.name')}
          maxLength={40}
          data-autofocus
          value={typed}
          onFocus={(event) => {
            event.currentTarget.select()
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setIsMissing(false)
          }}
          error={isMissing ? <span role="alert">{t('panel.profile.nameMissing')}</span> : undefined}
        />
        <FailureNote failure={renaming.failure} />
        <Group justify="flex-end" gap="xs">
          <FormButtons label={t('app.action.save')} onCancel={onClose} isBusy={renaming.isBusy} />
        </Group>
      </Stack>
    </form>
  )
}
