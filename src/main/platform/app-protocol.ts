// Serves the built pages from app://panel/ and app://authenticator/. Each origin gets only what its page needs, with a strict
// Content-Security-Policy and a fresh style nonce per document (Electron checklist 7 and 18). There is no file:// page.
import { app, protocol, type ProtocolResponse, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { extname, join, normalize, relative, sep } from 'node:path'
import type { AppId, PageStart } from '../../shared/model/app'
import { keptPictureHost } from '../../shared/model/scan'
import { currentDirection, currentLanguage } from '../messages/messages'
import { encodeBitmap } from './bitmap'
import type { Pixels } from './clipboard'
import { askDevServer, devPolicy, devServer } from './dev-server'
import type { PageFiles } from './page-files'
import { contentSecurityPolicy, contentTypes } from './page-policy'

const scheme = 'app'

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

export interface Pages {
  /** What the documents of this app say now. */
  readonly describe: (appId: AppId) => PageStart
  readonly files: PageFiles
  /** An image that the main process keeps for a page, by its name; null if there is none. */
  readonly findPicture: (name: string) => Pixels | null
}

/** The folder of the built pages. */
export const pagesFolder = (): string => join(app.getAppPath(), 'out', 'renderer')

const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Fills in what only the running app knows: the nonce, the page's start, and the files of its language. */
function fillIn(document: string, appId: AppId, nonce: string, { files, describe }: Pages): string {
  const start = describe(appId)
  const { locale } = start.app
  const { scripts, fonts } = files.firstFiles(appId, currentLanguage())
  const links = [
    ...scripts.map((path) => `<link rel="modulepreload" crossorigin href="${path}">`),
    ...fonts.map((path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${path}">`)
  ]
  return document
    .replaceAll('__CSP_NONCE__', nonce)
    .replace('<html lang="en"', `<html lang="${inAttribute(locale)}" dir="${currentDirection()}"`)
    .replace('__START__', () => inAttribute(JSON.stringify(start)))
    .replace('</title>', `</title>${links.join('')}`)
}

const notFound: ProtocolResponse = { statusCode: 404, data: Buffer.from('Not found') }

/** The path decoded; empty, which is never served, if it cannot be decoded. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

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
function servePicture(path: string, findPicture: Pages['findPicture']): ProtocolResponse {
  const [, name = '', isImage] = /^\/(\d+)(\.bmp)?$/.exec(path) ?? []
  const picture = findPicture(name)
  if (picture === null) return notFound
  const common = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
  if (isImage !== undefined) {
    const data = Buffer.from(encodeBitmap(picture).buffer)
    return { data, headers: { ...common, 'content-type': 'image/bmp' } }
  }
  const fills = 'display:block;width:100vw;height:100vh'
  const body = `<!doctype html><body style="margin:0;overflow:hidden"><img alt="" style="${fills}" src="/${name}.bmp">`
  const headers = { ...common, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': picturePolicy }
  return { data: Buffer.from(body), headers }
}

/** Serves the pages of `appId` in one session, and to the Authenticator's the kept images. Any other host, method or path is refused. */
export function serveApp(session: Session, appId: AppId, pages: Pages): void {
  const root = pagesFolder()
  const answer = async (request: { readonly url: string; readonly method: string }): Promise<ProtocolResponse> => {
    const url = new URL(request.url)
    const path = decodePath(url.pathname)
    if (appId === 'authenticator' && url.host === keptPictureHost && request.method === 'GET') {
      return servePicture(path, pages.findPicture)
    }
    const isPage = pagesOf[appId].includes(path)
    if (devServer !== null && url.host === appId) {
      const asked = isPage ? `/${appId}${path}` : url.pathname + url.search
      const served = await askDevServer(devServer, asked, isPage ? devPolicy(devServer) : null)
      return isPage ? { ...served, data: Buffer.from(fillIn(String(served.data), appId, '', pages)) } : served
    }
    const file = normalize(join(root, isPage ? join(appId, path) : path))
    const isServed = isPage || file.startsWith(join(root, 'assets') + sep)
    const type = contentTypes[extname(file)]
    if (url.host !== appId || request.method !== 'GET' || !isServed || type === undefined) return notFound
    const data = await pages.files.read(relative(root, file).replaceAll(sep, '/'))
    const headers: Record<string, string> = { 'content-type': type, 'x-content-type-options': 'nosniff' }
    if (!isPage) return { data, headers }
    const nonce = randomBytes(16).toString('base64')
    headers['content-security-policy'] = contentSecurityPolicy(nonce)
    headers['cross-origin-opener-policy'] = 'same-origin'
    headers['referrer-policy'] = 'no-referrer'
    headers['cache-control'] = 'no-store'
    return { data: Buffer.from(fillIn(data.toString('utf8'), appId, nonce, pages)), headers }
  }
  // protocol.handle would load Node's fetch, which blocks the main thread for 55 ms while the first page waits for its files. Deprecated,
  // but part of the pinned Electron (docs/electron.md).
  session.protocol.registerBufferProtocol(scheme, (request, respond) => {
    answer(request).then(respond, () => {
      respond(notFound)
    })
  })
}
