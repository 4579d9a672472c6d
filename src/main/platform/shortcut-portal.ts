// Global shortcuts under Wayland: no program may listen to the keyboard there, the desktop's portal asks the user instead.
import { app } from 'electron'

const feature = 'GlobalShortcutsPortal'

/** Must run before the app is ready. Features that were asked for on the command line stay. */
export function askForShortcutPortal(): void {
  if (process.platform !== 'linux' || process.env['XDG_SESSION_TYPE'] !== 'wayland') return
  const given = app.commandLine.getSwitchValue('enable-features')
  app.commandLine.appendSwitch('enable-features', given === '' ? feature : `${given},${feature}`)
}
