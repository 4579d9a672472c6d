// One tag or one group for all selected accounts.
import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import type { Group } from '../../../../shared/contract'
import { longestTag } from '../../../../shared/model/limits'
import { movedMessage } from '../../../messages/finding'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useAction } from '../../../ui/queries'
import { entries } from '../../client'
import { GroupField, groupOfName } from '../groups/group-field'
import { useMessages } from '../../../ui/use-messages'

interface DialogProps {
  readonly ids: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: (message: string) => void
}

/** Needs a new `key` each time it opens, so that its field starts empty. */
export function TagDialog({ ids, tags, isOpen, onClose, onDone }: DialogProps & { readonly tags: readonly string[] }) {
  const t = useMessages()
  const [tag, setTag] = useState('')
  const wanted = tag.trim().replace(/^#/, '')
  const saving = useAction(
    () => entries.addTag({ ids: [...ids], tag: wanted }),
    () => {
      onDone(t('finding.selection.tagDialog.done', { tag: wanted, count: ids.length }))
    }
  )
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('finding.selection.tagDialog.title')}
      detail={t('finding.selection.tagDialog.detail', { count: ids.length })}
      confirmLabel={t('finding.selection.tagDialog.confirm')}
      isBusy={saving.isBusy}
      isBlocked={wanted === ''}
      failure={saving.failure}
      onConfirm={saving.start}
    >
      <Autocomplete
        data-autofocus
        openOnFocus={false}
        label={t('finding.selection.tagDialog.label')}
        maxLength={longestTag}
        data={[...tags]}
        value={tag}
        onChange={setTag}
      />
    </ConfirmDialog>
  )
}

/** Needs a new `key` each time it opens. */
export function GroupDialog({
  ids,
  groups,
  isOpen,
  onClose,
  onDone
}: DialogProps & { readonly groups: readonly Group[] }) {
  const t = useMessages()
  const [name, setName] = useState('')
  const saving = useAction(
    async () => {
      const group = await groupOfName(groups, name)
      return group.ok ? entries.moveToGroup({ ids: [...ids], groupId: group.value }) : group
    },
    () => {
      onDone(movedMessage(name.trim(), ids.length))
    }
  )
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('finding.selection.groupDialog.title')}
      detail={t('finding.selection.groupDialog.detail', { count: ids.length })}
      confirmLabel={t('finding.selection.groupDialog.confirm')}
      isBusy={saving.isBusy}
      failure={saving.failure}
      onConfirm={saving.start}
    >
      <GroupField groups={groups} value={name} onChange={setName} hasFocus />
    </ConfirmDialog>
  )
}
