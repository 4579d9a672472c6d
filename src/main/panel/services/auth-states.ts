// The login state of each browser profile: setup, waiting for a code, or a session. Only in memory: nothing survives a restart, and the
// page holds no token (docs/behaviour.md, CHECKLIST 50). See domain/session.ts.
import type { BackupCodeSet, LoginNotice, SessionEnd } from '../../../shared/contract'
import type { SetupStage } from '../../../shared/model/session'
import type { Policy } from '../../../shared/model/policy'
import type { Secret } from '../../protection/secret'
import { isIdle, isPendingAlive, isSessionAlive, type Session } from '../domain/session'

/** What a setup holds until **Done** (S6). Closing the window before that leaves nothing. */
export interface PendingSetup {
  readonly secret: Secret
  readonly stage: SetupStage
  /** The step of the code that confirmed the secret; it cannot be used again at the next login. */
  readonly acceptedStep: number
  readonly backupCodes: readonly string[]
  readonly confirmedAt: number
}

/** A move to a new phone: the new secret until it is confirmed. */
export interface PendingMove {
  readonly secret: Secret
}

/**
 * The account recovery key was entered. This state allows nothing that an ordinary login allows, and nothing is written before **Done**
 * (services/recovery.ts).
 */
export interface RecoveryAuthState {
  readonly kind: 'recovery'
  /** Null until an admin is chosen. */
  readonly userId: string | null
  readonly startedAt: number
  /** Which key was entered. If the account's key is now another one or none, the recovery cannot continue. */
  readonly keyId: string
  /** Null until a new password is chosen. */
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
      /** Whether the admin's enrolment code was entered in this login. */
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

/** Detects whether a state was ended during an await, even if there was no state yet. */
export interface Watch {
  /** True if the profile's state was cleared or the user's states were ended. Expiry does not count. */
  isEnded(): boolean
  stop(): void
}

export interface Ended {
  readonly profileId: string
  readonly authState: AuthState
}

export interface AuthStates {
  /** The profile's state, unless it has expired at `now`. */
  find(profileId: string, now: number): AuthState | null
  set(profileId: string, authState: AuthState): void
  /** Restarts the idle time of the profile's session, if there is one at `now`, because someone used its window. */
  touch(profileId: string, now: number): void
  /** Drops the profile's state. If someone else ended it, `why` is kept for the login screen. */
  clear(profileId: string, why?: SessionEnd): void
  /** Why the profile's last state expired or was ended by someone else; null if the user ended it, or if there is a state. */
  findEnd(profileId: string, now: number): SessionEnd | null
  /** Ends all states of a user, except in `exceptProfileId`. Returns what it ended. */
  endUser(userId: string, exceptProfileId?: string): readonly Ended[]
  /** Ends all states that `matches` accepts. Returns what it ended. */
  endWhere(matches: (profileId: string, authState: AuthState) => boolean): readonly Ended[]
  /** Drops a user's logins that wait for their second step. */
  endPending(userId: string): void
  /** Withdraws step-ups and unfinished moves from a user's sessions, except in `exceptProfileId`. The sessions continue. */
  endProofs(userId: string, exceptProfileId: string): void
  /** Watches `profileId` and `userId` until `stop`. */
  watch(profileId: string, userId: string | null): Watch
  /** Drops the states that have expired at `now` and returns them. */
  sweep(now: number): readonly Ended[]
  listSessions(userId: string, now: number): readonly Session[]
  listAllSessions(now: number): readonly Session[]
}

const mostEnds = 1000

/** Starts without any state. `policy` returns the current policy. */
export function createAuthStates(policy: () => Policy): AuthStates {
  const authStates = new Map<string, AuthState>()
  const ends = new Map<string, SessionEnd>()
  const watches = new Set<{ readonly profileId: string; readonly userId: string | null; isEnded: boolean }>()
  const tell = (matches: (profileId: string, userId: string | null) => boolean) => {
    for (const watch of watches) if (matches(watch.profileId, watch.userId)) watch.isEnded = true
  }
  /** Bounded: profiles without a state may never be used again. */
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
