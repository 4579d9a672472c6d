// The switches that a packaged app accepts. Chromium and Node obey about a hundred. Some expose both pages to any local user
// (`--remote-debugging-port`) or disable checks of certificates, the sandbox or origins, and no user of this app needs them. Any switch
// that is not listed here ends the start with a message (CHECKLIST 94).
import type { AppId } from '../../shared/model/app'

/** Marks a start by the system instead of the user: no window is opened. */
export const hiddenArgument = '--hidden'
/** Opens the picker of the running app, for desktops whose settings bind a shortcut to a command. */
export const pickerArgument = '--quick'
/** Opens one app's window first; in the running app, brings it to the front. */
export const windowArguments: Readonly<Record<AppId, string>> = {
  panel: '--panel',
  authenticator: '--authenticator'
}

/**
 * The kind of build. Journeys through a packaged app need a forbidden switch, so they change this word in a copy of the package
 * (test/security/package.spec.ts).
 */
const flavour = 'build:released'
export const isDrivable = (): boolean => flavour.split(':')[1] === 'drivable'

/** `--type` and similar switches belong to Chromium's child processes, which never run this. */
const allowed = [hiddenArgument, pickerArgument, ...Object.values(windowArguments)]
/** Settings of the window system that only the user can know. */
const allowedWithValue = ['--ozone-platform', '--ozone-platform-hint', '--force-device-scale-factor', '--lang']
/** Chromium cannot create its sandbox as root, and a sandbox does not protect against root (docs/security.md). */
const forRoot = ['--no-sandbox', '--disable-setuid-sandbox']

/**
 * The forbidden switches among `args` (without the program), without their values, which can be anything. `isRoot`: the process runs as
 * root.
 */
export function findForeignSwitches(args: readonly string[], isRoot: boolean): string[] {
  const isAllowed = (name: string, hasValue: boolean) =>
    (allowed.includes(name) && !hasValue) ||
    (allowedWithValue.includes(name) && hasValue) ||
    (isRoot && forRoot.includes(name))
  return args.flatMap((argument) => {
    // Windows also accepts a slash. A Linux path starts with one, too, and is not a switch.
    if (!/^(?:--?|\/(?=[a-z-]+(?:[:=]|$)))[^-/]/i.test(argument)) return []
    const [, name = argument, value] = /^([^=]*)(=.*)?$/s.exec(argument) ?? []
    return isAllowed(name, value !== undefined) ? [] : [name.slice(0, 80)]
  })
}
