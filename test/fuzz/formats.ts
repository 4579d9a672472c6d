// Exports of other apps: the samples of the format tests, this app's own files, encrypted and plain, and their mutations.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportFormats } from '../../src/shared/model/transfer'
import { fc } from '../property'
import { isExportError, readExport, type ReadExport } from '../../src/main/authenticator/formats'
import { createExport } from '../../src/main/authenticator/formats/export'
import { jsonBytes, hotp, motp, odd, steam, totp, yandex } from '../authenticator/formats/accounts'
import { jsonSamples, samples } from '../authenticator/formats/hostile-samples'
import type { Target } from './engine'

const testDir = join(import.meta.dirname, '..', 'authenticator', 'formats')

/** Files written by other apps, taken from the format tests: every long base64 text there. */
const writtenElsewhere = readdirSync(testDir)
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => [...readFileSync(join(testDir, name), 'utf8').matchAll(/'([A-Za-z0-9+/]{60,}={0,2})'/g)])
  .map(([, text = '']) => Buffer.from(text, 'base64'))

/** Encrypted files without content, at the lowest cost that their format allows. */
const base64 = (length: number) => Buffer.alloc(length, 7).toString('base64')
const hex = (length: number) => Buffer.alloc(length, 7).toString('hex')
const sealedBitwarden = `2.${base64(16)}|${base64(64)}|${base64(32)}`
const sealed = [
  jsonBytes({
    version: 1,
    header: {
      slots: [{ type: 1, key: hex(32), key_params: { nonce: hex(12), tag: hex(16) }, n: 2, r: 1, p: 1, salt: hex(32) }],
      params: { nonce: hex(12), tag: hex(16) }
    },
    db: base64(64)
  }),
  jsonBytes({ schemaVersion: 4, services: [], servicesEncrypted: [base64(64), base64(256), base64(12)].join(':') }),
  ...[
    { kdfType: 0, kdfIterations: 1 },
    { kdfType: 1, kdfIterations: 1, kdfMemory: 1, kdfParallelism: 1 }
  ].map((kdf) =>
    jsonBytes({
      encrypted: true,
      passwordProtected: true,
      salt: base64(16),
      ...kdf,
      encKeyValidation_DO_NOT_EDIT: sealedBitwarden,
      data: sealedBitwarden
    })
  ),
  Buffer.concat([Buffer.from('AUTHENTICATORPRO'), Buffer.alloc(100, 7)]),
  Buffer.concat([Buffer.from('AuthenticatorPro'), Buffer.alloc(100, 7)]),
  jsonBytes({ version: 1, salt: base64(16), content: base64(100) }),
  Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.alloc(100, 7)]),
  jsonBytes({
    version: 1,
    kdfParams: { memLimit: 8192, opsLimit: 1, salt: base64(16) },
    encryptedData: base64(100),
    encryptionNonce: base64(24)
  }),
  jsonBytes({
    format: 'countersign-export',
    version: 1,
    kdf: { name: 'argon2id', memoryKib: 64, passes: 1, lanes: 1, salt: base64(16) },
    cipher: 'aes-256-gcm',
    nonce: base64(12),
    sealed: base64(64)
  })
]

const all = [{ ...totp, note: 'note', tags: ['tag'] }, hotp, odd, steam, motp, yandex]
const ownExports = (await Promise.all(exportFormats.map((format) => createExport(format, all, { now: 0 })))).map(
  ({ bytes }) => bytes
)

/** Variants of other apps' files: bullets, entities, local bins, semicolons, Windows-1252, a macOS archive. */
const casesDir = join(testDir, 'cases')
const spelledOtherwise = [
  ...readdirSync(casesDir).map((name) => readFileSync(join(casesDir, name))),
  ...[
    'otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP&amp;algorithm=SHA256&amp;digits=8\\u0026period=60',
    'otpauth://hotp/:b?secret=JBSWY3DPEHPK3PXP&issuer&counter=1',
    'sep=;\nname;user;totp\n"Shop;ann;JBSWY3DPEHPK3PXP\nMail;bob;JBSWY3DPEHPK3PXP',
    '<html><table><tr><th>Issuer</th><th>Secret</th></tr><tr><td>A</td><td>JBSWY3DPEHPK3PXP</td></tr></table><a href="otpauth://totp/A:b?secret=JBSWY3DPEHPK3PXP">b</a></html>',
    '{"folders":[],"items":[{"login":{"totp":"JBSWY3DPEHPK3PXP"}}]}'
  ].map((text) => Buffer.from(text)),
  Buffer.from('\ufeffname\ttotp\nShop\tJBSWY3DPEHPK3PXP', 'utf16le').swap16()
]

export const formatSeeds: readonly Uint8Array[] = [
  ...spelledOtherwise,
  ...samples.map(({ bytes }) => bytes),
  ...writtenElsewhere,
  ...ownExports,
  ...sealed
]

/** A frame of one of the JSON formats, with accounts of any shape. */
const frames = fc
  .tuple(
    fc.constantFrom(...jsonSamples),
    fc.array(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue())), { maxLength: 4 }),
    fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 })
  )
  .map(([{ entry, file }, odds, names]) =>
    Buffer.from(JSON.stringify(file([...names.map(entry), ...(odds as object[])])))
  )

const words = [
  'version',
  'entries',
  'services',
  'encrypted',
  'secret',
  'issuer',
  'otpauth://',
  '<?xml',
  '<map>',
  'PK\u0003\u0004'
]
const types = ['totp', 'hotp', 'steam', 'motp', 'yandex']

function check({ entries, refused, format }: ReadExport): string {
  for (const entry of entries) {
    const isKept =
      /^[A-Z2-7]{2,1640}$/.test(entry.secret) &&
      types.includes(entry.type) &&
      Number.isInteger(entry.digits) &&
      entry.issuer.length <= 120 &&
      entry.name.length <= 254 &&
      (entry.note?.length ?? 0) <= 10_000 &&
      (entry.tags?.length ?? 0) <= 50
    if (!isKept) throw new Error(`an account outside the limits in ${format}`)
  }
  for (const { issuer = '', name = '' } of refused) {
    if (issuer.length > 120 || name.length > 254) throw new Error(`a refusal outside the limits in ${format}`)
  }
  const kinds = new Set([...entries.map(({ type }) => type), ...refused.map(({ reason }) => reason)])
  return `${format} ${[...kinds].sort().join()}`
}

/** Reads with a small budget for key derivation: the file names its cost, which is not under test here. */
const read = (password: string | undefined) => (input: Uint8Array) =>
  readExport(input, { password, budgetSeconds: 0.02 }).then(check, (error: unknown) => {
    if (!isExportError(error)) throw error
    return error.code
  })

export const formatTargets: readonly Target[] = [
  { name: 'import', seeds: formatSeeds, words, structured: frames, run: read(undefined) },
  { name: 'import-sealed', seeds: formatSeeds, words, structured: frames, run: read('master password') },
  {
    name: 'export',
    seeds: [...samples.map(({ bytes }) => bytes), ...ownExports],
    words,
    structured: frames,
    // What was read must be writable in every format, or be listed as left out.
    run: async (input) => {
      const found = await readExport(input, { budgetSeconds: 0.02 }).catch(() => null)
      if (found === null || found.entries.length === 0) return 'nothing'
      const kept = found.entries.slice(0, 3)
      let left = 0
      for (const format of exportFormats) {
        const made = await createExport(format, kept, { now: 0 })
        if (made.written.length + made.left.length !== kept.length) throw new Error(`${format} lost an account`)
        left += made.left.length
      }
      return `${found.format} ${String(left)}`
    }
  }
]
