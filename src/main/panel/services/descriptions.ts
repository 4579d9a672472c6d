// Describes a user's factor, browsers and sessions to the page, for the user and for admins.
import type { FactorInfo, OpenSession, RememberedBrowser } from '../../../shared/contract'
import { endOfTrust } from '../domain/policy-effects'
import type { User } from '../domain/user'
import { nameOfProfile } from './profiles'
import type { PanelContext } from './context'

/** When the factor was created and last used (CHECKLIST 43), without its secret. */
export function describeFactor(context: PanelContext, user: User): FactorInfo {
  const use = context.store.factors.findUse(user.id)
  return {
    state: user.factorState,
    createdAt: use?.createdAt ?? null,
    lastUsedAt: use?.lastUsedAt ?? null,
    backupCodesLeft: user.codesLeft,
    backupCodesCreatedAt: context.store.factors.findBackupSet(user.id)?.createdAt ?? null
  }
}

/** The browsers that are remembered now. */
export function describeBrowsers(context: PanelContext, userId: string, ownProfileId: string): RememberedBrowser[] {
  const policy = context.policy()
  const now = context.now()
  return context.store.browsers
    .listTrusts(userId)
    .filter((trust) => now < endOfTrust(trust, policy))
    .map((trust) => ({
      id: trust.id,
      profileName: nameOfProfile(context, trust.profileId),
      createdAt: trust.createdAt,
      lastUsedAt: trust.lastUsedAt,
      expiresAt: endOfTrust(trust, policy),
      isThisBrowser: trust.profileId === ownProfileId
    }))
}

export function describeSessions(context: PanelContext, userId: string, ownProfileId: string): OpenSession[] {
  return context.authStates.listSessions(userId, context.now()).map((session) => ({
    id: session.reference,
    profileName: nameOfProfile(context, session.profileId),
    method: session.method,
    createdAt: session.createdAt,
    lastActiveAt: session.lastActiveAt,
    isThisSession: session.profileId === ownProfileId
  }))
}
