// A vault full of accounts, as a file of our own format.
import { randomBytes } from 'node:crypto'
import { encodeBase32 } from '../../src/main/otp/base32'

const issuers = ['GitHub', 'Google', 'Northwind', 'Contoso VPN', 'Fabrikam', 'Proton', 'Zürcher Bank', 'Łódź Power']
const words = ['safe', 'Schlüssel', 'office', 'laptop', 'Émile', 'backup', 'Tresor', 'shared', 'phone', 'blue']

/** Every third account has a note, every tenth recovery codes, every fourth a group. */
export function createVaultFile(count: number): Uint8Array {
  const entries = Array.from({ length: count }, (_, index) => {
    const note = Array.from({ length: 12 }, (_word, at) => words[(index * 7 + at * 3 + (index >> at)) % 10]).join(' ')
    return {
      type: 'totp',
      issuer: `${issuers[index % 8] ?? ''} ${String(index >> 3)}`,
      name: `robin.${String(index)}@northwind.example`,
      secret: encodeBase32(randomBytes(20)),
      algorithm: 'SHA1',
      digits: 6,
      period: index % 20 === 0 ? 60 : 30,
      ...(index % 3 === 0 ? { note } : {}),
      ...(index % 5 === 0 ? { tags: [`team ${String(index % 50)}`, 'work'] } : {}),
      ...(index % 4 === 0 ? { group: `Group ${String(index % 30)}` } : {}),
      ...(index % 10 === 0
        ? { recoveryCodes: [{ code: `aaaa-${String(index)}` }, { code: `bbbb-${String(index)}` }] }
        : {})
    }
  })
  return Buffer.from(JSON.stringify({ format: 'countersign-export', version: 1, entries }))
}
