// What the quick picker offers: all accounts before anything is typed, the last copied first; then the matches.
import type { Entry } from '../../../../shared/contract'
import { prepareSearch, searchEntries } from '../finding/search'

type Ranked = Pick<Entry, 'issuer' | 'account' | 'isFavorite' | 'usedAt'>

/** The last copied first, then favourites; otherwise the order of the list. */
const byUse = (a: Ranked, b: Ranked) => (b.usedAt ?? 0) - (a.usedAt ?? 0) || Number(b.isFavorite) - Number(a.isFavorite)

/** Prepares the search over `entries`, so that a key press only compares. */
export function createPicks<E extends Ranked>(entries: readonly E[]): (query: string) => readonly E[] {
  const ranked = [...entries].sort(byUse)
  const prepared = prepareSearch(ranked)
  return (query) => (query.trim() === '' ? ranked : searchEntries(prepared, query))
}
