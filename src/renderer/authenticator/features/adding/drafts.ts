// The accounts of the confirmation as the user has changed them so far, and what saving them will do. Pure.
import type { Candidate, ImportAction, Twin } from '../../../../shared/contract'

export interface Draft {
  readonly issuer: string
  readonly account: string
  /** The account of the vault that it repeats under these names. */
  readonly twin: Twin | null
  /** Null: it is not saved. */
  readonly action: ImportAction | null
  /** The user chose the action, so it stays when the twin changes. */
  readonly isChosen: boolean
}

export type Drafts = Readonly<Record<string, Draft>>

export const canReplace = (twin: Twin | null): twin is Twin => twin !== null && twin.difference !== 'none'

/** Alone, an account with a new key replaces its twin, and a known key is not added. Of several, only those without a twin are added. */
export function defaultAction(twin: Twin | null, isOnlyOne: boolean): ImportAction | null {
  if (twin === null) return 'add'
  return isOnlyOne && twin.difference === 'secret' ? 'replace' : null
}

export function beginDrafts(candidates: readonly Candidate[]): Drafts {
  const isOnlyOne = candidates.length === 1
  return Object.fromEntries(
    candidates.map(({ id, issuer, account, twin }) => [
      id,
      { issuer, account, twin, action: defaultAction(twin, isOnlyOne), isChosen: false }
    ])
  )
}

/** `draft` with the twin that its new names have. */
export function setTwin(draft: Draft, twin: Twin | null, isOnlyOne: boolean): Draft {
  const isPossible = draft.isChosen && (draft.action !== 'replace' || canReplace(twin))
  return { ...draft, twin, action: isPossible ? draft.action : defaultAction(twin, isOnlyOne), isChosen: isPossible }
}

/** What `candidates.save` is called with, in the order of `candidates`. */
export function toItems(candidates: readonly Candidate[], drafts: Drafts) {
  return candidates.flatMap(({ id }) => {
    const draft = drafts[id]
    if (draft === undefined || draft.action === null) return []
    const { issuer, account, action, twin } = draft
    return [{ id, issuer, account, ...(action === 'replace' && canReplace(twin) ? { replaces: twin.id } : {}) }]
  })
}
