// The calls of the Authenticator's lock, which is their handlers but for four, and the guard that lets nothing out of a vault that was closed
// while it was asked.
import type { AuthenticatorContract, Handlers } from '../../shared/contract'
import { fail, ok } from '../../shared/result'
import type { Lock } from '../authenticator/services/lock'

/**
 * `current` answers the lock of the data folder in use. Unlocking goes `inTurn`, and is done by the lock that is there when its
 * turn has come.
 */
export function lockHandlers(
  current: () => Lock,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
): Handlers<AuthenticatorContract>['lock'] {
  const lock = current()
  return {
    ...lock,
    unlock: (input) => inTurn(() => current().unlock(input)),
    unlockWithRecoveryKey: (input) => inTurn(() => current().unlockWithRecoveryKey(input)),
    now() {
      lock.now('asked')
      return ok(null)
    },
    discardRecoveryKey() {
      lock.discardRecoveryKey()
      return ok(null)
    }
  }
}

type Handler = (...args: readonly unknown[]) => unknown

/** What ends after the vault was closed is answered `store-locked`, whether it failed for that or had its answer. */
export function whileOpen<T extends object>(table: T, isOpen: () => boolean): T {
  const guard =
    (handler: Handler): Handler =>
    async (...args) => {
      try {
        const answer = await handler(...args)
        return isOpen() ? answer : fail({ code: 'store-locked' })
      } catch (error) {
        if (!isOpen()) return fail({ code: 'store-locked' })
        throw error
      }
    }
  const namespaces = Object.entries(table as Record<string, Record<string, Handler>>).map(([namespace, handlers]) => [
    namespace,
    Object.fromEntries(Object.entries(handlers).map(([method, handler]) => [method, guard(handler)]))
  ])
  return Object.fromEntries(namespaces) as T
}
