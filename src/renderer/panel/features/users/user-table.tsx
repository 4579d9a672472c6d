// The users, one per line, in any number. Columns that do not fit are hidden, the least important first.
import { useEffect, useMemo, useState, type CSSProperties, type ReactNode } from 'react'
import type { Failure } from '../../../../shared/result'
import { useMessages } from '../../../ui/use-messages'
import { useVirtualTable, VirtualTable } from '../../ui/virtual-table'
import { fitColumns } from './columns'
import { UserActsContext, userColumns, UsersHeadContext, type UserActs } from './user-columns'
import classes from './user-table.module.css'
import { useUserRows } from './use-user-rows'
import { allColumns, type UserSort, type UsersView } from './view'

export interface UserTableProps extends UserActs {
  readonly view: UsersView
  readonly onSort: (column: UserSort) => void
  readonly selected: ReadonlyMap<string, unknown>
  readonly onSelectAll: () => void
  readonly onClearSelection: () => void
  readonly onTotal: (total: number | null) => void
  readonly ownId: string
  readonly empty: ReactNode
  readonly renderFailure: (failure: Failure, retry: () => void) => ReactNode
}

export function UserTable(props: UserTableProps) {
  const t = useMessages()
  const { view, selected, onTotal, onSelect, onOpen, onAction } = props
  const [total, setTotal] = useState(0)
  const table = useVirtualTable({
    count: total,
    layoutOf: (widthPx) => fitColumns(view.columns, widthPx)
  })
  const { items, scroller } = table
  const { columns, hasEmail, template } = table.layout
  const rows = useUserRows(view, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)

  useEffect(() => {
    onTotal(rows.total)
    setTotal(rows.total ?? 0)
  }, [rows.total, onTotal])
  const { filter, sortBy, isDescending } = view
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [filter, sortBy, isDescending, scroller])

  const acts = useMemo(() => ({ onSelect, onOpen, onAction }), [onSelect, onOpen, onAction])
  const visibility = useMemo(
    (): Readonly<Record<string, boolean>> => ({
      email: hasEmail,
      ...Object.fromEntries(allColumns.map((column) => [column, columns.includes(column)] as const))
    }),
    // The list is new in each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [hasEmail, columns.join()]
  )
  const sorting = useMemo(() => [{ id: sortBy, desc: isDescending }], [sortBy, isDescending])

  if (rows.failure !== null) return props.renderFailure(rows.failure, rows.retry)
  return (
    <UserActsContext value={acts}>
      <UsersHeadContext
        value={{
          selectedCount: selected.size,
          total: rows.total ?? 0,
          onSelectAll: props.onSelectAll,
          onClearSelection: props.onClearSelection,
          onSort: props.onSort
        }}
      >
        <VirtualTable
          table={table}
          columns={userColumns}
          visibility={visibility}
          sorting={sorting}
          label={t('admin.users.table')}
          total={rows.total ?? 0}
          isBusy={rows.total === null}
          rowClass={classes.row}
          style={{ '--template': template } as CSSProperties}
          rowAt={(index) => {
            const user = rows.at(index)
            return user && { user, isSelected: selected.has(user.id), isOwn: user.id === props.ownId }
          }}
          // By user, so that an open menu stays open when a search moves its line.
          keyOf={({ user }) => user.id}
          marksOf={({ isSelected }) => ({ isSelected })}
          onOpen={({ user }) => {
            onOpen(user)
          }}
          empty={rows.total === 0 ? props.empty : null}
        />
      </UsersHeadContext>
    </UserActsContext>
  )
}
