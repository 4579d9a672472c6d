// The users, one line each, however many there are. Columns that do not fit are left out, the least important first.
import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { memo, useEffect, useState, type CSSProperties, type ReactNode } from 'react'
import type { UserRow } from '../../../../shared/contract'
import type { Failure } from '../../../../shared/result'
import { agoOrNever, roleWords, usersWords, type UserActionKind, type UserColumn } from '../../../strings/admin'
import { formatDateTime, formatNumber } from '../../../strings/format'
import { useLocale } from '../../../ui/app-state'
import { mainNow } from '../../../ui/clock'
import { useVirtualTable, VirtualTable } from '../../ui/virtual-table'
import { FactorBadge, StatusBadge } from '../admin/badge'
import { UserActionsMenu } from './user-actions-menu'
import classes from './user-table.module.css'
import { useUserRows } from './use-user-rows'
import { allColumns, type UserSort, type UsersView } from './view'

const words = usersWords.columns
const widths: Readonly<Record<UserColumn, number>> = {
  factorState: 148,
  status: 112,
  role: 100,
  backupCodesLeft: 124,
  lastLoginAt: 138,
  createdAt: 138
}
/** Room for selection, name and actions; email has a column of its own where there is room for it as well. */
const fixedWidth = 44 + 56 + 180
const emailWidth = 220
const sortable: readonly (UserColumn | 'name' | 'email')[] = [
  'name',
  'email',
  'role',
  'factorState',
  'createdAt',
  'lastLoginAt'
]
const isSortable = (column: string): column is UserSort => (sortable as readonly string[]).includes(column)

/** The chosen columns that fit into `width` px, in their order. */
function fitColumns(chosen: readonly UserColumn[], width: number) {
  let left = width - fixedWidth
  const fitting = new Set<UserColumn>()
  for (const column of allColumns) {
    if (!chosen.includes(column)) continue
    if (left < widths[column]) break
    left -= widths[column]
    fitting.add(column)
  }
  const columns = allColumns.filter((column) => fitting.has(column))
  const hasEmail = left >= emailWidth - 40 && width >= 700
  const template = [
    '44px',
    hasEmail ? 'minmax(140px, 1fr) minmax(180px, 1.15fr)' : 'minmax(180px, 1fr)',
    ...columns.map((column) => `${widths[column]}px`),
    '56px'
  ].join(' ')
  return { columns, hasEmail, template, rowHeight: hasEmail ? 46 : 58 }
}

export interface UserTableProps {
  readonly view: UsersView
  readonly onSort: (column: UserSort) => void
  readonly selected: ReadonlyMap<string, unknown>
  readonly onSelect: (user: UserRow, isSelected: boolean) => void
  readonly onSelectAll: () => void
  readonly onClearSelection: () => void
  readonly onOpen: (user: UserRow) => void
  readonly onAction: (kind: UserActionKind, user: UserRow) => void
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
        // A user's line stays the same one when a search moves it, and so does a menu that is open in it.
        if (user === undefined) return { key: index, content: null }
        const isSelected = selected.has(user.id)
        return {
          key: user.id,
          isSelected,
          content: (
            <Line
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

interface LineProps {
  readonly user: UserRow
  readonly columns: readonly UserColumn[]
  readonly columnsKey: string
  readonly hasEmail: boolean
  readonly isSelected: boolean
  readonly isOwn: boolean
  readonly onSelect: UserTableProps['onSelect']
  readonly onOpen: UserTableProps['onOpen']
  readonly onAction: UserTableProps['onAction']
}

const Line = memo(
  function Line({ user, columns, hasEmail, isSelected, isOwn, onSelect, onOpen, onAction }: LineProps) {
    useLocale()
    return (
      <div
        role="presentation"
        className={classes.row}
        onClick={(event) => {
          // The whole line opens the page for a mouse; the name does for everybody.
          if (event.target instanceof Element && event.target.closest('button, input, label, [role="menu"]') === null) {
            onOpen(user)
          }
        }}
      >
        <div role="cell" className={classes.cell}>
          {/* Native, as there is one in each line: a table that scrolls fast makes hundreds of lines a second. */}
          <input
            type="checkbox"
            className={classes.check}
            aria-label={usersWords.select(user.email)}
            checked={isSelected}
            data-place="select"
            onChange={(event) => {
              onSelect(user, event.currentTarget.checked)
            }}
          />
        </div>
        <div role="cell" className={classes.cell}>
          <div className={classes.who}>
            <UnstyledButton
              className={classes.name}
              data-place="name"
              title={user.name}
              onClick={() => {
                onOpen(user)
              }}
            >
              <bdi>{user.name}</bdi>
            </UnstyledButton>
            {isOwn && <span className={classes.you}>{usersWords.you}</span>}
            {!hasEmail && (
              <span className={classes.under} dir="auto">
                {user.email}
              </span>
            )}
          </div>
        </div>
        {hasEmail && (
          <div role="cell" className={classes.cell} title={user.email}>
            <span className={classes.email} dir="auto">
              {user.email}
            </span>
          </div>
        )}
        {columns.map((column) => (
          <div key={column} role="cell" className={classes.cell}>
            <Value column={column} user={user} />
          </div>
        ))}
        <div role="cell" className={classes.cell} data-place="actions">
          <UserActionsMenu
            user={user}
            onChoose={(kind) => {
              onAction(kind, user)
            }}
          />
        </div>
      </div>
    )
  },
  // Columns are made anew at each render; their names say whether they differ.
  (a, b) =>
    a.user === b.user &&
    a.columnsKey === b.columnsKey &&
    a.hasEmail === b.hasEmail &&
    a.isSelected === b.isSelected &&
    a.isOwn === b.isOwn &&
    a.onSelect === b.onSelect &&
    a.onOpen === b.onOpen &&
    a.onAction === b.onAction
)

function Value({ column, user }: { readonly column: UserColumn; readonly user: UserRow }) {
  switch (column) {
    case 'factorState':
      return <FactorBadge state={user.factorState} isSleeping={user.isFactorSleeping} />
    case 'status':
      return <StatusBadge status={user.status} />
    case 'role':
      return <span className={classes.quiet}>{roleWords[user.role]}</span>
    case 'backupCodesLeft':
      return (
        <span
          className={classes.quiet}
          data-warn={(user.factorState === 'enrolled' && user.backupCodesLeft <= 3) || undefined}
        >
          {user.factorState === 'none' ? '–' : formatNumber(user.backupCodesLeft)}
        </span>
      )
    case 'createdAt':
    case 'lastLoginAt': {
      const at = user[column]
      return (
        <span className={classes.quiet} {...(at === null ? {} : { title: formatDateTime(at) })}>
          {agoOrNever(at, mainNow())}
        </span>
      )
    }
  }
}
