// A Google Authenticator transfer of several codes, one account per code, as its app shows them (hand-written protobuf).
import QRCode from 'qrcode'

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
const number = (field: number, value: number) => Buffer.from([field * 8, ...varint(value)])
const bytes = (field: number, value: Uint8Array) =>
  Buffer.concat([Buffer.from([field * 8 + 2, ...varint(value.length)]), value])

/** An image of each of the `size` codes of one transfer; `name` distinguishes its accounts from those of another transfer. */
export function drawTransfer(size: number, name = 'page', id = 77): Promise<Buffer[]> {
  return Promise.all(
    Array.from({ length: size }, (_, index) => {
      const account = Buffer.concat([
        bytes(1, Buffer.from(`transfer secret ${index} ${name.padEnd(4)}`)),
        bytes(2, Buffer.from(`Google:${name}${index}`)),
        bytes(3, Buffer.from('Google')),
        number(4, 1),
        number(5, 1),
        number(6, 2)
      ])
      const data = Buffer.concat([bytes(1, account), number(2, 1), number(3, size), number(4, index), number(5, id)])
      return QRCode.toBuffer(`otpauth-migration://offline?data=${encodeURIComponent(data.toString('base64'))}`, {
        scale: 6
      })
    })
  )
}
