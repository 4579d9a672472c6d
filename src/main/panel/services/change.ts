// How data is changed: the change and its audit entry in one transaction, then what it ends, then the announcement to pages. Any other
// order causes bugs that no page shows.
import type { Result } from '../../../shared/result'
import type { Party } from '../../../shared/model/audit'
import type { User } from '../domain/user'
import type { SignedIn } from './authority'
import { toParty, type PanelContext, type PanelTopic } from './context'

/** What an audit entry says about the actor, the subject and the browser profile. */
export interface About {
  readonly actor: Party
  readonly subject: Party
  readonly profileId: string
}

export const aboutOf = ({ actor, profileId }: SignedIn, subject: User): About => ({
  actor: toParty(actor),
  subject: toParty(subject),
  profileId
})

/**
 * Makes a change. `write` reads, decides, writes and audits; if it fails, everything is rolled back and nothing is announced. `then` ends
 * what must not continue. Finally pages are told about `topics`.
 */
export function change<T, E>(
  context: PanelContext,
  topics: readonly PanelTopic[],
  write: () => Result<T, E>,
  then: (value: T) => void = () => undefined
): Result<T, E> {
  const result = context.store.attempt(write)
  if (!result.ok) return result
  then(result.value)
  announce(context, topics)
  return result
}

/** Tells pages that `topics` changed. */
export function announce({ ports }: PanelContext, topics: readonly PanelTopic[]): void {
  for (const topic of topics) ports.onChanged(topic)
}
