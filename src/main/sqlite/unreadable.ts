// Reads a damaged store: an unreadable page says nothing about the other pages.
import { isDamage } from './open'

export const unreadable = 'unreadable'
export type Unreadable = typeof unreadable

/** A page that cannot be read, or a table that is missing from the damaged schema. */
const isUnreadable = (error: unknown): boolean =>
  isDamage(error) ||
  (error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    (error.code === 'SQLITE_ERROR' || error.code.startsWith('SQLITE_IOERR')))

/** The result of `read`, or `unreadable` if damage prevents it. Rethrows every other error. */
export function tryReading<T>(read: () => T): T | Unreadable {
  try {
    return read()
  } catch (error) {
    if (isUnreadable(error)) return unreadable
    throw error
  }
}
