// The calls of the Authenticator's lock, and the guard that returns nothing from a vault that was closed during a call.
import { fail } from '../../shared/result'
import type { AuthenticatorHandlers } from '../authenticator/services/handlers'
import type { Lock } from '../authenticator/services/lock'

/** `current` returns the lock of the data folder in use. Unlocking runs `inTurn`, on the lock that is current by then. */
export function lockHandlers(
  current: () => Lock,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
): AuthenticatorHandlers['lock'] {
  return {
    ...current().handlers,
    unlock: (input) => inTurn(() => current().handlers.unlock(input)),
    unlockWithRecoveryKey: (input) => inTurn(() => current().handlers.unlockWithRecoveryKey(input))
  }
}

type Handler = (...args: readonly unknown[]) => unknown

/** A call that completes after the vault was closed returns `store-locked`, whether it succeeded or failed. */
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
