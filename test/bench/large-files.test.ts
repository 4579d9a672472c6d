// Files with more accounts than anyone has, and the largest expected import. Each takes seconds, so they run only in `npm run test:long`;
// the daily run tries JSON with too many accounts (test/authenticator/formats/hostile.test.ts).
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeBase32 } from '../../src/main/otp/base32'
import { errorCodeOf } from '../authenticator/formats/accounts'
import { textSamples } from '../authenticator/formats/hostile-samples'
import { openVault, valueOf } from '../authenticator/open-vault'
import { buildReader, type TestReader } from '../ports/reader'
import { measureSlowness } from './control'

describe('50,001 accounts', { timeout: 60_000, retry: 2 }, () => {
  let slowness = 1
  beforeAll(() => {
    slowness = measureSlowness()
  })

  // Accounts can only be counted after parsing; in the app, a separate process does that.
  it.each(textSamples)('are refused as $name within 3 s of work', async ({ head, entry, foot }) => {
    const text = head + Array.from({ length: 50_001 }, (_, n) => entry(`n${String(n)}`)).join('') + foot
    const before = process.threadCpuUsage()
    expect(await errorCodeOf(text)).toBe('too-large')
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(3000 * slowness)
  })
})

describe('the reader process', { timeout: 120_000 }, () => {
  let reader: TestReader
  beforeAll(async () => {
    reader = await buildReader()
  }, 60_000)
  afterAll(() => {
    reader.close()
  })

  it('reports a file as too large if it ran out of memory', async () => {
    // Three bytes in the file use twenty times as much memory.
    const bytes = Buffer.from(`[${'{},'.repeat(9_000_000)}{}]`)
    await expect(reader.readFile(bytes, {})).rejects.toMatchObject({ code: 'too-large' })
    const child = reader.children.at(-1)
    await expect.poll(() => child?.exitCode !== null || child.signalCode !== null, { timeout: 5000 }).toBe(true)
  })
})

it('imports 10,000 accounts in seconds, not minutes', { timeout: 60_000 }, async () => {
  const { vault } = await openVault()
  const links = Array.from(
    { length: 10_000 },
    (_, n) => `otpauth://totp/Site:user${String(n)}?secret=${encodeBase32(randomBytes(20))}&issuer=Site`
  )
  const began = performance.now()
  const { importId, rows } = valueOf(await vault.imports.prepare({ bytes: Buffer.from(links.join('\n')) }))
  const chosen = rows.filter(({ isSelected }) => isSelected).map(({ id }) => ({ id, action: 'add' as const }))
  expect(valueOf(await vault.imports.apply({ importId, rows: chosen })).ids).toHaveLength(10_000)
  expect(performance.now() - began).toBeLessThan(15_000)
})
