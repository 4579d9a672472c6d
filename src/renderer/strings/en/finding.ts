// The words of finding and keeping order: chips, sorting, groups, details, recovery codes, history, trash, selecting.
import type { HistoryItem, SortOrder, ViewPreferences } from '../../../shared/contract'
import { formatDateTime, formatNumber, plural } from '../format'
import { accounts } from './counts'

export const viewWords = {
  title: 'View',
  sort: 'Sort by',
  sorts: {
    custom: 'Custom order',
    name: 'Name',
    usage: 'Most used',
    recency: 'Last used'
  } satisfies Record<SortOrder, string>,
  customHint: 'Drag an account to its place, or move it with Alt and the arrow keys.',
  density: 'Size',
  densities: {
    compact: 'Compact',
    comfortable: 'Comfortable',
    large: 'Large'
  } satisfies Record<ViewPreferences['density'], string>,
  nextCode: 'Show the next code',
  nextCodeHint: 'Beside the code, in its last 10 seconds',
  next: (spelled: string) => `Next code ${spelled}`,
  moved: (name: string, place: number, count: number) => `${name}: ${formatNumber(place)} of ${formatNumber(count)}`,
  notCustom: 'Sort by custom order to move accounts.'
}

export const shelfWords = {
  title: 'Show',
  all: 'All',
  favorites: 'Favourites',
  nothing: {
    title: 'Nothing here yet',
    detail: 'No account is on this shelf.'
  },
  showAll: 'Show all accounts',
  inNote: 'In the note'
}

export const favoriteWords = {
  add: 'Add to favourites',
  remove: 'Remove from favourites',
  addName: (name: string) => `Add ${name} to favourites`,
  removeName: (name: string) => `Remove ${name} from favourites`
}

export const groupWords = {
  title: 'Groups',
  menu: 'Groups',
  accounts,
  noAccounts: 'No accounts',
  empty: 'Groups keep accounts together: work, family, one customer. An account is in one group or in none.',
  newName: 'New group',
  create: 'Add',
  name: 'Name',
  rename: (name: string) => `Rename ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name}`,
  confirm: {
    title: 'Remove group?',
    detailEmpty: (name: string) => `${name} has no accounts.`,
    detail: (name: string, count: number) =>
      `${plural(count, { one: 'The account', other: 'The # accounts' })} in ${name} will be in no group. No account is removed.`,
    label: 'Remove'
  }
}

export const detailsWords = {
  menu: 'Edit',
  tabs: { fields: 'Details', recovery: 'Recovery codes', history: 'History' },
  group: 'Group',
  groupHint: 'Choose one or type a new name',
  tags: 'Tags',
  tagsHint: 'Enter or a comma ends a tag',
  note: 'Note',
  noteHint: 'Encrypted in the vault, and found by the search',
  clear: 'Clear',
  saved: 'Saved.',
  logo: {
    change: 'Change logo',
    title: 'Logo',
    auto: 'By name',
    autoDetail: 'The logo of the issuer, where there is one',
    none: 'Letter',
    noneDetail: 'The first letter of the name',
    own: 'Own picture',
    ownDetail: 'A picture file, cut to a square',
    choose: 'Choose from the list',
    search: 'Search logos',
    nothing: 'No logo of that name is among them.',
    unreadable: 'This is not a picture that can be read.',
    legal: 'Logos belong to their owners.'
  },
  recovery: {
    left: (left: number, all: number) => `${formatNumber(left)} of ${formatNumber(all)} left`,
    empty:
      'Most sites hand out recovery codes for the day the phone is gone. Keep them here, encrypted, and mark each one that was used.',
    add: 'Add codes',
    paste: 'Codes to add',
    pasteHint: 'One a line, or all of them as the site shows them',
    added: (count: number) => plural(count, { one: '# recovery code added.', other: '# recovery codes added.' }),
    addedNone: 'All of these are kept already.',
    used: (index: number) => `Recovery code ${formatNumber(index)} was used`,
    usedAt: (at: number) => `Used ${formatDateTime(at)}`,
    copy: (index: number) => `Copy recovery code ${formatNumber(index)}`,
    remove: (index: number) => `Remove recovery code ${formatNumber(index)}`
  },
  history: {
    empty: 'Nothing has been changed yet.',
    changes: {
      added: 'Added',
      imported: 'Imported',
      renamed: 'Renamed',
      note: 'Note changed',
      tags: 'Tags changed',
      group: 'Group changed',
      counter: 'Counter set',
      pin: 'PIN entered',
      'recovery-codes': 'Recovery codes changed',
      removed: 'Moved to the trash',
      restored: 'Restored from the trash',
      replaced: 'Replaced by an import'
    } satisfies Record<HistoryItem['change'], string>,
    nothing: 'none'
  }
}

export const trashWords = {
  title: 'Trash',
  intro: 'A removed account stays here for 30 days, then it is gone for ever.',
  empty: 'The trash is empty.',
  left: (days: number) => plural(days, { one: '# day left', other: '# days left' }),
  leftToday: 'Goes today',
  removedAt: (at: number) => `Removed ${formatDateTime(at)}`,
  restore: 'Restore',
  restoreName: (name: string) => `Restore ${name}`,
  deleteName: (name: string) => `Delete ${name} for ever`,
  emptyTrash: 'Empty trash',
  confirmDelete: {
    title: 'Delete for ever?',
    detail: (name: string) =>
      `${name} and its secret will be gone. If the site still asks for codes, you need its recovery codes.`,
    label: 'Delete for ever'
  },
  confirmEmpty: {
    title: 'Empty the trash?',
    detail: (count: number) => `${accounts(count)} and their secrets will be gone for ever.`,
    label: 'Empty trash'
  },
  deleted: (count: number) => `${accounts(count)} deleted for ever.`
}

export const selectionWords = {
  select: 'Select',
  selectName: (name: string) => `Select ${name}`,
  bar: 'Selected accounts',
  count: (count: number) => `${formatNumber(count)} selected`,
  clear: 'Clear selection',
  all: 'Select all',
  favorite: 'Favourite',
  unfavorite: 'No favourite',
  tag: 'Tag',
  group: 'Group',
  export: 'Export',
  remove: 'Remove',
  tagDialog: {
    title: 'Add a tag',
    detail: (count: number) => `To ${accounts(count)}.`,
    label: 'Tag',
    confirm: 'Add tag',
    done: (tag: string, count: number) => `${accounts(count)} tagged “${tag}”.`
  },
  groupDialog: {
    title: 'Move to a group',
    detail: (count: number) => `${accounts(count)}. Leave the name empty for no group.`,
    confirm: 'Move',
    done: (name: string, count: number) => `${accounts(count)} in ${name} now.`,
    doneNone: (count: number) => `${accounts(count)} in no group now.`
  }
}
