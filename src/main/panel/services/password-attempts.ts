// Checking a password under the brakes: one counter for what was typed as a username, one for the browser profile, both in
// the store. An attempt is counted before its hash is computed, so parallel guesses do not outrun the delays.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { countFailure, isBlocked, rebaseThrottle } from '../domain/lockout'
import { foldEmail, type User } from '../domain/user'
import type { Room } from './room'
import { mustUseSso } from './sso-standing'

/** The row that counts failed passwords for whatever was typed as a username, known or not (CHECKLIST 31). */
export function throttleKeyOf(room: Pick<Room, 'hashing'>, username: string): string {
  return room.hashing.keyText('throttle', `user:${foldEmail(username)}`).toString('hex')
}

const keysOf = (room: Room, username: string, profileId: string): readonly string[] => [
  throttleKeyOf(room, username),
  room.hashing.keyText('throttle', `profile:${profileId}`).toString('hex')
]

/** Counts an attempt. Answers until when attempts must wait, or null where this one may go on. */
export function countAttempt(room: Room, username: string, profileId: string): number | null {
  const { throttles } = room.store
  return room.store.transact(() => {
    const now = room.now()
    const keys = keysOf(room, username, profileId)
    let retryAt: number | null = null
    for (const key of keys) {
      const stored = throttles.find(key)
      const throttle = rebaseThrottle(stored, now)
      if (throttle !== stored) throttles.save(key, throttle)
      if (isBlocked(throttle, now)) retryAt = Math.max(retryAt ?? 0, throttle.blockedUntil)
    }
    if (retryAt === null) for (const key of keys) throttles.save(key, countFailure(throttles.find(key), now))
    return retryAt
  })
}

/** How many passwords in a row were wrong for this username. */
export function countFailures(room: Room, username: string): number {
  return room.store.throttles.find(throttleKeyOf(room, username)).failures
}

/** A right password ends the row of failures. In the caller's transaction. */
export function clearAttempts(room: Room, username: string, profileId: string): void {
  for (const key of keysOf(room, username, profileId)) room.store.throttles.clear(key)
}

/** Checks the password of a user who is signed in already. */
export async function checkOwnPassword(
  room: Room,
  user: User,
  profileId: string,
  password: string
): Promise<Result<null, Failure<'wrong-password' | 'sso-required' | 'throttled'>>> {
  // Whether a password that is of no use now is right is nobody's business.
  if (mustUseSso(room, user.id)) return fail({ code: 'sso-required' })
  const retryAt = countAttempt(room, user.username, profileId)
  if (retryAt !== null) return fail({ code: 'throttled', retryAt })
  const isRight = await room.hashing.isPassword(user.passwordHash, password)
  const fresh = room.store.users.find(user.id)
  if (!isRight || fresh?.passwordHash !== user.passwordHash) return fail({ code: 'wrong-password' })
  room.store.transact(() => {
    clearAttempts(room, user.username, profileId)
  })
  return ok(null)
}
