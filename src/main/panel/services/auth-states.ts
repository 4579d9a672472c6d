// Where each browser profile stands right now: waiting for setup, waiting for a code, or in a session. In memory only:
// nothing survives a restart and the page holds no token (docs/behaviour.md, CHECKLIST 50). See domain/session.ts.
import type { BackupCodeSet, LoginNotice, SessionEnd } from '../../../shared/contract'
import type { SetupStage } from '../../../shared/model/session'
import type { Policy } from '../../../shared/model/policy'
import type { Secret } from '../../protection/secret'
import { isIdle, isPendingAlive, isSessionAlive, type Session } from '../domain/session'

/** What one setup holds until **Done** (S6): closing before it leaves nothing behind. */
export interface PendingSetup {
  readonly secret: Secret
  readonly stage: SetupStage
  /** The step of the code that confirmed the secret; it may not be used again at the next login. */
  readonly acceptedStep: number
  readonly backupCodes: readonly string[]
  readonly confirmedAt: number
}

/** *Move to a new phone*: the new secret until it is confirmed. */
export interface PendingMove {
  readonly secret: Secret
}

/**
 * The account recovery key was given. A kind of its own: nothing that an ordinary login may do can be done from here, and
 * nothing of it is written before **Done** (services/recovery.ts).
 */
export interface RecoveryAuthState {
  readonly kind: 'recovery'
  /** Null until an admin was chosen. */
  readonly userId: string | null
  readonly startedAt: number
  /** Which key it was: with another one in its place, or none, this leads nowhere. */
  readonly keyId: string
  /** Null until a new password was chosen. */
  readonly passwordHash: string | null
  readonly setup: PendingSetup | null
}

export type AuthState =
  | { readonly kind: 'password'; readonly userId: string; readonly startedAt: number }
  | {
      readonly kind: 'setup'
      readonly userId: string
      readonly startedAt: number
      readonly setup: PendingSetup | null
      /** The admin's enrolment code was given in this login. */
      readonly hasEnrolmentCode: boolean
    }
  | { readonly kind: 'code'; readonly userId: string; readonly startedAt: number }
  | RecoveryAuthState
  | {
      readonly kind: 'session'
      readonly userId: string
      readonly session: Session
      readonly notices: readonly LoginNotice[]
      /** New backup codes that are on screen until **Done** (CHECKLIST 36). */
      readonly shownCodes: BackupCodeSet | null
      readonly move: PendingMove | null
    }

/** Sees whether something was ended while a call waited, also where nothing stood yet. */
export interface Watch {
  /** Somebody dropped the profile's state, or ended the user's; what outlived its time is no such end. */
  isEnded(): boolean
  stop(): void
}

export interface Ended {
  readonly profileId: string
  readonly authState: AuthState
}

export interface AuthStates {
  /** The profile's state if it is still alive at `now`. */
  find(profileId: string, now: number): AuthState | null
  set(profileId: string, authState: AuthState): void
  /** Moves the idle clock of the profile's session, where one is alive at `now`: a person did something in its window. */
  touch(profileId: string, now: number): void
  /** Drops the profile's state. `why` is kept for the login screen where somebody else ended it. */
  clear(profileId: string, why?: SessionEnd): void
  /** Why the profile's last state ended by itself or by somebody else; null where the user left, or stands. */
  findEnd(profileId: string, now: number): SessionEnd | null
  /** Ends every state of a user, but the one in `exceptProfileId`. Answers what ended. */
  endUser(userId: string, exceptProfileId?: string): readonly Ended[]
  /** Ends every state that `matches`. Answers what ended. */
  endWhere(matches: (profileId: string, authState: AuthState) => boolean): readonly Ended[]
  /** Drops a user's logins that still wait for their second step. */
  endPending(userId: string): void
  /** A user's sessions go on, but the one in `exceptProfileId` alone keeps what was proven in it. */
  endProofs(userId: string, exceptProfileId: string): void
  /** Watches what happens to `profileId` and `userId` from now on, until `stop`. */
  watch(profileId: string, userId: string | null): Watch
  /** Drops what outlived its time at `now` and answers it. */
  sweep(now: number): readonly Ended[]
  listSessions(userId: string, now: number): readonly Session[]
  listAllSessions(now: number): readonly Session[]
}

const mostEnds = 1000

