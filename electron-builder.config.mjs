// How a release is packaged. Fuses as Electron's security checklist wants them (19): no Node mode, no NODE_OPTIONS, no
// --inspect, the app only from its own archive, whose integrity is checked. `npm run package` reads them back.

/** The state of every fuse in a packaged app, in electron-builder's words. */
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

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.countersign.desktop',
  productName: 'Countersign',
  directories: { output: 'dist', buildResources: 'resources' },
  files: [
    ...['out/**', 'resources/**', 'package.json'],
    ...['!**/*.map', '!node_modules/better-sqlite3/{src,deps}/**']
  ],
  // Native modules cannot be loaded from inside the archive.
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  electronFuses: fuses,
  publish: null,
  // The system learns that the app can open setup links; it is asked to do so only from the app's own settings.
  protocols: [{ name: 'Two-factor setup link', schemes: ['otpauth', 'otpauth-migration'], role: 'Viewer' }],
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Utility',
    executableName: 'countersign',
    mimeTypes: ['x-scheme-handler/otpauth', 'x-scheme-handler/otpauth-migration']
  },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.utilities',
    hardenedRuntime: true,
    extendInfo: { NSCameraUsageDescription: 'The Authenticator scans QR codes with the camera.' }
  },
  win: { target: ['nsis'] }
}
