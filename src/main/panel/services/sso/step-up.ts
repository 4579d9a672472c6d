// A step-up by single sign-on: the provider asks the person again, and its answer says when it did.
import type { SessionState, SsoSignInFailure } from '../../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import type { Session } from '../../domain/session'
import { toParty, type PanelContext } from '../context'
import { describeAuthState } from '../login'
import { createId } from '../new-user'
import { findSignedIn } from '../authority'
import { followGroups } from './admission'
import type { SsoAttempts } from './attempts'
import { checkStepUp } from './freshness'
import { describeIdentity } from './links'
import { describeFailure, followGroupsOf, recordOutcome } from './outcomes'
import { mustUseSso } from './state'

export interface SsoStepUpHandlers {
  stepUp(
    profileId: string
  ): Promise<
    Result<
      SessionState,
      Failure<'not-signed-in'> | SsoSignInFailure | Failure<'sso-not-fresh' | 'sso-other-user' | 'sso-link-unconfirmed'>
    >
  >
}

interface StepUpPorts {
  readonly attempts: SsoAttempts
  readonly isClosed: () => boolean
}

export function createSsoStepUp(
  context: PanelContext,
  { attempts, isClosed }: StepUpPorts
): SsoStepUpHandlers['stepUp'] {
  const { store, authStates } = context
  return async (profileId) => {
    const found = findSignedIn(context, profileId)
    if (found === null) return fail({ code: 'not-signed-in' })
    const active = store.sso.find('active')
    // Whoever has a password and codes here must give those: the provider's word does not replace them (CHECKLIST 79).
    if (active === null || !mustUseSso(context, found.actor.id)) return fail({ code: 'wrong-stage' })
    const ran = await attempts.run(profileId, active, 'step-up')
    if (isClosed() || (!ran.ok && ran.error.code === 'cancelled')) return fail({ code: 'cancelled' })
    if (!ran.ok && ran.error.code === 'throttled') return ran
    if (ran.ok) followGroupsOf(context, profileId, ran.value.identity, active.revision)
    const checked = ran.ok ? checkStepUp(context, ran.value, active, found.actor) : ran
    if (!checked.ok) {
      const failure = describeFailure(checked.error, 'step-up', ran.ok ? ran.value.identity : null)
      recordOutcome(context, 'sso.sign-in-refused', profileId, found.actor, failure)
      return checked
    }
    const still = findSignedIn(context, profileId)
    if (still?.session.id !== found.session.id) return fail({ code: 'not-signed-in' })
    if (store.sso.find('active')?.revision !== active.revision || !mustUseSso(context, still.actor.id)) {
      return fail({ code: 'wrong-stage' })
    }
    const { identity } = checked.value
    store.transact(() => {
      const party = toParty(still.actor)
      const data = { by: 'sso', ...describeIdentity(identity) }
      context.audit('session.stepped-up', { actor: party, subject: party, profileId, data })
      followGroups(context, identity, active, { profileId, isLetIn: true })
    })
    const session: Session = { ...still.session, id: createId(context), steppedUpAt: checked.value.shownAt }
    authStates.set(profileId, { ...still.authState, session: { ...session, hasFreshCode: true } })
    context.ports.onChanged('session')
    context.ports.onChanged('audit')
    return ok(describeAuthState(context, profileId))
  }
}
