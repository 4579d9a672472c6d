// A store that cannot be written is an expected outcome and gets its own answer; everything else that is thrown is a bug.
import { fail } from '../../shared/result'
import { PanelClosedError } from '../panel/services/brake'

type Handler = (...args: readonly unknown[]) => unknown

/** SQLite's own words for a disk that is full, read-only, failing or damaged. */
const isStoreFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^SQLITE_(FULL|READONLY|IOERR|CORRUPT|NOTADB|CANTOPEN|BUSY|LOCKED|NOMEM)/.test(error.code)

/** Every handler of a table, so that such a store is the answer `store-unavailable`. */
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
