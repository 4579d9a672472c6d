// What the pinned Electron no longer has or will lose, although the old fallback (33) still runs it: its types know the pinned version only
// where a value is not cast. Each entry says since when. The table of all differences is docs/electron.md.

/** @param {string} object @param {readonly string[]} properties @param {string} message */
const each = (object, properties, message) => properties.map((property) => ({ object, property, message }))
/** @param {readonly string[]} properties @param {string} message */
const anywhere = (properties, message) => properties.map((property) => ({ property, message }))

const formats = ['Image', 'HTML', 'RTF', 'Bookmark', 'Buffer', 'FindText']

/** Entries for `no-restricted-properties`. */
export const goneFromElectron = [
  ...each(
    'clipboard',
    ['availableFormats', ...formats.flatMap((format) => [`read${format}`, `write${format}`])],
    'Removed in Electron 44: use read() and write() with a ClipboardItem.'
  ),
  ...each(
    'safeStorage',
    ['isEncryptionAvailable', 'encryptString', 'decryptString'],
    'Deprecated in Electron 45 and removed in 46: use the asynchronous functions.'
  ),
  ...each('app', ['isUnityRunning'], 'Removed in Electron 44.'),
  ...each('contentTracing', ['enableHeapProfiling'], 'Removed in Electron 45.'),
  ...anywhere(['openAsHidden', 'wasOpenedAsHidden'], 'Removed in Electron 44.'),
  ...anywhere(['getBitmap'], 'Deprecated in Electron 36: use toBitmap().'),
  ...anywhere(['setPreloads', 'getPreloads'], 'Deprecated in Electron 35: use registerPreloadScript().'),
  ...anywhere(
    ['loadExtension', 'removeExtension', 'getExtension', 'getAllExtensions'],
    'Deprecated in Electron 36: use session.extensions.'
  )
]

/** Entries for `no-restricted-syntax`. */
export const lostElectronPromises = [
  {
    selector:
      "UnaryExpression[operator='void'] > CallExpression[callee.object.name='clipboard'][callee.property.name=/^(read|write)/]",
    message: 'Since Electron 44 this returns a promise: await it and report its failure.'
  }
]

/** Paths for `no-restricted-imports` in preload scripts. */
export const goneFromPreloads = [
  {
    name: 'electron',
    importNames: ['clipboard'],
    message: 'Since Electron 44 only the main process has the clipboard: make it a call.'
  }
]
