// When who signed in by single sign-on last showed who they are. A provider may know somebody by a cookie alone: what it was
// asked for (`prompt=login`, `max_age=0`) is not what it says of its answer (`auth_time`), and only that counts.
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import { checkAssurance, clockToleranceSeconds, readShownAt, type SsoIdentity } from '../../domain/sso'
import { findConfirmer } from '../../domain/sso-links'
import type { User } from '../../domain/user'
import type { SsoRow } from '../../storage/sso-table'
import type { PanelContext } from '../context'
import type { Shown } from './attempts'
import { mustUseSso } from './state'

/** Null where the provider does not say, and where the user has a password and codes here to show (CHECKLIST 78, 79). */
export function findShownAt(context: PanelContext, user: User, identity: SsoIdentity): number | null {
  return mustUseSso(context, user.id) ? readShownAt(identity, context.now()) : null
}

/** When the provider asked the person again, if it did since the step-up began and they are who is signed in here. */
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
  // `auth_time` has whole seconds, and the provider's clock.
  const isFresh = shownAt !== null && shownAt >= startedAt - clockToleranceSeconds * 1000
  return isFresh ? ok({ shownAt, identity }) : fail({ code: 'sso-not-fresh' })
}
