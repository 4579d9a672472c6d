// Time-based codes through the vault: RFC 6238's vectors, expiry and clock jumps.
import { describe, expect, it } from 'vitest'
import type { Algorithm } from '../../src/shared/contract'
import { encodeBase32 } from '../../src/main/otp/base32'
import { createSteamCode } from '../../src/main/otp/steam'
import { addEntry, openVault, rfcMoment, rfcSecret, valueOf } from './open-vault'

const seeds: Readonly<Record<Algorithm, string>> = {
  SHA1: '12345678901234567890',
  SHA256: '12345678901234567890123456789012',
  SHA512: '1234567890123456789012345678901234567890123456789012345678901234'
}
// RFC 6238, Appendix B: seconds → eight digits.
const vectors: readonly (readonly [number, Algorithm, string])[] = [
  [59, 'SHA1', '94287082'],
  [59, 'SHA256', '46119246'],
  [59, 'SHA512', '90693936'],
  [1_111_111_109, 'SHA1', '07081804'],
  [1_111_111_109, 'SHA256', '68084774'],
  [1_111_111_109, 'SHA512', '25091201'],
  [20_000_000_000, 'SHA1', '65353130'],
  [20_000_000_000, 'SHA256', '77737706'],
  [20_000_000_000, 'SHA512', '47863826']
]

describe('codes.list', () => {
  it.each(vectors)('shows the code of RFC 6238 at %i s with %s', async (seconds, algorithm, code) => {
    const { vault, around } = await openVault()
    addEntry(vault, { algorithm, digits: 8, setupKey: encodeBase32(Buffer.from(seeds[algorithm])) })
    around.now = seconds * 1000
    const sheet = valueOf(vault.codes.list())
    expect(sheet.codes[0]?.code).toBe(code)
    expect(sheet.now).toBe(seconds * 1000)
  })

  it('says when a code becomes valid and when it expires', async () => {
    const { vault, around } = await openVault()
    addEntry(vault, { period: 60 })
    around.now = 60_000 * 1000 + 17_500
    expect(valueOf(vault.codes.list()).codes[0]).toMatchObject({ from: 60_000_000, until: 60_060_000 })
  })

  it('changes a code exactly at its boundary, and changes it back when the clock is set back', async () => {
    const { vault, around } = await openVault()
    addEntry(vault)
    const at = (now: number) => {
      around.now = now
      return valueOf(vault.codes.list()).codes[0]?.code
    }
    const before = at(59_999)
    const after = at(60_000)
    expect(after).not.toBe(before)
    expect(at(59_999)).toBe(before)
    expect(at(60_000)).toBe(after)
  })

  it('shows Steam codes as five letters of Steam’s alphabet', async () => {
    const { vault, around } = await openVault()
    addEntry(vault, { type: 'steam' })
    expect(valueOf(vault.codes.list()).codes[0]?.code).toBe(createSteamCode(rfcSecret, around.now))
    expect(valueOf(vault.codes.list()).codes[0]?.code).toMatch(/^[23456789BCDFGHJKMNPQRTVWXY]{5}$/)
  })

  it('shows a newly saved entry immediately', async () => {
    const { vault } = await openVault()
    addEntry(vault)
    valueOf(vault.codes.list())
    const { id } = addEntry(vault, { account: 'second' })
    expect(valueOf(vault.codes.list()).codes.map((code) => code.id)).toContain(id)
  })
})

describe('codes.copy', () => {
  it('copies the current code and says when the clipboard is cleared', async () => {
    const { vault, around } = await openVault()
    const { id } = addEntry(vault, { digits: 8 })
    expect(valueOf(await vault.codes.copy({ id }))).toEqual({ clearsAt: rfcMoment + 30_000 })
    expect(around.copied).toEqual(['07081804'])
  })
})
