// Fuses are read from a file's bytes, at any position, in the layout that Electron uses.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fuses as packaged } from '../../electron-builder.config.mjs'
import { readFuses } from '../../src/main/platform/fuses'
import { readProcessId } from '../../src/main/platform/keychain-owner'

const folder = mkdtempSync(join(tmpdir(), 'countersign-fuses-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const wire = (states: string, version = 1) =>
  Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([version, states.length]),
    Buffer.from(states)
  ])
const read = (...parts: Buffer[]) => {
  const path = join(folder, 'binary')
  writeFileSync(path, Buffer.concat(parts))
  return readFuses(path)
}
/** The configuration passed to electron-builder, in the order in which Electron stores the fuses. */
const released = Object.values(packaged)
  .map((isOn) => (isOn ? '1' : '0'))
  .join('')
const chunk = 4 * 1024 * 1024

describe('the fuses of a binary', () => {
  it('are right if they match those of a release', async () => {
    expect(await read(Buffer.alloc(100), wire(released), Buffer.alloc(100))).toEqual({ kind: 'read', wrong: [] })
  })

  it.each([
    ['a start', 0],
    ['the end of a chunk', chunk - 40],
    ['the border between chunks', chunk - 7],
    ['a later chunk', 2 * chunk + 1]
  ])('are found at %s', async (_, at) => {
    expect(await read(Buffer.alloc(at), wire('10110101'), Buffer.alloc(9))).toEqual({
      kind: 'read',
      wrong: [
        'runAsNode',
        'enableCookieEncryption',
        'enableNodeOptionsEnvironmentVariable',
        'enableNodeCliInspectArguments',
        'enableEmbeddedAsarIntegrityValidation',
        'grantFileProtocolExtraPrivileges'
      ]
    })
  })

  it('are found at the very end of the file, and in every slice of a universal binary', async () => {
    const one = `1${released.slice(1)}`
    expect(await read(Buffer.alloc(5000), wire(released), Buffer.alloc(5000), wire(one))).toEqual({
      kind: 'read',
      wrong: ['runAsNode']
    })
  })

  it('do not matter if they were removed or are newer than this program', async () => {
    expect(await read(wire(`r${released.slice(1)}1`))).toEqual({ kind: 'read', wrong: [] })
  })

  it('cannot be read from another file, without fuses or with another version', async () => {
    expect(await read(Buffer.alloc(1000))).toEqual({ kind: 'unreadable' })
    expect(await read(wire(released, 2))).toEqual({ kind: 'unreadable' })
    expect(await readFuses(join(folder, 'missing'))).toEqual({ kind: 'unreadable' })
  })
})

it.each([
  ['u 812', 812],
  ['(uint32 812,)', 812],
  ['method return time=1.5 sender=org.freedesktop.DBus\n   uint32 812\n', 812],
  ['', null],
  ['u 0', null]
])('the process that owns a bus name is read from %j', (said, id) => {
  expect(readProcessId(said)).toBe(id)
})
