// Which rows are in the vault for its user, in SQL: not those of an import under way (./staging.ts).

/** What tells rows of `table` that are the vault's from those of an import under way. */
export const isSettled = (table: 'entry' | 'account_group') =>
  `(${table}.import_id is null or ${table}.import_id not in (select id from staged_import))`

/** Whether a row is in the vault and not removed. */
export const isListed = `entry.removed_at is null and ${isSettled('entry')}`
/** Whether a group is there for its user. */
export const isListedGroup = isSettled('account_group')
