// Checks passwords with the delays: one counter for the typed username and one for the browser profile, both in the store.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { User } from '../domain/user'
import { checkAnswer, clearCounters, type Place } from './attempts'
import type { PanelContext } from './context'
import { mustUseSso } from './sso/state'
import { counterKeyOf, throttleKeyOf } from './new-user'

export const passwordKeysOf = (context: PanelContext, username: string, profileId: string): readonly string[] => [
  throttleKeyOf(context, username),
  counterKeyOf(context, `profile:${profileId}`)
]

/** Checks the password of a user who is already logged in. */
export async function checkOwnPassword(
  context: PanelContext,
  { id, username }: User,
  profileId: string,
  password: string,
  place: Place
): Promise<Result<null, Failure<'wrong-password' | 'sso-required' | 'throttled'>>> {
  const { users } = context.store
  // Does not reveal whether a password that cannot be used now is right.
  if (mustUseSso(context, id)) return fail({ code: 'sso-required' })
  const keys = passwordKeysOf(context, username, profileId)
  const outcome = await checkAnswer<'right' | 'no-use'>(context, {
    asked: 'password',
    place,
    profileId,
    keys,
    actor: users.find(id),
    subject: () => users.find(id),
    async judge() {
      const phc = users.find(id)?.passwordHash ?? null
      const isRight = await context.hashing.isPassword(phc, password, id)
      if (mustUseSso(context, id)) return 'no-use'
      const fresh = users.find(id)
      return isRight && fresh?.status === 'active' && fresh.passwordHash === phc ? 'right' : null
    }
  })
  if (outcome.kind === 'throttled') return fail({ code: 'throttled', retryAt: outcome.retryAt })
  if (outcome.kind === 'wrong') return fail({ code: 'wrong-password' })
  if (outcome.value === 'no-use') return fail({ code: 'sso-required' })
  context.store.transact(() => {
    clearCounters(context, keys)
  })
  return ok(null)
}
