// One user in the table: the cells of a line.
import { UnstyledButton } from '@mantine/core'
import { memo } from 'react'
import type { UserRow } from '../../../../shared/contract'
import { agoOrNever, roleWords, usersWords, type UserActionKind, type UserColumn } from '../../../strings/admin'
import { formatDateTime, formatNumber } from '../../../strings/format'
import { useLocale } from '../../../ui/app-state'
import { mainNow } from '../../../ui/clock'
import { FactorBadge, StatusBadge } from '../admin/badge'
import { UserActionsMenu } from './user-actions-menu'
import classes from './user-table.module.css'

export interface UserLineProps {
  readonly user: UserRow
  readonly columns: readonly UserColumn[]
  /** Compared instead of `columns`, which is a new list at each render. */
  readonly columnsKey: string
  readonly hasEmail: boolean
  readonly isSelected: boolean
  readonly isOwn: boolean
  readonly onSelect: (user: UserRow, isSelected: boolean) => void
  readonly onOpen: (user: UserRow) => void
  readonly onAction: (kind: UserActionKind, user: UserRow) => void
}

export const UserLine = memo(
  function UserLine({ user, columns, hasEmail, isSelected, isOwn, onSelect, onOpen, onAction }: UserLineProps) {
    useLocale()
    return (
      <div
        role="presentation"
        className={classes.row}
        onClick={(event) => {
          // With a mouse, the whole line opens the user's page; with the keyboard, the name does.
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
