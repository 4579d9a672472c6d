// What the machine itself needs on Linux: libraries for Electron's window, a display and a keychain for tests, a compiler if something is
// compiled. As root on Debian or Ubuntu, missing packages are installed; otherwise the setup stops with the command that installs them.
// macOS and Windows need nothing.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { libraryPackages } from './libraries.mjs'
import { isLinux } from './project.mjs'
import { say, step, Stop } from './progress.mjs'
import { hasCommand, mustRun, run } from './run.mjs'

/**
 * How to find a requirement, and the package that provides it.
 * @typedef {import('./libraries.mjs').LibraryPackage & {library?: string, command?: string, file?: string}} Need
 */

const windowLibraries = [
  ...['libgtk-3.so.0', 'libnss3.so', 'libgbm.so.1', 'libasound.so.2', 'libatk-bridge-2.0.so.0', 'libcups.so.2'],
  ...['libXss.so.1', 'libXtst.so.6', 'libsecret-1.so.0']
]

/** @type {Need[]} */
const windowNeeds = windowLibraries.map((library) => {
  const found = libraryPackages[library]
  if (found === undefined) throw new Error(`No package is known for ${library}.`)
  return { library, ...found }
})

/** @type {Need[]} */
const desktopNeeds = [
  { command: 'Xvfb', name: 'xvfb' },
  { command: 'gnome-keyring-daemon', name: 'gnome-keyring' },
  { command: 'dbus-run-session', name: 'dbus' },
  { command: 'dbus-launch', name: 'dbus-x11' },
  { file: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf', name: 'fonts-dejavu-core' }
]

/** @type {Need[]} */
const testNeeds = [
  { command: 'git', name: 'git' },
  { command: 'gdbus', name: 'libglib2.0-bin' },
  { command: 'oathtool', name: 'oathtool' },
  { command: 'zbarimg', name: 'zbar-tools' },
  { command: 'keyctl', name: 'keyutils' },
  { command: 'xdotool', name: 'xdotool' },
  { command: 'xclip', name: 'xclip' }
]

/** @type {Record<string, Need>} */
const commandNeeds = {
  unzip: { command: 'unzip', name: 'unzip' },
  tar: { command: 'tar', name: 'tar' },
  gcc: { command: 'gcc', name: 'build-essential' },
  'dpkg-deb': { command: 'dpkg-deb', name: 'dpkg' },
  rpmbuild: { command: 'rpmbuild', name: 'rpm' },
  'desktop-file-validate': { command: 'desktop-file-validate', name: 'desktop-file-utils' },
  appstreamcli: { command: 'appstreamcli', name: 'appstream' }
}

/**
 * Ensures that the system packages are there, or stops with the command that installs them.
 * @param {{desktop: boolean, tests: boolean, commands: string[]}} wanted
 *   desktop: a display and a keychain of our own; tests: the tools that tests compare with; commands: further ones
 */
export async function ensureSystemPackages({ desktop, tests, commands }) {
  if (!isLinux) return
  const needs = [
    ...windowNeeds,
    ...(desktop ? desktopNeeds : []),
    ...(tests ? testNeeds : []),
    ...commands.map((command) => commandNeeds[command] ?? { command, name: command })
  ]
  const missing = missingOf(needs)
  if (missing.length === 0) return
  const names = namesOf(missing)
  const install = `apt-get install --yes --no-install-recommends ${names.join(' ')}`
  if (!hasCommand('apt-get')) {
    throw new Stop(
      `This machine lacks ${missing.map((need) => need.library ?? need.command ?? need.file).join(', ')}.\n` +
        `Install your distribution's packages for them (on Debian: ${names.join(' ')}) and run this again.`
    )
  }
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `Some system packages are missing. Install them with this command and run this again:\n\n  sudo ${install}\n`
    )
  }
  await step(`installing system packages: ${names.join(' ')}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const patience = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3']
    const updated = await run('apt-get', ['update', '-qq', ...patience], { env })
    if (updated.code !== 0) say('  apt-get update failed; trying with the existing lists')
    await mustRun('apt-get', [...patience, ...install.split(' ').slice(1)], { env })
  })
  const still = missingOf(missing)
  if (still.length > 0) throw new Stop(`Installed, but still not found: ${namesOf(still).join(', ')}.`)
}

function missingOf(needs) {
  const libraries = needs.some((need) => need.library) ? installedLibraries() : ''
  return needs.filter((need) => {
    if (need.library) return !libraries.includes(`\t${need.library} `)
    return need.command ? !hasCommand(need.command) : !fs.existsSync(need.file ?? '')
  })
}

function installedLibraries() {
  for (const command of ['ldconfig', '/sbin/ldconfig', '/usr/sbin/ldconfig']) {
    try {
      return execFileSync(command, ['-p'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 26
      })
    } catch {
      // Not in this folder.
    }
  }
  return ''
}

function namesOf(needs) {
  const suffix = hasT64Names() ? 't64' : ''
  return [...new Set(needs.map((need) => (need.t64 ? `${need.name}${suffix}` : need.name)))]
}

function hasT64Names() {
  try {
    const release = fs.readFileSync('/etc/os-release', 'utf8')
    const id = /^ID=["']?([a-z]+)/m.exec(release)?.[1]
    const version = Number.parseFloat(/^VERSION_ID=["']?([\d.]+)/m.exec(release)?.[1] ?? 'NaN')
    if (id === 'ubuntu') return version >= 24.04
    if (id === 'debian') return !(version < 13)
    const base = /^UBUNTU_CODENAME=(\w+)/m.exec(release)?.[1]
    return base !== undefined && !['focal', 'jammy'].includes(base)
  } catch {
    return false
  }
}
