// The actions for the selected accounts; renders nothing if none is selected.
import { useMemo } from 'react'
import type { Entry } from '../../../../shared/contract'
import { laterDialog } from '../../../ui/later'
import type { Dialog } from './dialogs'
import type { Selection } from './selection'
import type { Commands } from './use-commands'

const SelectionBar = laterDialog(async () => (await import('../selection/selection-bar')).SelectionBar)

export interface SelectedAccountsProps {
  /** The list, in its order. */
  readonly shown: readonly Entry[]
  readonly selection: Selection
  readonly commands: Commands
  readonly onOpen: (dialog: Dialog) => void
}

export function SelectedAccounts({ shown, selection, commands, onOpen }: SelectedAccountsProps) {
  const selected = useMemo(() => shown.filter(({ id }) => selection.ids.has(id)), [shown, selection.ids])
  if (!selection.isOn) return null
  const areFavorites = selected.every(({ isFavorite }) => isFavorite)
  const open = (name: 'tag' | 'group' | 'export') => () => {
    onOpen({ name, ids: selected.map(({ id }) => id) })
  }
  return (
    <SelectionBar
      count={selected.length}
      areFavorites={areFavorites}
      onAll={selection.chooseAll}
      onFavorite={() => {
        commands.favor(selected, !areFavorites)
      }}
      onTag={open('tag')}
      onGroup={open('group')}
      onExport={open('export')}
      onRemove={() => {
        commands.remove(selected)
        selection.clear()
      }}
      onClear={selection.clear}
    />
  )
}
