// D-Bus messages in bytes, as far as the Secret Service needs them (D-Bus Specification 0.43, "Message Protocol"). Pure. Everything that is
// read comes from another process: a wrong length or an unknown type throws.

/** A value of a type that its message names. */
export type Value =
  | number
  | boolean
  | string
  | Uint8Array
  | readonly Value[]
  | { readonly type: string; readonly value: Value }

export type MessageKind = 'call' | 'reply' | 'error' | 'signal'

export interface Message {
  readonly kind: MessageKind
  readonly serial: number
  readonly path?: string | undefined
  readonly interface?: string | undefined
  /** The name of the method or signal. */
  readonly member?: string | undefined
  /** The name of an error. */
  readonly errorName?: string | undefined
  readonly replyTo?: number | undefined
  readonly destination?: string | undefined
  readonly sender?: string | undefined
  /** The types of the body; empty if there is none. */
  readonly signature: string
  readonly body: readonly Value[]
}

const kinds: readonly MessageKind[] = ['call', 'reply', 'error', 'signal']
const fields = { path: 1, interface: 2, member: 3, errorName: 4, replyTo: 5, destination: 6, sender: 7 } as const
const signatureField = 8
const fieldTypes: Readonly<Record<keyof typeof fields, string>> = {
  path: 'o',
  interface: 's',
  member: 's',
  errorName: 's',
  replyTo: 'u',
  destination: 's',
  sender: 's'
}
const fixedBytes = 16
/** More than the longest secret needs. The specification allows 128 MiB. */
const mostBytes = 2 ** 20
const deepest = 8

const broken = () => new Error('the message is broken')
const roundUp = (at: number, to: number) => Math.ceil(at / to) * to

const alignments: Readonly<Record<string, number>> = { y: 1, g: 1, v: 1, b: 4, u: 4, s: 4, o: 4, a: 4, '(': 8, '{': 8 }
function alignmentOf(type: string): number {
  const alignment = alignments[type.charAt(0)]
  if (alignment === undefined) throw broken()
  return alignment
}

/** The complete types in a signature, one after another. */
function splitTypes(signature: string): readonly string[] {
  const types: string[] = []
  for (let at = 0; at < signature.length;) {
    const start = at
    while (signature[at] === 'a') at += 1
    let open = 0
    do {
      const each = signature[at++] ?? ''
      if (each === '(' || each === '{') open += 1
      else if (each === ')' || each === '}') open -= 1
      else alignmentOf(each)
    } while (open > 0)
    const type = signature.slice(start, at)
    // Without members, an array of them would have no end.
    if (/\(\)|\{\}/.test(type)) throw broken()
    types.push(type)
  }
  return types
}

const membersOf = (type: string) => splitTypes(type.slice(1, -1))

function createWriter() {
  const parts: Buffer[] = []
  let length = 0
  const push = (bytes: Uint8Array) => {
    parts.push(Buffer.from(bytes))
    length += bytes.length
  }
  const align = (to: number) => {
    push(Buffer.alloc(roundUp(length, to) - length))
  }
  const pushNumber = (number: number) => {
    align(4)
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(number)
    push(bytes)
    return parts.at(-1) ?? bytes
  }
  const write = (type: string, value: Value): void => {
    align(alignmentOf(type))
    if (type === 'y') push(Uint8Array.of(value as number))
    else if (type === 'u' || type === 'b') pushNumber(Number(value))
    else if (type === 's' || type === 'o') {
      const text = Buffer.from(`${value as string}\0`, 'utf8')
      pushNumber(text.length - 1)
      push(text)
    } else if (type === 'g') push(Buffer.from([(value as string).length, ...Buffer.from(`${value as string}\0`)]))
    else if (type === 'v') {
      const { type: inner, value: held } = value as { readonly type: string; readonly value: Value }
      write('g', inner)
      write(inner, held)
    } else if (type.startsWith('a')) {
      const element = type.slice(1)
      const counted = pushNumber(0)
      align(alignmentOf(element))
      const start = length
      if (value instanceof Uint8Array) push(value)
      else for (const each of value as readonly Value[]) write(element, each)
      counted.writeUInt32LE(length - start)
    } else
      for (const [index, member] of membersOf(type).entries()) write(member, (value as readonly Value[])[index] ?? '')
  }
  return { write, align, take: () => Buffer.concat(parts) }
}

