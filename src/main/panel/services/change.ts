// How something is changed: the change and its audit entry in one transaction, then the ends that follow from it, then the
// pages are told. Who ends something before the transaction, or tells before the end, gets it wrong in ways that no page shows.
import type { Result } from '../../../shared/result'
import type { Party } from '../../../shared/model/audit'
import type { User } from '../domain/user'
import type { SignedIn } from './authority'
import { toParty, type PanelContext, type PanelTopic } from './context'

/** What an audit entry says of who acts, on whom, and where. */
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
 * Makes a change: `write` looks, decides, writes and notes it in the audit log; where it refuses, nothing of it stays and
 * nobody is told. `then` ends what must not go on after it; then pages hear of `topics`.
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

/** Tells the pages that show `topics`. */
export function announce({ ports }: PanelContext, topics: readonly PanelTopic[]): void {
  for (const topic of topics) ports.onChanged(topic)
}
