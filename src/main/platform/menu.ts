// The menu bar: the usual edit and view commands, and a way to each half's window. Roles are labelled here, because Electron
// knows their names in English only.
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { AppId } from '../protection/protection'
import { words } from '../words/words'

export interface MenuActions {
  /** Opens or focuses a half's window. */
  readonly show: (half: AppId) => void
  /** Opens another Panel window with a browser profile of its own (S10). */
  readonly openNewBrowser: () => void
  /** Opens what a window says of the app. */
  readonly showAbout: (contents: WebContents) => void
  /** Locks the Authenticator. */
  readonly lock: () => void
}

/** Installs the menu, in the language in use. */
export function setUpMenu({ show, openNewBrowser, showAbout, lock }: MenuActions): void {
  const isMac = process.platform === 'darwin'
  const { menu } = words()
  const separator = { type: 'separator' } as const
  const about: MenuItemConstructorOptions = {
    label: menu.about,
    click: (_item, front) => {
      const window =
        front instanceof BrowserWindow ? front : BrowserWindow.getAllWindows().find((each) => each.isVisible())
      if (window !== undefined) showAbout(window.webContents)
    }
  }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: menu.quit }
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      about,
      separator,
      { role: 'services', label: menu.services },
      separator,
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.showAll },
      separator,
      quit
    ]
  }
  const file: MenuItemConstructorOptions = {
    label: menu.file,
    submenu: [
      { label: menu.lock, accelerator: 'CmdOrCtrl+L', click: lock },
      separator,
      { role: 'close', label: menu.close },
      ...(isMac ? [] : [quit])
    ]
  }
  const edit: MenuItemConstructorOptions = {
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undo },
      { role: 'redo', label: menu.redo },
      separator,
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'delete', label: menu.delete },
      separator,
      { role: 'selectAll', label: menu.selectAll }
    ]
  }
  const view: MenuItemConstructorOptions = {
    label: menu.view,
    submenu: [
      { role: 'resetZoom', label: menu.actualSize },
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      separator,
      { role: 'togglefullscreen', label: menu.fullScreen },
      ...(app.isPackaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const])
    ]
  }
  const showing = (half: AppId, label: string, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => {
      show(half)
    }
  })
  const window: MenuItemConstructorOptions = {
    label: menu.window,
    submenu: [
      showing('authenticator', 'Authenticator', 'CmdOrCtrl+1'),
      showing('panel', 'Panel', 'CmdOrCtrl+2'),
      separator,
      { label: menu.newBrowser, accelerator: 'CmdOrCtrl+Shift+N', click: openNewBrowser },
      separator,
      { role: 'minimize', label: menu.minimize }
    ]
  }
  const help: MenuItemConstructorOptions = { label: menu.help, role: 'help', submenu: [about] }
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [appMenu] : []), file, edit, view, window, help]))
}
