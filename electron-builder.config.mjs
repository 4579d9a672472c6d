// How a release is packaged. Fuses as Electron's security checklist requires them (19): no Node mode, no NODE_OPTIONS, no --inspect, the
// app only from its own archive, whose integrity is checked. `npm run package` verifies them.
import fs from 'node:fs'

/** The state of every fuse in a packaged app, by electron-builder's names. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false
}

const languages = fs
  .readdirSync(new URL('src/i18n', import.meta.url))
  .filter((name) => name.endsWith('.po'))
  .map((name) => name.slice(0, -'.po'.length))

const feed = process.env['COUNTERSIGN_UPDATE_URL']

/** The processors of releases for Windows and macOS. @type {('x64' | 'arm64')[]} */
const processors = ['x64', 'arm64']

/** Of every official Electron of this version. */
const checksums = JSON.parse(fs.readFileSync(new URL('node_modules/electron/checksums.json', import.meta.url), 'utf8'))

/** Why macOS is asked for something, by the keys of Info.plist. @param {string} language */
function readUsage(language) {
  const strings = fs.readFileSync(new URL(`resources/mac/${language}.lproj/InfoPlist.strings`, import.meta.url), 'utf8')
  return Object.fromEntries(
    [...strings.matchAll(/^"(\w+)" = "(.*)";$/gm)].map(([, key = '', text = '']) => [key, text])
  )
}

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.countersign.desktop',
  productName: 'Countersign',
  directories: { output: 'dist', buildResources: 'resources' },
  files: [
    ...['out/**', 'resources/**', 'package.json'],
    // Of a checkout: its command line for Node, and the notes of its set-up.
    ...['!out/main/cli.js', '!out/main/command-line/**', '!out/.countersign-*'],
    // Used only while packaging.
    '!resources/{installer.nsh,icons/icon.ico,mac/**}',
    ...['!**/*.map', '!node_modules/better-sqlite3/{src,deps}/**', '!node_modules/node-addon-api/*.h'],
    // The scanner only reads codes.
    '!node_modules/zxing-wasm/dist/{full,writer}/**',
    // A package contains only the binaries for its own system.
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!node_modules/@node-rs/argon2-!(${platform}-${arch}*)/**',
    '!node_modules/@napi-rs/keyring-!(${platform}-${arch}*)/**'
  ],
  // Native modules cannot be loaded from inside the archive.
  asarUnpack: ['**/*.node'],
  // Chromium's own texts: only in the languages that have messages.
  electronLanguages: languages,
  npmRebuild: false,
  // For a processor that is not this computer's, electron-builder downloads Electron.
  electronDownload: { checksums },
  electronFuses: fuses,
  // With a feed address, a release knows where its updates are (app-update.yml); without one it never asks any server.
  publish: feed === undefined ? null : { provider: 'generic', url: feed },
  // Declares that the app can open setup links; the app becomes their handler only from its own settings.
  protocols: [{ name: 'Two-factor setup link', schemes: ['otpauth', 'otpauth-migration'], role: 'Viewer' }],
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  linux: {
    // scripts/packaging/linux-packages.mjs makes the others.
    target: ['AppImage'],
    category: 'Utility',
    executableName: 'countersign',
    icon: 'resources/icons',
    synopsis: 'Both halves of two-factor authentication on one workstation',
    maintainer: 'The Countersign authors <maintainers@countersign.example>',
    mimeTypes: ['x-scheme-handler/otpauth', 'x-scheme-handler/otpauth-migration'],
    desktop: { entry: { Keywords: 'two-factor;2FA;authenticator;TOTP;OTP;codes;' } }
  },
  mac: {
    // One package per processor: the halves of a universal app must have the same files, and native modules have one per processor.
    // The zip is what an update installs.
    target: [
      { target: 'dmg', arch: processors },
      { target: 'zip', arch: processors }
    ],
    category: 'public.app-category.utilities',
    icon: 'resources/icons/1024x1024.png',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'resources/entitlements.mac.plist',
    entitlementsInherit: 'resources/entitlements.mac.plist',
    extendInfo: readUsage('en'),
    extraResources: [
      // A folder for each language, next to Electron's texts.
      { from: 'resources/mac', to: '.' },
      // Elsewhere it is next to Electron's program already.
      { from: '.runtime/electron-for-packaging/LICENSES.chromium.html', to: 'LICENSES.chromium.html' }
    ]
  },
  win: {
    target: [
      { target: 'nsis', arch: processors },
      { target: 'portable', arch: processors }
    ],
    icon: 'resources/icons/icon.ico'
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    include: 'resources/installer.nsh'
  },
  // Otherwise it has the name of the installer, and replaces it.
  portable: { artifactName: '${productName}-${version}-${os}-${arch}-portable.${ext}' }
}