/** Starts with nobody signed in. `policy` answers the one in force. */
export function createAuthStates(policy: () => Policy): AuthStates {
  const authStates = new Map<string, AuthState>()
  const ends = new Map<string, SessionEnd>()
  const watches = new Set<{ readonly profileId: string; readonly userId: string | null; isEnded: boolean }>()
  const tell = (matches: (profileId: string, userId: string | null) => boolean) => {
    for (const watch of watches) if (matches(watch.profileId, watch.userId)) watch.isEnded = true
  }
  /** What is told of profiles that stand nowhere is not kept without end. */
  const keepEnd = (profileId: string, why: SessionEnd) => {
    ends.delete(profileId)
    ends.set(profileId, why)
    const [oldest] = ends.keys()
    if (ends.size > mostEnds && oldest !== undefined) ends.delete(oldest)
  }
  const isAlive = (authState: AuthState, now: number) =>
    authState.kind === 'session'
      ? isSessionAlive(authState.session, now, policy())
      : isPendingAlive(authState.startedAt, now)
  const whyExpired = (authState: AuthState, now: number): SessionEnd => {
    if (authState.kind !== 'session') return 'login-expired'
    return isIdle(authState.session, now, policy()) ? 'idle' : 'too-long'
  }
  const endWhere = (
    matches: (profileId: string, authState: AuthState) => boolean,
    why: (authState: AuthState) => SessionEnd = () => 'ended'
  ): Ended[] => {
    const ended = drop(matches, why)
    for (const { profileId } of ended) tell((watched) => watched === profileId)
    return ended
  }
  const drop = (
    matches: (profileId: string, authState: AuthState) => boolean,
    why: (authState: AuthState) => SessionEnd
  ): Ended[] => {
    const ended: Ended[] = []
    for (const [profileId, authState] of authStates) {
      if (!matches(profileId, authState)) continue
      authStates.delete(profileId)
      keepEnd(profileId, why(authState))
      ended.push({ profileId, authState })
    }
    return ended
  }
  const listAll = (now: number) =>
    [...authStates.values()].flatMap((authState) =>
      authState.kind === 'session' && isAlive(authState, now) ? [authState.session] : []
    )
  return {
    find(profileId, now) {
      const authState = authStates.get(profileId)
      return authState !== undefined && isAlive(authState, now) ? authState : null
    },
    set(profileId, authState) {
      authStates.set(profileId, authState)
      ends.delete(profileId)
    },
    touch(profileId, now) {
      const authState = authStates.get(profileId)
      if (authState?.kind !== 'session' || !isAlive(authState, now)) return
      authStates.set(profileId, { ...authState, session: { ...authState.session, lastActiveAt: now } })
    },
    clear(profileId, why) {
      authStates.delete(profileId)
      tell((watched) => watched === profileId)
      if (why === undefined) ends.delete(profileId)
      else keepEnd(profileId, why)
    },
    findEnd(profileId, now) {
      const authState = authStates.get(profileId)
      if (authState === undefined) return ends.get(profileId) ?? null
      return isAlive(authState, now) ? null : whyExpired(authState, now)
    },
    endUser(userId, exceptProfileId) {
      tell((profileId, watched) => watched === userId && profileId !== exceptProfileId)
      return endWhere((profileId, authState) => authState.userId === userId && profileId !== exceptProfileId)
    },
    endWhere: (matches) => endWhere(matches),
    endProofs(userId, exceptProfileId) {
      for (const [profileId, authState] of authStates) {
        if (authState.kind !== 'session' || authState.userId !== userId || profileId === exceptProfileId) continue
        authStates.set(profileId, { ...authState, session: { ...authState.session, steppedUpAt: null }, move: null })
      }
    },
    endPending(userId) {
      endWhere((_, authState) => authState.userId === userId && authState.kind !== 'session')
    },
    watch(profileId, userId) {
      const watch = { profileId, userId, isEnded: false }
      watches.add(watch)
      return {
        isEnded: () => watch.isEnded,
        stop: () => {
          watches.delete(watch)
        }
      }
    },
    sweep: (now) =>
      drop(
        (_, authState) => !isAlive(authState, now),
        (authState) => whyExpired(authState, now)
      ),
    listSessions: (userId, now) => listAll(now).filter((session) => session.userId === userId),
    listAllSessions: listAll
  }
}
