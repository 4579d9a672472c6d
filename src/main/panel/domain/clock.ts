// A clock that ran backwards cannot be trusted with codes or expiry (CHECKLIST 61): codes are refused and remembered
// browsers are not believed until it is right again, or until a backup code, which needs no clock, lets the user in.

/** A correction by a time server stays below this. */
export const clockToleranceMs = 5 * 60_000

/** How far `now` lies behind the newest stored event, in ms, or null where that is within the tolerance. */
export function findClockSetback(now: number, newestEventAt: number | null): number | null {
  if (newestEventAt === null) return null
  const behind = newestEventAt - now
  return behind > clockToleranceMs ? behind : null
}
