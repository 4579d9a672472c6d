// The menu bar: the usual edit and view commands, and an item for each app's window. Roles get labels here, because Electron's own are in
// English only.
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { AppId } from '../../shared/model/app'
import { t } from '../messages/messages'
import { withoutMnemonic } from './menu-label'

type MenuMessage = Extract<Parameters<typeof t>[0], `main.menu.${string}`>

export interface MenuActions {
  /** Opens or focuses an app's window. */
  readonly show: (appId: AppId) => void
  /** Opens another Panel window with its own browser profile (S10). */
  readonly openNewBrowser: () => void
  /** Opens the settings of the Authenticator. */
  readonly showSettings: () => void
  /** Opens the information about the app in a window. */
  readonly showAbout: (contents: WebContents) => void
  readonly lock: () => void
  /** If not, locking only hides the codes, and is called that. */
  readonly hasLockPassphrase: boolean
}

/** Installs the menu in the language in use. */
export function setUpMenu({
  show,
  openNewBrowser,
  showSettings,
  showAbout,
  lock,
  hasLockPassphrase
}: MenuActions): void {
  const isMac = process.platform === 'darwin'
  const label = (id: MenuMessage) => (isMac ? withoutMnemonic(t(id)) : t(id))
  const separator = { type: 'separator' } as const
  const about: MenuItemConstructorOptions = {
    label: label('main.menu.about'),
    click: (_item, front) => {
      const window =
        front instanceof BrowserWindow ? front : BrowserWindow.getAllWindows().find((each) => each.isVisible())
      if (window !== undefined) showAbout(window.webContents)
      // macOS keeps the menu when no window is open.
      else app.showAboutPanel()
    }
  }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: label('main.menu.quit') }
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      about,
      separator,
      { label: label('main.menu.settings'), accelerator: 'Cmd+,', click: showSettings },
      separator,
      { role: 'services', label: label('main.menu.services') },
      separator,
      { role: 'hide', label: label('main.menu.hide') },
      { role: 'hideOthers', label: label('main.menu.hideOthers') },
      { role: 'unhide', label: label('main.menu.showAll') },
      separator,
      quit
    ]
  }
  const file: MenuItemConstructorOptions = {
    label: label('main.menu.file'),
    submenu: [
      {
        label: label(hasLockPassphrase ? 'main.menu.lock' : 'main.menu.hideCodes'),
        accelerator: 'CmdOrCtrl+L',
        click: lock
      },
      separator,
      { role: 'close', label: label('main.menu.close') },
      ...(isMac ? [] : [quit])
    ]
  }
  const edit: MenuItemConstructorOptions = {
    label: label('main.menu.edit'),
    submenu: [
      { role: 'undo', label: label('main.menu.undo') },
      { role: 'redo', label: label('main.menu.redo') },
      separator,
      { role: 'cut', label: label('main.menu.cut') },
      { role: 'copy', label: label('main.menu.copy') },
      { role: 'paste', label: label('main.menu.paste') },
      { role: 'delete', label: label('main.menu.delete') },
      separator,
      { role: 'selectAll', label: label('main.menu.selectAll') }
    ]
  }
  const view: MenuItemConstructorOptions = {
    label: label('main.menu.view'),
    submenu: [
      { role: 'resetZoom', label: label('main.menu.actualSize') },
      { role: 'zoomIn', label: label('main.menu.zoomIn') },
      { role: 'zoomOut', label: label('main.menu.zoomOut') },
      separator,
      { role: 'togglefullscreen', label: label('main.menu.fullScreen') },
      ...(app.isPackaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const])
    ]
  }
  const showing = (appId: AppId, name: string, accelerator: string): MenuItemConstructorOptions => ({
    label: isMac ? withoutMnemonic(name) : name,
    accelerator,
    click: () => {
      show(appId)
    }
  })
  const window: MenuItemConstructorOptions = {
    label: label('main.menu.window'),
    // macOS lists the windows below.
    ...(isMac ? { role: 'window' as const } : {}),
    submenu: [
      showing('authenticator', '&Authenticator', 'CmdOrCtrl+1'),
      showing('panel', '&Panel', 'CmdOrCtrl+2'),
      separator,
      { label: label('main.menu.newBrowser'), accelerator: 'CmdOrCtrl+Shift+N', click: openNewBrowser },
      separator,
      { role: 'minimize', label: label('main.menu.minimize') },
      ...(isMac
        ? [
            { role: 'zoom', label: label('main.menu.zoom') } as const,
            separator,
            { role: 'front', label: label('main.menu.front') } as const
          ]
        : [])
    ]
  }
  const help: MenuItemConstructorOptions = { label: label('main.menu.help'), role: 'help', submenu: [about] }
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [appMenu] : []), file, edit, view, window, help]))
}
