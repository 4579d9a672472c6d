// The calls of the Authenticator's lock, a line each, and the guard that lets nothing out of a vault that was closed
// while it was asked.
import type { AuthenticatorContract, Handlers } from '../../shared/contract'
import { fail, ok } from '../../shared/result'
import type { Lock } from '../authenticator/services/lock'

/** `lock` is asked for at each call: it belongs to the data folder in use. Unlocking goes `inTurn`. */
export function lockHandlers(
  lock: () => Lock,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
): Handlers<AuthenticatorContract>['lock'] {
  return {
    get: () => lock().get(),
    unlock: (input) => inTurn(() => lock().unlock(input)),
    unlockWithRecoveryKey: (input) => inTurn(() => lock().unlockWithRecoveryKey(input)),
    now: () => {
      lock().now('asked')
      return ok(null)
    },
    slots: () => lock().slots(),
    addPassphrase: (input) => lock().addPassphrase(input),
    changePassphrase: (input) => lock().changePassphrase(input),
    removePassphrase: (input) => lock().removePassphrase(input),
    createRecoveryKey: (input) => lock().createRecoveryKey(input),
    copyRecoveryKey: () => lock().copyRecoveryKey(),
    downloadRecoveryKey: (input) => lock().downloadRecoveryKey(input),
    confirmRecoveryKey: () => lock().confirmRecoveryKey(),
    discardRecoveryKey: () => {
      lock().discardRecoveryKey()
      return ok(null)
    },
    removeRecoveryKey: (input) => lock().removeRecoveryKey(input),
    setKeychain: (input) => lock().setKeychain(input),
    getSettings: () => lock().getSettings(),
    setSettings: (input) => lock().setSettings(input)
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
