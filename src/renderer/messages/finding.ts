// Messages for finding and sorting accounts: chips, sorting, groups, details, recovery codes, history, trash, selecting.
import { t } from './language'

export const groupSizeMessage = (count: number): string =>
  count === 0 ? t('finding.group.noAccounts') : t('finding.group.accounts', { count })

/** What happens to a group's accounts when it is removed. */
export const removeGroupMessage = (name: string, count: number): string =>
  count === 0 ? t('finding.group.confirm.detailEmpty', { name }) : t('finding.group.confirm.detail', { name, count })

export const addedCodesMessage = (count: number): string =>
  count === 0 ? t('finding.details.recovery.addedNone') : t('finding.details.recovery.added', { count })

/** How long an account stays in the Trash; `days` may be negative. */
export const trashLeftMessage = (days: number): string =>
  days <= 0 ? t('finding.trash.leftToday') : t('finding.trash.left', { days })

/** Where accounts were moved to; an empty name means no group. */
export const movedMessage = (name: string, count: number): string =>
  name === ''
    ? t('finding.selection.groupDialog.doneNone', { count })
    : t('finding.selection.groupDialog.done', { name, count })
