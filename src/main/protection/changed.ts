// What opening a store says that is not as it was left: which differences there are, and since when it was known.
import type { Difference } from './anchor'

const changedCode = 'STORE_CHANGED'

export interface ChangedError extends Error {
  readonly code: typeof changedCode
  readonly differences: readonly Difference[]
  /** When the anchor was written last, ms since epoch; null where it is gone. */
  readonly since: number | null
}

export function createChangedError(differences: readonly Difference[], since: number | null): ChangedError {
  const error = new Error(`the store is not as it was left: ${differences.join(', ')}`)
  return Object.assign(error, { code: changedCode, differences, since } as const)
}

/** Whether that is what was thrown. */
export const isChangedError = (error: unknown): error is ChangedError =>
  error instanceof Error && 'code' in error && error.code === changedCode
