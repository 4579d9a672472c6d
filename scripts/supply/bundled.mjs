// Libraries of the main process in plain JavaScript. The build bundles them, so that starting reads one file instead of hundreds; so they
// are dev dependencies and are not shipped next to the app.
export const bundledIntoMain = [
  'zod',
  'openid-client',
  'qrcode',
  '@zxcvbn-ts/core',
  'jsqr',
  'electron-updater',
  '@zip.js/zip.js',
  'csv-parse',
  '@lingui/core',
  '@noble/ciphers',
  '@noble/hashes',
  '@otplib/core'
]
