// Passwords under the brakes: one counter for what was typed as a username, one for the browser profile, both in the store.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { foldEmail } from '../../../shared/text/addresses'
import type { User } from '../domain/user'
import { checkAnswer, clearCounters, counterKeyOf, type Place } from './attempts'
import type { Room } from './room'
import { mustUseSso } from './sso-standing'

/** The row that counts failed passwords for whatever was typed as a username, known or not (CHECKLIST 31). */
export const throttleKeyOf = (room: Pick<Room, 'hashing'>, username: string): string =>
  counterKeyOf(room, `user:${foldEmail(username)}`)

export const passwordKeysOf = (room: Room, username: string, profileId: string): readonly string[] => [
  throttleKeyOf(room, username),
  counterKeyOf(room, `profile:${profileId}`)
]

/** Checks the password of a user who is signed in already. */
export async function checkOwnPassword(
  room: Room,
  { id, username }: User,
  profileId: string,
  password: string,
  place: Place
): Promise<Result<null, Failure<'wrong-password' | 'sso-required' | 'throttled'>>> {
  const { users } = room.store
  // Whether a password that is of no use now is right is nobody's business.
  if (mustUseSso(room, id)) return fail({ code: 'sso-required' })
  const keys = passwordKeysOf(room, username, profileId)
  const outcome = await checkAnswer<'right' | 'no-use'>(room, {
    asked: 'password',
    place,
    profileId,
    keys,
    actor: users.find(id),
    subject: () => users.find(id),
    async judge() {
      const phc = users.find(id)?.passwordHash ?? null
      const isRight = await room.hashing.isPassword(phc, password, id)
      if (mustUseSso(room, id)) return 'no-use'
      const fresh = users.find(id)
      return isRight && fresh?.status === 'active' && fresh.passwordHash === phc ? 'right' : null
    }
  })
  if (outcome.kind === 'throttled') return fail({ code: 'throttled', retryAt: outcome.retryAt })
  if (outcome.kind === 'wrong') return fail({ code: 'wrong-password' })
  if (outcome.value === 'no-use') return fail({ code: 'sso-required' })
  room.store.transact(() => {
    clearCounters(room, keys)
  })
  return ok(null)
}
