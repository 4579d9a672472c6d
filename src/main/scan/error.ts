// What can go wrong on the way from pixels to texts: a closed list, so that a caller can say which it was.

/** Why a picture was not looked at, or not to the end. */
export type ScanErrorCode = 'picture-too-large' | 'picture-malformed' | 'cancelled' | 'scan-process-ended' | 'internal'

/** An error of this room. */
export interface ScanError extends Error {
  readonly code: ScanErrorCode
}

const WORDS: Record<ScanErrorCode, string> = {
  'picture-too-large': 'picture too large',
  'picture-malformed': 'width, height and number of bytes do not fit together',
  cancelled: 'cancelled',
  'scan-process-ended': 'scan process ended',
  internal: 'internal error'
}

export const scanError = (code: ScanErrorCode): ScanError =>
  Object.assign(new Error(WORDS[code]), { name: 'ScanError', code })

export const isScanErrorCode = (value: unknown): value is ScanErrorCode =>
  typeof value === 'string' && Object.hasOwn(WORDS, value)

/** True for errors made by scanError, also for copies of them that crossed a process. */
export const isScanError = (value: unknown): value is ScanError =>
  value instanceof Error && value.name === 'ScanError' && 'code' in value && isScanErrorCode(value.code)
