// Above the table: search, filters and the choice of columns.
import { Button, CloseButton, Menu, Select, TextInput } from '@mantine/core'
import { IconColumns3, IconSearch } from '@tabler/icons-react'
import { factorWords, roleWords, statusWords, usersWords, type UserColumn } from '../../../strings/admin'
import classes from './toolbar.module.css'
import { allColumns, isFiltered, noFilter, type UserFilter } from './view'

const words = usersWords.filters

export interface ToolbarProps {
  readonly filter: UserFilter
  readonly onFilter: (filter: UserFilter) => void
  readonly columns: readonly UserColumn[]
  readonly onColumns: (columns: readonly UserColumn[]) => void
}

/** The value of a filter that lets everybody through. */
const any = ''
const optionsOf = <K extends string>(names: Readonly<Record<K, string>>) => [
  { value: any, label: words.any },
  ...Object.entries<string>(names).map(([value, label]) => ({ value, label }))
]
const keyOf = <K extends string>(names: Readonly<Record<K, string>>, value: string | null): K | null =>
  value !== null && value in names ? (value as K) : null

export function Toolbar({ filter, onFilter, columns, onColumns }: ToolbarProps) {
  const change = (part: Partial<UserFilter>) => {
    onFilter({ ...filter, ...part })
  }
  const shared = { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } as const
  return (
    <div className={classes.bar} role="search">
      <TextInput
        className={classes.search ?? ''}
        size="sm"
        label={usersWords.search}
        placeholder={usersWords.searchHint}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          filter.search === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={usersWords.clearSearch}
              onClick={() => {
                change({ search: '' })
              }}
            />
          )
        }
        type="text"
        maxLength={254}
        spellCheck={false}
        value={filter.search}
        onChange={(event) => {
          change({ search: event.currentTarget.value })
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && filter.search !== '') change({ search: '' })
        }}
      />
      <Select
        {...shared}
        className={classes.filter ?? ''}
        label={words.factorState}
        data={optionsOf(words.factorStates)}
        value={filter.factorState ?? any}
        onChange={(value) => {
          change({ factorState: keyOf({ ...factorWords, 'no-codes-left': '' }, value) })
        }}
      />
      <Select
        {...shared}
        className={classes.filter ?? ''}
        label={words.status}
        data={optionsOf(statusWords)}
        value={filter.status ?? any}
        onChange={(value) => {
          change({ status: keyOf(statusWords, value) })
        }}
      />
      <Select
        {...shared}
        className={classes.narrow ?? ''}
        label={words.role}
        data={optionsOf(roleWords)}
        value={filter.role ?? any}
        onChange={(value) => {
          change({ role: keyOf(roleWords, value) })
        }}
      />
      <div className={classes.end}>
        {isFiltered(filter) && (
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            c="var(--cs-ink-soft)"
            onClick={() => {
              onFilter(noFilter)
            }}
          >
            {words.clear}
          </Button>
        )}
        <Menu closeOnItemClick={false} position="bottom-end" width={220}>
          <Menu.Target>
            <Button variant="default" size="sm" leftSection={<IconColumns3 size={16} aria-hidden />}>
              {usersWords.columns.button}
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
                {usersWords.columns[column]}
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  )
}
