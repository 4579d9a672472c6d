// Libraries of the main process that are plain JavaScript: the build puts them into its bundles, one file instead of
// hundreds to read at a start, so they are development dependencies and do not lie beside the app.
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
  '@otplib/core'
]
