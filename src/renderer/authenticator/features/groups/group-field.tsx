// The group of an account: an existing one, or a new name, which creates a group when saved. Empty means no group.
import { Autocomplete } from '@mantine/core'
import type { Group } from '../../../../shared/contract'
import type { Failure, Result } from '../../../../shared/result'
import { longestGroupName } from '../../../../shared/model/limits'
import { groups as groupCalls } from '../../client'
import { useMessages } from '../../../ui/use-messages'

export interface GroupFieldProps {
  readonly groups: readonly Group[]
  readonly value: string
  readonly onChange: (name: string) => void
  readonly hasFocus?: boolean
}

export function GroupField({ groups, value, onChange, hasFocus = false }: GroupFieldProps) {
  const t = useMessages()
  return (
    <Autocomplete
      data-autofocus={hasFocus || undefined}
      openOnFocus={!hasFocus}
      label={t('finding.details.group')}
      placeholder={t('finding.details.groupHint')}
      maxLength={longestGroupName}
      clearable
      clearButtonProps={{ 'aria-label': t('finding.details.clear') }}
      data={[...new Set(groups.map(({ name }) => name))]}
      value={value}
      onChange={onChange}
    />
  )
}

/** The id of the group with this name, created if necessary; null for an empty name. */
export async function groupOfName(groups: readonly Group[], name: string): Promise<Result<string | null, Failure>> {
  const wanted = name.trim()
  if (wanted === '') return { ok: true, value: null }
  const there = groups.find((group) => group.name.toLowerCase() === wanted.toLowerCase())
  if (there !== undefined) return { ok: true, value: there.id }
  const made = await groupCalls.create({ name: wanted })
  return made.ok ? { ok: true, value: made.value.id } : made
}
