// Chromium's sandbox on Linux. It stays on; root may not use it, and on some kernels its helper must be made setuid first.
import fs from 'node:fs'
import path from 'node:path'
import { isLinux } from './project.mjs'
import { Stop } from './progress.mjs'

/**
 * The extra command-line arguments that this user needs to start this Electron: none, except for root.
 * If the kernel forbids the sandbox to ordinary users, stops with the command that helps.
 * @param {string} electronDist
 */
export function sandboxArguments(electronDist) {
  if (!isLinux) return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const helper = path.join(electronDist, 'chrome-sandbox')
  const isRestricted =
    readNumber('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === 1 ||
    readNumber('/proc/sys/kernel/unprivileged_userns_clone') === 0
  const stat = fs.statSync(helper, { throwIfNoEntry: false })
  const isSetuid = stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0
  if (isRestricted && !isSetuid) {
    throw new Stop(
      "This system lets Chromium's sandbox work only through its setuid helper. Set it up with this command and run this " +
        `again:\n\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`
    )
  }
  return []
}

function readNumber(file) {
  try {
    return Number.parseInt(fs.readFileSync(file, 'utf8'), 10)
  } catch {
    return undefined
  }
}
