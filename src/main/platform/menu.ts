// The menu bar: the usual edit and view commands, and a way to each half's window.
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Half } from '../protection/protection'

export interface MenuActions {
  /** Opens or focuses a half's window. */
  readonly show: (half: Half) => void
  /** Opens another Panel window with a browser profile of its own (S10). */
  readonly openNewBrowser: () => void
  /** Opens what a window says of the app. */
  readonly showAbout: (contents: WebContents) => void
  /** Locks the Authenticator. */
  readonly lock: () => void
}

/** Installs the menu. */
export function setUpMenu({ show, openNewBrowser, showAbout, lock }: MenuActions): void {
  const isMac = process.platform === 'darwin'
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' }
  ]
  if (!app.isPackaged) view.push({ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      {
        label: '&File',
        submenu: [
          {
            label: 'Lock',
            accelerator: 'CmdOrCtrl+L',
            click: () => {
              lock()
            }
          },
          { type: 'separator' },
          { role: 'close' },
          ...(isMac ? [] : [{ role: 'quit' } as const])
        ]
      },
      { role: 'editMenu' },
      { label: '&View', submenu: view },
      {
        label: '&Window',
        submenu: [
          {
            label: 'Authenticator',
            accelerator: 'CmdOrCtrl+1',
            click: () => {
              show('authenticator')
            }
          },
          {
            label: 'Panel',
            accelerator: 'CmdOrCtrl+2',
            click: () => {
              show('panel')
            }
          },
          { type: 'separator' },
          {
            label: 'New browser',
            accelerator: 'CmdOrCtrl+Shift+N',
            click: () => {
              openNewBrowser()
            }
          },
          { type: 'separator' },
          { role: 'minimize' }
        ]
      },
      {
        label: '&Help',
        role: 'help',
        submenu: [
          {
            label: 'About Countersign',
            click: (_item, front) => {
              const window =
                front instanceof BrowserWindow ? front : BrowserWindow.getAllWindows().find((each) => each.isVisible())
              if (window !== undefined) showAbout(window.webContents)
            }
          }
        ]
      }
    ])
  )
}
