// The users, one line each, however many there are. Columns that do not fit are left out, the least important first.
import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react'
import type { Failure } from '../../../../shared/result'
import { usersWords, type UserColumn } from '../../../strings/admin'
import { useVirtualTable, VirtualTable } from '../../ui/virtual-table'
import { fitColumns, isSortable } from './columns'
import { UserLine, type UserLineProps } from './user-line'
import classes from './user-table.module.css'
import { useUserRows } from './use-user-rows'
import type { UserSort, UsersView } from './view'

const words = usersWords.columns

export interface UserTableProps {
  readonly view: UsersView
  readonly onSort: (column: UserSort) => void
  readonly selected: ReadonlyMap<string, unknown>
  readonly onSelect: UserLineProps['onSelect']
  readonly onSelectAll: () => void
  readonly onClearSelection: () => void
  readonly onOpen: UserLineProps['onOpen']
  readonly onAction: UserLineProps['onAction']
  readonly onTotal: (total: number | null) => void
  readonly ownId: string
  readonly empty: ReactNode
  readonly renderFailure: (failure: Failure, retry: () => void) => ReactNode
}

export function UserTable(props: UserTableProps) {
  const { view, selected, onTotal } = props
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

  if (rows.failure !== null) return props.renderFailure(rows.failure, rows.retry)
  const isEmpty = rows.total === 0

  return (
    <VirtualTable
      table={table}
      label={usersWords.table}
      total={rows.total ?? 0}
      isBusy={rows.total === null}
      rowClass={classes.row}
      style={{ '--template': template } as CSSProperties}
      head={
        <>
          <div role="columnheader" className={classes.cell} aria-label={words.select}>
            <input
              ref={(box) => {
                if (box !== null) box.indeterminate = selected.size > 0 && selected.size < (rows.total ?? 0)
              }}
              type="checkbox"
              className={classes.check}
              aria-label={usersWords.selectAll}
              checked={selected.size > 0 && selected.size >= (rows.total ?? 0)}
              disabled={isEmpty}
              onChange={selected.size > 0 ? props.onClearSelection : props.onSelectAll}
            />
          </div>
          <Header column="name" props={props} />
          {hasEmail && <Header column="email" props={props} />}
          {columns.map((column) => (
            <Header key={column} column={column} props={props} />
          ))}
          <div role="columnheader" className={classes.cell}>
            <span className="cs-heard-only">{words.actions}</span>
          </div>
        </>
      }
      lineAt={(index) => {
        const user = rows.at(index)
        // Keyed by user, so that a menu that is open in the line stays open when a search moves it.
        if (user === undefined) return { key: index, content: null }
        const isSelected = selected.has(user.id)
        return {
          key: user.id,
          isSelected,
          content: (
            <UserLine
              user={user}
              columns={columns}
              columnsKey={columns.join()}
              hasEmail={hasEmail}
              isSelected={isSelected}
              isOwn={user.id === props.ownId}
              onSelect={props.onSelect}
              onOpen={props.onOpen}
              onAction={props.onAction}
            />
          )
        }
      }}
      empty={isEmpty ? props.empty : null}
    />
  )
}

function Header({
  column,
  props
}: {
  readonly column: UserColumn | 'name' | 'email'
  readonly props: Pick<UserTableProps, 'view' | 'onSort'>
}) {
  const { view, onSort } = props
  const label = words[column]
  const isSorted = view.sortBy === column
  if (!isSortable(column)) {
    return (
      <div role="columnheader" className={classes.cell}>
        <span className={classes.plainHead}>{label}</span>
      </div>
    )
  }
  return (
    <div
      role="columnheader"
      className={classes.cell}
      aria-sort={isSorted ? (view.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={isSorted || undefined}
        title={usersWords.sortBy(label)}
        onClick={() => {
          onSort(column)
        }}
      >
        {label}
        {isSorted &&
          (view.isDescending ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
      </UnstyledButton>
    </div>
  )
}
