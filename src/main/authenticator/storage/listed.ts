// SQL conditions for rows that the user can see: not those of an import in progress (./staging.ts).

/** True for rows of `table` that belong to the vault and not to an import in progress. */
export const isSettled = (table: 'entry' | 'account_group') =>
  `(${table}.import_id is null or ${table}.import_id not in (select id from staged_import))`

/** Whether an entry is in the vault and not removed. */
export const isListed = `entry.removed_at is null and ${isSettled('entry')}`
/** Whether a group is visible to the user. */
export const isListedGroup = isSettled('account_group')
