// Asks the session bus about a name on it, with whichever of the usual programs is there. The app speaks no D-Bus itself.
import { execFile } from 'node:child_process'

const bus = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'] as const
const timeoutMs = 2_000

type Question = 'NameHasOwner' | 'GetConnectionUnixProcessID'

const waysToAsk = (question: Question, name: string): readonly (readonly [string, readonly string[]])[] => [
  ['busctl', ['--user', 'call', ...bus, question, 's', name]],
  ['gdbus', ['call', '--session', '-d', bus[0], '-o', bus[1], '-m', `${bus[2]}.${question}`, name]],
  ['dbus-send', ['--session', '--print-reply', `--dest=${bus[0]}`, bus[1], `${bus[2]}.${question}`, `string:${name}`]]
]

const run = (program: string, args: readonly string[]) =>
  new Promise<string | null>((resolve) => {
    execFile(program, [...args], { timeout: timeoutMs, maxBuffer: 65_536, shell: false }, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })

/** The answer's words as they come; null where nobody answers. Never rejects. */
export async function askSessionBus(question: Question, name: string): Promise<string | null> {
  for (const [program, args] of waysToAsk(question, name)) {
    const said = await run(program, args)
    if (said !== null) return said
  }
  return null
}
