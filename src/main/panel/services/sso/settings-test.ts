// The test of the draft settings: an admin signs in at the provider with them. It lets nobody in.
import type { SsoTest } from '../../../../shared/contract'
import { fail, ok } from '../../../../shared/result'
import { checkAssurance } from '../../domain/sso'
import type { PanelContext } from '../context'
import { isStillThere, type PanelHandlers } from '../authority'
import { announce } from '../change'
import { ssoTopics } from './links'
import type { Shown, SsoAttempts } from './attempts'
import { describeFailure, followGroupsOf, recordOutcome } from './outcomes'
import { describeSsoSettings, tidyLabel } from './settings'

interface TestPorts {
  readonly attempts: SsoAttempts
  readonly isClosed: () => boolean
}

export function createSsoTest(context: PanelContext, { attempts, isClosed }: TestPorts) {
  const { store } = context
  return (async (_input, admin) => {
    const { actor, profileId } = admin
    const draft = store.sso.find('draft')
    if (draft === null) return fail({ code: 'wrong-stage' })
    const ran = await attempts.run(profileId, draft, 'test')
    if (isClosed() || (!ran.ok && ran.error.code === 'cancelled')) return fail({ code: 'cancelled' })
    if (!ran.ok && ran.error.code === 'throttled') return ran
    if (ran.ok) followGroupsOf(context, profileId, ran.value.identity, draft.revision)
    // The caller may no longer be an admin, or no longer be logged in.
    if (!isStillThere(context, admin)) return fail({ code: 'not-signed-in' })
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
    announce(context, ssoTopics)
    if (!judged.ok) return judged
    // The draft was saved again meanwhile, so it is not the one that was tested.
    return isKept ? ok(describeSsoSettings(context)) : fail({ code: 'wrong-stage' })
  }) satisfies PanelHandlers['sso']['test']
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
