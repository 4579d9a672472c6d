// What a page knows of the running app.
import type { Language } from './languages'

/** The two apps of Countersign. Each has its own windows, its own folder of data and its own keys. */
export const apps = ['panel', 'authenticator'] as const
export type AppId = (typeof apps)[number]

export type ColorScheme = 'auto' | 'light' | 'dark'

export { languages, type Language } from './languages'

export type LanguageChoice = 'system' | Language

export interface AppState {
  readonly version: string
  readonly isDemo: boolean
  /** Whom to log in as in the demo; null outside it. */
  readonly demoSignIn: { readonly username: string; readonly password: string } | null
  readonly colorScheme: ColorScheme
  readonly languageChoice: LanguageChoice
  /** BCP 47: the language of the words, with the region of the user's system where it is one of that language. */
  readonly locale: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** The main process's clock, ms since epoch: pages count waiting times against it, never against their own. */
  readonly now: number
}

/** What runs here. */
export interface About {
  readonly version: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  /** For a report: versions, the system, stages and counts; no name, address, issuer, path or secret. */
  readonly diagnostics: string
}

/** Where an update stands; `share` is 0 to 1. */
export type UpdateState =
  /** This release has no update feed, so it never checks. */
  | { readonly stage: 'off' }
  | { readonly stage: 'idle' | 'checking' | 'current' | 'failed' }
  /** There may be one, but this kind of package is replaced by hand. */
  | { readonly stage: 'by-hand' }
  | { readonly stage: 'available' | 'ready'; readonly version: string }
  | { readonly stage: 'downloading'; readonly version: string; readonly share: number }

/** A package that is shipped with the app. */
export interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Empty where the package has none but its name. */
  readonly text: string
}

/** What may change behind a page's back; each name is a query's first key. */
export type Topic =
  | 'protection'
  | 'anchor'
  | 'app'
  | 'session'
  | 'entries'
  | 'users'
  | 'audit'
  | 'jobs'
  | 'settings'
  | 'backups'
  | 'clock'
  | 'desktop'
  | 'updates'
