// Looks up a name on the session bus, with whichever common command-line program is installed. The app does not implement D-Bus itself.
import { execFile } from 'node:child_process'

const bus = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'] as const
const timeoutMs = 2_000

type Ways = readonly (readonly [string, readonly string[]])[]
type Question = 'NameHasOwner' | 'GetConnectionUnixProcessID'

const waysToAsk = (question: Question, name: string): Ways => [
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

async function tryEach(ways: Ways): Promise<string | null> {
  for (const [program, args] of ways) {
    const said = await run(program, args)
    if (said !== null) return said
  }
  return null
}

/** The words of the reply, in order; null if there is no reply. Never rejects. */
export const askSessionBus = (question: Question, name: string): Promise<string | null> =>
  tryEach(waysToAsk(question, name))
