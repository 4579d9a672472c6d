// What is packaged for which system: the processors, where electron-builder leaves each app, and with which options it is called. Pure.
import { Stop } from '../setup/progress.mjs'

/** electron-builder's name of a platform: of its section in the configuration, and of its folders. */
export const nameOf = (platform) => ({ darwin: 'mac', win32: 'win' })[platform] ?? 'linux'

/**
 * The processors of a release: those that the configuration lists, or this computer's.
 * @param {import('electron-builder').Configuration} config
 * @param {string} platform
 * @param {string} own this computer's processor
 * @returns {string[]}
 */
export function processorsOf(config, platform, own) {
  const listed = (config[nameOf(platform)]?.target ?? []).flatMap((target) => target.arch ?? [])
  return listed.length === 0 ? [own] : [...new Set(listed)]
}

/** Where electron-builder leaves the unpacked app, inside its output folder. `product` is the name of the app. */
export function unpackedApp(platform, processor, product, executable) {
  const folder = `${nameOf(platform)}${processor === 'x64' ? '' : `-${processor}`}`
  if (platform === 'darwin') return `${folder}/${product}.app`
  return `${folder}-unpacked/${platform === 'win32' ? `${product}.exe` : executable}`
}

/** The native modules next to the archive of an unpacked app. */
export function unpackedModules(app, platform) {
  const resources = platform === 'darwin' ? `${app}/Contents/Resources` : `${app.replace(/[^/\\]*$/, '')}resources`
  return `${resources}/app.asar.unpacked/node_modules`
}

const always = ['--publish', 'never', '--config', 'electron-builder.config.mjs']
const withVersion = (version) => `-c.extraMetadata.version=${version}`

/**
 * The options for electron-builder: for the unpacked app and, except on Linux, for its packages.
 * @param {{isRelease: boolean, platform: string, processors: string[], own: string, dist: string, electronVersion: string, version: string}} build
 *   dist: an Electron for this computer
 * @returns {string[]}
 */
export function builderOptions({ isRelease, platform, processors, own, dist, electronVersion, version }) {
  // A folder has one processor's Electron. For any other, electron-builder downloads the one whose checksum is in the configuration.
  const fitsAll = processors.every((each) => each === own)
  const isSigned = isRelease && platform !== 'linux'
  return [
    ...(isRelease && platform !== 'linux' ? [] : ['--dir']),
    ...always,
    ...(fitsAll ? [`-c.electronDist=${dist}`] : []),
    `-c.electronVersion=${electronVersion}`,
    withVersion(version),
    ...(isSigned ? ['-c.forceCodeSigning=true'] : []),
    // Changed fuses invalidate the signature of Electron's binary, and Macs with Apple's processor start nothing without a valid one.
    ...(platform === 'darwin' && !isRelease ? ['-c.electronFuses.resetAdHocDarwinSignature=true'] : [])
  ]
}

/** The options for electron-builder's AppImage of an app that is already unpacked in `folder`. */
export const appImageOptions = (folder, version) => [
  ...['--linux', 'AppImage', '--prepackaged', folder],
  ...always,
  withVersion(version)
]

/** The commands that make the other packages for Linux (linux-packages.mjs). */
export const linuxCommands = ['dpkg-deb', 'rpmbuild']

/** The ways in which electron-builder takes the credentials for notarisation. */
const notarisation = [
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_KEYCHAIN_PROFILE']
]

/** Stops a release for macOS without credentials for notarisation: electron-builder would only warn. */
export function requireNotarisation(platform, env) {
  if (platform !== 'darwin' || notarisation.some((names) => names.every((name) => env[name]))) return
  throw new Stop(
    'macOS does not open a downloaded app that Apple has not notarised. Set the credentials of one of these ways:\n' +
      notarisation.map((names) => `  ${names.join(', ')}`).join('\n')
  )
}
