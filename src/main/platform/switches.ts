// What a packaged app may be told when it is started. Chromium and Node obey some hundred switches, among them some that give
// both pages to any local user (`--remote-debugging-port`) or take certificates, sandbox or origins out; none is of use to a
// user of this app. What is not in this list ends the start, and says so (CHECKLIST 94).

/** Tells a start by the system from one by the user: no window is asked for. */
export const hiddenArgument = '--hidden'
/** Opens the picker of the app that runs: for desktops whose own settings tie a shortcut to a command. */
export const pickerArgument = '--quick'

/**
 * Which build this is. The journeys through a packaged app need a switch that nobody else may give, so they change this one word
 * in a copy of the package (test/security/package.spec.ts).
 */
const flavour = 'build:released'
export const isDrivable = (): boolean => flavour.split(':')[1] === 'drivable'

/** `--type` and its like are Chromium's own, for its child processes, which never come here. */
const allowed = [hiddenArgument, pickerArgument]
/** How a window system is chosen, which no program can know for its user. */
const allowedWithValue = ['--ozone-platform', '--ozone-platform-hint', '--force-device-scale-factor', '--lang']
/** Chromium cannot make its sandbox for root, who has no use for one against root (docs/security.md). */
const forRoot = ['--no-sandbox', '--disable-setuid-sandbox']

/**
 * The switches among `args` (without the program) that nobody may give, without their values: those may be anything.
 * `isRoot`: the process runs as root.
 */
export function findForeignSwitches(args: readonly string[], isRoot: boolean): string[] {
  const isAllowed = (name: string, hasValue: boolean) =>
    (allowed.includes(name) && !hasValue) ||
    (allowedWithValue.includes(name) && hasValue) ||
    (isRoot && forRoot.includes(name))
  return args.flatMap((argument) => {
    // Windows takes a slash as well; a path of Linux begins with one, too, and is no switch.
    if (!/^(?:--?|\/(?=[a-z-]+(?:[:=]|$)))[^-/]/i.test(argument)) return []
    const [, name = argument, value] = /^([^=]*)(=.*)?$/s.exec(argument) ?? []
    return isAllowed(name, value !== undefined) ? [] : [name.slice(0, 80)]
  })
}
