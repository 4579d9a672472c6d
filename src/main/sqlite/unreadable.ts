// Reading a store that is damaged: what one page does not give up says nothing of the others.
import { isDamage } from './open'

export const unreadable = 'unreadable'
export type Unreadable = typeof unreadable

/** A page that the disk does not give, or a table that the damaged list of tables does not name any more. */
const isUnreadable = (error: unknown): boolean =>
  isDamage(error) ||
  (error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    (error.code === 'SQLITE_ERROR' || error.code.startsWith('SQLITE_IOERR')))

/** What `read` answers; `unreadable` where the damage is what stops it. Everything else is thrown on. */
export function tryReading<T>(read: () => T): T | Unreadable {
  try {
    return read()
  } catch (error) {
    if (isUnreadable(error)) return unreadable
    throw error
  }
}
