// A Google Authenticator transfer of several codes, one account per code, as its app shows them.
import QRCode from 'qrcode'
import { numberField, transferLink } from '../otp/transfer-link'

/** An image of each of the `size` codes of one transfer; `name` distinguishes its accounts from those of another transfer. */
export function drawTransfer(size: number, name = 'page', id = 77): Promise<Buffer[]> {
  return Promise.all(
    Array.from({ length: size }, (_, index) => {
      const account = {
        key: Buffer.from(`transfer secret ${index} ${name.padEnd(4)}`),
        name: `Google:${name}${index}`,
        issuer: 'Google'
      }
      const place = [numberField(2, 1), numberField(3, size), numberField(4, index), numberField(5, id)]
      return QRCode.toBuffer(transferLink([account], ...place), { scale: 6 })
    })
  )
}
