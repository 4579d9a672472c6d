// What is remembered of an account's changes: names, tags and groups by word, everything secret by its kind alone.
import type { HistoryChange } from '../../../shared/model/history'
import type { VaultEntry } from './entry'

/** A change as it is stored. How an entry came here is never stored: the entry itself says that. */
export interface Change {
  readonly change: HistoryChange
  readonly from: string | null
  readonly to: string | null
}

/** The newest of each account that are kept. */
export const mostHistory = 50

/** A change of which nothing is told but that it happened. */
export const plainChange = (change: HistoryChange): Change => ({ change, from: null, to: null })

/** An account's name on one line. */
const nameOf = ({ issuer, account }: VaultEntry) => [issuer, account].filter(Boolean).join(': ')
const tagsOf = ({ tags }: VaultEntry) => tags.join(', ')

/** What to remember of a change from `before` to `after`; `groupName` knows every group. */
export function describeChanges(
  before: VaultEntry,
  after: VaultEntry,
  groupName: (id: string) => string | null
): readonly Change[] {
  const groupOf = ({ groupId }: VaultEntry) => (groupId === null ? null : groupName(groupId))
  const told = [
    { change: 'renamed', from: nameOf(before), to: nameOf(after) },
    { change: 'tags', from: tagsOf(before), to: tagsOf(after) },
    { change: 'group', from: groupOf(before), to: groupOf(after) }
  ] as const
  return told
    .filter(({ from, to }) => from !== to)
    .map(({ change, from, to }) => ({ change, from: from === '' ? null : from, to: to === '' ? null : to }))
}
