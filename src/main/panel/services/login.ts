// What login, setup and step-up share: describing a profile's state, writing a completed login, starting and ending sessions.
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

/** The profile's state in terms of the contract. A removed or disabled user has no state. */
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

/** Whether the policy requires the admin's code from this user, who was reset (CHECKLIST 40). */
export function isEnrolmentCodeDue(
  context: PanelContext,
  user: User,
  authState: Extract<AuthState, { kind: 'setup' }>
): boolean {
  return context.policy().needsEnrolmentCode && !authState.hasEnrolmentCode && context.store.users.isReset(user.id)
}

/**
 * Whether the password alone is not enough to confirm it's the user (policy; docs/behaviour.md). Only users who must use single sign-on,
 * and so have no code here, are exempt (CHECKLIST 79).
 */
export function needsCode(context: PanelContext, session: Session, user: User): boolean {
  if (mustUseSso(context, user.id)) return false
  // A user who just logged in with the last backup code has no other code and must be able to create new ones.
  if (hasJustUsedLastCode(session, user.codesLeft, context.now())) return false
  const policy = context.policy()
  return policy.isReauthenticationStrict || (!policy.mayRememberedAdminister && !session.hasFreshCode)
}

/** The state after the user's password was accepted. */
export function standAfterPassword(context: PanelContext, user: User): AuthState {
  const startedAt = context.now()
  return user.factorState === 'none'
    ? { kind: 'setup', userId: user.id, startedAt, setup: null, hasEnrolmentCode: false }
    : { kind: 'code', userId: user.id, startedAt }
}

/**
 * Writes a completed login and returns the notices, which it clears. In the caller's transaction. `identity`: who the provider says it is;
 * null without single sign-on.
 */
export function writeLogin(
  context: PanelContext,
  user: User,
  profileId: string,
  method: LoginMethod,
  identity: WayIn['identity'] = null
): readonly LoginNotice[] {
  const notices = collectNotices(context, user, { method, identity })
  // Single sign-on asks for no second factor, so what a reset requires stays due.
  if (method === 'sso') context.store.users.markSsoLogin(user.id, context.now())
  else context.store.users.markLogin(user.id, context.now())
  const data = { method, ...(identity === null ? {} : { issuer: identity.issuer, subject: identity.subject }) }
  context.audit('login.succeeded', { actor: toParty(user), subject: toParty(user), profileId, data })
  return notices
}

/**
 * Starts a new session in the profile. Call it after the transaction of {@link writeLogin}. `shownAt`: when the user last authenticated, in
 * ms since epoch; null if unknown.
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
  // A provider's cookie is worth as much as a remembered browser (CHECKLIST 78).
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

/** Ends all states of a user except one profile's, and tells the pages. Returns the number of ended sessions. */
export function endSessions(context: PanelContext, userId: string, exceptProfileId?: string): number {
  const ended = context.authStates.endUser(userId, exceptProfileId)
  if (ended.length > 0) context.ports.onChanged('session')
  return ended.filter(({ authState }) => authState.kind === 'session').length
}
