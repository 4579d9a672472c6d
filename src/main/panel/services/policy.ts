// The account's name and two-factor policy. A preview says who is affected before a policy is saved. A policy that would lock out all
// admins is refused.
import type { AccountSettings, Policy } from '../../../shared/contract'
import { fail, ok, type Result } from '../../../shared/result'
import type { AuditData } from '../../../shared/model/audit-data'
import { tidyText } from '../../../shared/text/tidy'
import { longestAccountName } from '../../../shared/model/limits'
import { endOfTrust, findPolicyEffects } from '../domain/policy-effects'
import { keepAdministered, readAdministration } from './administration'
import type { PanelHandlers } from './authority'
import { change } from './change'
import { toParty, type PanelContext } from './context'
import { forgetBrowser } from './trust'

const shownUsers = 50

export function createPolicyHandlers(context: PanelContext) {
  const { store, authStates } = context
  const describe = (): AccountSettings => {
    return {
      accountName: context.accountName(),
      createdAt: store.account.find()?.createdAt ?? 0,
      policy: context.policy(),
      isSsoEnabled: store.sso.isEnabled()
    }
  }
  const findEffects = (after: Policy) =>
    findPolicyEffects(context.policy(), after, {
      trusts: store.browsers.listAllTrusts(),
      sessions: authStates.listAllSessions(context.now()),
      resetUserIds: store.listing.listReset().map((user) => user.id),
      now: context.now()
    })
  // If enrolment codes are required, an admin who was reset needs another admin to create one. So enabling this always takes an admin who
  // is able, even if there is none now.
  const locksOutAdmins = (after: Policy) =>
    after.needsEnrolmentCode &&
    !context.policy().needsEnrolmentCode &&
    readAdministration(context, { policy: after }) !== 'able'

  return {
    get: () => ok(describe()),

    preview({ policy }) {
      const effects = findEffects(policy)
      const count = (effect: string) =>
        [...effects.values()].filter((set) => [...set].some((one) => one === effect)).length
      const affected = [...effects].slice(0, shownUsers).map(([userId, set]) => ({
        email: store.users.find(userId)?.email ?? userId,
        effects: [...set]
      }))
      return ok({
        forgottenBrowsers: count('browsers-forgotten'),
        endedSessions: count('session-ends'),
        needingEnrolmentCode: count('enrolment-code-needed'),
        affected,
        locksOutAdmins: locksOutAdmins(policy)
      })
    },

    set({ policy }, { actor, profileId }) {
      const before = context.policy()
      const refusal = { code: 'locks-out-admins' } as const
      const write = (): Result<null, typeof refusal> => {
        if (locksOutAdmins(policy)) return fail(refusal)
        store.account.setPolicy(policy)
        for (const trust of store.browsers.listAllTrusts()) {
          if (endOfTrust(trust, policy) <= context.now()) forgetBrowser(context, trust.userId, trust.id)
        }
        const data: AuditData<'policy.changed'> = Object.fromEntries(
          Object.entries(policy)
            .filter(([name, value]) => before[name as keyof Policy] !== value)
            .map(([name, value]) => [name, `${String(before[name as keyof Policy])} → ${String(value)}`])
        )
        context.audit('policy.changed', { actor: toParty(actor), profileId, data })
        return ok(null)
      }
      const topics = ['settings', 'session', 'users', 'audit'] as const
      const set = change(context, topics, () => keepAdministered(context, refusal, write))
      return set.ok ? ok(describe()) : set
    },

    renameAccount(given, { actor, profileId }) {
      const accountName = tidyText(given.accountName, longestAccountName)
      if (accountName === '') return fail({ code: 'invalid-input', fields: ['accountName'] })
      return change(context, ['settings', 'session', 'audit'], () => {
        const data = { from: context.accountName(), to: accountName }
        store.account.rename(accountName)
        context.audit('account.renamed', { actor: toParty(actor), profileId, data })
        return ok(describe())
      })
    }
  } satisfies PanelHandlers['policy']
}
