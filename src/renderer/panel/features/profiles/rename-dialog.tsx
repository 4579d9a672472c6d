// A browser profile's own name, for titles and lists.
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { actionWords } from '../../../strings/app'
import { profileWords as words } from '../../../strings/panel'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'

export interface RenameDialogProps {
  readonly isOpen: boolean
  readonly name: string
  readonly onClose: () => void
}

export function RenameDialog({ isOpen, name, onClose }: RenameDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={words.renameTitle}
      closeButtonProps={{ 'aria-label': actionWords.close }}
    >
      <RenameForm name={name} onClose={onClose} />
    </Modal>
  )
}

function RenameForm({ name, onClose }: Omit<RenameDialogProps, 'isOpen'>) {
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
          {words.renameDetail}
        </Text>
        <TextInput
          label={words.name}
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
          error={isMissing ? <span role="alert">{words.nameMissing}</span> : undefined}
        />
        <FailureNote failure={renaming.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {actionWords.cancel}
          </Button>
          <Button type="submit" loading={renaming.isBusy}>
            {actionWords.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
