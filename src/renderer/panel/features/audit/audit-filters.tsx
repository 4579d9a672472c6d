// The audit log's filters: a search, kinds of events, and days.
import { Button, Menu, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { AuditKind } from '../../../../shared/contract'
import { auditKindsByGroup, auditKindMessage } from '../../../messages/admin'
import { SearchField } from '../../ui/search-field'
import classes from './audit-screen.module.css'
import type { AuditFilter } from './use-audit-log'
import { useMessages } from '../../../ui/use-messages'

export interface Chosen {
  readonly search: string
  readonly kinds: readonly AuditKind[]
  /** Local days, YYYY-MM-DD, both included; empty if open. */
  readonly from: string
  readonly to: string
}
export const everything: Chosen = { search: '', kinds: [], from: '', to: '' }

/** The start of a local day, or of the day after it; null if it is not a day. */
function startOf(day: string, daysLater = 0): number | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined || Number.isNaN(year + month + date)) return null
  return new Date(year, month - 1, date + daysLater).getTime()
}

export const filterOf = ({ search, kinds, from, to }: Chosen): AuditFilter => ({
  search,
  kinds: [...kinds],
  userId: null,
  from: startOf(from),
  to: startOf(to, 1)
})

export const isNarrowed = ({ search, kinds, from, to }: Chosen): boolean =>
  search.trim() !== '' || kinds.length > 0 || from !== '' || to !== ''

export interface AuditFiltersProps {
  readonly chosen: Chosen
  readonly onChange: (part: Partial<Chosen>) => void
}

export function AuditFilters({ chosen, onChange }: AuditFiltersProps) {
  const t = useMessages()
  return (
    <>
      <SearchField
        className={classes.search ?? ''}
        label={t('admin.audit.search')}
        placeholder={t('admin.audit.searchHint')}
        clearLabel={t('admin.audit.clearSearch')}
        value={chosen.search}
        onChange={(search) => {
          onChange({ search })
        }}
      />
      <KindFilter
        kinds={chosen.kinds}
        onChange={(next) => {
          onChange({ kinds: next })
        }}
      />
      <TextInput
        size="sm"
        type="date"
        label={t('admin.audit.from')}
        value={chosen.from}
        max={chosen.to === '' ? undefined : chosen.to}
        onChange={(changed) => {
          onChange({ from: changed.currentTarget.value })
        }}
      />
      <TextInput
        size="sm"
        type="date"
        label={t('admin.audit.to')}
        value={chosen.to}
        min={chosen.from === '' ? undefined : chosen.from}
        onChange={(changed) => {
          onChange({ to: changed.currentTarget.value })
        }}
      />
    </>
  )
}

function KindFilter({
  kinds,
  onChange
}: {
  readonly kinds: readonly AuditKind[]
  readonly onChange: (kinds: readonly AuditKind[]) => void
}) {
  const t = useMessages()
  const [first] = kinds
  return (
    <div className={classes.kinds}>
      <span className={classes.kindsLabel} id="audit-kinds-label">
        {t('admin.audit.kinds')}
      </span>
      <Menu closeOnItemClick={false} position="bottom-start" width={270}>
        <Menu.Target>
          <Button
            variant="default"
            size="sm"
            className={classes.kindsButton ?? ''}
            justify="space-between"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-describedby="audit-kinds-label"
          >
            {first === undefined
              ? t('admin.audit.allKinds')
              : kinds.length === 1
                ? auditKindMessage(first)
                : t('admin.audit.someKinds', { count: kinds.length })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.kindsMenu ?? ''}>
          {auditKindsByGroup().map(({ group, kinds: ofGroup }) => {
            const isWhole = ofGroup.every((kind) => kinds.includes(kind))
            return (
              <div key={group} role="group" aria-label={group}>
                <Menu.CheckboxItem
                  className={classes.group ?? ''}
                  checked={isWhole}
                  onChange={() => {
                    const others = kinds.filter((kind) => !ofGroup.includes(kind))
                    onChange(isWhole ? others : [...others, ...ofGroup])
                  }}
                >
                  {group}
                </Menu.CheckboxItem>
                {ofGroup.map((kind) => (
                  <Menu.CheckboxItem
                    key={kind}
                    checked={kinds.includes(kind)}
                    onChange={(isChosen) => {
                      onChange(isChosen ? [...kinds, kind] : kinds.filter((each) => each !== kind))
                    }}
                  >
                    {auditKindMessage(kind)}
                  </Menu.CheckboxItem>
                ))}
                <Menu.Divider />
              </div>
            )
          })}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
