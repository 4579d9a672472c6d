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
  nextCodeHint: 'Next to the code, in its last 10 seconds',
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
    detail: 'No accounts match this filter.'
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
  empty: 'Use groups to keep accounts together: work, family, a customer. An account can be in one group.',
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
      `${plural(count, { one: 'The account', other: 'The # accounts' })} in ${name} will no longer be in a group. No accounts are removed.`,
    label: 'Remove'
  }
}

export const detailsWords = {
  menu: 'Edit',
  tabs: { fields: 'Details', recovery: 'Recovery codes', history: 'History' },
  group: 'Group',
  groupHint: 'Choose one or type a new name',
  tags: 'Tags',
  tagsHint: 'Press Enter or comma to add a tag',
  note: 'Note',
  noteHint: 'Stored encrypted. Search looks here too.',
  clear: 'Clear',
  saved: 'Saved.',
  logo: {
    change: 'Change logo',
    title: 'Logo',
    auto: 'Automatic',
    autoDetail: 'The service’s logo, if there is one',
    none: 'Letter',
    noneDetail: 'The first letter of the name',
    own: 'Your own image',
    ownDetail: 'An image file, cropped to a square',
    choose: 'Choose from the list',
    search: 'Search logos',
    nothing: 'No logos found.',
    unreadable: 'This isn’t an image Countersign can read.',
    legal: 'Logos belong to their owners.'
  },
  recovery: {
    left: (left: number, all: number) => `${formatNumber(left)} of ${formatNumber(all)} left`,
    empty:
      'Most sites give you recovery codes in case you lose your phone. Keep them here, encrypted, and mark each one as you use it.',
    add: 'Add codes',
    paste: 'Codes to add',
    pasteHint: 'One per line, or just as the site shows them',
    added: (count: number) => plural(count, { one: '# recovery code added.', other: '# recovery codes added.' }),
    addedNone: 'These are already saved.',
    used: (index: number) => `Recovery code ${formatNumber(index)} used`,
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
  intro: 'Removed accounts stay here for 30 days, then they are deleted permanently.',
  empty: 'The trash is empty.',
  left: (days: number) => plural(days, { one: '# day left', other: '# days left' }),
  leftToday: 'Deleted today',
  removedAt: (at: number) => `Removed ${formatDateTime(at)}`,
  restore: 'Restore',
  restoreName: (name: string) => `Restore ${name}`,
  deleteName: (name: string) => `Delete ${name} permanently`,
  emptyTrash: 'Empty trash',
  confirmDelete: {
    title: 'Delete permanently?',
    detail: (name: string) =>
      `${name} will be deleted, setup key included. If the site still asks for codes, you’ll need its recovery codes.`,
    label: 'Delete permanently'
  },
  confirmEmpty: {
    title: 'Empty the trash?',
    detail: (count: number) => `${accounts(count)} will be deleted permanently, setup keys included.`,
    label: 'Empty trash'
  },
  deleted: (count: number) => `${accounts(count)} deleted permanently.`
}

export const selectionWords = {
  select: 'Select',
  selectName: (name: string) => `Select ${name}`,
  bar: 'Selected accounts',
  count: (count: number) => `${formatNumber(count)} selected`,
  clear: 'Clear selection',
  all: 'Select all',
  favorite: 'Favourite',
  unfavorite: 'Remove from favourites',
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
    done: (name: string, count: number) => `${accounts(count)} moved to ${name}.`,
    doneNone: (count: number) => `${accounts(count)} moved out of their group.`
  }
}
