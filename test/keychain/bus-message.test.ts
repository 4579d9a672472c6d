// D-Bus messages: bytes that the reference implementation writes, and bytes that no one should.
import { expect, it } from 'vitest'
import { readMessage, writeMessage, type Message } from '../../src/main/platform/keychain/bus-message'

const call: Message = {
  kind: 'call',
  serial: 7,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
  member: 'SearchItems',
  destination: 'org.freedesktop.secrets',
  signature: 'a{ss}',
  body: [
    [
      ['service', 'Countersign'],
      ['username', 'ü']
    ]
  ]
}
const read = (bytes: Uint8Array) => readMessage(Buffer.from(bytes))

it('writes the Hello of the specification, byte for byte', () => {
  const hello = writeMessage({
    kind: 'call',
    serial: 1,
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'Hello',
    destination: 'org.freedesktop.DBus',
    signature: '',
    body: []
  })
  // The same fields as libdbus sends, in the order of their codes.
  const head = '6c010001 00000000 01000000 6d000000'
  const path = '01016f00 15000000 2f6f72672f667265656465736b746f702f44427573 00 0000'
  const iface = '02017300 14000000 6f72672e667265656465736b746f702e44427573 00 000000'
  const member = '03017300 05000000 48656c6c6f 00 0000'
  const destination = '06017300 14000000 6f72672e667265656465736b746f702e44427573 00 000000'
  expect(hello.toString('hex')).toBe([head, path, iface, member, destination].join('').replaceAll(' ', ''))
})

it('reads what it writes, in pieces and several at once', () => {
  const secret = ['/session/1', Buffer.from('iv'), Buffer.alloc(0), 'text/plain']
  const create: Message = {
    ...call,
    member: 'CreateItem',
    signature: 'a{sv}(oayays)b',
    body: [[['label', { type: 'a{ss}', value: [['a', 'b']] }]], secret, true]
  }
  const bytes = Buffer.concat([writeMessage(call), writeMessage(create)])
  const first = read(bytes)
  expect(first?.message).toMatchObject(call)
  const rest = bytes.subarray(first?.length)
  expect(read(rest)).toMatchObject({ message: create, length: rest.length })
  for (let length = 0; length < rest.length; length++) expect(read(rest.subarray(0, length))).toBeNull()
})

it('reads a reply of a big-endian sender', () => {
  const bytes = '42020001 00000006 00000009 0000000f 05017500 00000007 08016700 01730000 00000001 41 00'
  expect(read(Buffer.from(bytes.replaceAll(' ', ''), 'hex'))?.message).toMatchObject({
    kind: 'reply',
    serial: 9,
    replyTo: 7,
    signature: 's',
    body: ['A']
  })
})

it('leaves out a body of types that it does not know', () => {
  const bytes = writeMessage({ ...call, kind: 'signal', signature: 's', body: ['x'] })
  // The type of a double in the place of that of a string.
  const at = bytes.indexOf(Buffer.from('\x01s\0', 'latin1'), bytes.indexOf(Buffer.from('\x08\x01g\0', 'latin1')))
  bytes[at + 1] = 'd'.charCodeAt(0)
  expect(read(bytes)?.message).toMatchObject({ kind: 'signal', signature: '', body: [] })
})

it('refuses a message that is longer than any secret, before it arrives', () => {
  const bytes = writeMessage(call).subarray(0, 16)
  bytes.writeUInt32LE(2 ** 27, 4)
  expect(() => read(bytes)).toThrow('broken')
})

it('survives any change of one byte, and any end', () => {
  const bytes = writeMessage({
    ...call,
    signature: 'ao(oayays)v',
    body: [['/a'], ['/', Buffer.from('i'), Buffer.from('s'), ''], { type: 's', value: 'v' }]
  })
  for (let at = 0; at < bytes.length; at++) {
    for (const value of [0, 1, 0x28, 0x61, 0x7b, 0x7f, 0xff]) {
      const changed = Buffer.from(bytes)
      changed[at] = value
      try {
        read(changed)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }
  }
})

it.each(['a()', '()', 'a{}', 'a', '(', 'd'])('knows no type %s', (signature) => {
  expect(() => writeMessage({ ...call, signature, body: [''] })).toThrow('broken')
})

it('leaves out a body that is nested too deeply', () => {
  const nest = (depth: number): Message['body'] => (depth === 0 ? [] : [nest(depth - 1)])
  const bytes = writeMessage({ ...call, signature: `${'a'.repeat(20)}s`, body: nest(20) })
  expect(read(bytes)?.message).toMatchObject({ signature: '', body: [] })
})
