// When a user of single sign-on last authenticated. A provider may recognise a person by a cookie alone, whatever the request asked for
// (`prompt=login`, `max_age=0`). So only what the response says (`auth_time`) counts.
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import { checkAssurance, clockToleranceSeconds, readShownAt, type SsoIdentity } from '../../domain/sso'
import { findConfirmer } from '../../domain/sso-links'
import type { User } from '../../domain/user'
import type { SsoRow } from '../../storage/sso-table'
import type { PanelContext } from '../context'
import type { Shown } from './attempts'
import { mustUseSso } from './state'

/** Null if the provider does not say, or if the user has a password and codes here (CHECKLIST 78, 79). */
export function findShownAt(context: PanelContext, user: User, identity: SsoIdentity): number | null {
  return mustUseSso(context, user.id) ? readShownAt(identity, context.now()) : null
}

/** When the provider asked the person again. Fails if that was before the step-up began or if they are not the logged-in user. */
export function checkStepUp(
  context: PanelContext,
  { identity, startedAt }: Shown,
  active: SsoRow,
  user: User
): Result<
  { readonly shownAt: number; readonly identity: SsoIdentity },
  Failure<'sso-not-fresh' | 'sso-other-user' | 'sso-link-unconfirmed' | 'sso-assurance-missing'>
> {
  const assured = checkAssurance(identity, active.config)
  if (!assured.ok) return assured
  const link = context.store.sso.findLink(identity.issuer, identity.subject)
  const linked = link === null ? null : context.store.users.find(link.userId)
  if (link === null || linked?.id !== user.id) return fail({ code: 'sso-other-user' })
  const by = findConfirmer(link, linked.role)
  if (by !== null) return fail({ code: 'sso-link-unconfirmed', by })
  const shownAt = readShownAt(identity, context.now())
  // `auth_time` is in whole seconds and by the provider's clock.
  const isFresh = shownAt !== null && shownAt >= startedAt - clockToleranceSeconds * 1000
  return isFresh ? ok({ shownAt, identity }) : fail({ code: 'sso-not-fresh' })
}
