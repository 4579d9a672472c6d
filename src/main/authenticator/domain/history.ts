// What the history of an account records: names, tags and groups as text, anything secret only by its kind.
import type { HistoryChange } from '../../../shared/model/history'
import type { VaultEntry } from './entry'

/** A change as it is stored. How an entry was added is not stored here; the entry has it. */
export interface Change {
  readonly change: HistoryChange
  readonly from: string | null
  readonly to: string | null
}

/** The newest changes kept per account. */
export const mostHistory = 50

/** A change without details. */
export const plainChange = (change: HistoryChange): Change => ({ change, from: null, to: null })

/** An account's name on one line. */
const nameOf = ({ issuer, account }: VaultEntry) => [issuer, account].filter(Boolean).join(': ')
const tagsOf = ({ tags }: VaultEntry) => tags.join(', ')

/** The history items for a change from `before` to `after`; `groupName` knows every group. */
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
