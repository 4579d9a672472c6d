// Whether the desktop shows tray icons. macOS and Windows always do. Linux desktops that do have a watcher on the session
// bus (freedesktop.org, StatusNotifierItem); where there is none, an app that hides in the tray would be gone.
import { execFile } from 'node:child_process'

const watcher = 'org.kde.StatusNotifierWatcher'
const bus = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'] as const
const timeoutMs = 2_000

/** The same question for whichever program is there. */
const questions: readonly (readonly [string, readonly string[]])[] = [
  ['busctl', ['--user', 'call', ...bus, 'NameHasOwner', 's', watcher]],
  ['gdbus', ['call', '--session', '-d', bus[0], '-o', bus[1], '-m', `${bus[2]}.NameHasOwner`, watcher]],
  [
    'dbus-send',
    ['--session', '--print-reply', `--dest=${bus[0]}`, bus[1], `${bus[2]}.NameHasOwner`, `string:${watcher}`]
  ]
]

const ask = (program: string, args: readonly string[]) =>
  new Promise<string | null>((resolve) => {
    execFile(program, [...args], { timeout: timeoutMs, maxBuffer: 65_536, shell: false }, (error, stdout) => {
      resolve(error === null ? stdout : null)
    })
  })

/** Never rejects; false where nobody can say. */
export async function hasTrayHost(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return true
  for (const [program, args] of questions) {
    const said = await ask(program, args)
    if (said !== null) return /\btrue\b/.test(said)
  }
  return false
}
