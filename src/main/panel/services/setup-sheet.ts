// What is shown of a new secret, only while it is being enrolled: the QR code and the setup key.
import type { SetupSheet } from '../../../shared/contract'
import { encodeBase32 } from '../../otp/base32'
import { formatOtpauth } from '../../otp/otpauth'
import { revealSecret, type Secret } from '../../protection/secret'
import { factorOptions } from '../domain/code-check'
import type { User } from '../domain/user'
import { drawQrCode } from './qr-picture'
import type { PanelContext } from './context'

/** The sheet for `secret`. The issuer is the account's name. */
export async function createSheet(context: PanelContext, user: User, secret: Secret): Promise<SetupSheet> {
  // Apps split a label at its first colon, so an issuer must not contain one (Key URI Format).
  const issuer = context.accountName().replaceAll(':', ' ')
  const key = revealSecret(secret)
  const link = formatOtpauth({ type: 'totp', issuer, account: user.email, secret: key, counter: 0, ...factorOptions })
  return {
    qrImage: await drawQrCode(link, 8),
    setupKey: encodeBase32(key),
    issuer,
    account: user.email
  }
}
