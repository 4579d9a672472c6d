// Which accounts the list shows, and in which order: the pure rules behind the chips and the sort menu.
import type { Entry, SortOrder } from '../../../../shared/contract'

/** Collators that compare names in the language of `locale` (BCP 47). Cached: creating one costs as much as many comparisons. */
const collators = new Map<string, Intl.Collator>()
function collatorOf(locale: string): Intl.Collator {
  const collator = collators.get(locale) ?? new Intl.Collator(locale, { sensitivity: 'base', numeric: true })
  collators.set(locale, collator)
  return collator
}

/** What the list is filtered by. */
export type Shelf =
  | { readonly kind: 'all' }
  | { readonly kind: 'favorites' }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'tag'; readonly tag: string }

/** A shelf to choose, and its number of accounts. */
export interface Chip {
  readonly shelf: Shelf
  /** The name that the user gave it; null for all accounts and for favourites. */
  readonly name: string | null
  readonly count: number
}

export const shelfKey = (shelf: Shelf): string =>
  shelf.kind === 'group' ? `group/${shelf.id}` : shelf.kind === 'tag' ? `tag/${shelf.tag}` : shelf.kind

/** The entries of a shelf, in the given order. */
export function entriesOn(entries: readonly Entry[], shelf: Shelf): readonly Entry[] {
  switch (shelf.kind) {
    case 'all':
      return entries
    case 'favorites':
      return entries.filter(({ isFavorite }) => isFavorite)
    case 'group':
      return entries.filter(({ groupId }) => groupId === shelf.id)
    case 'tag':
      return entries.filter(({ tags }) => tags.includes(shelf.tag))
  }
}

const byPosition = (a: Entry, b: Entry) => a.position - b.position

/** A sorted copy; names are compared in the language of `locale`. Equal entries keep their custom order. */
export function sortEntries(entries: readonly Entry[], sort: SortOrder, locale: string): readonly Entry[] {
  switch (sort) {
    case 'custom':
      return entries.toSorted(byPosition)
    case 'name':
      return sortByName(entries, collatorOf(locale))
    case 'usage':
      return entries.toSorted((a, b) => b.usedCount - a.usedCount || byPosition(a, b))
    case 'recency':
      return entries.toSorted((a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0) || byPosition(a, b))
  }
}

/** Comparing names by language is costly, so accounts and positions are compared only if the names are equal. */
function sortByName(entries: readonly Entry[], collator: Intl.Collator): readonly Entry[] {
  return entries.toSorted(
    (a, b) =>
      collator.compare(a.issuer || a.account, b.issuer || b.account) ||
      collator.compare(a.account, b.account) ||
      byPosition(a, b)
  )
}

/** Every tag with its number of accounts, sorted by name in the language of `locale`. */
export function tagsOf(
  entries: readonly Entry[],
  locale: string
): readonly { readonly tag: string; readonly count: number }[] {
  const collator = collatorOf(locale)
  const counts = new Map<string, number>()
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => collator.compare(a.tag, b.tag))
}

/** The ids with the one at `from` moved to index `to`. */
export function moveId(ids: readonly string[], from: number, to: number): readonly string[] {
  const moved = ids[from]
  if (moved === undefined || to < 0 || to >= ids.length) return ids
  const rest = ids.filter((_id, index) => index !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

/** Does the same as `entries.reorder`: these ids share their existing positions, in their new order. */
export function reposition(entries: readonly Entry[], ids: readonly string[]): readonly Entry[] {
  const wanted = new Set(ids)
  const free = entries.filter(({ id }) => wanted.has(id)).map(({ position }) => position)
  free.sort((a, b) => a - b)
  const positions = new Map(ids.map((id, index) => [id, free[index] ?? index]))
  return entries.map((entry) => {
    const position = positions.get(entry.id)
    return position === undefined || position === entry.position ? entry : { ...entry, position }
  })
}
