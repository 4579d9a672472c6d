// A clock that was set back cannot be trusted with codes or expiry (CHECKLIST 61). Codes and remembered browsers are refused until the
// clock is right again, or until a backup code, which needs no clock, lets the user in.

/** Corrections by a time server are smaller than this. */
export const clockToleranceMs = 5 * 60_000

/** How far `now` is behind the newest stored event, in ms; null if that is within the tolerance. */
export function findClockSetback(now: number, newestEventAt: number | null): number | null {
  if (newestEventAt === null) return null
  const behind = newestEventAt - now
  return behind > clockToleranceMs ? behind : null
}
