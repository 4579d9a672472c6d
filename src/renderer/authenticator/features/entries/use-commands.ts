// The actions for accounts of the list, single or selected. The functions passed to rows are memoized, so that a row renders only when it
// changes.
import { useCallback, useState } from 'react'
import type { Entry, SortOrder } from '../../../../shared/contract'
import { entryTitle } from '../../../messages/authenticator'
import type { Dialog } from './dialogs'
import type { EntryListProps } from './entry-list'
import { noticeDone } from '../../../ui/notices'
import { useRemoval } from './removal'
import { useCopy } from './use-copy'
import { useOrdering } from './use-ordering'
import type { List } from './use-list'
import { t } from '../../../messages/language'

/** The functions that the list calls, by the names of its props. */
type ListCommands = Pick<
  EntryListProps,
  'onCopy' | 'onNext' | 'onPin' | 'onFavorite' | 'onChange' | 'onEdit' | 'onRemove' | 'onReorder' | 'onNoReorder'
>

export interface Commands {
  readonly ofList: ListCommands
  /** Copies the code of an account, or asks for the PIN that it needs first. */
  readonly copyByName: (entry: Entry) => void
  readonly favor: (entries: readonly Entry[], isFavorite: boolean) => void
  readonly remove: (entries: readonly Entry[]) => void
  readonly undoRemoval: () => void
  /** See `useOrdering`. */
  readonly refresh: () => void
  /** For screen readers: where an account was moved. */
  readonly moved: string
}

export function useCommands(list: List, sort: SortOrder, open: (dialog: Dialog) => void): Commands {
  const { present, focus } = list
  const { next, copy } = useCopy()
  const { favor, reorder, refresh } = useOrdering()
  const { remove, undo: undoRemoval } = useRemoval(present)
  const [moved, setMoved] = useState('')

  const onRemove = useCallback(
    (entry: Entry) => {
      remove([entry])
    },
    [remove]
  )
  const onFavorite = useCallback(
    (entry: Entry) => {
      favor([entry], !entry.isFavorite)
    },
    [favor]
  )
  const onEdit = useCallback(
    (entry: Entry) => {
      open({ name: 'details', entry })
    },
    [open]
  )
  const onChange = useCallback<EntryListProps['onChange']>(
    (entry, change) => {
      open({ name: 'change', entry, change })
    },
    [open]
  )
  const onPin = useCallback(
    (entry: Entry) => {
      onChange(entry, 'pin')
    },
    [onChange]
  )
  const copyByName = useCallback(
    (entry: Entry) => {
      if (entry.needsPin) onPin(entry)
      else void copy(entry, entry.type !== 'hotp')
    },
    [onPin, copy]
  )
  const onReorder = useCallback(
    (ids: readonly string[], entry: Entry) => {
      reorder(ids)
      setMoved(
        t('finding.view.moved', { name: entryTitle(entry), place: ids.indexOf(entry.id) + 1, count: ids.length })
      )
      focus(entry.id)
    },
    [reorder, focus]
  )
  const onNoReorder = useCallback(() => {
    noticeDone(t('finding.view.notCustom'))
  }, [])

  const canReorder = sort === 'custom' && list.words.length === 0
  return {
    ofList: {
      onCopy: copy,
      onNext: next,
      onPin,
      onFavorite,
      onChange,
      onEdit,
      onRemove,
      onReorder: canReorder ? onReorder : null,
      onNoReorder
    },
    copyByName,
    favor,
    remove,
    undoRemoval,
    refresh,
    moved
  }
}
