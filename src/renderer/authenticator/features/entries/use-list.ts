// What the list of accounts shows: the search, the chosen shelf, the accounts marked as new, and the account to focus as soon as it is in
// the list.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Entry, Group, SortOrder } from '../../../../shared/contract'
import type { EntryListProps } from './entry-list'
import type { Shelf } from '../finding/order'
import { useFound, type Found } from '../finding/use-found'

const newMarkMs = 3000

export interface List extends Found {
  readonly shownIds: readonly string[]
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly setShelf: (shelf: Shelf) => void
  readonly newIds: ReadonlySet<string>
  readonly wanted: EntryListProps['wanted']
  /** Moves the focus to an account. */
  readonly focus: (id: string) => void
  readonly onWantedShown: () => void
  /** Shows all accounts, marks these as new and moves the focus to the first of them. */
  readonly present: (ids: readonly string[]) => void
}

export function useList(entries: readonly Entry[], groups: readonly Group[], sort: SortOrder): List {
  const [query, setQuery] = useState('')
  const [wantedShelf, setShelf] = useState<Shelf>({ kind: 'all' })
  const [wanted, setWanted] = useState<EntryListProps['wanted']>(null)
  const [newIds, setNewIds] = useState<ReadonlySet<string>>(new Set())
  const found = useFound(entries, groups, wantedShelf, sort, query)
  const shownIds = useMemo(() => found.shown.map(({ id }) => id), [found.shown])

  const focus = useCallback((id: string) => {
    setWanted({ id, hasFocus: true })
  }, [])
  const onWantedShown = useCallback(() => {
    setWanted(null)
  }, [])
  const present = useCallback(
    (ids: readonly string[]) => {
      setQuery('')
      setShelf({ kind: 'all' })
      setNewIds(new Set(ids))
      const id = ids[0]
      if (id !== undefined) focus(id)
    },
    [focus]
  )
  useEffect(() => {
    if (newIds.size === 0) return undefined
    const timer = setTimeout(() => {
      setNewIds(new Set())
    }, newMarkMs)
    return () => {
      clearTimeout(timer)
    }
  }, [newIds])

  return { ...found, shownIds, query, setQuery, setShelf, newIds, wanted, focus, onWantedShown, present }
}
