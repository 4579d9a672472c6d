// Whether the desktop shows tray icons. macOS and Windows always do. Linux desktops that do have a watcher on the session bus
// (freedesktop.org, StatusNotifierItem). Without one, an app hidden in the tray would be unreachable.
import { askSessionBus } from './keychain/session-bus'

const watcher = 'org.kde.StatusNotifierWatcher'

/** Never rejects; false if it cannot be determined. */
export async function hasTrayHost(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return true
  return /\btrue\b/.test((await askSessionBus('NameHasOwner', watcher)) ?? '')
}
