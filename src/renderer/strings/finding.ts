// The words of finding and keeping order: chips, sorting, groups, details, recovery codes, history, trash, selecting.
import { wordsOf } from './language'

export const { viewWords, shelfWords, favoriteWords, groupWords, detailsWords, trashWords, selectionWords } =
  wordsOf('finding')

export const groupSizeWords = (count: number): string =>
  count === 0 ? groupWords.noAccounts : groupWords.accounts(count)

/** What becomes of a group's accounts when it is removed. */
export const removeGroupWords = (name: string, count: number): string =>
  count === 0 ? groupWords.confirm.detailEmpty(name) : groupWords.confirm.detail(name, count)

export const addedCodesWords = (count: number): string =>
  count === 0 ? detailsWords.recovery.addedNone : detailsWords.recovery.added(count)

/** How long an account stays in the trash; `days` may be past. */
export const trashLeftWords = (days: number): string => (days <= 0 ? trashWords.leftToday : trashWords.left(days))

/** Where accounts were moved to; an empty name is no group. */
export const movedWords = (name: string, count: number): string =>
  name === '' ? selectionWords.groupDialog.doneNone(count) : selectionWords.groupDialog.done(name, count)
