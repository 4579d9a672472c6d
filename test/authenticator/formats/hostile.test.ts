// Files that no app exported: garbage, bombs, and bytes that resemble a known format. None may be expensive to read or mistaken for an
// export.
import { randomBytes } from 'node:crypto'
import { fc } from '../../property'
import { beforeAll, describe, expect, it } from 'vitest'
import { isExportError, readExport, type ReadExport } from '../../../src/main/authenticator/formats'
import { createExport } from '../../../src/main/authenticator/formats/export'
import { exportFormats, type ExportFormat } from '../../../src/shared/model/transfer'
import { measureSlowness } from '../../bench/control'
import { errorCodeOf, hotp, jsonBytes, keys, motp, odd, read, steam, totp, yandex } from './accounts'
import { someOf } from '../../daily'
import { jsonSamples, samples, textSamples } from './hostile-samples'

describe('a file of an unknown format', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'Dear diary,\ntoday'],
    ['a web page', '<!doctype html><title>otpauth</title>'],
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['a list of numbers', '[1,2,3]'],
    ['a broken JSON', '{"version":1,"header":{'],
    ['a number', '42'],
    ['keys of the language itself', '{"__proto__":{"services":[]},"constructor":{"db":{}}}']
  ])('is reported as unknown: %s', async (_, text) => {
    expect(await errorCodeOf(text)).toBe('unknown-format')
  })

  it('with any bytes and any password is refused with a code, never with another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), async (bytes, password) => {
        try {
          const { entries } = await readExport(bytes, { password })
          expect(entries).toEqual([])
        } catch (error) {
          expect(isExportError(error)).toBe(true)
        }
      })
    )
  })
})

describe('an oversized file', () => {
  it('of nested lists or objects is unknown, and found so quickly', async () => {
    const began = performance.now()
    const depth = 1_000_000
    expect(await errorCodeOf('['.repeat(depth) + ']'.repeat(depth))).toBe('unknown-format')
    expect(await errorCodeOf('{"db":'.repeat(depth) + '1' + '}'.repeat(depth))).toBe('unknown-format')
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('with too many entries is refused as too large', async () => {
    const entry = { type: 'totp', name: 'a', issuer: 'b', info: { secret: keys.totp.base32 } }
    const entries = Array.from({ length: 50_001 }, () => entry)
    expect(await errorCodeOf({ version: 1, header: {}, db: { version: 3, entries } })).toBe('too-large')
  })

  it('with more bytes than any real export is refused unread', async () => {
    expect(await errorCodeOf(Buffer.alloc(65 * 2 ** 20, 0x20))).toBe('too-large')
  })

  it('with a huge name, note or secret has it cut or refused', async () => {
    const long = 'x'.repeat(1_000_000)
    const entry = { type: 'totp', name: long, issuer: long, note: long, groups: [], info: { secret: keys.totp.base32 } }
    const db = { version: 3, entries: [entry, { ...entry, info: { secret: 'A'.repeat(10_000) } }] }
    const { entries, refused } = await read({ version: 1, header: {}, db })
    expect(JSON.stringify({ entries, refused }).length).toBeLessThan(12_000)
    expect(refused[0]?.reason).toBe('too-long')
  })
})

describe('an export with bytes altered, added or removed', () => {
  const samples = [
    ...exportFormats.map((format): readonly [ExportFormat, string | undefined] => [format, undefined]),
    ['2fas', 'password'] as const
  ]

  it.each(samples)('%s, password %s: is read or refused, and nothing else happens', async (format, password) => {
    const all = [{ ...totp, note: 'note', tags: ['tag'] }, hotp, odd, steam, motp, yandex]
    const { bytes } = await createExport(format, all, { password, now: 0 })
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      value: fc.nat(255),
      kind: fc.constantFrom('set', 'cut', 'insert', 'repeat')
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        let altered: Buffer = Buffer.from(bytes)
        for (const { at, value, kind } of changes) {
          if (kind === 'set') altered[at % Math.max(1, altered.length)] = value
          else if (kind === 'cut') altered = altered.subarray(0, at)
          else {
            const middle = kind === 'insert' ? Buffer.of(value) : altered.subarray(at, at + value)
            altered = Buffer.concat([altered.subarray(0, at), middle, altered.subarray(at)])
          }
        }
        try {
          const { entries, refused } = await readExport(altered, { password })
          for (const entry of entries) expect(entry.secret).toMatch(/^[A-Z2-7]+$/)
          expect(Array.isArray(refused)).toBe(true)
        } catch (error) {
          expect(isExportError(error), String(error)).toBe(true)
        }
      }),
      { numRuns: 150 }
    )
  })
})

