// Connects the gate of each app to Electron's `call` channel. identify.ts identifies the sender.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { AppId } from '../../shared/model/app'
import { fail } from '../../shared/result'
import type { IdentifiedWindow } from './identify'
import type { Server } from './serve'

/** Answers `call` once the servers exist. Messages from windows that are not ours get `foreign-sender`. */
export function registerServers(
  servers: Promise<Readonly<Record<AppId, Server<IpcMainInvokeEvent>>>>,
  findWindow: (contents: WebContents) => IdentifiedWindow | null
): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown) => {
    const window = findWindow(event.sender)
    return window === null ? fail({ code: 'foreign-sender' }) : (await servers)[window.appId].answer(event, name, input)
  })
}
