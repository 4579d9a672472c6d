// Global shortcuts on Wayland: programs cannot listen to the keyboard there, so the desktop's portal asks the user.
import { app } from 'electron'

const feature = 'GlobalShortcutsPortal'

/** Call this before the app is ready. Features from the command line are kept. */
export function askForShortcutPortal(): void {
  if (process.platform !== 'linux' || process.env['XDG_SESSION_TYPE'] !== 'wayland') return
  const given = app.commandLine.getSwitchValue('enable-features')
  app.commandLine.appendSwitch('enable-features', given === '' ? feature : `${given},${feature}`)
}