describe('every format', () => {
  let slowness = 1
  beforeAll(() => {
    slowness = measureSlowness()
  })

  /**
   * The result of reading a file within `mostMs` of this thread's CPU time, scaled to the reference machine. Anything but entries or a
   * refusal fails the test.
   */
  async function readHostile(bytes: Buffer, password?: string, mostMs = 1000): Promise<string | ReadExport> {
    const before = process.threadCpuUsage()
    const answer = await readExport(bytes, { password }).catch((error: unknown) => {
      if (!isExportError(error)) throw error
      return error.code
    })
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(mostMs * slowness)
    return answer
  }
  const entriesOf = (answer: string | ReadExport) => (typeof answer === 'string' ? [] : answer.entries)

  it.each(samples)('$name is recognised', async ({ format, bytes }) => {
    const answer = await readHostile(bytes)
    expect(typeof answer === 'string' ? answer : answer.format).toBe(format)
    expect(entriesOf(answer)[0]).toMatchObject({ name: 'one' })
  })

  it.each(samples)('$name, cut at any length, yields nothing that was not in it', async ({ name, format, bytes }) => {
    const whole = entriesOf(await readHostile(bytes)).map(({ secret }) => secret)
    for (let part = 0; part < 30; part++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 30))
      const found = entriesOf(await readHostile(cut))
      expect(found.length).toBeLessThanOrEqual(whole.length)
      // The last line of a text may be cut anywhere. A format with an enclosing structure is complete or refused.
      for (const { secret } of format === 'otpauth' || name.endsWith('CSV') ? found.slice(0, -1) : found) {
        expect(whole).toContain(secret)
      }
    }
  })

  it.each(someOf(jsonSamples, 2))('$format with 20,000 levels anywhere is read or refused', async ({ entry, file }) => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    const text = JSON.stringify(file([entry('one'), entry('two')]))
    // Each value in turn is replaced by a text or a list.
    const places = [...text.matchAll(/:("[^"]*"|\[\]|-?\d+|true|false|null)/g)].slice(0, 8)
    for (const { index, 1: value = '' } of places) {
      const answer = await readHostile(
        Buffer.from(text.slice(0, index + 1) + deep + text.slice(index + 1 + value.length))
      )
      for (const { name } of entriesOf(answer)) expect(name.length).toBeLessThan(300)
    }
  })

  // Megabytes must be parsed before they can be counted, so a separate process does that. For texts, see test/bench/large-files.test.ts.
  // Even the thread's CPU time grows on a busy machine, so a slow run is retried.
  it.each(someOf(jsonSamples, 3))('$format JSON with too many accounts is refused', { retry: 2 }, async (sample) => {
    const text = JSON.stringify(sample.file(Array.from({ length: 50_001 }, () => sample.entry('n'))))
    expect(await readHostile(Buffer.from(text), undefined, 3000)).toBe('too-large')
  })

  const huge = 2 ** 31
  const hex = (bytes: number) => 'ab'.repeat(bytes)
  const base64 = (bytes: number) => Buffer.alloc(bytes, 7).toString('base64')
  const aegis = (cost: object) => {
    const keyParams = { nonce: hex(12), tag: hex(16) }
    const slot = { type: 1, key: hex(32), key_params: keyParams, n: 2, r: 8, p: 1, salt: hex(32), ...cost }
    return jsonBytes({ version: 1, header: { slots: [slot], params: keyParams }, db: base64(64) })
  }
  const bitwarden = (kdf: object) => {
    const sealed = `2.${base64(16)}|${base64(64)}|${base64(32)}`
    const head = { encrypted: true, passwordProtected: true, salt: 'salt', ...kdf }
    return jsonBytes({ ...head, encKeyValidation_DO_NOT_EDIT: sealed, data: sealed })
  }
  const argon2 = { kdfType: 1, kdfIterations: 3, kdfMemory: 64, kdfParallelism: 4 }
  const ente = (cost: object) =>
    jsonBytes({
      version: 1,
      kdfParams: { memLimit: 2 ** 20, opsLimit: 1, salt: base64(16), ...cost },
      encryptedData: base64(64),
      encryptionNonce: base64(24)
    })
  const own = (cost: object) =>
    jsonBytes({
      format: 'countersign-export',
      version: 1,
      kdf: { name: 'argon2id', memoryKib: 64, passes: 1, lanes: 1, salt: base64(16), ...cost },
      cipher: 'aes-256-gcm',
      nonce: base64(12),
      sealed: base64(64)
    })
  const andotp = (iterations: number) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(iterations)
    return Buffer.concat([head, Buffer.alloc(200, 9)])
  }
  it.each([
    ['Aegis n', aegis({ n: huge })],
    ['Aegis r', aegis({ r: huge })],
    ['Aegis p', aegis({ p: huge })],
    ['Aegis n, negative', aegis({ n: -huge })],
    ['Bitwarden PBKDF2', bitwarden({ kdfType: 0, kdfIterations: huge })],
    ['Bitwarden Argon2id passes', bitwarden({ ...argon2, kdfIterations: huge })],
    ['Bitwarden Argon2id memory', bitwarden({ ...argon2, kdfMemory: huge })],
    ['Bitwarden Argon2id lanes', bitwarden({ ...argon2, kdfParallelism: huge })],
    ['Ente memory', ente({ memLimit: huge })],
    ['Ente passes', ente({ opsLimit: huge })],
    ['Countersign memory', own({ memoryKib: huge })],
    ['Countersign passes', own({ passes: huge })],
    ['Countersign lanes', own({ lanes: huge })],
    ['andOTP', andotp(huge)]
  ])('%s of 2^31 is refused before any work is done', async (_, bytes) => {
    const began = performance.now()
    expect(await readHostile(bytes, 'password', 100)).toMatch(/^(too-costly|damaged|unknown-format)$/)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  const laughs = [
    '<!DOCTYPE lolz [<!ENTITY lol "lol">',
    ...Array.from(
      { length: 20 },
      (_, n) => `<!ENTITY lol${String(n + 1)} "${`&lol${n === 0 ? '' : String(n)};`.repeat(10)}">`
    ),
    ']>'
  ].join('\n')
  it.each(textSamples.filter(({ head }) => head.includes('<?xml')))(
    '$name with entities is unknown, or keeps them unexpanded',
    async ({ head, entry, foot }) => {
      const [start = '', ...rest] = head.split('?>')
      const before = `${start}?>`
      const after = rest.join('?>')
      expect(await readHostile(Buffer.from(before + laughs + after + entry('&lol20;') + foot))).toBe('unknown-format')
      const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'
      expect(await readHostile(Buffer.from(before + outside + after + entry('x') + foot))).toBe('unknown-format')
      const answer = await readHostile(Buffer.from(before + after + entry('&lol20;&#0;&#1114112;') + foot))
      expect(JSON.stringify(answer).length).toBeLessThan(2000)
    }
  )

  it.each(textSamples)('$name with NULs is not text', async ({ head, entry, foot }) => {
    expect(await readHostile(Buffer.from(`${head}\u0000${entry('one')}${foot}`))).toBe('unknown-format')
  })

  it('CSV with too many rows is refused', async () => {
    expect(await errorCodeOf(`otp\n${'a\n'.repeat(1_000_001)}`)).toBe('too-large')
  })

  it('CSV with an unclosed quote or a million columns is read once', async () => {
    for (const { head, entry } of textSamples.filter(({ name }) => name.endsWith('CSV'))) {
      const open = await readHostile(Buffer.from(`${head}${entry('one')}"${'x\n'.repeat(500_000)}`))
      expect(entriesOf(open)).toHaveLength(1)
      await readHostile(Buffer.from(`${head}${','.repeat(1_000_000)}\n`))
      await readHostile(Buffer.from(`${'a,'.repeat(500_000)}${head}${entry('one')}`))
    }
  })

  it('Google transfers with false lengths are refused without allocating the memory', async () => {
    const varint = (value: bigint): number[] =>
      value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)]
    for (const length of [200n, 2n ** 31n, 2n ** 32n, 2n ** 63n, 2n ** 64n - 1n]) {
      for (const inside of [false, true]) {
        const lie = Buffer.from([0x0a, ...varint(length), 1, 2, 3])
        const data = inside ? Buffer.from([0x0a, lie.length, ...lie]) : lie
        const link = `otpauth-migration://offline?data=${encodeURIComponent(data.toString('base64'))}`
        const answer = await readHostile(Buffer.from(link))
        expect(entriesOf(answer)).toEqual([])
      }
    }
    const endless = Buffer.alloc(100_000, 0xff)
    const link = `otpauth-migration://offline?data=${encodeURIComponent(endless.toString('base64'))}`
    expect(entriesOf(await readHostile(Buffer.from(link)))).toEqual([])
  })
})

it('errors contain nothing of the file or the password', async () => {
  const secret = randomBytes(16).toString('hex')
  const file = { version: 1, header: { slots: [{ type: 1, salt: secret }] }, db: secret }
  const error: unknown = await readExport(Buffer.from(JSON.stringify(file)), { password: secret }).catch(
    (e: unknown) => e
  )
  expect(isExportError(error)).toBe(true)
  expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain(secret)
})
