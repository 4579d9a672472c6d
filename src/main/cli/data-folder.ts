// Where the app keeps its data, for a process that is not Electron: the same folder as its userData on each system.
import { homedir } from 'node:os'
import { join } from 'node:path'

const appName = 'Countersign'

/** The data folder: the one that `COUNTERSIGN_DATA_DIR` names, else the app's own. */
export function findDataFolder(env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform, home = homedir()): string {
  const given = env['COUNTERSIGN_DATA_DIR']
  if (given !== undefined && given !== '') return given
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', appName)
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), appName)
  const config = env['XDG_CONFIG_HOME']
  return join(config === undefined || config === '' ? join(home, '.config') : config, appName)
}
