// The menu bar: the usual edit and view commands, and an item for each app's window. Roles get labels here, because Electron's own are in
// English only.
import { app, BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { AppId } from '../../shared/model/app'
import { t } from '../messages/messages'

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
  const separator = { type: 'separator' } as const
  const about: MenuItemConstructorOptions = {
    label: t('main.menu.about'),
    click: (_item, front) => {
      const window =
        front instanceof BrowserWindow ? front : BrowserWindow.getAllWindows().find((each) => each.isVisible())
      if (window !== undefined) showAbout(window.webContents)
      // macOS keeps the menu when no window is open.
      else app.showAboutPanel()
    }
  }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('main.menu.quit') }
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      about,
      separator,
      { label: t('main.menu.settings'), accelerator: 'Cmd+,', click: showSettings },
      separator,
      { role: 'services', label: t('main.menu.services') },
      separator,
      { role: 'hide', label: t('main.menu.hide') },
      { role: 'hideOthers', label: t('main.menu.hideOthers') },
      { role: 'unhide', label: t('main.menu.showAll') },
      separator,
      quit
    ]
  }
  const file: MenuItemConstructorOptions = {
    label: t('main.menu.file'),
    submenu: [
      {
        label: t(hasLockPassphrase ? 'main.menu.lock' : 'main.menu.hideCodes'),
        accelerator: 'CmdOrCtrl+L',
        click: lock
      },
      separator,
      { role: 'close', label: t('main.menu.close') },
      ...(isMac ? [] : [quit])
    ]
  }
  const edit: MenuItemConstructorOptions = {
    label: t('main.menu.edit'),
    submenu: [
      { role: 'undo', label: t('main.menu.undo') },
      { role: 'redo', label: t('main.menu.redo') },
      separator,
      { role: 'cut', label: t('main.menu.cut') },
      { role: 'copy', label: t('main.menu.copy') },
      { role: 'paste', label: t('main.menu.paste') },
      { role: 'delete', label: t('main.menu.delete') },
      separator,
      { role: 'selectAll', label: t('main.menu.selectAll') }
    ]
  }
  const view: MenuItemConstructorOptions = {
    label: t('main.menu.view'),
    submenu: [
      { role: 'resetZoom', label: t('main.menu.actualSize') },
      { role: 'zoomIn', label: t('main.menu.zoomIn') },
      { role: 'zoomOut', label: t('main.menu.zoomOut') },
      separator,
      { role: 'togglefullscreen', label: t('main.menu.fullScreen') },
      ...(app.isPackaged ? [] : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const])
    ]
  }
  const showing = (appId: AppId, label: string, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => {
      show(appId)
    }
  })
  const window: MenuItemConstructorOptions = {
    label: t('main.menu.window'),
    // macOS lists the windows below.
    ...(isMac ? { role: 'window' as const } : {}),
    submenu: [
      showing('authenticator', 'Authenticator', 'CmdOrCtrl+1'),
      showing('panel', 'Panel', 'CmdOrCtrl+2'),
      separator,
      { label: t('main.menu.newBrowser'), accelerator: 'CmdOrCtrl+Shift+N', click: openNewBrowser },
      separator,
      { role: 'minimize', label: t('main.menu.minimize') },
      ...(isMac
        ? [
            { role: 'zoom', label: t('main.menu.zoom') } as const,
            separator,
            { role: 'front', label: t('main.menu.front') } as const
          ]
        : [])
    ]
  }
  const help: MenuItemConstructorOptions = { label: t('main.menu.help'), role: 'help', submenu: [about] }
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [appMenu] : []), file, edit, view, window, help]))
}
