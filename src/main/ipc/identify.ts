// Identifies the sender of a message. Only the main frame of a window that Countersign opened, on its app's own origin, is accepted
// (Electron checklist 17).
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { AppId } from '../../shared/model/app'
import type { Caller } from '../../shared/contract'

export interface IdentifiedWindow {
  readonly appId: AppId
  readonly profileId: string
  readonly isPicker?: boolean
}

/** The caller behind a message to the app `appId`; null if the frame, the window or the origin is not the app's own. */
export function identifySender(
  event: IpcMainInvokeEvent,
  appId: AppId,
  findWindow: (contents: WebContents) => IdentifiedWindow | null
): Caller | null {
  const frame = event.senderFrame
  const window = findWindow(event.sender)
  if (frame === null || window?.appId !== appId || frame !== event.sender.mainFrame) return null
  if (!frame.url.startsWith(`app://${appId}/`)) return null
  return { profileId: window.profileId, ...(window.isPicker === true ? { isPicker: true } : {}) }
}
