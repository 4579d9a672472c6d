// What no page may do, whatever runs in it (Electron checklist 1–20): leave its origin, open windows, embed web views,
// reach the network, or get a permission. One exception: the camera's picture, in the Authenticator, for scanning.
import { app, type Session, type WebContents } from 'electron'
import type { Half } from '../protection/protection'

/** Before the app is ready: every renderer sandboxed, no features that only remote pages would need. */
export function hardenApp(): void {
  // Root cannot use Chromium's sandbox and passes this switch itself (see docs/security.md); both together cannot start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
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
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

const allowedSchemes = ['app:', 'data:', 'blob:', 'devtools:']

/** A half's session: only its own pages, and for the Authenticator the camera's picture. */
export function hardenSession(session: Session, half: Half): void {
  // `URL.origin` is no help: it is "null" for schemes of our own.
  const isOwn = (url: string) => url.startsWith(`app://${half}/`) || url === `app://${half}`
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const isCamera = permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.join() === 'video'
    answer(half === 'authenticator' && isCamera && isOwn(details.requestingUrl) && details.isMainFrame)
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const isVideo = details.mediaType === 'video' || details.mediaType === 'unknown' || details.mediaType === undefined
    return half === 'authenticator' && permission === 'media' && isVideo && isOwn(requestingOrigin)
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !allowedSchemes.includes(new URL(details.url).protocol) })
  })
  session.setSpellCheckerEnabled(false)
}
