// The gallery's Electron app: a window whose pages come from the build folder or from Vite's server, under the content security policy of
// the app's pages.
import { app, BrowserWindow, protocol } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { contentSecurityPolicy, contentTypes } from '../../src/main/platform/page-policy'

const scheme = 'gallery'
const server = process.env['COUNTERSIGN_GALLERY_SERVER']

// Otherwise tests would wait for animations.
if (server === undefined) app.commandLine.appendSwitch('force-prefers-reduced-motion')
app.commandLine.appendSwitch('lang', 'en')
if (process.env['COUNTERSIGN_GALLERY_GPU'] === undefined) app.disableHardwareAcceleration()
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, codeCache: true } }])

async function serve(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const type = contentTypes[extname(pathname)]
  if (type === undefined || pathname.includes('..')) return new Response('Not found', { status: 404 })
  const body = await readFile(join(import.meta.dirname, 'pages', pathname))
  if (extname(pathname) !== '.html') return new Response(new Uint8Array(body), { headers: { 'content-type': type } })
  const nonce = randomBytes(16).toString('base64')
  const headers = { 'content-type': type, 'content-security-policy': contentSecurityPolicy(nonce) }
  return new Response(body.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers })
}

void app.whenReady().then(async () => {
  protocol.handle(scheme, serve)
  const window = new BrowserWindow({
    width: 1600,
    height: 1000,
    useContentSize: true,
    title: 'Gallery',
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false }
  })
  window.setMenuBarVisibility(false)
  await window.loadURL(server ?? `${scheme}://pages/index.html?page=panel`)
})
app.on('window-all-closed', () => {
  app.quit()
})
