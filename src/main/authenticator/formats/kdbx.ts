// KeePass databases, KDBX 3.1 and 4.x (keepass.info/help/kb/kdbx.html): opens the file, decrypts its protected values, and leaves the XML to
// keepass.ts. A password only: a database that also needs a key file does not open. Twofish is not read.
import { salsa20 } from '@noble/ciphers/salsa.js'
import { chacha20 } from '@noble/ciphers/chacha.js'
import { gunzipSync } from 'node:zlib'
import { isEqualSecretly } from '../../otp/equal'
import { deriveAesKdf, deriveArgon2 } from './bounded-kdf'
import { exportError, needPassword, type Format, type ReadContext } from './format'
import { readKeePassXml } from './keepass'
import {
  compositeKey,
  createMacs,
  fieldTypes,
  kdbxCiphers,
  kdbxKdfs,
  kdbxSignature,
  readDictionary,
  runProtection,
  sha256,
  type Dictionary
} from './kdbx-parts'
import { openCbc } from './opened-box'
import { readXml, textIn, type XmlElement } from './xml'

/** Even a database with attachments, unpacked. */
const mostXmlBytes = 64 * 2 ** 20

/** Reads one part after the other. Throws `damaged` at the end. */
function createReader(bytes: Buffer) {
  let at = 0
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw exportError('damaged')
    at += length
    return bytes.subarray(at - length, at)
  }
  return {
    take,
    byte: () => take(1)[0] ?? 0,
    u16: () => take(2).readUInt16LE(),
    u32: () => take(4).readUInt32LE(),
    at: () => at,
    left: () => bytes.length - at
  }
}
type Reader = ReturnType<typeof createReader>

/** Fields up to the one that ends them. */
function readFields(reader: Reader, readLength: () => number): ReadonlyMap<number, Buffer> {
  const fields = new Map<number, Buffer>()
  for (let type = reader.byte(); ; type = reader.byte()) {
    const data = reader.take(readLength())
    if (type === fieldTypes.end) return fields
    fields.set(type, data)
  }
}

const needField = (fields: ReadonlyMap<number, Buffer>, type: number, length?: number): Buffer => {
  const field = fields.get(type)
  if (field === undefined || (length !== undefined && field.length !== length)) throw exportError('damaged')
  return field
}

/** The key of the password, made costly (the "transformed key"). */
async function transform(kdf: Dictionary, { budget }: ReadContext, composite: Buffer): Promise<Buffer> {
  const id = kdf.bytes('$UUID')?.toString('hex')
  const salt = kdf.bytes('S') ?? Buffer.alloc(0)
  if (id === kdbxKdfs.aes3 || id === kdbxKdfs.aes4) return deriveAesKdf(budget, composite, salt, kdf.number('R') ?? -1)
  const kind = id === kdbxKdfs.argon2d ? 'd' : id === kdbxKdfs.argon2id ? 'id' : null
  const version = kdf.number('V')
  if (kind === null || (version !== 0x10 && version !== 0x13)) throw exportError('unknown-format')
  const memoryKib = Math.floor((kdf.number('M') ?? 0) / 1024)
  const [passes, lanes] = [kdf.number('I') ?? 0, kdf.number('P') ?? 0]
  return deriveArgon2(budget, composite, { salt, memoryKib, passes, lanes, length: 32, kind, version })
}

function decrypt(fields: ReadonlyMap<number, Buffer>, key: Buffer, sealed: Buffer): Buffer | null {
  const cipher = needField(fields, fieldTypes.cipher, 16).toString('hex')
  const nonce = needField(fields, fieldTypes.encryptionIv)
  if (cipher === kdbxCiphers.aes && nonce.length === 16) return openCbc(key, nonce, sealed)
  if (cipher === kdbxCiphers.chacha20 && nonce.length === 12) return Buffer.from(chacha20(key, nonce, sealed))
  throw exportError(cipher === kdbxCiphers.twofish ? 'unknown-format' : 'damaged')
}

function unpack(fields: ReadonlyMap<number, Buffer>, packed: Buffer): Buffer {
  if (needField(fields, fieldTypes.compression, 4).readUInt32LE() === 0) return packed
  try {
    return gunzipSync(packed, { maxOutputLength: mostXmlBytes })
  } catch (error) {
    const isLarge = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw exportError(isLarge ? 'too-large' : 'damaged')
  }
}

interface Opened {
  readonly xml: Buffer
  /** The stream that protects values: its number and key. */
  readonly stream: number
  readonly streamKey: Buffer
}

