// An entry of the gallery: one screen or dialog in one state.
import type { ReactNode } from 'react'
import type { Hands } from './hands'
import type { AuthenticatorAnswers, LooseAnswers, PanelAnswers } from './bridge'

export type PageName = 'panel' | 'authenticator' | 'quick'

interface EntryOf<A> {
  /** In addition to the page's default answers, by namespace. */
  readonly answers?: A
  /** Replaces the whole page. */
  readonly draw?: () => ReactNode
  /** Actions that lead from the first screen to the state, in English. */
  readonly act?: (hands: Hands) => Promise<void>
  /** A text that is on the screen in this state, in English. */
  readonly shows: string
  /** What Escape does in an open dialog; `closes` by default. */
  readonly escape?: 'closes' | 'stays'
  /** The call that Enter makes from the focused control. */
  readonly enter?: string
  /** Reasons why findings of the checks are right here, by how the finding starts. */
  readonly allows?: Readonly<Record<string, string>>
  /** The daily language sweep includes it. */
  readonly isDaily?: boolean
}

export type PanelEntry = EntryOf<PanelAnswers>
export type AuthenticatorEntry = EntryOf<AuthenticatorAnswers>
export type AnyEntry = EntryOf<LooseAnswers>

/** The states of a family of screens, by name. */
export type Family<E> = Readonly<Record<string, E>>
