// What an entry of the gallery is: one screen or dialog in one state.
import type { ReactNode } from 'react'
import type { Hands } from './hands'
import type { AuthenticatorAnswers, LooseAnswers, PanelAnswers } from './bridge'

export type PageName = 'panel' | 'authenticator' | 'quick'

interface EntryOf<A> {
  /** Beside the page's usual answers, namespace by namespace. */
  readonly answers?: A
  /** Instead of the whole page. */
  readonly draw?: () => ReactNode
  /** Leads from the first picture to the state, in English. */
  readonly act?: (hands: Hands) => Promise<void>
  /** A text that is on the screen once the state is reached, in English. */
  readonly shows: string
  /** What Escape does where a dialog is open; `closes` unless it says otherwise. */
  readonly escape?: 'closes' | 'stays'
  /** The call that Enter makes from where the focus is. */
  readonly enter?: string
  /** Why something that the checks would find is right here, by the beginning of what they say. */
  readonly allows?: Readonly<Record<string, string>>
  /** The language sweep of the day looks at it too. */
  readonly isDaily?: boolean
}

export type PanelEntry = EntryOf<PanelAnswers>
export type AuthenticatorEntry = EntryOf<AuthenticatorAnswers>
export type AnyEntry = EntryOf<LooseAnswers>

/** The states of one family of screens, by name. */
export type Family<E> = Readonly<Record<string, E>>
