// What no page may do, whatever runs in it (Electron checklist 1–20): leave its origin, open windows, embed web views,
// reach the network, or get a permission. One exception: the camera's picture, in the Authenticator, for scanning.
import { app, type Session, type WebContents } from 'electron'
import type { AppId } from '../../shared/model/app'
import { devServer } from './dev-server'

const noNames = `MAP * ~NOTFOUND${devServer === null ? '' : `, EXCLUDE ${devServer.hostname}`}`

/**
 * Before the app is ready: every renderer sandboxed, no features that only remote pages would need. `feedHost`: the one name that
 * is resolved, for updates; null: none is.
 */
export function hardenApp(feedHost: string | null): void {
  // Root cannot use Chromium's sandbox and passes this switch itself (see docs/security.md); both together cannot start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // No name leads anywhere in a page: asking for one would tell it to whoever answers (dns-prefetch, preconnect).
  app.commandLine.appendSwitch('host-resolver-rules', feedHost === null ? noNames : `${noNames}, EXCLUDE ${feedHost}`)
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents)
  })
}

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  // WebRTC asks no request handler and no policy of content: through a proxy only, and there is none that answers.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * Brings a page home that is anywhere else: an empty document of its own making is no navigation that could be refused.
 * Called from there answers `foreign-sender` in any case.
 */
export function keepAtHome(contents: WebContents, home: string): void {
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(home)) void contents.loadURL(home)
  })
}

const allowedSchemes = ['app:', 'data:', 'blob:', 'devtools:']

/** An app's session: only its own pages, and for the Authenticator the camera's picture. */
export function hardenSession(session: Session, appId: AppId): void {
  // `URL.origin` is no help: it is "null" for schemes of our own.
  const isOwn = (url: string) => url.startsWith(`app://${appId}/`) || url === `app://${appId}`
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isCamera = permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.join() === 'video'
    answer(appId === 'authenticator' && isCamera && isOwn(details.requestingUrl) && details.isMainFrame)
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const isVideo = details.mediaType === 'video' || details.mediaType === 'unknown' || details.mediaType === undefined
    return appId === 'authenticator' && permission === 'media' && isVideo && isOwn(requestingOrigin)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    const url = new URL(details.url)
    const isHotReload = devServer !== null && url.protocol === 'ws:' && url.host === devServer.host
    answer({ cancel: !allowedSchemes.includes(url.protocol) && !isHotReload })
  })
  session.setSpellCheckerEnabled(false)
  // What is no request (a connection opened ahead, WebRTC over TCP) goes where everything else here goes: nowhere.
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://nowhere.invalid:9',
    proxyBypassRules: devServer === null ? '<-loopback>' : devServer.host
  })
}
