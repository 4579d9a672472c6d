// What login, setup and step-up have in common: describing where a profile stands, writing a completed login, starting
// and ending sessions.
import type { LoginNotice, SessionState } from '../../../shared/contract'
import type { LoginMethod } from '../../../shared/model/session'
import type { WayIn } from '../domain/acts'
import { hasJustUsedLastCode, isSteppedUp, type Session } from '../domain/session'
import type { User } from '../domain/user'
import { collectNotices } from './notices'
import { describeRecovery } from './recovery-stage'
import { toParty, toSignedIn, type PanelContext } from './context'
import { findIssuerName, mustUseSso } from './sso/state'
import type { AuthState } from './auth-states'
import { createId } from './new-user'

/** Where the profile stands, in the words of the contract. A user who was removed or disabled stands nowhere. */
export function describeAuthState(context: PanelContext, profileId: string): SessionState {
  const account = context.store.account.find()
  if (account === null) return { step: 'first-run' }
  const authState = context.authStates.find(profileId, context.now())
  if (authState?.kind === 'recovery') return describeRecovery(context, authState) ?? describeSignedOut(context)
  const user = authState === null ? null : context.store.users.find(authState.userId)
  if (authState === null || user?.status !== 'active') {
    return describeSignedOut(context)
  }
  switch (authState.kind) {
    case 'password':
      return { step: 'new-password', user: toSignedIn(user) }
    case 'setup':
      return isEnrolmentCodeDue(context, user, authState)
        ? { step: 'enrolment-code', user: toSignedIn(user) }
        : { step: 'setup', stage: authState.setup?.stage ?? 'scan', user: toSignedIn(user) }
    case 'code':
      return { step: 'code', email: user.email, rememberDays: account.policy.rememberDays }
    case 'session':
      return {
        step: 'signed-in',
        user: toSignedIn(user),
        accountName: account.name,
        notices: authState.notices,
        backupCodesLeft: user.codesLeft,
        mustRenewBackupCodes: authState.session.method !== 'sso' && user.codesLeft === 0,
        stepUpNeedsCode: needsCode(context, authState.session, user),
        stepUpBy: mustUseSso(context, user.id) ? 'sso' : 'password'
      }
  }
}

function describeSignedOut(context: PanelContext): SessionState {
  const issuerName = findIssuerName(context)
  return { step: 'signed-out', sso: issuerName === null ? null : { issuerName } }
}

/** By policy, a user who was reset enrols only with the admin's code (CHECKLIST 40). */
export function isEnrolmentCodeDue(
  context: PanelContext,
  user: User,
  authState: Extract<AuthState, { kind: 'setup' }>
): boolean {
  return context.policy().needsEnrolmentCode && !authState.hasEnrolmentCode && context.store.users.isReset(user.id)
}

/**
 * Whether the password alone does not show that it is the user (policy; docs/behaviour.md). It spares only who must use single
 * sign-on and so has no code here (CHECKLIST 79).
 */
export function needsCode(context: PanelContext, session: Session, user: User): boolean {
  if (mustUseSso(context, user.id)) return false
  // Who came in a moment ago with the last backup code has no other code to give, and must be able to make new ones.
  if (hasJustUsedLastCode(session, user.codesLeft, context.now())) return false
  const policy = context.policy()
  return policy.isReauthenticationStrict || (!policy.mayRememberedAdminister && !session.hasFreshCode)
}

/** The state of a user whose password was just accepted. */
export function standAfterPassword(context: PanelContext, user: User): AuthState {
  const startedAt = context.now()
  return user.factorState === 'none'
    ? { kind: 'setup', userId: user.id, startedAt, setup: null, hasEnrolmentCode: false }
    : { kind: 'code', userId: user.id, startedAt }
}

/**
 * Writes a completed login, clears what it tells and answers it. In the caller's transaction. `identity`: who the provider
 * says it is; null where it was not asked.
 */
export function writeLogin(
  context: PanelContext,
  user: User,
  profileId: string,
  method: LoginMethod,
  identity: WayIn['identity'] = null
): readonly LoginNotice[] {
  const notices = collectNotices(context, user, { method, identity })
  // Single sign-on asks no second factor: what a reset demands stays due.
  if (method === 'sso') context.store.users.markSsoLogin(user.id, context.now())
  else context.store.users.markLogin(user.id, context.now())
  const data = { method, ...(identity === null ? {} : { issuer: identity.issuer, subject: identity.subject }) }
  context.audit('login.succeeded', { actor: toParty(user), subject: toParty(user), profileId, data })
  return notices
}

/**
 * Puts the profile into a new session. After the transaction that {@link writeLogin} is part of. `shownAt`: when somebody last
 * showed that it is them; null where nobody says.
 */
export function startSession(
  context: PanelContext,
  user: User,
  profileId: string,
  method: LoginMethod,
  notices: readonly LoginNotice[],
  shownAt: number | null = context.now()
): void {
  const now = context.now()
  const session: Session = {
    id: createId(context),
    reference: createId(context),
    userId: user.id,
    profileId,
    method,
    createdAt: now,
    lastActiveAt: now,
    steppedUpAt: shownAt,
    hasFreshCode: false
  }
  // What a provider keeps in a cookie is worth what a remembered browser is (CHECKLIST 78).
  const hasFreshCode = method === 'sso' ? isSteppedUp(session, now) : method !== 'remembered-browser'
  context.authStates.set(profileId, {
    kind: 'session',
    userId: user.id,
    session: { ...session, hasFreshCode },
    notices,
    shownCodes: null,
    move: null
  })
  for (const topic of ['session', 'users', 'audit'] as const) context.ports.onChanged(topic)
}

/** Ends every state of a user but one profile's, and tells the pages. Answers how many sessions ended. */
export function endSessions(context: PanelContext, userId: string, exceptProfileId?: string): number {
  const ended = context.authStates.endUser(userId, exceptProfileId)
  if (ended.length > 0) context.ports.onChanged('session')
  return ended.filter(({ authState }) => authState.kind === 'session').length
}
