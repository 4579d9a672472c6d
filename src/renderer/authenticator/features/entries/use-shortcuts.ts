// The shortcuts of the whole window and of the search field. The list handles arrow keys and the like itself.
import { useHotkeys } from '@mantine/hooks'
import { useEffect, type KeyboardEvent, type RefObject } from 'react'
import { answerRequests } from '../../../ui/requests'
import type { Copy } from './use-copy'
import type { List } from './use-list'

export interface ShortcutActions {
  /** True while a dialog or sheet is open. */
  readonly isCovered: boolean
  readonly search: RefObject<HTMLInputElement | null>
  readonly onUndo: () => void
  readonly onSelectAll: () => void
  readonly onAdd: () => void
  readonly onSettings: () => void
}

export function useShortcuts({ isCovered, search, onUndo, onSelectAll, onAdd, onSettings }: ShortcutActions): void {
  const unlessCovered = (act: () => void) => () => {
    if (!isCovered) act()
  }
  // In a field, these two belong to the field.
  useHotkeys([
    ['mod+Z', onUndo],
    ['mod+A', unlessCovered(onSelectAll)]
  ])
  useHotkeys(
    [
      ['mod+N', unlessCovered(onAdd)],
      ['mod+F', () => search.current?.focus()],
      ['mod+,', unlessCovered(onSettings)]
    ],
    []
  )
  // From the menu bar of macOS.
  useEffect(
    () =>
      answerRequests('open-settings', () => {
        if (!isCovered) onSettings()
      }),
    [isCovered, onSettings]
  )
}

/** Escape clears the search, Enter copies the first code found, the arrow key moves into the list. */
export function searchKeys({ shown, query, setQuery, focus }: List, copy: Copy['copy']) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    const first = shown[0]
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      event.stopPropagation()
      setQuery('')
    } else if (event.key === 'Enter' && first !== undefined && query.trim() !== '') {
      void copy(first, first.type !== 'hotp')
    } else if (event.key === 'ArrowDown' && first !== undefined) {
      event.preventDefault()
      focus(first.id)
    }
  }
}
