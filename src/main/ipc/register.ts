// Joins the gate of each half to Electron's one `call` channel. A message is taken only from the main frame of a window
// that this app opened, on that half's own origin (Electron checklist 17).
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Half } from '../protection/protection'
import { fail } from '../../shared/result'
import type { Caller } from './handlers'
import type { Server } from './serve'

export interface IdentifiedWindow {
  readonly half: Half
  readonly profileId: string
  readonly isPicker?: boolean
}

/** The caller behind a message of `half`, or null where the frame, the window or the origin is not the half's own. */
export function identifySender(
  event: IpcMainInvokeEvent,
  half: Half,
  findWindow: (contents: WebContents) => IdentifiedWindow | null
): Caller | null {
  const frame = event.senderFrame
  const window = findWindow(event.sender)
  if (frame === null || window?.half !== half || frame !== event.sender.mainFrame) return null
  if (!frame.url.startsWith(`app://${half}/`)) return null
  return { profileId: window.profileId, ...(window.isPicker === true ? { isPicker: true } : {}) }
}

/** Answers `call`, once there are servers; messages from windows that are not ours get `foreign-sender`. */
export function registerServers(
  servers: Promise<Readonly<Record<Half, Server<IpcMainInvokeEvent>>>>,
  findWindow: (contents: WebContents) => IdentifiedWindow | null
): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    const window = findWindow(event.sender)
    return window === null ? fail({ code: 'foreign-sender' }) : (await servers)[window.half].answer(event, name, input)
  })
}
