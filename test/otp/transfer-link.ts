// Google Authenticator's transfer codes, written by hand from the public description of the protobuf.
const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)])
export const numberField = (field: number, value: number) => Buffer.from([field * 8, ...varint(value)])
export const bytesField = (field: number, value: Uint8Array) =>
  Buffer.concat([Buffer.from([field * 8 + 2, ...varint(value.length)]), value])

export interface TransferredAccount {
  readonly key: Uint8Array
  readonly name: string
  readonly issuer: string
  /** 1 is six digits. */
  readonly digits?: number
  /** 1 counts, 2 goes by time. */
  readonly type?: number
  /** Fields that come after these. */
  readonly more?: readonly Buffer[]
}

/** The link of one code: its accounts, then the other fields, such as the number of codes and the place among them. */
export function transferLink(accounts: readonly TransferredAccount[], ...others: readonly Buffer[]): string {
  const messages = accounts.map(({ key, name, issuer, digits = 1, type = 2, more = [] }) => {
    const named = [bytesField(1, key), bytesField(2, Buffer.from(name)), bytesField(3, Buffer.from(issuer))]
    const kind = [numberField(4, 1), numberField(5, digits), numberField(6, type)]
    return bytesField(1, Buffer.concat([...named, ...kind, ...more]))
  })
  const data = Buffer.concat([...messages, ...others])
  return `otpauth-migration://offline?data=${encodeURIComponent(data.toString('base64'))}`
}
