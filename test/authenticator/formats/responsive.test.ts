// The main process stays responsive while a file is read: key derivations run on other threads, everything else expensive in a separate
// process, which cancelling ends.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExport } from '../../../src/main/authenticator/formats'
import type { ReadFile } from '../../../src/main/authenticator/services/file-reader'
import { errorOf, openVault, valueOf } from '../open-vault'
import { jsonBytes, keys } from './accounts'
import { buildReader, type TestReader } from '../../ports/reader'

const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const base64 = (bytes: number) => randomBytes(bytes).toString('base64')

/** Encrypted files without content: detecting a wrong password costs the whole derivation. */
const sealedFiles: readonly (readonly [string, Buffer])[] = [
  ...[32_768, 131_072].map(
    (n) =>
      [
        `Aegis, scrypt n ${String(n)}`,
        jsonBytes({
          version: 1,
          header: {
            slots: [
              { type: 1, key: hex(32), key_params: { nonce: hex(12), tag: hex(16) }, n, r: 8, p: 1, salt: hex(32) }
            ],
            params: { nonce: hex(12), tag: hex(16) }
          },
          db: base64(64)
        })
      ] as const
  ),
  [
    '2FAS',
    jsonBytes({ schemaVersion: 4, services: [], servicesEncrypted: [base64(64), base64(256), base64(12)].join(':') })
  ],
  ...[
    { kdfType: 0, kdfIterations: 600_000 },
    { kdfType: 1, kdfIterations: 3, kdfMemory: 64, kdfParallelism: 4 }
  ].map((kdf) => {
    const sealed = `2.${base64(16)}|${base64(64)}|${base64(32)}`
    const head = { encrypted: true, passwordProtected: true, salt: base64(16), ...kdf }
    const name = `Bitwarden, ${kdf.kdfType === 0 ? 'PBKDF2' : 'Argon2id'}`
    return [name, jsonBytes({ ...head, encKeyValidation_DO_NOT_EDIT: sealed, data: sealed })] as const
  }),
  ['Stratum', Buffer.concat([Buffer.from('AUTHENTICATORPRO'), randomBytes(100)])],
  ['Stratum, the old way', Buffer.concat([Buffer.from('AuthenticatorPro'), randomBytes(20 + 16 + 64)])],
  ['Proton', jsonBytes({ version: 1, salt: base64(16), content: base64(100) })],
  ['andOTP', Buffer.concat([Buffer.from([0, 2, 0x71, 0]), randomBytes(100)])],
  [
    'Ente',
    jsonBytes({
      version: 1,
      kdfParams: { memLimit: 64 * 2 ** 20, opsLimit: 4, salt: base64(16) },
      encryptedData: base64(100),
      encryptionNonce: base64(24)
    })
  ]
]

/** The result of `work`, and this thread's CPU time for it in ms. */
async function watch<T>(work: () => Promise<T>) {
  const before = process.threadCpuUsage()
  const answer = await work()
  const spent = process.threadCpuUsage(before)
  return { answer, ownMs: (spent.user + spent.system) / 1000 }
}

describe('a key derivation', () => {
  it.each(sealedFiles)('of %s does not block this thread', { timeout: 60_000 }, async (_, bytes) => {
    const { answer, ownMs } = await watch(() =>
      readExport(bytes, { password: 'wrong' }).catch((error: unknown) => (error as { code?: string }).code)
    )
    expect(answer).toBe('wrong-password')
    // CPU time of this thread: a derivation here would exceed it. Elapsed time is no measure on a busy machine.
    expect(ownMs).toBeLessThan(100)
  })
})

describe('the reader process', { timeout: 120_000 }, () => {
  let reader: TestReader
  let readFile: ReadFile
  beforeAll(async () => {
    reader = await buildReader()
    readFile = reader.readFile
  }, 60_000)
  afterAll(() => {
    reader.close()
  })
  const lastChild = () => reader.children.at(-1)
  const isGone = async () => {
    const child = lastChild()
    if (child?.exitCode === null && child.signalCode === null) await once(child, 'exit')
    return child?.exitCode !== null || child.signalCode !== null
  }

  it('reads what this thread would read, and then exits', async () => {
    const bytes = Buffer.from(`otpauth://totp/GitHub:robin?secret=${keys.totp.base32}&issuer=GitHub`)
    expect(await readFile(bytes, {})).toEqual(await readExport(bytes))
    expect(await isGone()).toBe(true)
    const archive = readFileSync(join(import.meta.dirname, 'cases', 'finder-list.zip'))
    expect((await readFile(archive, {})).entries).toHaveLength(1)
    expect(await isGone()).toBe(true)
    await expect(readFile(Buffer.from('hello'), {})).rejects.toMatchObject({ code: 'unknown-format' })
  })

  it('keeps 32 MiB of JSON and 50,000 accounts off this thread', async () => {
    const entry = { type: 'totp', issuer: 'b', note: 'x'.repeat(500), info: { secret: keys.totp.base32 } }
    const entries = Array.from({ length: 50_000 }, (_, n) => ({ ...entry, name: `account ${String(n)}` }))
    const bytes = jsonBytes({ version: 1, header: {}, db: { version: 3, entries } })
    expect(bytes.length).toBeGreaterThan(28 * 2 ** 20)
    const { answer, ownMs } = await watch(() => readFile(bytes, {}))
    expect(answer.entries).toHaveLength(50_000)
    expect(ownMs).toBeLessThan(600)
  })

  it('exits immediately if it is cancelled, and the vault answers `cancelled`', async () => {
    const { vault } = await openVault({ startReader: reader.start })
    const slow = sealedFiles.find(([name]) => name.includes('131072'))?.[1] ?? Buffer.alloc(0)
    const reading = vault.imports.prepare({ bytes: slow, password: 'wrong' })
    await new Promise((resolve) => setTimeout(resolve, 150))
    const began = performance.now()
    vault.imports.discard()
    expect(errorOf(await reading).code).toBe('cancelled')
    expect(performance.now() - began).toBeLessThan(100)
    expect(await isGone()).toBe(true)
    const link = Buffer.from(`otpauth://totp/GitHub:robin?secret=${keys.totp.base32}&issuer=GitHub`)
    expect(valueOf(await vault.imports.prepare({ bytes: link })).rows).toHaveLength(1)
  })
})
