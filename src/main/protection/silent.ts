// The error for a key store that does not respond, as opposed to all other problems with an anchor.
const silentCode = 'KEY_STORE_SILENT'

export const createSilentError = (cause: unknown) =>
  Object.assign(new Error("the key store isn't responding", { cause }), { code: silentCode })

/** Whether the key store caused the error, not the store. */
export const isSilentError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === silentCode
