// The system behind the clock: whether it keeps its time right by itself, a time that nobody can set, and the one
// datagram to a time server that the user named. Programs are found on PATH and started without a shell.
import { execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { existsSync } from 'node:fs'
import { uptime } from 'node:os'
import type { ClockSync } from '../../shared/model/clock'

const programTimeoutMs = 2_000
const answerTimeoutMs = 3_000
const ntpPort = 123

/** What a program said; null where it is not there, failed or took longer than 2 s. */
function ask(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { timeout: programTimeoutMs, windowsHide: true, maxBuffer: 65_536, shell: false } as const
    execFile(program, [...args], options, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })
}

/** `timedatectl show -p NTPSynchronized --value`. */
export function readTimedatectl(said: string): ClockSync {
  const word = said.trim()
  return word === 'yes' ? 'synchronised' : word === 'no' ? 'not-synchronised' : 'unknown'
}

/** `chronyc -c tracking`: the last field is the leap status. */
export function readChrony(said: string): ClockSync {
  const leap = said.trim().split(',').at(-1)
  if (leap === 'Not synchronised') return 'not-synchronised'
  return leap === 'Normal' || leap === 'Insert second' || leap === 'Delete second' ? 'synchronised' : 'unknown'
}

/** `w32tm /query /status /verbose`, whose words are in the user's language: only its numbers are read. */
export function readW32tm(said: string): ClockSync {
  const leap = /^[^:\n]+:\s*([0-3])\(/m.exec(said)?.[1]
  if (leap === undefined) return 'unknown'
  return leap === '3' ? 'not-synchronised' : 'synchronised'
}

/** `systemsetup -getusingnetworktime`, which answers to an administrator only. */
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

/** Asks the system. Never rejects: what cannot be asked is `unknown`. */
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
 * Ms of a clock that goes on whatever is done to the one that is shown. On Linux and Windows it also counts sleep; on
 * macOS, where the time since start is reckoned from the clock that is shown, it does not.
 */
export const readSteadyClock = (): number => (process.platform === 'darwin' ? performance.now() : uptime() * 1000)

/** A host and a port out of `host`, `host:port`, `[address]:port`. */
export function splitServer(server: string): { readonly host: string; readonly port: number } {
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(server) ?? []
  return { host: bracketed ?? plain ?? server, port: port === undefined ? ntpPort : Number(port) }
}

/** Sends `question` to a time server that a person confirmed, and answers the first datagram from there; null where none comes within 3 s. */
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
    // Connected: the system drops what comes from anywhere else.
    socket.connect(port, found.address, () => {
      socket.send(question, (error) => {
        if (error !== null) end(null)
      })
    })
  })
}
