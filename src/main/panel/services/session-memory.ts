// What this process remembers for one session, such as codes that are shown once. One value per browser profile, dropped with its session.
import type { PanelContext } from './context'
import { findSignedIn } from './authority'

export interface SessionMemory<T> {
  /** Does nothing if nobody is logged in in the profile. */
  keep(profileId: string, value: T): void
  /** Null if the session is now another one. */
  find(profileId: string): T | null
  drop(profileId: string): void
}

export function createSessionMemory<T>(context: PanelContext): SessionMemory<T> {
  const kept = new Map<string, { readonly reference: string; readonly value: T }>()
  const referenceOf = (profileId: string) => findSignedIn(context, profileId)?.session.reference
  const prune = () => {
    for (const [profileId, { reference }] of kept) if (referenceOf(profileId) !== reference) kept.delete(profileId)
  }
  return {
    keep(profileId, value) {
      prune()
      const reference = referenceOf(profileId)
      if (reference !== undefined) kept.set(profileId, { reference, value })
    },
    find(profileId) {
      prune()
      return kept.get(profileId)?.value ?? null
    },
    drop(profileId) {
      kept.delete(profileId)
    }
  }
}
