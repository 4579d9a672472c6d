// What pages must never be able to do, whatever code runs in them (Electron checklist 1–20): leave their origin, open windows, embed web
// views, reach the network, or get permissions. The only exceptions are in the Authenticator, for scanning: the camera's video, and a frame
// that shows an image which the page cannot read.
import { app, type Session, type WebContents } from 'electron'
import type { AppId } from '../../shared/model/app'
import { keptPictureAddress } from '../../shared/model/scan'
import { devServer } from './dev-server'

/** The only frames inside a page; its policy says the same. */
const keptPictures = keptPictureAddress('')

const noNames = `MAP * ~NOTFOUND${devServer === null ? '' : `, EXCLUDE ${devServer.hostname}`}`

/**
 * Call this before the app is ready. Sandboxes every renderer and disables features for remote pages. `feedHost`: the only host name that
 * is resolved, for updates; null if none is.
 */
export function hardenApp(feedHost: string | null): void {
  // Root cannot use Chromium's sandbox and passes this switch (docs/security.md). The app cannot start with both.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // No host name resolves in a page: a lookup would already disclose it (dns-prefetch, preconnect).
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
    if (event.isMainFrame || !event.url.startsWith(keptPictures)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  // WebRTC bypasses request handlers and the Content-Security-Policy. This restricts it to a proxy, and no proxy responds.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * Returns a page to its own address after any other navigation: opening an empty document cannot be prevented. Calls from there get
 * `foreign-sender` anyway.
 */
export function keepAtHome(contents: WebContents, home: string): void {
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(home)) void contents.loadURL(home)
  })
}

const allowedSchemes = ['app:', 'data:', 'blob:', 'devtools:']

/** Restricts an app's session to its own pages and, in the Authenticator, the camera's video. */
export function hardenSession(session: Session, appId: AppId): void {
  // `URL.origin` is "null" for custom schemes.
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
  // Connections without a request (preconnect, WebRTC over TCP) go to a proxy that does not exist.
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://nowhere.invalid:9',
    proxyBypassRules: devServer === null ? '<-loopback>' : devServer.host
  })
}
