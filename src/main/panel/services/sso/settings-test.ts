// The test of the draft settings: an admin signs in at the provider with them, and nobody is let in by it.
import type { SsoSettings, SsoSignInFailure, SsoTest } from '../../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import { checkAssurance } from '../../domain/sso'
import type { PanelContext } from '../context'
import { findSignedIn } from '../authority'
import type { Shown, SsoAttempts } from './attempts'
import { describeFailure, followGroupsOf, recordOutcome } from './outcomes'
import { describeSsoSettings, tidyLabel } from './settings'

export interface SsoTestHandlers {
  test(profileId: string): Promise<Result<SsoSettings, Failure<'not-signed-in'> | SsoSignInFailure>>
}

interface TestPorts {
  readonly attempts: SsoAttempts
  readonly announce: () => void
  readonly isClosed: () => boolean
}

export function createSsoTest(
  context: PanelContext,
  { attempts, announce, isClosed }: TestPorts
): SsoTestHandlers['test'] {
  const { store } = context
  return async (profileId) => {
    const actor = findSignedIn(context, profileId)?.actor
    if (actor === undefined) return fail({ code: 'not-signed-in' })
    const draft = store.sso.find('draft')
    if (draft === null) return fail({ code: 'wrong-stage' })
    const session = findSignedIn(context, profileId)?.session.reference
    const ran = await attempts.run(profileId, draft, 'test')
    if (isClosed() || (!ran.ok && ran.error.code === 'cancelled')) return fail({ code: 'cancelled' })
    if (!ran.ok && ran.error.code === 'throttled') return ran
    if (ran.ok) followGroupsOf(context, profileId, ran.value.identity, draft.revision)
    // Whoever began it may no longer be an admin, or no longer be the one who is signed in.
    const still = findSignedIn(context, profileId)
    if (still?.actor.role !== 'admin' || still.session.reference !== session) {
      return fail({ code: 'not-signed-in' })
    }
    const judge = (shown: Shown) => {
      const assured = checkAssurance(shown.identity, draft.config)
      return assured.ok ? ok(shown) : assured
    }
    const judged = ran.ok ? judge(ran.value) : ran
    const at = context.now()
    const test: SsoTest = judged.ok
      ? { at, isPassed: true, ...describeShown(judged.value) }
      : { at, isPassed: false, error: judged.error }
    const isKept = store.transact(() => store.sso.saveTest(draft.revision, JSON.stringify(test)))
    recordOutcome(context, 'sso.tested', profileId, actor, {
      issuer: draft.config.issuer,
      isPassed: judged.ok,
      ...(judged.ok ? {} : describeFailure(judged.error, 'test', ran.ok ? ran.value.identity : null))
    })
    announce()
    if (!judged.ok) return judged
    // Saved again meanwhile: what was tested is no longer the draft.
    return isKept ? ok(describeSsoSettings(context)) : fail({ code: 'wrong-stage' })
  }
}

function describeShown({ identity, endSession }: Shown) {
  const { subject, email, isEmailVerified, name, amr, acr, groups, authenticatedAt } = identity
  return {
    subject,
    email,
    isEmailVerified,
    name,
    amr: amr.map(tidyLabel),
    acr: acr === null ? null : tidyLabel(acr),
    groups: groups.slice(0, 100).map(tidyLabel),
    tellsAuthTime: authenticatedAt !== null,
    hasEndSession: endSession !== null
  }
}
