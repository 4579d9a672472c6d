// What can fail between pixels and texts: a closed list of codes.

/** Why an image was not read, or not completely. */
export type ScanErrorCode = 'picture-too-large' | 'picture-malformed' | 'cancelled' | 'scan-process-ended' | 'internal'

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

/** Whether `value` was created by scanError; also true for copies that crossed a process boundary. */
export const isScanError = (value: unknown): value is ScanError =>
  value instanceof Error && value.name === 'ScanError' && 'code' in value && isScanErrorCode(value.code)
