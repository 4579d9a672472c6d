// The dialogs and sheets of the accounts: which one is open, and for what. Adding and importing have several steps and keep their own
// state.
import type { Entry } from '../../../../shared/contract'
import type { SettingsSection } from '../settings/section'
import type { EntryChange } from './entry-dialog'

export type Dialog =
  /** `section`: the section that opens; the list of sections otherwise. */
  | { readonly name: 'settings'; readonly section?: SettingsSection['id'] }
  | { readonly name: 'groups' }
  | { readonly name: 'trash' }
  /** `ids`: the accounts ticked initially; null for all. */
  | { readonly name: 'export'; readonly ids: readonly string[] | null }
  | { readonly name: 'details'; readonly entry: Entry }
  | { readonly name: 'change'; readonly entry: Entry; readonly change: EntryChange }
  /** `ids`: the accounts that were selected when it opened. */
  | { readonly name: 'tag'; readonly ids: readonly string[] }
  | { readonly name: 'group'; readonly ids: readonly string[] }

export type DialogName = Dialog['name']

/** What the menu and the palette open. `lock`: its section of the settings. */
export type MenuDialog = 'settings' | 'lock' | 'groups' | 'trash' | 'export'

/** What a dialog shows, and a number that counts openings from 1 over all dialogs. It is the key of forms, so that they start empty. */
type Shown<Name extends DialogName> = Extract<Dialog, { name: Name }> & { readonly opening: number }

export interface Dialogs {
  readonly open: DialogName | null
  readonly openings: number
  /** For each dialog, what it shows or last showed: a dialog keeps its content while it fades out. */
  readonly shown: { readonly [Name in DialogName]?: Shown<Name> }
}

export type DialogAction =
  | { readonly type: 'open'; readonly dialog: Dialog }
  /** Does nothing if another dialog is open by now. */
  | { readonly type: 'close'; readonly name: DialogName }

export const noDialogs: Dialogs = { open: null, openings: 0, shown: {} }

/** One dialog at a time: opening one closes the other. */
export function dialogsReducer(state: Dialogs, action: DialogAction): Dialogs {
  switch (action.type) {
    case 'open': {
      const { dialog } = action
      const opening = state.openings + 1
      return { open: dialog.name, openings: opening, shown: { ...state.shown, [dialog.name]: { ...dialog, opening } } }
    }
    case 'close':
      return state.open === action.name ? { ...state, open: null } : state
  }
}
