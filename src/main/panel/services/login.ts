// What login, setup and step-up have in common: describing where a profile stands, writing a completed login, starting
// and ending sessions.
import type { LoginNotice, SessionState } from '../../../shared/contract'
import type { LoginMethod } from '../../../shared/model/session'
import type { WayIn } from '../domain/acts'
import { hasJustUsedLastCode, isSteppedUp, type Session } from '../domain/session'
import type { User } from '../domain/user'
import { collectNotices } from './notices'
import { describeRecovery } from './recovery-stage'
import { createId, toParty, toSignedIn, type Room } from './room'
import { findIssuerName, mustUseSso } from './sso-standing'
import type { Standing } from './standings'

/** Where the profile stands, in the words of the contract. A user who was removed or disabled stands nowhere. */
export function describeStanding(room: Room, profileId: string): SessionState {
  const account = room.store.account.find()
  if (account === null) return { step: 'first-run' }
  const standing = room.standings.find(profileId, room.now())
  if (standing?.kind === 'recovery') return describeRecovery(room, standing) ?? describeSignedOut(room)
  const user = standing === null ? null : room.store.users.find(standing.userId)
  if (standing === null || user?.status !== 'active') {
    return describeSignedOut(room)
  }
  switch (standing.kind) {
    case 'password':
      return { step: 'new-password', user: toSignedIn(user) }
    case 'setup':
      return isEnrolmentCodeDue(room, user, standing)
        ? { step: 'enrolment-code', user: toSignedIn(user) }
        : { step: 'setup', stage: standing.setup?.stage ?? 'scan', user: toSignedIn(user) }
    case 'code':
      return { step: 'code', email: user.email, rememberDays: account.policy.rememberDays }
    case 'session':
      return {
        step: 'signed-in',
        user: toSignedIn(user),
        accountName: account.name,
        notices: standing.notices,
        backupCodesLeft: user.codesLeft,
        mustRenewBackupCodes: standing.session.method !== 'sso' && user.codesLeft === 0,
        stepUpNeedsCode: needsCode(room, standing.session, user),
        stepUpBy: mustUseSso(room, user.id) ? 'sso' : 'password'
      }
  }
}

function describeSignedOut(room: Room): SessionState {
  const issuerName = findIssuerName(room)
  return { step: 'signed-out', sso: issuerName === null ? null : { issuerName } }
}

/** By policy, a user who was reset enrols only with the admin's code (CHECKLIST 40). */
export function isEnrolmentCodeDue(room: Room, user: User, standing: Extract<Standing, { kind: 'setup' }>): boolean {
  return room.policy().needsEnrolmentCode && !standing.hasEnrolmentCode && room.store.users.isReset(user.id)
}

/**
 * Whether the password alone does not show that it is the user (policy; DESIGN section 1). It spares only who must use single
 * sign-on and so has no code here (CHECKLIST 79).
 */
export function needsCode(room: Room, session: Session, user: User): boolean {
  if (mustUseSso(room, user.id)) return false
  // Who came in a moment ago with the last backup code has no other code to give, and must be able to make new ones.
  if (hasJustUsedLastCode(session, user.codesLeft, room.now())) return false
  const policy = room.policy()
  return policy.isReauthenticationStrict || (!policy.mayRememberedAdminister && !session.hasFreshCode)
}

/** The standing of a user whose password was just accepted. */
export function standAfterPassword(room: Room, user: User): Standing {
  const startedAt = room.now()
  return user.factorState === 'none'
    ? { kind: 'setup', userId: user.id, startedAt, setup: null, hasEnrolmentCode: false }
    : { kind: 'code', userId: user.id, startedAt }
}

/**
 * Writes a completed login, clears what it tells and answers it. In the caller's transaction. `identity`: who the provider
 * says it is; null where it was not asked.
 */
export function writeLogin(
  room: Room,
  user: User,
  profileId: string,
  method: LoginMethod,
  identity: WayIn['identity'] = null
): readonly LoginNotice[] {
  const notices = collectNotices(room, user, { method, identity })
  // Single sign-on asks no second factor: what a reset demands stays due.
  if (method === 'sso') room.store.users.markSsoLogin(user.id, room.now())
  else room.store.users.markLogin(user.id, room.now())
  const data = { method, ...(identity === null ? {} : { issuer: identity.issuer, subject: identity.subject }) }
  room.note('login.succeeded', { actor: toParty(user), subject: toParty(user), profileId, data })
  return notices
}

/**
 * Puts the profile into a new session. After the transaction that {@link writeLogin} is part of. `shownAt`: when somebody last
 * showed that it is them; null where nobody says.
 */
export function startSession(
  room: Room,
  user: User,
  profileId: string,
  method: LoginMethod,
  notices: readonly LoginNotice[],
  shownAt: number | null = room.now()
): void {
  const now = room.now()
  const session: Session = {
    id: createId(room),
    reference: createId(room),
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
  room.standings.set(profileId, {
    kind: 'session',
    userId: user.id,
    session: { ...session, hasFreshCode },
    notices,
    shownCodes: null,
    move: null
  })
  for (const topic of ['session', 'users', 'audit'] as const) room.ports.onChanged(topic)
}

/** Ends every standing of a user but one profile's, and tells the pages. Answers how many sessions ended. */
export function endSessions(room: Room, userId: string, exceptProfileId?: string): number {
  const ended = room.standings.endUser(userId, exceptProfileId)
  if (ended.length > 0) room.ports.onChanged('session')
  return ended.filter(({ standing }) => standing.kind === 'session').length
}
