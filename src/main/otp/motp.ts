// mOTP (motp.sourceforge.net): MD5 over the number of ten-second steps, the hexadecimal secret and the user's PIN. The protocol prescribes
// MD5; a code is as strong as its secret.
import { createHash } from 'node:crypto'

/** Seconds between two codes. */
export const motpPeriod = 10
/** The usual length of a code. */
export const motpDigits = 6

/** The mOTP code at `atMs` (ms since epoch): the first `digits` hexadecimal characters, in lower case. */
export function createMotp(secret: Uint8Array, pin: string, atMs: number, digits = motpDigits): string {
  const step = Math.max(0, Math.floor(atMs / (motpPeriod * 1000)))
  return createHash('md5')
    .update(`${String(step)}${Buffer.from(secret).toString('hex')}${pin}`)
    .digest('hex')
    .slice(0, digits)
}
