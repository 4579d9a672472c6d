// The address of the session bus, and the exchange that keeps secrets from whoever records it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDiffieHellmanGroup, createDecipheriv, hkdfSync } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import { findBusSockets } from '../../src/main/platform/keychain/bus-connection'
import { startExchange } from '../../src/main/platform/keychain/secret-exchange'

it.each([
  ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
  ['unix:path=/tmp/dbus-a%2cb,guid=149b', ['/tmp/dbus-a,b']],
  ['unix:abstract=/tmp/dbus-x,guid=1', ['\0/tmp/dbus-x']],
  ['tcp:host=localhost,port=1;unix:path=/b;unix:path=/c', ['/b', '/c']],
  ['autolaunch:', []],
  ['unixexec:path=/bin/sh', []],
  ['nonsense', []]
])('finds the sockets of %s', (address, sockets) => {
  expect(findBusSockets({ DBUS_SESSION_BUS_ADDRESS: address })).toEqual(sockets)
})

it('otherwise uses the bus of the login, if there is one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bus-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  expect(findBusSockets({ XDG_RUNTIME_DIR: folder })).toEqual([])
  writeFileSync(join(folder, 'bus'), '')
  expect(findBusSockets({ XDG_RUNTIME_DIR: folder })).toEqual([join(folder, 'bus')])
  expect(findBusSockets({})).toEqual([])
})

it('derives the key that OpenSSL derives in the same group', () => {
  const other = createDiffieHellmanGroup('modp2')
  other.generateKeys()
  const exchange = startExchange()
  const { seal, open } = exchange.finish(other.getPublicKey())
  const shared = Buffer.alloc(128)
  const computed = other.computeSecret(exchange.publicKey)
  computed.copy(shared, shared.length - computed.length)
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), '', 16))
  const { iv, sealed } = seal(Buffer.from('a key'))
  const decipher = createDecipheriv('aes-128-cbc', key, iv)
  expect(Buffer.concat([decipher.update(sealed), decipher.final()]).toString()).toBe('a key')
  expect(open(iv, sealed).toString()).toBe('a key')
  expect(seal(Buffer.from('a key')).iv).not.toEqual(iv)
})

it.each([Buffer.alloc(128), Buffer.from([1]), Buffer.alloc(128, 0xff)])(
  'refuses a key that leaves nothing secret',
  (key) => {
    expect(() => startExchange().finish(key)).toThrow('is not one')
  }
)
