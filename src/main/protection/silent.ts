// A key store that does not answer, told apart from everything else that can go wrong with an anchor.
const silentCode = 'KEY_STORE_SILENT'

export const createSilentError = (cause: unknown) =>
  Object.assign(new Error('the key store does not answer', { cause }), { code: silentCode })

/** Whether the key store, and not the store, is what was in the way. */
export const isSilentError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === silentCode
