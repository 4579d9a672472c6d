// Changes a browser profile's name, which titles and lists show.
import { Group, Stack, Text, TextInput } from '@mantine/core'
import { Dialog } from '../../../ui/dialog'
import { FailureNote } from '../../../ui/failure-note'
import { FormButtons } from '../../../ui/form-buttons'
import { useSubmit } from '../../../ui/queries'
import { useRequired } from '../../../ui/use-required'
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
  const typed = useRequired({ initial: name, missing: t('panel.profile.nameMissing') })
  const renaming = useSubmit(panel.profiles.rename, onClose)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.check()) renaming.submit({ name: typed.value })
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
          onFocus={(event) => {
            event.currentTarget.select()
          }}
          {...typed.bound}
        />
        <FailureNote failure={renaming.failure} />
        <Group justify="flex-end" gap="xs">
          <FormButtons label={t('app.action.save')} onCancel={onClose} isBusy={renaming.isBusy} />
        </Group>
      </Stack>
    </form>
  )
}
