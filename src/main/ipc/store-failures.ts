// A store that cannot be used is an expected failure with its own code. Any other exception is a bug.
import { fail } from '../../shared/result'
import { PanelClosedError } from '../panel/services/brake'

type Handler = (...args: readonly unknown[]) => unknown

/** SQLite's codes for a store that cannot be used: a disk that is full, read-only or failing, a damaged or locked file, no memory. */
const isStoreFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^SQLITE_(FULL|READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN|BUSY|LOCKED|NOMEM)/.test(error.code)

/** Wraps every handler of a table so that a store failure returns `store-unavailable`, and a closed Panel `store-locked`. */
export function guardStore<T extends object>(table: T): T {
  const guard =
    (handler: Handler): Handler =>
    async (...args) => {
      try {
        return await handler(...args)
      } catch (error) {
        if (isStoreFailure(error)) return fail({ code: 'store-unavailable' })
        if (error instanceof PanelClosedError) return fail({ code: 'store-locked' })
        throw error
      }
    }
  const namespaces = Object.entries(table as Record<string, Record<string, Handler>>).map(([namespace, handlers]) => [
    namespace,
    Object.fromEntries(Object.entries(handlers).map(([method, handler]) => [method, guard(handler)]))
  ])
  return Object.fromEntries(namespaces) as T
}
