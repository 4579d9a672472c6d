// An update that was offered, but is not what the makers signed. Distinguished from a server that does not answer.

export class UpdateRefused extends Error {}

/** Includes a file that does not match its digest in the feed, which electron-updater notices. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof UpdateRefused ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_CHECKSUM_MISMATCH')
