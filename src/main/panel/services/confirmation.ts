// The code that confirms a new secret, at setup or when moving to a new phone. The secret is on the user's screen, so there is little to
// guess, but it is checked like every other code (CHECKLIST 82). It has its own counter per user, separate from the current factor's.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { revealSecret, type Secret } from '../../protection/secret'
import { checkCode, factorOptions } from '../domain/code-check'
import type { User } from '../domain/user'
import { checkAnswer, clearCounters, type Asking } from './attempts'
import type { PanelContext } from './context'
import { counterKeyOf } from './new-user'

export const confirmationKeyOf = (context: PanelContext, userId: string): string =>
  counterKeyOf(context, `confirmation:${userId}`)

/** Returns the accepted step, or `wrong-stage` if `isAsked` is false by the time of the check. */
export async function confirmSecret(
  context: PanelContext,
  user: User,
  code: string,
  secret: Secret,
  asking: Asking,
  isAsked: () => boolean
): Promise<Result<number, Failure<'wrong-code' | 'throttled' | 'wrong-stage'>>> {
  const keys = [confirmationKeyOf(context, user.id)]
  let driftSeconds: number | null = null
  const outcome = await checkAnswer<number | 'no-longer'>(context, {
    ...asking,
    asked: 'new-phone-code',
    keys,
    subject: () => context.store.users.find(user.id),
    data: () => (driftSeconds === null ? {} : { driftSeconds }),
    judge() {
      if (!isAsked()) return 'no-longer'
      const verdict = checkCode(revealSecret(secret), code, context.now(), { lastStep: -1, burnedSteps: [] })
      if (verdict.kind === 'accepted') return verdict.step
      if (verdict.kind === 'drifted') driftSeconds = verdict.drift * factorOptions.period
      return null
    }
  })
  if (outcome.kind === 'throttled') return fail({ code: 'throttled', retryAt: outcome.retryAt })
  if (outcome.kind === 'wrong') return fail({ code: 'wrong-code', ...(driftSeconds === null ? {} : { driftSeconds }) })
  if (outcome.value === 'no-longer') return fail({ code: 'wrong-stage' })
  context.store.transact(() => {
    clearCounters(context, keys)
  })
  return ok(outcome.value)
}
