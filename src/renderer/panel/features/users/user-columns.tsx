// The columns of the users' table: their headers and cells.
import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { createContext, useContext } from 'react'
import type { UserRow } from '../../../../shared/contract'
import { agoOrNever, type UserActionKind, type UserColumn } from '../../../messages/admin'
import { formatDateTime, formatNumber } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import { useMessages } from '../../../ui/use-messages'
import type { TableColumn } from '../../ui/virtual-table'
import { FactorBadge, StatusBadge } from '../admin/badge'
import { isSortable } from './columns'
import { UserActionsMenu } from './user-actions-menu'
import classes from './user-table.module.css'
import { allColumns, type UserSort } from './view'

export interface UserLine {
  readonly user: UserRow
  readonly isSelected: boolean
  readonly isOwn: boolean
}

export interface UserActs {
  readonly onSelect: (user: UserRow, isSelected: boolean) => void
  readonly onOpen: (user: UserRow) => void
  readonly onAction: (kind: UserActionKind, user: UserRow) => void
}

export interface UsersHead {
  readonly selectedCount: number
  readonly total: number
  readonly onSelectAll: () => void
  readonly onClearSelection: () => void
  readonly onSort: (column: UserSort) => void
}

/** What the cells can do; stable as long as the table exists. */
export const UserActsContext = createContext<UserActs | null>(null)
/** The headers of the columns. */
export const UsersHeadContext = createContext<UsersHead | null>(null)

function given<T>(value: T | null): T {
  if (value === null) throw new Error('a cell outside the users table')
  return value
}

export const userColumns: readonly TableColumn<UserLine>[] = [
  { id: 'select', enableSorting: false, header: SelectAll, cell: ({ row }) => <Select line={row.original} /> },
  ...(['name', 'email'] as const).map((id): TableColumn<UserLine> => ({
    id,
    accessorFn: ({ user }) => user[id],
    header: ({ column }) => <Header column={id} sorted={column.getIsSorted()} />,
    cell: ({ row, table }) =>
      id === 'email' ? (
        <Email user={row.original.user} />
      ) : (
        <Name line={row.original} hasEmail={table.getColumn('email')?.getIsVisible() === true} />
      )
  })),
  ...allColumns.map((id): TableColumn<UserLine> => ({
    id,
    accessorFn: ({ user }) => user[id],
    enableSorting: isSortable(id),
    header: ({ column }) => <Header column={id} sorted={column.getIsSorted()} />,
    cell: ({ row }) => (
      <div role="cell" className={classes.cell}>
        <Value column={id} user={row.original.user} />
      </div>
    )
  })),
  { id: 'actions', enableSorting: false, header: ActionsHead, cell: ({ row }) => <Actions user={row.original.user} /> }
]

function SelectAll() {
  const t = useMessages()
  const { selectedCount, total, onSelectAll, onClearSelection } = given(useContext(UsersHeadContext))
  return (
    <div role="columnheader" className={classes.cell} aria-label={t('admin.users.columns.select')}>
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = selectedCount > 0 && selectedCount < total
        }}
        type="checkbox"
        className={classes.check}
        aria-label={t('admin.users.selectAll')}
        checked={selectedCount > 0 && selectedCount >= total}
        disabled={total === 0}
        onChange={selectedCount > 0 ? onClearSelection : onSelectAll}
      />
    </div>
  )
}

function Header({
  column,
  sorted
}: {
  readonly column: UserColumn | 'name' | 'email'
  readonly sorted: false | 'asc' | 'desc'
}) {
  const { onSort } = given(useContext(UsersHeadContext))
  const t = useMessages()
  const label = t(`admin.users.columns.${column}`)
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
      aria-sort={sorted === false ? 'none' : sorted === 'desc' ? 'descending' : 'ascending'}
    >
      <UnstyledButton
        className={classes.sort}
        data-sorted={sorted !== false || undefined}
        title={t('admin.users.sortBy', { column: label })}
        onClick={() => {
          onSort(column)
        }}
      >
        {label}
        {sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
        {sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
      </UnstyledButton>
    </div>
  )
}

function ActionsHead() {
  const t = useMessages()
  return (
    <div role="columnheader" className={classes.cell}>
      <span className="cs-heard-only">{t('admin.users.columns.actions')}</span>
    </div>
  )
}

function Select({ line: { user, isSelected } }: { readonly line: UserLine }) {
  const t = useMessages()
  const { onSelect } = given(useContext(UserActsContext))
  return (
    <div role="cell" className={classes.cell}>
      {/* Native, because each line has one: a table that scrolls fast renders hundreds a second. */}
      <input
        type="checkbox"
        className={classes.check}
        aria-label={t('admin.users.select', { email: user.email })}
        checked={isSelected}
        data-place="select"
        onChange={(event) => {
          onSelect(user, event.currentTarget.checked)
        }}
      />
    </div>
  )
}

function Name({ line: { user, isOwn }, hasEmail }: { readonly line: UserLine; readonly hasEmail: boolean }) {
  const t = useMessages()
  const { onOpen } = given(useContext(UserActsContext))
  return (
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
        {isOwn && <span className={classes.you}>{t('admin.users.you')}</span>}
        {!hasEmail && (
          <span className={classes.under} dir="auto">
            {user.email}
          </span>
        )}
      </div>
    </div>
  )
}

function Email({ user }: { readonly user: UserRow }) {
  return (
    <div role="cell" className={classes.cell} title={user.email}>
      <span className={classes.email} dir="auto">
        {user.email}
      </span>
    </div>
  )
}

function Actions({ user }: { readonly user: UserRow }) {
  const { onAction } = given(useContext(UserActsContext))
  return (
    <div role="cell" className={classes.cell} data-place="actions">
      <UserActionsMenu
        user={user}
        onChoose={(kind) => {
          onAction(kind, user)
        }}
      />
    </div>
  )
}

function Value({ column, user }: { readonly column: UserColumn; readonly user: UserRow }) {
  const t = useMessages()
  switch (column) {
    case 'factorState':
      return <FactorBadge state={user.factorState} isSleeping={user.isFactorSleeping} />
    case 'status':
      return <StatusBadge status={user.status} />
    case 'role':
      return <span className={classes.quiet}>{t(`admin.role.${user.role}`)}</span>
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
          <Ago at={at} />
        </span>
      )
    }
  }
}

function Ago({ at }: { readonly at: number | null }) {
  return agoOrNever(at, useNow())
}
