// Which accounts a search means: every word of it in issuer or account, in any order, as in the window. An identifier or
// a whole name wins over names that merely contain it, so that a script can name one account for good.
import type { Entry } from '../../shared/contract'
import { foldText } from '../../shared/text/plain'

type Named = Pick<Entry, 'id' | 'issuer' | 'account'>

/** The accounts that match, in their own order; all of them for an empty search. */
export function findAccounts<E extends Named>(entries: readonly E[], search: string): readonly E[] {
  const wanted = foldText(search).trim()
  const words = wanted.split(/\s+/).filter(Boolean)
  return entries.filter(({ issuer, account }) => {
    const text = foldText(`${issuer}\n${account}`)
    return words.every((word) => text.includes(word))
  })
}

/** The accounts that a search for one may mean. */
export function findOne<E extends Named>(entries: readonly E[], search: string): readonly E[] {
  const byId = entries.filter(({ id }) => id === search)
  if (byId.length === 1) return byId
  const wanted = foldText(search).trim()
  for (const nameOf of [
    ({ issuer, account }: E) => `${issuer}:${account}`,
    ({ issuer, account }: E) => `${issuer} ${account}`.trim(),
    ({ account }: E) => account,
    ({ issuer }: E) => issuer
  ]) {
    const exact = entries.filter((entry) => foldText(nameOf(entry)) === wanted)
    if (exact.length === 1) return exact
  }
  return findAccounts(entries, search)
}
