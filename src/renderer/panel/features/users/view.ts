// An admin's view of the users: filter, order, columns. Kept while the window exists, so that returning from a user's page leads to the
// same place; reset when another user logs in.
import { useEffect, useState } from 'react'
import type { InputOf, PanelContract } from '../../../../shared/contract'
import type { UserColumn } from '../../../messages/admin'

type ListInput = InputOf<PanelContract['users']['list']>
export type UserFilter = Pick<ListInput, 'search' | 'factorState' | 'role' | 'status'>
export type UserSort = ListInput['sortBy']

export interface UsersView {
  readonly filter: UserFilter
  readonly sortBy: UserSort
  readonly isDescending: boolean
  readonly columns: readonly UserColumn[]
}

export const noFilter: UserFilter = { search: '', factorState: null, role: null, status: null }

export const allColumns: readonly UserColumn[] = [
  'factorState',
  'status',
  'role',
  'backupCodesLeft',
  'lastLoginAt',
  'createdAt'
]

const firstView: UsersView = {
  filter: noFilter,
  sortBy: 'name',
  isDescending: false,
  columns: ['factorState', 'status', 'role', 'lastLoginAt']
}

let kept: { readonly ownerId: string; readonly view: UsersView } | null = null

export function useUsersView(ownerId: string) {
  const [view, setView] = useState<UsersView>(() => (kept?.ownerId === ownerId ? kept.view : firstView))
  useEffect(() => {
    kept = { ownerId, view }
  }, [ownerId, view])
  return [view, setView] as const
}

/** Sets the filter for the next visit to the users; search and order are reset. */
export function keepFilter(ownerId: string, filter: Partial<UserFilter>): void {
  kept = { ownerId, view: { ...firstView, filter: { ...noFilter, ...filter } } }
}

export const isFiltered = ({ search, factorState, role, status }: UserFilter): boolean =>
  search.trim() !== '' || factorState !== null || role !== null || status !== null
