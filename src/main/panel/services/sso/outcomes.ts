// How attempts at single sign-on ended, for the audit log; and the groups of a token that lets nobody in.
import type { AuditData } from '../../../../shared/model/audit-data'
import type { Failure } from '../../../../shared/result'
import type { SsoIdentity } from '../../domain/sso'
import type { User } from '../../domain/user'
import { toParty, type PanelContext } from '../context'
import { followGroups } from './admission'
import type { SsoPurpose } from './attempts'
import { describeIdentity } from './links'

export function recordOutcome(
  context: PanelContext,
  kind: 'sso.sign-in-refused' | 'sso.tested',
  profileId: string,
  actor: User | null,
  data: AuditData<'sso.tested'>
): void {
  context.store.transact(() => {
    const party = actor && toParty(actor)
    context.audit(kind, { actor: party, subject: party, profileId, data })
  })
  context.ports.onChanged('audit')
}

type Refused = Required<AuditData<'sso.sign-in-refused'>>

/** A failure's code and its one detail, for the audit log. */
export const describeFailure = (
  error: Failure<Refused['reason']>,
  purpose: SsoPurpose,
  identity: SsoIdentity | null
) => ({
  purpose,
  reason: error.code,
  ...('reason' in error ? { detail: error.reason } : {}),
  ...('claim' in error ? { detail: error.claim } : {}),
  ...(identity === null ? {} : describeIdentity(identity))
})

/** Applies the groups of a token that was redeemed for a test or a step-up, whether or not that succeeds. */
export function followGroupsOf(
  context: PanelContext,
  profileId: string,
  identity: SsoIdentity,
  revision: string
): void {
  const { store } = context
  store.transact(() => {
    const active = store.sso.find('active')
    if (active?.revision === revision) followGroups(context, identity, active, { profileId, isLetIn: false })
  })
}
