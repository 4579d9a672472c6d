// How an account that is about to be added relates to the existing ones: new, the same, or conflicting. The report before an import shows
// it, and so does the confirmation of a scanned, typed or linked account. It decides nothing for the user.
import type { ComparedField } from '../../../shared/model/transfer'
import type { AccountParts } from '../../../shared/model/entry'
import type { Twin } from '../../../shared/model/scan'
import { foldName } from './entry'

export type Comparison =
  | { readonly state: 'new' }
  /** The same account, with names that differ at most in case. */
  | { readonly state: 'duplicate'; readonly of: string }
  /** The same secret with other names or parameters, or the same names with another secret. */
  | { readonly state: 'conflict'; readonly with: string; readonly fields: readonly ComparedField[] }

export type ComparableAccount = AccountParts & { readonly id: string; readonly fingerprint: string }

const parameters = ['type', 'algorithm', 'digits', 'period'] as const

function differingFields(a: ComparableAccount, b: ComparableAccount): readonly ComparedField[] {
  const names = (['issuer', 'account'] as const).filter((field) => foldName(a[field]) !== foldName(b[field]))
  const others = parameters.filter((field) => a[field] !== b[field])
  // A higher counter is the same account after further use; a lower one would repeat codes.
  const counter = a.type === 'hotp' && b.type === 'hotp' && a.counter !== b.counter ? (['counter'] as const) : []
  return [...names, ...others, ...counter, ...(a.fingerprint === b.fingerprint ? [] : (['secret'] as const))]
}

/** Whether two accounts are the same: they differ at most in the case of their names. */
export function isSameAccount(a: ComparableAccount, b: ComparableAccount): boolean {
  return differingFields(a, b).length === 0
}

export interface Comparer {
  compare(account: ComparableAccount): Comparison
  /** Adds an account to compare with: first those of the vault, then each of the file, so that repetitions in it are found. */
  add(account: ComparableAccount): void
}

const nameKey = ({ issuer, account }: AccountParts) => `${foldName(issuer)}\n${foldName(account)}`

/** Compares with the added accounts, first by secret and then by name. */
export function createComparer(): Comparer {
  const bySecret = new Map<string, ComparableAccount[]>()
  const byName = new Map<string, ComparableAccount>()
  const add = (account: ComparableAccount) => {
    const same = bySecret.get(account.fingerprint)
    if (same === undefined) bySecret.set(account.fingerprint, [account])
    else same.push(account)
    // The first account with a name is kept, so that one of the vault comes before one of the file.
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
      // Of several with the same secret, the most similar one is shown.
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

/** What the confirmation of an account says about the vault's account that it repeats; null if it repeats none. */
export function describeTwin(found: Comparison, find: (id: string) => AccountParts | undefined): Twin | null {
  if (found.state === 'new') return null
  const id = found.state === 'duplicate' ? found.of : found.with
  const other = find(id)
  if (other === undefined) return null
  const { issuer, account } = other
  return { id, issuer, account, difference: found.state === 'duplicate' ? 'none' : nameDifference(found.fields) }
}

function nameDifference(fields: readonly ComparedField[]): Twin['difference'] {
  if (fields.includes('secret')) return 'secret'
  return fields.includes('issuer') || fields.includes('account') ? 'names' : 'parameters'
}