/** The bytes of a message; little-endian. */
export function writeMessage(message: Message): Buffer {
  const body = createWriter()
  for (const [index, type] of splitTypes(message.signature).entries()) body.write(type, message.body[index] ?? '')
  const content = body.take()
  const head = createWriter()
  // No flags; version 1 of the protocol.
  for (const byte of ['l'.charCodeAt(0), kinds.indexOf(message.kind) + 1, 0, 1]) head.write('y', byte)
  head.write('u', content.length)
  head.write('u', message.serial)
  const named = Object.entries(fields).flatMap(([name, code]): readonly Value[] => {
    const value = message[name as keyof typeof fields]
    return value === undefined ? [] : [[code, { type: fieldTypes[name as keyof typeof fields], value }]]
  })
  const typed = message.signature === '' ? [] : [[signatureField, { type: 'g', value: message.signature }]]
  head.write('a(yv)', [...named, ...typed])
  head.align(8)
  return Buffer.concat([head.take(), content])
}

function createReader(bytes: Buffer, isLittle: boolean, start: number) {
  let at = start
  const take = (count: number): Buffer => {
    if (at + count > bytes.length) throw broken()
    at += count
    return bytes.subarray(at - count, at)
  }
  const align = (to: number) => void take(roundUp(at, to) - at)
  const takeNumber = () => (isLittle ? take(4).readUInt32LE() : take(4).readUInt32BE())
  const takeText = (length: number) => {
    const text = take(length).toString('utf8')
    take(1)
    return text
  }
  const read = (type: string, depth: number): Value => {
    if (depth > deepest) throw broken()
    align(alignmentOf(type))
    if (type === 'y') return take(1).readUInt8()
    if (type === 'u') return takeNumber()
    if (type === 'b') return takeNumber() === 1
    if (type === 's' || type === 'o') return takeText(takeNumber())
    if (type === 'g') return takeText(take(1).readUInt8())
    if (type === 'v') {
      const [inner, ...more] = splitTypes(takeText(take(1).readUInt8()))
      if (inner === undefined || more.length > 0) throw broken()
      return { type: inner, value: read(inner, depth + 1) }
    }
    if (!type.startsWith('a')) return membersOf(type).map((member) => read(member, depth + 1))
    const length = takeNumber()
    const element = type.slice(1)
    align(alignmentOf(element))
    if (element === 'y') return Buffer.from(take(length))
    const end = at + length
    const values: Value[] = []
    while (at < end) values.push(read(element, depth + 1))
    if (at !== end) throw broken()
    return values
  }
  return { read: (type: string) => read(type, 0), align, position: () => at }
}

/** How many bytes the message at the start of `bytes` has; null if too few are there to tell. */
function lengthOf(bytes: Buffer): number | null {
  if (bytes.length < fixedBytes) return null
  const read = bytes[0] === 'l'.charCodeAt(0) ? bytes.readUInt32LE.bind(bytes) : bytes.readUInt32BE.bind(bytes)
  const length = roundUp(fixedBytes + read(12), 8) + read(4)
  if (length > mostBytes) throw broken()
  return length
}

/** A body with types that nothing here uses, as in a signal for another program, is left out. */
function readIfKnown(read: () => Pick<Message, 'signature' | 'body'>): Pick<Message, 'signature' | 'body'> {
  try {
    return read()
  } catch {
    return { signature: '', body: [] }
  }
}

/** The first message in `bytes`, and how many bytes it took; null if it is not complete. Throws if it is broken. */
export function readMessage(bytes: Buffer): { readonly message: Message; readonly length: number } | null {
  const length = lengthOf(bytes)
  if (length === null || bytes.length < length) return null
  const reader = createReader(bytes.subarray(0, length), bytes[0] === 'l'.charCodeAt(0), 1)
  const kind = kinds[Number(reader.read('y')) - 1]
  reader.read('y')
  reader.read('y')
  reader.read('u')
  const serial = Number(reader.read('u'))
  const found = new Map<unknown, Value>()
  for (const [code, { value }] of reader.read('a(yv)') as readonly [number, { readonly value: Value }][])
    found.set(code, value)
  reader.align(8)
  if (kind === undefined) throw broken()
  const readBody = () => {
    const signature = (found.get(signatureField) ?? '') as string
    const body = splitTypes(signature).map((type) => reader.read(type))
    if (reader.position() !== length) throw broken()
    return { signature, body }
  }
  const text = (name: keyof typeof fields) => found.get(fields[name]) as string | undefined
  return {
    message: {
      kind,
      serial,
      path: text('path'),
      interface: text('interface'),
      member: text('member'),
      errorName: text('errorName'),
      replyTo: found.get(fields.replyTo) as number | undefined,
      destination: text('destination'),
      sender: text('sender'),
      ...readIfKnown(readBody)
    },
    length
  }
}
