// Who may make a call right now. Asked for every call before its handler runs; role and status are read from the store
// each time, so a demotion or a disabling bites on the next call (CHECKLIST 30, 51, 55, 56).
import type { Who } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { isSteppedUp } from '../domain/session'
import { mayRecoverBy } from './recovery-stage'
import type { PanelContext } from './context'

export type Authorised = Result<null, Failure<'not-signed-in' | 'forbidden' | 'step-up-required'>>

/** Decides, and changes nothing: a call is no sign of a person (CHECKLIST 77). */
export function authorise(context: PanelContext, profileId: string, who: Who, stepUp: boolean): Authorised {
  if (who === 'always' || who === 'anyone') return ok(null)
  const now = context.now()
  const authState = context.authStates.find(profileId, now)
  if (authState?.kind === 'recovery')
    return mayRecoverBy(context, authState, who) ? ok(null) : fail({ code: 'not-signed-in' })
  const user = authState === null ? null : context.store.users.find(authState.userId)
  if (authState === null || user?.status !== 'active') return fail({ code: 'not-signed-in' })
  if (who === 'password' || who === 'setup' || who === 'code' || who === 'recovery')
    return authState.kind === who ? ok(null) : fail({ code: 'not-signed-in' })
  if (authState.kind !== 'session') return fail({ code: 'not-signed-in' })
  if (who === 'admin' && user.role !== 'admin') return fail({ code: 'forbidden' })
  // By policy, a session that a remembered browser opened asks a fresh code for admin pages (CHECKLIST 44).
  const lacksCode = who === 'admin' && !context.policy().mayRememberedAdminister && !authState.session.hasFreshCode
  if (lacksCode || (stepUp && !isSteppedUp(authState.session, now))) return fail({ code: 'step-up-required' })
  return ok(null)
}
