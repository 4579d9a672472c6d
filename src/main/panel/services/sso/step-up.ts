// A step-up by single sign-on: the provider asks the person again, and its response says when it did.
import { fail, ok } from '../../../../shared/result'
import type { Session } from '../../domain/session'
import { toParty, type PanelContext } from '../context'
import { describeAuthState } from '../login'
import { createId } from '../new-user'
import { findSignedIn, type PanelHandlers } from '../authority'
import { announce } from '../change'
import { followGroups } from './admission'
import type { SsoAttempts } from './attempts'
import { checkStepUp } from './freshness'
import { describeIdentity } from './links'
import { describeFailure, followGroupsOf, recordOutcome } from './outcomes'
import { mustUseSso } from './state'

interface StepUpPorts {
  readonly attempts: SsoAttempts
  readonly isClosed: () => boolean
}

export function createSsoStepUp(context: PanelContext, { attempts, isClosed }: StepUpPorts) {
  const { store, authStates } = context
  return (async (_input, caller) => {
    const { actor, profileId } = caller
    const active = store.sso.find('active')
    // A user with a password and codes here must enter those; the provider does not replace them (CHECKLIST 79).
    if (active === null || !mustUseSso(context, actor.id)) return fail({ code: 'wrong-stage' })
    const ran = await attempts.run(profileId, active, 'step-up')
    if (isClosed() || (!ran.ok && ran.error.code === 'cancelled')) return fail({ code: 'cancelled' })
    if (!ran.ok && ran.error.code === 'throttled') return ran
    if (ran.ok) followGroupsOf(context, profileId, ran.value.identity, active.revision)
    const checked = ran.ok ? checkStepUp(context, ran.value, active, actor) : ran
    if (!checked.ok) {
      const failure = describeFailure(checked.error, 'step-up', ran.ok ? ran.value.identity : null)
      recordOutcome(context, 'sso.sign-in-refused', profileId, actor, failure)
      return checked
    }
    const still = findSignedIn(context, profileId)
    if (still?.session.id !== caller.session.id) return fail({ code: 'not-signed-in' })
    if (store.sso.find('active')?.revision !== active.revision || !mustUseSso(context, still.actor.id)) {
      return fail({ code: 'wrong-stage' })
    }
    const { identity } = checked.value
    store.transact(() => {
      const party = toParty(still.actor)
      const data = { by: 'sso', ...describeIdentity(identity) } as const
      context.audit('session.stepped-up', { actor: party, subject: party, profileId, data })
      followGroups(context, identity, active, { profileId, isLetIn: true })
    })
    const session: Session = { ...still.session, id: createId(context), steppedUpAt: checked.value.shownAt }
    authStates.set(profileId, { ...still.authState, session: { ...session, hasFreshCode: true } })
    announce(context, ['session', 'audit'])
    return ok(describeAuthState(context, profileId))
  }) satisfies PanelHandlers['sso']['stepUp']
}
