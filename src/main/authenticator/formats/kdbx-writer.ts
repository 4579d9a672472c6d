// Writes a KeePass database, KDBX 4.0 (keepass.info/help/kb/kdbx.html): Argon2id and ChaCha20, for KeePassXC, KeePassDX, KeePassium, Strongbox
// and KeePass. Without a password, the same document as plain XML, which KeePass and KeePassXC import.
import { chacha20 } from '@noble/ciphers/chacha.js'
import { gzipSync } from 'node:zlib'
import { deriveArgon2id } from './bounded-kdf'
import type { ImportedEntry } from './format'
import {
  compositeKey,
  createMacs,
  fieldTypes,
  kdbxCiphers,
  kdbxKdfs,
  kdbxSignature,
  runProtection,
  sha256,
  writeDictionary
} from './kdbx-parts'
import { writeSetupLink } from './setup-link'
import type { WriteContext, Writer } from './writer'

/** Seven tenths of a second on a slow computer, and bearable on a phone. */
const cost = { memoryKib: 64 * 1024, passes: 4, lanes: 2 }
/** As KeePassXC does. */
const mostBlockBytes = 2 ** 20

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const fieldOf = (type: number, data: Uint8Array) => Buffer.concat([Buffer.of(type), u32(data.length), data])

/** Text, or a value that the inner stream protects. */
type Piece = string | { readonly secret: string }

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;'
}
const escapeXml = (text: string) => text.replaceAll(/[&<>"\r]/g, (sign) => escapes[sign] ?? sign)
/** Characters that XML 1.0 cannot hold. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

const valueOf = (key: string, value: string, isSecret = false): readonly Piece[] => [
  `<String><Key>${key}</Key>`,
  ...(isSecret ? [{ secret: value }] : [`<Value>${escapeXml(value)}</Value>`]),
  '</String>\n'
]

/** The key in the fields of KeePassXC and of the phones' apps, and in KeePass' own. */
function keyFields(entry: ImportedEntry): readonly Piece[] {
  const { type, secret, algorithm, digits, period = 30, counter = 0 } = entry
  if (type === 'hotp')
    return [...valueOf('HmacOtp-Secret-Base32', secret, true), ...valueOf('HmacOtp-Counter', String(counter))]
  if (type === 'steam')
    return valueOf('otp', `${writeSetupLink({ ...entry, type: 'totp', digits: 5 })}&encoder=steam`, true)
  return [
    ...valueOf('otp', writeSetupLink(entry), true),
    ...valueOf('TimeOtp-Secret-Base32', secret, true),
    ...valueOf('TimeOtp-Algorithm', `HMAC-SHA-${algorithm.slice(3)}`),
    ...valueOf('TimeOtp-Length', String(digits)),
    ...valueOf('TimeOtp-Period', String(period))
  ]
}

/** By semicolons, as KeePass does. A single tag with a comma needs one, too. */
const joinTags = (tags: readonly string[]) => {
  const joined = tags.join(';')
  return joined.includes(',') && !joined.includes(';') ? `${joined};` : joined
}

function writeDocument(entries: readonly ImportedEntry[], random: WriteContext['random']): readonly Piece[] {
  const uuid = () => `<UUID>${random(16).toString('base64')}</UUID>`
  const written = entries.flatMap((entry): readonly Piece[] => [
    `<Entry>${uuid()}<Tags>${escapeXml(joinTags(entry.tags ?? []))}</Tags>\n`,
    ...valueOf('Title', entry.issuer),
    ...valueOf('UserName', entry.name),
    ...valueOf('Password', '', true),
    ...valueOf('URL', ''),
    ...valueOf('Notes', entry.note ?? ''),
    ...keyFields(entry),
    '</Entry>\n'
  ])
  return [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<KeePassFile>\n',
    '<Meta><Generator>Countersign</Generator><DatabaseName>Countersign</DatabaseName></Meta>\n',
    `<Root><Group>${uuid()}<Name>Countersign</Name>\n`,
    ...written,
    '</Group></Root>\n</KeePassFile>\n'
  ]
}

const asPlain = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : `<Value ProtectInMemory="True">${escapeXml(piece.secret)}</Value>`
    )
    .join('')

/** The stream runs over all secrets in the order of the document. */
function asProtected(pieces: readonly Piece[], streamKey: Buffer): string {
  const secrets = pieces.map((piece) => Buffer.from(typeof piece === 'string' ? '' : piece.secret, 'utf8'))
  const sealed = runProtection(streamKey, Buffer.concat(secrets))
  let at = 0
  return pieces
    .map((piece, index) => {
      if (typeof piece === 'string') return piece
      const from = at
      at += secrets[index]?.length ?? 0
      return `<Value Protected="True">${sealed.toString('base64', from, at)}</Value>`
    })
    .join('')
}

async function seal(pieces: readonly Piece[], password: string, { random, budget }: WriteContext): Promise<Buffer> {
  const [seed, salt, nonce, streamKey] = [random(32), random(32), random(12), random(64)]
  const transformed = await deriveArgon2id(budget, compositeKey(password), { ...cost, salt, length: 32 })
  const kdf = writeDictionary([
    ['$UUID', Buffer.from(kdbxKdfs.argon2id, 'hex')],
    ['S', salt],
    ['I', BigInt(cost.passes)],
    ['M', BigInt(cost.memoryKib * 1024)],
    ['P', cost.lanes],
    ['V', 0x13]
  ])
  const header = Buffer.concat([
    kdbxSignature,
    u32(4 << 16),
    fieldOf(fieldTypes.cipher, Buffer.from(kdbxCiphers.chacha20, 'hex')),
    fieldOf(fieldTypes.compression, u32(1)),
    fieldOf(fieldTypes.masterSeed, seed),
    fieldOf(fieldTypes.encryptionIv, nonce),
    fieldOf(fieldTypes.kdf, kdf),
    fieldOf(fieldTypes.end, Buffer.from('\r\n\r\n'))
  ])
  const inner = [fieldOf(1, u32(3)), fieldOf(2, streamKey), fieldOf(0, Buffer.alloc(0))]
  const packed = gzipSync(Buffer.concat([...inner, Buffer.from(asProtected(pieces, streamKey), 'utf8')]))
  const sealed = Buffer.from(chacha20(sha256(seed, transformed), nonce, packed))
  const macs = createMacs(seed, transformed)
  const blocks: Buffer[] = []
  for (let at = 0, index = 0n; ; at += mostBlockBytes, index++) {
    const block = sealed.subarray(at, at + mostBlockBytes)
    const size = u32(block.length)
    blocks.push(macs.ofBlock(index, size, block), size, block)
    if (block.length === 0) break
  }
  return Buffer.concat([header, sha256(header), macs.ofHeader(header), ...blocks])
}

export const keepassWriter: Writer = {
  extension: 'kdbx',
  plainExtension: 'xml',
  canEncrypt: true,
  keeps: ['note', 'tags'],
  // KeePass' counter-based codes have six digits and SHA-1.
  refuses: ({ type, digits, algorithm, issuer, name, note = '', tags = [] }) => {
    if (type === 'motp' || type === 'yandex') return 'bad-type'
    if (type === 'hotp' && digits !== 6) return 'bad-digits'
    if (type === 'hotp' && algorithm !== 'SHA1') return 'bad-algorithm'
    return [issuer, name, note, ...tags].some((text) => unwritable.test(text)) ? 'unreadable' : null
  },
  write: async (entries, context) => {
    const pieces = writeDocument(entries, context.random)
    if (context.password === undefined) return Buffer.from(asPlain(pieces), 'utf8')
    return seal(pieces, context.password, context)
  }
}
