// What the quick picker offers: before a word is typed what is used most, then what matches, at most six.
import type { Entry } from '../../../../shared/contract'
import { prepareSearch, searchEntries } from '../finding/search'

export const mostMatches = 6

export interface Matches<E> {
  readonly shown: readonly E[]
  /** How many match in all. */
  readonly count: number
}

type Ranked = Pick<Entry, 'issuer' | 'account' | 'isFavorite' | 'usedCount' | 'usedAt'>

/** Favourites first, then what is copied most, then what was copied last; else the order of the list. */
const byUse = (a: Ranked, b: Ranked) =>
  Number(b.isFavorite) - Number(a.isFavorite) || b.usedCount - a.usedCount || (b.usedAt ?? 0) - (a.usedAt ?? 0)

/** Makes the search over `entries`; a keystroke then only compares. */
export function createPicks<E extends Ranked>(entries: readonly E[]): (query: string) => Matches<E> {
  const ranked = [...entries].sort(byUse)
  const prepared = prepareSearch(ranked)
  return (query) => {
    const found = query.trim() === '' ? ranked : searchEntries(prepared, query)
    return { shown: found.slice(0, mostMatches), count: found.length }
  }
}
