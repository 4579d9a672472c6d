// Above the table: search, filters and the choice of columns.
import { Button, Menu, Select } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ListedStatus, Role } from '../../../../shared/contract'
import type { UserColumn } from '../../../messages/admin'
import { ClearButton } from '../admin/page-buttons'
import { SearchField } from '../../ui/search-field'
import classes from './toolbar.module.css'
import { allColumns, isFiltered, noFilter, type UserFilter } from './view'
import { useMessages } from '../../../ui/use-messages'

export interface ToolbarProps {
  readonly filter: UserFilter
  readonly onFilter: (filter: UserFilter) => void
  readonly columns: readonly UserColumn[]
  readonly onColumns: (columns: readonly UserColumn[]) => void
}

/** The value of a filter that matches everyone. */
const any = ''
const states = ['enrolled', 'none', 'disabled', 'no-codes-left'] as const
const statuses = ['active', 'invited', 'locked', 'disabled'] as const satisfies readonly ListedStatus[]
const roles = ['admin', 'member'] as const satisfies readonly Role[]
const oneOf = <K extends string>(values: readonly K[], value: string | null): K | null =>
  values.find((each) => each === value) ?? null

export function Toolbar({ filter, onFilter, columns, onColumns }: ToolbarProps) {
  const t = useMessages()
  const optionsOf = <K extends string>(values: readonly K[], labelOf: (value: K) => string) => [
    { value: any, label: t('admin.users.filters.any') },
    ...values.map((value) => ({ value, label: labelOf(value) }))
  ]

  const change = (part: Partial<UserFilter>) => {
    onFilter({ ...filter, ...part })
  }
  const shared = { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } as const
  return (
    <div className={classes.bar} role="search">
      <SearchField
        className={classes.search ?? ''}
        label={t('admin.users.search')}
        placeholder={t('admin.users.searchHint')}
        clearLabel={t('admin.users.clearSearch')}
        value={filter.search}
        onChange={(search) => {
          change({ search })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.search !== '') change({ search: '' })
        }}
      />
      <Select
        {...shared}
        className={classes.filter ?? ''}
        label={t('admin.users.filters.factorState')}
        data={optionsOf(states, (state) => t(`admin.users.filters.factorStates.${state}`))}
        value={filter.factorState ?? any}
        onChange={(value) => {
          change({ factorState: oneOf(states, value) })
        }}
      />
      <Select
        {...shared}
        className={classes.filter ?? ''}
        label={t('admin.users.filters.status')}
        data={optionsOf(statuses, (status) => t(`admin.status.${status}`))}
        value={filter.status ?? any}
        onChange={(value) => {
          change({ status: oneOf(statuses, value) })
        }}
      />
      <Select
        {...shared}
        className={classes.narrow ?? ''}
        label={t('admin.users.filters.role')}
        data={optionsOf(roles, (role) => t(`admin.role.${role}`))}
        value={filter.role ?? any}
        onChange={(value) => {
          change({ role: oneOf(roles, value) })
        }}
      />
      <div className={classes.end}>
        {isFiltered(filter) && (
          <ClearButton
            onClear={() => {
              onFilter(noFilter)
            }}
          >
            {t('admin.users.filters.clear')}
          </ClearButton>
        )}
        <Menu closeOnItemClick={false} position="bottom-end" width={220}>
          <Menu.Target>
            <Button variant="default" size="sm" leftSection={<IconColumns3 size={16} aria-hidden />}>
              {t('admin.users.columns.button')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {allColumns.map((column) => (
              <Menu.CheckboxItem
                key={column}
                checked={columns.includes(column)}
                onChange={(isShown) => {
                  onColumns(isShown ? [...columns, column] : columns.filter((each) => each !== column))
                }}
              >
                {t(`admin.users.columns.${column}`)}
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}
