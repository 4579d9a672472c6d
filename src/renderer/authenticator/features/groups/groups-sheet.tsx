// The groups: renaming, reordering, creating and removing them. Accounts stay when their group is removed.
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp, IconFolder, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Group } from '../../../../shared/contract'
import { longestGroupName } from '../../../../shared/model/limits'
import { groupSizeMessage, removeGroupMessage } from '../../../messages/finding'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { groups as calls } from '../../client'
import { moveId } from '../finding/order'
import { Sheet } from '../sheet/sheet'
import classes from './groups-sheet.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface GroupsSheetProps {
  readonly groups: readonly Group[]
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function GroupsSheet({ groups, isOpen, onClose }: GroupsSheetProps) {
  const t = useMessages()
  const [name, setName] = useState('')
  const [removed, setRemoved] = useState<Group | null>(null)
  const [isAsking, question] = useDisclosure()
  const creating = useSubmit(calls.create, () => {
    setName('')
  })
  const changing = useSubmit(
    (input: { readonly id: string; readonly name: string }) => calls.rename(input),
    () => undefined
  )
  const ordering = useSubmit(
    (ids: readonly string[]) => calls.reorder({ ids: [...ids] }),
    () => undefined
  )
  const removing = useSubmit(calls.remove, question.close)
  const ids = groups.map(({ id }) => id)

  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={t('finding.group.title')}
      step="groups"
      onBack={null}
      closesOnClickOutside={name === ''}
    >
      {groups.length === 0 ? (
        <p className={classes.empty}>{t('finding.group.empty')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('finding.group.title')}>
          {groups.map((group, index) => (
            <li key={group.id} className={classes.group}>
              <IconFolder size={20} className={classes.icon} aria-hidden />
              <div className={classes.text}>
                <input
                  key={group.name}
                  className={classes.name}
                  aria-label={t('finding.group.rename', { name: group.name })}
                  maxLength={longestGroupName}
                  defaultValue={group.name}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') event.currentTarget.blur()
                    if (event.key === 'Escape' && event.currentTarget.value !== group.name) {
                      event.stopPropagation()
                      event.currentTarget.value = group.name
                    }
                  }}
                  onBlur={(event) => {
                    const wanted = event.currentTarget.value.trim()
                    if (wanted === '') event.currentTarget.value = group.name
                    else if (wanted !== group.name) changing.submit({ id: group.id, name: wanted })
                  }}
                />
                <span className={classes.count}>{groupSizeMessage(group.accounts)}</span>
              </div>
              <div className={classes.tools}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('finding.group.up', { name: group.name })}
                  disabled={index === 0}
                  onClick={() => {
                    ordering.submit(moveId(ids, index, index - 1))
                  }}
                >
                  <IconArrowUp size={17} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('finding.group.down', { name: group.name })}
                  disabled={index === groups.length - 1}
                  onClick={() => {
                    ordering.submit(moveId(ids, index, index + 1))
                  }}
                >
                  <IconArrowDown size={17} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('finding.group.remove', { name: group.name })}
                  onClick={() => {
                    setRemoved(group)
                    question.open()
                  }}
                >
                  <IconTrash size={17} aria-hidden />
                </ActionIcon>
              </div>
            </li>
          ))}
        </ul>
      )}
      <FailureNote failure={changing.failure ?? ordering.failure} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') creating.submit({ name: name.trim() })
        }}
      >
        <TextInput
          data-autofocus
          className={classes.field}
          label={t('finding.group.newName')}
          maxLength={longestGroupName}
          autoComplete="off"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
          }}
        />
        <Button type="submit" variant="default" loading={creating.isBusy} disabled={name.trim() === ''}>
          {t('finding.group.create')}
        </Button>
      </form>
      <FailureNote failure={creating.failure} />
      {removed !== null && (
        <ConfirmDialog
          isOpen={isAsking}
          onClose={question.close}
          title={t('finding.group.confirm.title')}
          detail={removeGroupMessage(removed.name, removed.accounts)}
          confirmLabel={t('finding.group.confirm.label')}
          isDangerous
          isBusy={removing.isBusy}
          failure={removing.failure}
          onConfirm={() => {
            removing.submit({ id: removed.id })
          }}
        />
      )}
    </Sheet>
  )
}
