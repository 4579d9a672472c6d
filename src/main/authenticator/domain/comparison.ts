// How an account out of an export relates to those that are there: new, the same, or one that differs where it should not.
// The report shown before an import is made of this; nothing here decides for the user.
import type { ComparedField } from '../../../shared/model/transfer'
import type { AccountParts } from '../../../shared/model/entry'
import { foldName } from './entry'

export type Comparison =
  | { readonly state: 'new' }
  /** The very same account, under names that differ in case at most. */
  | { readonly state: 'duplicate'; readonly of: string }
  /** The same secret under other names or parameters, or the same names with another secret. */
  | { readonly state: 'conflict'; readonly with: string; readonly fields: readonly ComparedField[] }

export type ComparableAccount = AccountParts & { readonly id: string; readonly fingerprint: string }

const parameters = ['type', 'algorithm', 'digits', 'period'] as const

function differingFields(a: ComparableAccount, b: ComparableAccount): readonly ComparedField[] {
  const names = (['issuer', 'account'] as const).filter((field) => foldName(a[field]) !== foldName(b[field]))
  const others = parameters.filter((field) => a[field] !== b[field])
  // A counter further on is the same account in use; one further back would repeat codes.
  const counter = a.type === 'hotp' && b.type === 'hotp' && a.counter !== b.counter ? (['counter'] as const) : []
  return [...names, ...others, ...counter, ...(a.fingerprint === b.fingerprint ? [] : (['secret'] as const))]
}

export interface Comparer {
  compare(account: ComparableAccount): Comparison
  /** Makes an account known: of the vault first, then each of the file, so that its repetition later in it is found. */
  add(account: ComparableAccount): void
}

const nameKey = ({ issuer, account }: AccountParts) => `${foldName(issuer)}\n${foldName(account)}`

/** Compares against the accounts that it was told of, by secret first and by name after that. */
export function createComparer(): Comparer {
  const bySecret = new Map<string, ComparableAccount[]>()
  const byName = new Map<string, ComparableAccount>()
  const add = (account: ComparableAccount) => {
    const same = bySecret.get(account.fingerprint)
    if (same === undefined) bySecret.set(account.fingerprint, [account])
    else same.push(account)
    // The first of a name stands, so that an account of the vault is shown before one of the file.
    if (account.issuer === '' && account.account === '') return
    const key = nameKey(account)
    if (!byName.has(key)) byName.set(key, account)
  }
  return {
    add,
    compare: (account) => {
      const compared = (bySecret.get(account.fingerprint) ?? []).map((other) => ({
        id: other.id,
        fields: differingFields(account, other)
      }))
      // Of several with the same secret the closest one is shown.
      const [closest] = compared.sort((a, b) => a.fields.length - b.fields.length)
      if (closest !== undefined) {
        return closest.fields.length === 0
          ? { state: 'duplicate', of: closest.id }
          : { state: 'conflict', with: closest.id, fields: closest.fields }
      }
      const namesake = byName.get(nameKey(account))
      if (namesake === undefined) return { state: 'new' }
      return { state: 'conflict', with: namesake.id, fields: differingFields(account, namesake) }
    }
  }
}
