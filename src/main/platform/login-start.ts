// Starting at login: with the system's own list on macOS and Windows, with a file in the autostart folder on Linux (freedesktop.org,
// Desktop Application Autostart Specification).
import { app } from 'electron'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { writeAtomically } from '../protection/atomic-file'
import { writeAutostartEntry } from './autostart-entry'
import { hiddenArgument } from './switches'
import { findPortableApp } from './windows-system'

const autostartPath = () => {
  const config = process.env['XDG_CONFIG_HOME']
  const folder = config === undefined || config === '' ? join(homedir(), '.config') : config
  return join(folder, 'autostart', 'countersign.desktop')
}

/** An AppImage is mounted at a new path on every start, so the AppImage file is started, not the program inside. */
const commandOf = (file: string) => [file, ...(app.isPackaged ? [] : [app.getAppPath()]), hiddenArgument]
const ownCommand = () => commandOf(process.env['APPIMAGE'] ?? process.execPath)

/** For the list of macOS and Windows. A portable app is started by its own file, not from the temporary folder that it runs in. */
const loginItem = (file = findPortableApp()?.file) => ({
  args: [hiddenArgument],
  ...(file === undefined ? {} : { path: file })
})

export function setStartsAtLogin(isOn: boolean): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isOn, ...loginItem() })
    return
  }
  const path = autostartPath()
  try {
    if (!isOn) {
      rmSync(path, { force: true })
      return
    }
    writeAtomically(path, Buffer.from(writeAutostartEntry(ownCommand()), 'utf8'))
  } catch {
    // `startsAtLogin` then shows that nothing changed.
  }
}

export const startsAtLogin = (): boolean =>
  process.platform === 'linux' ? existsSync(autostartPath()) : app.getLoginItemSettings(loginItem()).openAtLogin

/** Whether the system starts `file` at login, which this app was before its user moved it. */
export function startedAtLogin(file: string): boolean {
  if (process.platform !== 'linux') return app.getLoginItemSettings(loginItem(file)).openAtLogin
  try {
    return readFileSync(autostartPath(), 'utf8') === writeAutostartEntry(commandOf(file))
  } catch {
    return false
  }
}

/** Whether the system started the app at login, or the start was requested without a window. */
export function isHiddenStart(argv: readonly string[]): boolean {
  return argv.includes(hiddenArgument) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
}
