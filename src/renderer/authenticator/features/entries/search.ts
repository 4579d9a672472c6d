// Finding an account as one types: every word of the query must be in the issuer or the account, in any order.
import type { Entry } from '../../../../shared/contract'

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()

export interface SearchableEntry<E> {
  readonly entry: E
  readonly text: string
}

/** Prepares entries once, so that a keystroke only compares. */
export function prepareSearch<E extends Pick<Entry, 'issuer' | 'account'>>(
  entries: readonly E[]
): SearchableEntry<E>[] {
  return entries.map((entry) => ({ entry, text: fold(`${entry.issuer}\n${entry.account}`) }))
}

/** The entries that match, in their own order; all of them for an empty query. */
export function searchEntries<E>(prepared: readonly SearchableEntry<E>[], query: string): E[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return prepared.filter(({ text }) => words.every((word) => text.includes(word))).map(({ entry }) => entry)
}
