// Serves the built pages from app://panel/ and app://authenticator/. Each origin gets only what its page needs, with a strict
// Content-Security-Policy and a fresh style nonce per document (Electron checklist 7 and 18). There is no file:// page.
import { app, protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { keptPictureHost } from '../../shared/model/scan'
import { encodeBitmap } from './bitmap'
import type { Pixels } from './clipboard'
import { askDevServer, devPolicy, devServer } from './dev-server'

const scheme = 'app'

export const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** The policy of every document. `nonce` allows the style elements that the component library injects. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    `frame-src ${scheme}://${keptPictureHost}`,
    "font-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'"
  ].join('; ')
}

/** Call this before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

export const pageUrl = (appId: AppId): string => `${scheme}://${appId}/index.html`

/** The quick picker's page, the second page of the Authenticator's origin. */
export const pickerUrl = `${scheme}://authenticator/quick.html`

const pagesOf: Readonly<Record<AppId, readonly string[]>> = {
  panel: ['/index.html'],
  authenticator: ['/index.html', '/quick.html']
}

/** The path decoded; empty, which is never served, if it cannot be decoded. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

export type FindPicture = (name: string) => Pixels | null

const picturePolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'unsafe-inline'",
  `frame-ancestors ${scheme}://authenticator`
].join('; ')

/**
 * `/NAME` is a document that shows the image `/NAME.bmp`. The page's policy allows it the document, as a frame of another origin into which
 * it cannot look, and not the image, which it could read from a canvas.
 */
function servePicture(path: string, findPicture: FindPicture): Response {
  const [, name = '', isImage] = /^\/(\d+)(\.bmp)?$/.exec(path) ?? []
  const picture = findPicture(name)
  if (picture === null) return new Response('Not found', { status: 404 })
  const common = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
  if (isImage !== undefined) {
    return new Response(encodeBitmap(picture), { headers: { ...common, 'content-type': 'image/bmp' } })
  }
  const fills = 'display:block;width:100vw;height:100vh'
  const body = `<!doctype html><body style="margin:0;overflow:hidden"><img alt="" style="${fills}" src="/${name}.bmp">`
  const headers = { ...common, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': picturePolicy }
  return new Response(body, { headers })
}

/** Serves the pages of `appId` in one session, and to the Authenticator's the kept images. Any other host, method or path is refused. */
export function serveApp(session: Session, appId: AppId, findPicture: FindPicture): void {
  const root = join(app.getAppPath(), 'out', 'renderer')
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    const path = decodePath(url.pathname)
    if (appId === 'authenticator' && url.host === keptPictureHost && request.method === 'GET') {
      return servePicture(path, findPicture)
    }
    const isPage = pagesOf[appId].includes(path)
    if (devServer !== null && url.host === appId) {
      const asked = isPage ? `/${appId}${path}` : url.pathname + url.search
      return askDevServer(devServer, asked, isPage ? devPolicy(devServer) : null)
    }
    const file = normalize(join(root, isPage ? join(appId, path) : path))
    const isServed = isPage || file.startsWith(join(root, 'assets') + sep)
    const type = contentTypes[extname(file)]
    if (url.host !== appId || request.method !== 'GET' || !isServed || type === undefined) {
      return new Response('Not found', { status: 404 })
    }
    try {
      const body = await readFile(file)
      const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' }
      if (!isPage) return new Response(new Uint8Array(body), { headers })
      const nonce = randomBytes(16).toString('base64')
      headers['content-security-policy'] = contentSecurityPolicy(nonce)
      headers['cross-origin-opener-policy'] = 'same-origin'
      headers['referrer-policy'] = 'no-referrer'
      headers['cache-control'] = 'no-store'
      return new Response(body.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}
