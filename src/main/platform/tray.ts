// The tray icon and its menu. The menu lists accounts by name; a code goes to the clipboard and never into a menu.
import { app, Menu, nativeImage, nativeTheme, Tray, type MenuItemConstructorOptions } from 'electron'
import { join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { t } from '../messages/messages'
import { withoutMnemonic } from './menu-label'

/** The names of an account. */
export interface TrayEntry {
  readonly id: string
  readonly issuer: string
  readonly account: string
}

export interface TrayActions {
  /** Null while the vault is locked. */
  readonly entries: () => readonly TrayEntry[] | null
  readonly copy: (id: string) => void
  readonly openPicker: () => void
  readonly show: (appId: AppId) => void
  readonly lock: () => void
  /** If not, locking only hides the codes, and is called that. */
  readonly hasLockPassphrase: () => boolean
  readonly quit: () => void
}

export interface TrayIcon {
  /** Rebuilds the menu. */
  refresh(): void
  remove(): void
}

const longestName = 48

/** Like the other items here, which have no letters to choose them. */
const plain = (id: 'main.menu.lock' | 'main.menu.hideCodes' | 'main.menu.quit') => withoutMnemonic(t(id))

/** A name on one line. An ampersand would mark the next character as a mnemonic. */
function nameOf({ issuer, account }: TrayEntry): string {
  const name = [issuer, account].filter((part) => part !== '').join(' · ') || t('main.tray.unnamed')
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
  return short.replaceAll('&', '&&')
}

function icon() {
  const file = (name: string) => nativeImage.createFromPath(join(app.getAppPath(), 'resources', 'tray', name))
  if (process.platform === 'darwin') {
    const template = file('trayTemplate.png')
    template.setTemplateImage(true)
    return template
  }
  // The colour of panels on Linux is unknown. The coloured icon is visible on all of them.
  if (process.platform === 'linux') return file('tray-colour.png')
  // The taskbar has a colour of its own, whatever the apps have.
  return file(nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ? 'tray-on-dark.png' : 'tray-on-light.png')
}

/** Shows the icon in the tray; null if the system has no tray. */
export function createTray(actions: TrayActions): TrayIcon | null {
  let tray: Tray
  try {
    tray = new Tray(icon())
  } catch {
    return null
  }
  tray.setToolTip('Countersign')

  const refresh = () => {
    if (tray.isDestroyed()) return
    const entries = actions.entries()
    const item = (label: string, click: () => void): MenuItemConstructorOptions => ({ label, click })
    const copies = (entries ?? []).map((entry) =>
      item(nameOf(entry), () => {
        actions.copy(entry.id)
      })
    )
    const template: MenuItemConstructorOptions[] = [
      ...(copies.length > 0
        ? [{ label: t('main.tray.copyCodeOf'), enabled: false }, ...copies, { type: 'separator' as const }]
        : []),
      item(t('main.tray.quickPicker'), actions.openPicker),
      item(t('main.tray.openAuthenticator'), () => {
        actions.show('authenticator')
      }),
      item(t('main.tray.openPanel'), () => {
        actions.show('panel')
      }),
      { type: 'separator' },
      {
        ...item(plain(actions.hasLockPassphrase() ? 'main.menu.lock' : 'main.menu.hideCodes'), actions.lock),
        enabled: entries !== null
      },
      { type: 'separator' },
      item(plain('main.menu.quit'), actions.quit)
    ]
    tray.setContextMenu(Menu.buildFromTemplate(template))
  }

  const repaint = () => {
    if (!tray.isDestroyed()) tray.setImage(icon())
  }
  if (process.platform === 'win32') nativeTheme.on('updated', repaint)
  // On Windows and Linux, a click opens the Authenticator. macOS opens the menu itself.
  if (process.platform !== 'darwin') {
    tray.on('click', () => {
      actions.show('authenticator')
    })
  }
  refresh()
  return {
    refresh,
    remove() {
      nativeTheme.off('updated', repaint)
      tray.destroy()
    }
  }
}
