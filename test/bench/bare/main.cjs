// The cost of an Electron app that does nothing, in variants that show what a goal can reach: windows with one line of text
// (`--windows=N`), opened one after the other (`--one-by-one`), hidden (`--hidden`), with moving rings and a caret (`--rings`), or our own
// built pages over a main process that answers nothing (`--pages=FOLDER`).
const { app, BrowserWindow, ipcMain, protocol, session } = require('electron')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const optionOf = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const has = (name) => process.argv.includes(`--${name}`)
const count = Number(optionOf('windows') ?? 1)
const pages = optionOf('pages')
if (process.env.COUNTERSIGN_DATA_DIR) app.setPath('userData', process.env.COUNTERSIGN_DATA_DIR)
if (pages !== undefined) {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
  ipcMain.handle('call', () => new Promise(() => undefined))
}

const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }
const state = {
  version: '0',
  isDemo: false,
  demoSignIn: null,
  colorScheme: 'light',
  languageChoice: 'en',
  locale: 'en',
  platform: process.platform,
  now: Date.now()
}

/** Serves the pages of an app from memory, and returns the options of its windows. */
function serve(appId) {
  const made = session.fromPartition(appId, { cache: false })
  const start = JSON.stringify({ app: state, expects: appId === 'panel' ? 'login' : null }).replaceAll('"', '&quot;')
  made.protocol.registerBufferProtocol('app', ({ url }, respond) => {
    const { pathname } = new URL(url)
    const path = join(pages, 'renderer', pathname.startsWith('/assets/') ? pathname : join(appId, pathname))
    const data = readFileSync(path)
    const filled = () =>
      Buffer.from(
        String(data)
          .replaceAll('__CSP_NONCE__', 'bench')
          .replace('__START__', () => start)
      )
    respond({ data: path.endsWith('.html') ? filled() : data, mimeType: types[path.split('.').pop()] })
  })
  return { session: made, preload: join(pages, 'preload', `${appId}.cjs`), sandbox: true }
}

function open(appId) {
  // Side by side, like ours: a later window that an earlier one covers is not painted.
  const places = {
    panel: { x: 0, y: 0, width: 1120, height: 800 },
    authenticator: { x: 1130, y: 0, width: 420, height: 800 }
  }
  const size = pages !== undefined || has('one-by-one') ? places[appId] : { width: 1120, height: 800 }
  const webPreferences = pages === undefined ? { sandbox: true } : serve(appId)
  const window = new BrowserWindow({ ...size, webPreferences })
  if (pages !== undefined) void window.loadURL(`app://${appId}/index.html`)
  else void window.loadFile(join(__dirname, has('rings') ? 'rings.html' : 'index.html'))
  return window
}

void app.whenReady().then(() => {
  const appIds = ['panel', 'authenticator'].slice(0, count)
  const openNext = () => {
    const appId = appIds.shift()
    if (appId === undefined) return
    const window = open(appId)
    // Once its paint is noted.
    if (has('hidden')) setTimeout(() => window.hide(), 2000)
    if (has('one-by-one')) window.once('ready-to-show', openNext)
    else openNext()
  }
  openNext()
})
