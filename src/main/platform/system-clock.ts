// The system's clock: whether it is synchronised, a time that no one can set, and the one datagram to the time server that the user named.
// Programs are found on PATH and run without a shell.
import { execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { existsSync } from 'node:fs'
import { uptime } from 'node:os'
import type { ClockSync } from '../../shared/model/clock'

const programTimeoutMs = 2_000
const answerTimeoutMs = 3_000
const ntpPort = 123

/** The output of a program; null if it is missing, failed or took longer than 2 s. */
function ask(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { timeout: programTimeoutMs, windowsHide: true, maxBuffer: 65_536, shell: false } as const
    execFile(program, [...args], options, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })
}

/** Parses `timedatectl show -p NTPSynchronized --value`. */
export function readTimedatectl(said: string): ClockSync {
  const word = said.trim()
  return word === 'yes' ? 'synchronised' : word === 'no' ? 'not-synchronised' : 'unknown'
}

/** Parses `chronyc -c tracking`; the last field is the leap status. */
export function readChrony(said: string): ClockSync {
  const leap = said.trim().split(',').at(-1)
  if (leap === 'Not synchronised') return 'not-synchronised'
  return leap === 'Normal' || leap === 'Insert second' || leap === 'Delete second' ? 'synchronised' : 'unknown'
}

/** Parses `w32tm /query /status /verbose`. Its text is in the user's language, so only the numbers are read. */
export function readW32tm(said: string): ClockSync {
  const leap = /^[^:\n]+:\s*([0-3])\(/m.exec(said)?.[1]
  if (leap === undefined) return 'unknown'
  return leap === '3' ? 'not-synchronised' : 'synchronised'
}

/** Parses `systemsetup -getusingnetworktime`, which only works for administrators. */
export function readSystemsetup(said: string): ClockSync {
  const state = /:\s*(On|Off)\s*$/m.exec(said)?.[1]
  return state === 'On' ? 'synchronised' : state === 'Off' ? 'not-synchronised' : 'unknown'
}

async function readLinux(): Promise<ClockSync> {
  const systemd = await ask('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'])
  const said = systemd === null ? 'unknown' : readTimedatectl(systemd)
  if (said === 'synchronised') return said
  if (existsSync('/run/systemd/timesync/synchronized')) return 'synchronised'
  const chrony = await ask('chronyc', ['-c', 'tracking'])
  const tracked = chrony === null ? 'unknown' : readChrony(chrony)
  return tracked === 'unknown' ? said : tracked
}

/** Asks the system. Never rejects: `unknown` if it cannot be determined. */
export async function readSystemSync(platform: NodeJS.Platform = process.platform): Promise<ClockSync> {
  if (platform === 'linux') return readLinux()
  if (platform === 'darwin') {
    const said = await ask('/usr/sbin/systemsetup', ['-getusingnetworktime'])
    return said === null ? 'unknown' : readSystemsetup(said)
  }
  if (platform !== 'win32') return 'unknown'
  const folder = process.env['SystemRoot'] ?? 'C:\\Windows'
  const said = await ask(`${folder}\\System32\\w32tm.exe`, ['/query', '/status'])
  return said === null ? 'unknown' : readW32tm(said)
}

/**
 * Monotonic time in ms, which setting the clock does not change. On Linux and Windows it includes sleep. On macOS it does not, because
 * there the time since start depends on the clock.
 */
export const readSteadyClock = (): number => (process.platform === 'darwin' ? performance.now() : uptime() * 1000)

/** Splits `host`, `host:port` or `[address]:port` into host and port. */
export function splitServer(server: string): { readonly host: string; readonly port: number } {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? []
  return { host: bracketed ?? plain ?? server, port: port === undefined ? ntpPort : Number(port) }
}

/** Sends `question` to a time server that the user confirmed. Resolves to the first datagram from it; null if none arrives within 3 s. */
export async function exchangeDatagram(
  server: string,
  question: Uint8Array,
  timeoutMs = answerTimeoutMs
): Promise<Uint8Array | null> {
  const { host, port } = splitServer(server)
  if (port < 1 || port > 65_535) return null
  const found = await Promise.race([
    lookup(host).catch(() => null),
    new Promise<null>((resolve) => {
      setTimeout(resolve, timeoutMs, null).unref()
    })
  ])
  if (found === null) return null
  return new Promise((resolve) => {
    const socket = createSocket(found.family === 6 ? 'udp6' : 'udp4')
    let isOver = false
    const end = (answer: Uint8Array | null) => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      socket.close()
      resolve(answer)
    }
    const timer = setTimeout(end, timeoutMs, null)
    socket.on('error', () => {
      end(null)
    })
    socket.on('message', (bytes) => {
      end(bytes)
    })
    // On a connected socket, the system drops datagrams from any other address.
    socket.connect(port, found.address, () => {
      socket.send(question, (error) => {
        if (error !== null) end(null)
      })
    })
  })
}
