// The calls that both halves share: the app itself and the protection of its stores.
import { z } from 'zod'
import { call, nothing, secretText, typedText } from './call'

/**
 * What is not as it was left. `missing`: the store's file is gone; `content`: it is another file; `tail`: changes lie beside a
 * store that was closed; `older`: an earlier state of it; `journal`: the record of everybody's rights does not reach as far;
 * `anchor`: the record of how it was left is gone; `slots`: the file with passphrase and recovery key.
 */
export type StoreDifference = 'missing' | 'content' | 'tail' | 'older' | 'journal' | 'anchor' | 'slots'

export interface StoreChange {
  readonly differences: readonly StoreDifference[]
  /** When it was last known to be right, ms since epoch; null where nothing says so. */
  readonly since: number | null
  /**
   * What using it as it is comes to. `lowered`: rights are the lower of store and journal; `no-admin`: nobody is admin until the
   * account recovery key is entered; `refused`: nothing could say who is.
   */
  readonly use: 'lowered' | 'no-admin' | 'refused'
}

/** The note, outside the data's own files, of how this half's data was left. */
export interface AnchorState {
  /** Since when it cannot be kept, ms since epoch: what is put back after a crash may not be noticed. Null: it is kept. */
  readonly failingSince: number | null
}

/** How the keys are kept, and whether the stores can be used (DESIGN section 3). */
export type ProtectionState =
  | { readonly stage: 'ready'; readonly kind: 'keychain' | 'passphrase' }
  /**
   * No keychain answers: the user chooses a passphrase. Nothing is stored yet, or (`keys-in-memory`) the keys of what is stored
   * lie where the next restart erases them, and are taken over.
   */
  | { readonly stage: 'choose-passphrase'; readonly minimumLength: number; readonly reason?: 'keys-in-memory' }
  /**
   * The stores are being written under a key: those of an earlier version for the first time, or all anew after a way in was
   * replaced or removed. `part`, from 0 to 1, is announced while it grows.
   */
  | { readonly stage: 'encrypting'; readonly why: 'earlier-version' | 'renewal'; readonly part: number }
  /** The keys are wrapped under a passphrase that was not given yet. */
  | { readonly stage: 'locked'; readonly hasRecoveryKey: boolean }
  /** Data exists, but the keychain does not answer: nothing is changed. */
  | { readonly stage: 'keychain-unavailable' }
  /** Data exists and the keychain answers, but its key is gone or is another one. */
  | { readonly stage: 'key-missing' }
  /** The data folder cannot be read or written now (read-only, full, damaged): nothing is changed. */
  | { readonly stage: 'store-unavailable' }
  /**
   * A store does not read back, or is not as it was when it was closed (`changed`). `snapshotAt`: the moment, ms since epoch,
   * of the newest copy that is whole; null where there is none. Nothing is changed.
   */
  | {
      readonly stage: 'store-damaged'
      readonly kind: 'damaged' | 'changed'
      readonly halves: readonly {
        readonly half: 'panel' | 'authenticator'
        readonly snapshotAt: number | null
        /** Of a store that changed; null of one that is damaged. */
        readonly change: StoreChange | null
      }[]
    }

export type ColorScheme = 'auto' | 'light' | 'dark'

/** The languages that there are words in, as BCP 47 names them. */
export const languages = ['en', 'tr', 'de', 'es', 'ja', 'ar'] as const
export type Language = (typeof languages)[number]
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
  /** This release has no feed: nobody is ever asked. */
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

export const appCalls = {
  app: {
    get: call<AppState>()('always', nothing),
    setColorScheme: call<null>()('always', z.strictObject({ colorScheme: z.enum(['auto', 'light', 'dark']) })),
    setLanguage: call<null>()('always', z.strictObject({ choice: z.enum(['system', ...languages]) })),
    /** Fills the demo data folder if it is empty and switches both windows to it. */
    exploreDemo: call<null>()('always', nothing),
    leaveDemo: call<null>()('always', nothing),
    quit: call<null>()('always', nothing),
    /** Opens (or focuses) the other half's window. */
    showOther: call<null>()('always', nothing),
    about: call<About>()('always', nothing),
    licences: call<readonly Licence[]>()('always', nothing),
    copyDiagnostics: call<null>()('always', nothing)
  },
  updates: {
    get: call<UpdateState>()('always', nothing),
    check: call<UpdateState>()('always', nothing),
    download: call<UpdateState>()('always', nothing),
    cancel: call<UpdateState>()('always', nothing),
    install: call<UpdateState>()('always', nothing)
  },
  protection: {
    get: call<ProtectionState>()('always', nothing),
    getAnchor: call<AnchorState>()('always', nothing),
    choosePassphrase: call<ProtectionState>()('always', z.strictObject({ passphrase: secretText }), [
      'passphrase-too-short',
      'wrong-stage'
    ]),
    /** By the passphrase, or by the recovery key where there is one. */
    unlock: call<ProtectionState>()(
      'always',
      z.union([z.strictObject({ passphrase: secretText }), z.strictObject({ recoveryKey: typedText(128) })]),
      ['wrong-passphrase', 'wrong-recovery-key', 'recovery-key-mistyped', 'throttled', 'wrong-stage']
    ),
    retry: call<ProtectionState>()('always', nothing),
    /**
     * This one and the next two ask a person in a dialog of the main process's own (docs/decisions/0021).
     *
     * Puts the newest whole copies in the place of damaged stores; what was there is kept in `folder`. In the Panel nobody
     * has more rights afterwards than before.
     */
    restoreSnapshots: call<{ readonly folder: string; readonly state: ProtectionState }>()('always', nothing, [
      'wrong-stage',
      'not-found',
      'not-restored',
      'cancelled',
      'throttled'
    ]),
    /** Uses a Panel's store that is not as it was left as it is; what that comes to says its `use`. */
    acceptChanged: call<ProtectionState>()('always', nothing, [
      'wrong-stage',
      'store-unavailable',
      'cancelled',
      'throttled'
    ]),
    /** Moves the unreadable store to a dated folder beside it (nothing is deleted) and starts anew. */
    setAside: call<{ readonly folder: string; readonly state: ProtectionState }>()('always', nothing, [
      'wrong-stage',
      'cancelled',
      'throttled'
    ])
  }
} as const
