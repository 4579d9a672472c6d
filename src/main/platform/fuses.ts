// The fuses of a packaged app, read from its own binary: a sentinel, a version byte, a length byte, then one byte per fuse
// (electron/electron, docs/tutorial/fuses.md). electron-builder.config.mjs sets them for a release.
import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FuseReading } from '../../shared/contract'

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1')
const version = 1
/** More than there are, so that the bytes read always contain the whole wire. */
const longestWire = 64
const enabled = 0x31
const removed = 0x72

/** In the order of the wire, with the values of a release (CHECKLIST, Electron 19). */
const wanted: readonly (readonly [name: string, isOn: boolean])[] = [
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableNodeCliInspectArguments', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false]
]

/** The states of one wire, starting at the sentinel; null if its version is unknown. */
function readWire(bytes: Buffer): FuseReading | null {
  const length = bytes[sentinel.length + 1] ?? 0
  if (bytes[sentinel.length] !== version || length === 0) return null
  const states = bytes.subarray(sentinel.length + 2, sentinel.length + 2 + length)
  // A fuse that the binary no longer has is ignored.
  const wrong = wanted.filter(([, isOn], index) => states[index] !== removed && (states[index] === enabled) !== isOn)
  return { kind: 'read', wrong: wrong.map(([name]) => name) }
}

/** Reads the fuses of the binary at `path`. A universal binary has several wires, and each must be right. */
export async function readFuses(path: string): Promise<FuseReading> {
  const need = sentinel.length + 2 + longestWire
  const readings: FuseReading[] = []
  let rest = Buffer.alloc(0)
  const search = (bytes: Buffer, isEnd: boolean): number => {
    let from = 0
    for (;;) {
      const at = bytes.indexOf(sentinel, from)
      if (at === -1) return Math.max(from, bytes.length - sentinel.length + 1)
      if (!isEnd && bytes.length - at < need) return at
      const reading = readWire(bytes.subarray(at, at + need))
      if (reading !== null) readings.push(reading)
      from = at + sentinel.length
    }
  }
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 })) {
      const bytes = Buffer.concat([rest, chunk as Buffer])
      rest = bytes.subarray(search(bytes, false))
    }
    search(rest, true)
  } catch {
    return { kind: 'unreadable' }
  }
  const wrong = new Set(readings.flatMap((reading) => (reading.kind === 'read' ? reading.wrong : [])))
  return readings.length === 0 ? { kind: 'unreadable' } : { kind: 'read', wrong: [...wrong] }
}

/** The file with the wire: the executable, or on macOS the framework next to it. */
export function fusedBinary(executable: string, platform: NodeJS.Platform = process.platform): string {
  if (platform !== 'darwin') return executable
  const framework = 'Electron Framework.framework'
  return join(dirname(executable), '..', 'Frameworks', framework, 'Electron Framework')
}
