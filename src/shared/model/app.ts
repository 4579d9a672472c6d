// What a page knows about the running app.
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
  /** The login to use in the demo; null outside it. */
  readonly demoSignIn: { readonly username: string; readonly password: string } | null
  readonly colorScheme: ColorScheme
  readonly languageChoice: LanguageChoice
  /** BCP 47: the language in use, with the region of the user's system if that has the same language. */
  readonly locale: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** The main process's clock, ms since epoch: pages count waiting times by it, never by their own. */
  readonly now: number
}

/** What a document carries, so that its page can be drawn before a call is answered. */
export interface PageStart {
  readonly app: AppState
  /**
   * The first screen, as far as it is known before the stores are open: `login` if the Panel showed it last time, `first-run` if it never
   * had a store. Only the answers of calls count.
   */
  readonly expects: 'login' | 'first-run' | null
}

/** The versions in use, and the diagnostics for a report. */
export interface About {
  readonly version: string
  /** Made by `npm run release -- --rehearsal`: for trying out only. */
  readonly isRehearsal: boolean
  readonly electron: string
  readonly chromium: string
  readonly node: string
  /** The first digits of the commit that was built, with a `+` if there were changes that it lacks; null if it is not known. */
  readonly commit: string | null
  /** For a report: versions, the system, stages and counts; no name, address, issuer, path or secret. */
  readonly diagnostics: string
}

/** The state of an update; `share` is 0 to 1. */
export type UpdateState =
  /** This release has no update feed, so it never checks. */
  | { readonly stage: 'off' }
  | { readonly stage: 'idle' | 'checking' | 'current' | 'failed' }
  /** What was offered is not what the makers signed, or is older than it may be. */
  | { readonly stage: 'refused' }
  /** There may be an update, but this kind of package has to be replaced by hand. */
  | { readonly stage: 'by-hand' }
  | { readonly stage: 'available' | 'ready'; readonly version: string }
  | { readonly stage: 'downloading'; readonly version: string; readonly share: number }

/** A package that is part of the app. */
export interface Licence {
  readonly name: string
  /** Empty if it is not known, like the licence's name. */
  readonly version: string
  readonly licence: string
  /** Empty if the package gives only the licence's name. */
  readonly text: string
}

/** What can change without the page's doing; each name is the first key of a query. */
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
  | 'scan'
  | 'clock'
  | 'desktop'
  | 'updates'
