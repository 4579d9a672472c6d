// The menu bar: the usual edit and view commands, and a way to each half's window.
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Half } from '../protection/protection'

/** Installs the menu; `show` opens or focuses a half's window. */
export function setUpMenu(show: (half: Half) => void): void {
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
      { label: '&File', submenu: [{ role: 'close' }, ...(isMac ? [] : [{ role: 'quit' } as const])] },
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
          { role: 'minimize' }
        ]
      }
    ])
  )
}
