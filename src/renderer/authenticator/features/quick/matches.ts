// What the quick picker offers, at most six: the most used accounts before anything is typed, then the matches.
import type { Entry } from '../../../../shared/contract'
import { prepareSearch, searchEntries } from '../finding/search'

export const mostMatches = 6

export interface Matches<E> {
  readonly shown: readonly E[]
  /** How many match in total. */
  readonly count: number
}

type Ranked = Pick<Entry, 'issuer' | 'account' | 'isFavorite' | 'usedCount' | 'usedAt'>

/** Favourites first, then the most copied, then the last copied; otherwise the order of the list. */
const byUse = (a: Ranked, b: Ranked) =>
  Number(b.isFavorite) - Number(a.isFavorite) || b.usedCount - a.usedCount || (b.usedAt ?? 0) - (a.usedAt ?? 0)

/** Prepares the search over `entries`, so that a key press only compares. */
export function createPicks<E extends Ranked>(entries: readonly E[]): (query: string) => Matches<E> {
  const ranked = [...entries].sort(byUse)
  const prepared = prepareSearch(ranked)
  return (query) => {
    const found = query.trim() === '' ? ranked : searchEntries(prepared, query)
    return { shown: found.slice(0, mostMatches), count: found.length }
  }
}