/** KDBX 4: blocks with a MAC each. */
async function openFour(reader: Reader, bytes: Buffer, context: ReadContext, composite: Buffer): Promise<Opened> {
  const fields = readFields(reader, reader.u32)
  const header = bytes.subarray(0, reader.at())
  if (!isEqualSecretly(sha256(header), reader.take(32))) throw exportError('damaged')
  const mac = reader.take(32)
  const seed = needField(fields, fieldTypes.masterSeed, 32)
  const transformed = await transform(readDictionary(needField(fields, fieldTypes.kdf)), context, composite)
  const macs = createMacs(seed, transformed)
  if (!isEqualSecretly(macs.ofHeader(header), mac)) throw exportError('wrong-password')
  const blocks: Buffer[] = []
  for (let index = 0n; ; index++) {
    const blockMac = reader.take(32)
    const size = reader.take(4)
    const block = reader.take(size.readUInt32LE())
    if (!isEqualSecretly(macs.ofBlock(index, size, block), blockMac)) throw exportError('damaged')
    if (block.length === 0) break
    blocks.push(block)
  }
  const opened = decrypt(fields, sha256(seed, transformed), Buffer.concat(blocks))
  if (opened === null) throw exportError('damaged')
  const inner = createReader(unpack(fields, opened))
  const innerFields = readFields(inner, inner.u32)
  const xml = inner.take(inner.left())
  return { xml, stream: needField(innerFields, 1, 4).readUInt32LE(), streamKey: needField(innerFields, 2) }
}

/** KDBX 3: one check of the key, then blocks with a hash each. */
async function openThree(reader: Reader, bytes: Buffer, context: ReadContext, composite: Buffer): Promise<Opened> {
  const fields = readFields(reader, reader.u16)
  const seed = needField(fields, fieldTypes.masterSeed, 32)
  const rounds = Number(needField(fields, fieldTypes.transformRounds, 8).readBigUInt64LE())
  const transformSeed = needField(fields, fieldTypes.transformSeed, 32)
  const transformed = await deriveAesKdf(context.budget, composite, transformSeed, rounds)
  const opened = decrypt(fields, sha256(seed, transformed), bytes.subarray(reader.at()))
  const start = needField(fields, fieldTypes.streamStart, 32)
  if (opened === null || !isEqualSecretly(opened.subarray(0, 32), start)) throw exportError('wrong-password')
  const inner = createReader(opened.subarray(32))
  const blocks: Buffer[] = []
  for (;;) {
    inner.u32()
    const hash = inner.take(32)
    const block = inner.take(inner.u32())
    if (block.length === 0) break
    if (!isEqualSecretly(sha256(block), hash)) throw exportError('damaged')
    blocks.push(block)
  }
  return {
    xml: unpack(fields, Buffer.concat(blocks)),
    stream: needField(fields, fieldTypes.innerStream, 4).readUInt32LE(),
    streamKey: needField(fields, fieldTypes.innerStreamKey)
  }
}

/** Undoes the inner stream, which runs over all protected values in the order of the document. */
function reveal(root: XmlElement, { stream, streamKey }: Opened): XmlElement {
  const sealed: Buffer[] = []
  const isProtected = ({ name, attributes }: XmlElement) =>
    name === 'Value' && attributes.get('Protected')?.toLowerCase() === 'true'
  const collect = (element: XmlElement) => {
    if (isProtected(element)) sealed.push(Buffer.from(textIn(element), 'base64'))
    for (const child of element.children) if (typeof child !== 'string') collect(child)
  }
  collect(root)
  const plain = runStream(stream, streamKey, Buffer.concat(sealed))
  let at = 0
  let next = 0
  const replace = (element: XmlElement): XmlElement => {
    if (!isProtected(element)) {
      const children = element.children.map((child) => (typeof child === 'string' ? child : replace(child)))
      return { ...element, children }
    }
    const length = sealed[next++]?.length ?? 0
    at += length
    return { name: element.name, attributes: new Map(), children: [plain.toString('utf8', at - length, at)] }
  }
  return replace(root)
}

const salsaNonce = Buffer.from('e830094b97205d2a', 'hex')

function runStream(stream: number, key: Buffer, sealed: Buffer): Buffer {
  if (stream === 0) return sealed
  if (stream === 2) return Buffer.from(salsa20(sha256(key), salsaNonce, sealed))
  if (stream === 3) return runProtection(key, sealed)
  throw exportError('unknown-format')
}

export const kdbx: Format = {
  name: 'keepass',
  recognises: ({ bytes }) => bytes.length > 12 && bytes.subarray(0, 8).equals(kdbxSignature),
  read: async ({ bytes }, context) => {
    const reader = createReader(bytes)
    reader.take(8)
    reader.u16()
    const major = reader.u16()
    if (major !== 3 && major !== 4) throw exportError('unknown-format')
    const composite = compositeKey(needPassword(context))
    const open = major === 4 ? openFour : openThree
    const opened = await open(reader, bytes, context, composite)
    const root = readXml(opened.xml.toString('utf8'))
    if (root?.name !== 'KeePassFile') throw exportError('damaged')
    return readKeePassXml(reveal(root, opened))
  }
}
