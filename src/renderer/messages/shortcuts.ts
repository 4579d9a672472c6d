// Every keyboard shortcut of the two apps, in the order in which the list of shortcuts shows them. The keys that fields and lists have in
// every program (copying, moving the cursor) are not among them.
import type { AppState } from '../../shared/contract'
import { t } from './language'

export interface Shortcut {
  /** Held down together. */
  readonly modifiers: readonly string[]
  /** Any of these, in Electron's notation. */
  readonly keys: readonly string[]
  readonly what: string
}

const shortcut = (modifiers: readonly string[], keys: readonly string[], what: string): Shortcut => ({
  modifiers,
  keys,
  what
})
const mod = ['CommandOrControl']

/** The shortcuts of every window: those of the menu and of the list itself. */
const inEveryWindow = (platform: AppState['platform'], hidesOnly = false): readonly Shortcut[] => [
  shortcut(mod, ['1'], t('commands.palette.showAuthenticator')),
  shortcut(mod, ['2'], t('commands.palette.showPanel')),
  shortcut([...mod, 'Shift'], ['N'], t('commands.shortcut.both.browser')),
  shortcut(mod, ['L'], hidesOnly ? t('commands.shortcut.both.hideCodes') : t('commands.shortcut.both.lock')),
  shortcut(mod, ['Plus', 'Minus', '0'], t('commands.shortcut.both.zoom')),
  platform === 'darwin'
    ? shortcut(['Control', 'Command'], ['F'], t('commands.shortcut.both.fullScreen'))
    : shortcut([], ['F11'], t('commands.shortcut.both.fullScreen')),
  shortcut(mod, ['M'], t('commands.shortcut.both.minimize')),
  shortcut(mod, ['W'], t('commands.shortcut.both.close')),
  // Windows has no shortcut for it.
  ...(platform === 'win32' ? [] : [shortcut(mod, ['Q'], t('commands.shortcut.both.quit'))]),
  shortcut([], ['?'], t('commands.shortcut.both.shortcuts'))
]

const palette = () => shortcut(mod, ['K'], t('commands.shortcut.both.palette'))

/** `isSignedIn`: the palette belongs to a session. */
export const panelShortcuts = (platform: AppState['platform'], isSignedIn: boolean): readonly Shortcut[] => [
  ...(isSignedIn ? [palette()] : []),
  ...inEveryWindow(platform)
]

/**
 * `picker`: the shortcut of the quick picker, in Electron's notation; null if it is off. `hidesOnly`: there is no passphrase, so that
 * locking only hides the codes.
 */
export const authenticatorShortcuts = (
  platform: AppState['platform'],
  picker: string | null = null,
  hidesOnly = false
): readonly Shortcut[] => [
  palette(),
  shortcut(mod, ['N'], t('commands.shortcut.authenticator.add')),
  shortcut(mod, ['V'], t('commands.shortcut.authenticator.paste')),
  shortcut(mod, ['F'], t('commands.shortcut.authenticator.search')),
  shortcut([], ['Left', 'Up', 'Right', 'Down'], t('commands.shortcut.authenticator.move')),
  shortcut([], ['Home', 'End'], t('commands.shortcut.authenticator.ends')),
  shortcut([], ['Enter'], t('commands.shortcut.authenticator.copy')),
  shortcut([], ['F2'], t('commands.shortcut.authenticator.edit')),
  shortcut(mod, ['Enter'], t('commands.shortcut.authenticator.edit')),
  shortcut(['Alt'], ['Up', 'Down'], t('commands.shortcut.authenticator.reorder')),
  shortcut([], ['Space'], t('commands.shortcut.authenticator.select')),
  shortcut(['Shift'], ['Left', 'Up', 'Right', 'Down'], t('commands.shortcut.authenticator.extend')),
  shortcut(mod, ['A'], t('commands.shortcut.authenticator.selectAll')),
  shortcut([], ['Esc'], t('commands.shortcut.authenticator.leave')),
  shortcut([], ['Delete'], t('commands.shortcut.authenticator.remove')),
  shortcut(mod, ['Z'], t('commands.shortcut.authenticator.undo')),
  shortcut(mod, [','], t('commands.shortcut.authenticator.settings')),
  ...(picker === null
    ? []
    : [
        shortcut(
          picker.split('+').slice(0, -1),
          picker.split('+').slice(-1),
          t('commands.shortcut.authenticator.picker')
        )
      ]),
  ...inEveryWindow(platform, hidesOnly)
]
