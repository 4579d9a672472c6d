// A portable app for Windows and an AppImage are one file that their user can move. The system then still starts the former file at login,
// and opens setup links with it. At the next start, both are told where the app is now.
import { app } from 'electron'
import { existsSync } from 'node:fs'
import type { DesktopSettingsFile } from './desktop-settings'
import { setStartsAtLogin, startedAtLogin } from './login-start'
import { opensLinks, setOpensLinks } from './protocol-client'
import { findPortableApp } from './windows-system'

/** Null if the app is installed, or runs from a folder. */
function findOwnFile(): string | null {
  if (process.platform !== 'linux') return findPortableApp()?.file ?? null
  return app.isPackaged ? (process.env['APPIMAGE'] ?? null) : null
}

/** Call it at each start. A file that is still there is another copy, which keeps what it has. */
export function followMove(settings: DesktopSettingsFile): void {
  const file = findOwnFile()
  const { file: former, opensLinks: isWanted } = settings.load()
  if (file === null || file === former) return
  if (former !== null && !existsSync(former)) {
    if (startedAtLogin(former)) setStartsAtLogin(true)
    // On Linux, links are opened by the name of a desktop file, which does not move.
    if (process.platform === 'win32' && isWanted && opensLinks(former)) setOpensLinks(true)
  }
  settings.save({ file })
}
