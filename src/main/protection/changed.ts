// The error for opening a store that was changed since it was closed: what differs, and the time of the last known state.
import type { Difference } from './anchor'

const changedCode = 'STORE_CHANGED'

export interface ChangedError extends Error {
  readonly code: typeof changedCode
  readonly differences: readonly Difference[]
  /** When the anchor was last written, in ms since the epoch; null if it is gone. */
  readonly since: number | null
}

export function createChangedError(differences: readonly Difference[], since: number | null): ChangedError {
  const error = new Error(`the store differs from how it was left: ${differences.join(', ')}`)
  return Object.assign(error, { code: changedCode, differences, since } as const)
}

/** Whether this is the error that was thrown. */
export const isChangedError = (error: unknown): error is ChangedError =>
  error instanceof Error && 'code' in error && error.code === changedCode
