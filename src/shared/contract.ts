// The one table of calls that cross the border between a page and the main process, one contract a half.
// Each call says its input (a strict schema), its output, the failures it may answer with and who may make it.
// The main process reads this at run time; pages import its types only.
import { z } from 'zod'
import type { Failure, FailureCode, Result } from './result'

/**
 * Who may make a call. `always`: even while the store is locked. `anyone`: the store is open.
 * `setup`: a password was accepted and two-factor setup is due. `code`: a password was accepted and a code is due.
 * `user`: a full session. `admin`: a full session of an admin.
 */
export type Who = 'always' | 'anyone' | 'setup' | 'code' | 'user' | 'admin'

export interface Call<I extends z.ZodType = z.ZodType, O = unknown, C extends FailureCode = FailureCode> {
  readonly input: I
  readonly who: Who
  readonly errors: readonly C[]
  /** True where the password (or code) must have been given within the step-up window (10 minutes). */
  readonly stepUp: boolean
  /** Carries the output type only; never present at run time. */
  readonly output?: O
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Call>>>>

/** Failures that the border may answer to any call. */
export type BorderCode =
  | 'internal'
  | 'unknown-call'
  | 'foreign-sender'
  | 'invalid-input'
  | 'not-signed-in'
  | 'forbidden'
  | 'step-up-required'
  | 'store-locked'
  | 'store-unavailable'

export type InputOf<X> = X extends Call<infer I, infer _O, infer _C> ? z.input<I> : never
export type ParsedOf<X> = X extends Call<infer I, infer _O, infer _C> ? z.output<I> : never
export type OutputOf<X> = X extends Call<z.ZodType, infer O, infer _C> ? O : never
export type CodeOf<X> = X extends Call<z.ZodType, infer _O, infer C> ? C : never
export type AnswerOf<X> = Result<OutputOf<X>, Failure<CodeOf<X> | BorderCode>>

/** The page's view of a contract: `client.noun.verb(input)`. */
export type Client<T extends Contract> = {
  readonly [N in keyof T]: { readonly [V in keyof T[N]]: (input: InputOf<T[N][V]>) => Promise<AnswerOf<T[N][V]>> }
}

/** What the preload exposes as `window.countersign`. */
export interface Bridge {
  readonly call: (name: string, input: unknown) => Promise<unknown>
  /** Calls back whenever something under `topic` changed; returns the unsubscribe function. */
  readonly onChanged: (listener: (topic: string) => void) => () => void
}

const call =
  <O>() =>
  <I extends z.ZodType, const C extends FailureCode = never>(
    who: Who,
    input: I,
    errors: readonly C[] = [],
    stepUp = false
  ): Call<I, O, C> => ({ input, who, errors, stepUp })

const nothing = z.strictObject({})
const text = (max: number) => z.string().trim().min(1).max(max)
const id = z.string().min(1).max(64)
/** A password is never trimmed or folded (CHECKLIST 4); the bound only stops absurd input. */
const secretText = z.string().min(1).max(1024)
const codeText = z.string().min(1).max(64)

// ——— Shared by both halves ———

/** How the keys are kept, and whether the stores can be used (DESIGN section 3). */
export type ProtectionState =
  | { readonly stage: 'ready'; readonly kind: 'keychain' | 'passphrase' }
  /** No keychain answers and nothing is stored yet: the user chooses a passphrase. */
  | { readonly stage: 'choose-passphrase'; readonly minimumLength: number }
  /** The keys are wrapped under a passphrase that was not given yet. */
  | { readonly stage: 'locked' }
  /** Data exists, but the keychain does not answer: nothing is changed. */
  | { readonly stage: 'keychain-unavailable' }
  /** Data exists and the keychain answers, but its key is gone or is another one. */
  | { readonly stage: 'key-missing' }

export type ColorScheme = 'auto' | 'light' | 'dark'

export interface AppState {
  readonly version: string
  readonly isDemo: boolean
  readonly colorScheme: ColorScheme
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** The main process's clock, ms since epoch: pages count waiting times against it, never against their own. */
  readonly now: number
}

const appCalls = {
  app: {
    get: call<AppState>()('always', nothing),
    setColorScheme: call<null>()('always', z.strictObject({ colorScheme: z.enum(['auto', 'light', 'dark']) })),
    /** Fills the demo data folder if it is empty and switches both windows to it. */
    exploreDemo: call<null>()('always', nothing),
    leaveDemo: call<null>()('always', nothing),
    quit: call<null>()('always', nothing),
    /** Opens (or focuses) the other half's window. */
    showOther: call<null>()('always', nothing)
  },
  protection: {
    get: call<ProtectionState>()('always', nothing),
    choosePassphrase: call<ProtectionState>()('always', z.strictObject({ passphrase: secretText }), [
      'passphrase-too-short',
      'wrong-stage'
    ]),
    unlock: call<ProtectionState>()('always', z.strictObject({ passphrase: secretText }), [
      'wrong-passphrase',
      'throttled',
      'wrong-stage'
    ]),
    retry: call<ProtectionState>()('always', nothing),
    /** Moves the unreadable store to a dated folder beside it (nothing is deleted) and starts anew. */
    setAside: call<{ readonly folder: string; readonly state: ProtectionState }>()('always', nothing, ['wrong-stage'])
  }
} as const

// ——— The Panel ———

export type Role = 'admin' | 'member'

export interface SignedInUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
}

/** What the login notices say once, at the next good login (CHECKLIST 32, 42). Times are ms since epoch. */
export type LoginNotice =
  | { readonly kind: 'failed-second-factors'; readonly count: number; readonly lastAt: number }
  | { readonly kind: 'two-factor-reset'; readonly by: string; readonly at: number }
  | { readonly kind: 'code-reuse-refused'; readonly at: number }
  | { readonly kind: 'backup-codes-left'; readonly left: number }

/** Where this browser profile stands between the password and a session. */
export type SessionState =
  | { readonly step: 'first-run' }
  | { readonly step: 'signed-out' }
  | { readonly step: 'setup'; readonly stage: 'scan' | 'backup-codes' | 'summary'; readonly user: SignedInUser }
  | { readonly step: 'code'; readonly email: string; readonly rememberDays: number }
  | {
      readonly step: 'signed-in'
      readonly user: SignedInUser
      readonly accountName: string
      readonly notices: readonly LoginNotice[]
    }

export interface SetupSheet {
  /** PNG data URL of the otpauth QR code. */
  readonly qrImage: string
  /** The setup key in base32, ungrouped. */
  readonly setupKey: string
  readonly issuer: string
  readonly account: string
}

export interface BackupCodeSet {
  /** Ten codes, shown 4-4-4-4. */
  readonly codes: readonly string[]
  readonly accountName: string
  readonly email: string
  readonly createdAt: number
}

/** The saved file's name, or null where the user cancelled the dialog. */
export interface SavedFile {
  readonly fileName: string | null
}

export const panelContract = {
  ...appCalls,
  account: {
    create: call<SessionState>()(
      'anyone',
      z.strictObject({
        accountName: text(80),
        name: text(80),
        email: z.email().max(254),
        password: secretText,
        confirmPassword: secretText
      }),
      ['account-exists', 'password-refused', 'passwords-differ']
    ),
    checkPassword: call<{ readonly refusal: import('./result').PasswordRefusal | null; readonly score: 0 | 1 | 2 | 3 | 4 }>()(
      'anyone',
      z.strictObject({ password: z.string().max(1024), words: z.array(z.string().max(254)).max(4) })
    )
  },
  session: {
    get: call<SessionState>()('anyone', nothing),
    logIn: call<SessionState>()('anyone', z.strictObject({ username: text(254), password: secretText }), [
      'wrong-credentials',
      'throttled'
    ]),
    enterCode: call<SessionState>()('code', z.strictObject({ code: codeText }), [
      'wrong-code',
      'code-already-used',
      'throttled',
      'factor-disabled',
      'clock-set-back'
    ]),
    cancel: call<SessionState>()('anyone', nothing),
    logOut: call<SessionState>()('anyone', nothing)
  },
  setup: {
    /** The same sheet until setup completes or the login is abandoned. */
    begin: call<SetupSheet>()('setup', nothing, ['wrong-stage']),
    copyKey: call<null>()('setup', nothing, ['wrong-stage']),
    confirmCode: call<BackupCodeSet>()('setup', z.strictObject({ code: codeText }), [
      'wrong-code',
      'throttled',
      'wrong-stage'
    ]),
    /** The codes shown at this setup again (after a reload of the page). */
    getBackupCodes: call<BackupCodeSet>()('setup', nothing, ['wrong-stage']),
    copyBackupCodes: call<null>()('setup', nothing, ['wrong-stage']),
    downloadBackupCodes: call<SavedFile>()('setup', nothing, ['wrong-stage', 'file-not-written']),
    /** Leads from the backup codes to the summary. */
    acknowledge: call<SessionState>()('setup', nothing, ['wrong-stage']),
    /** **Done**: enrols secret and codes in one transaction and logs in. */
    finish: call<SessionState>()('setup', nothing, ['wrong-stage'])
  }
} as const satisfies Contract

// ——— The Authenticator ———

export type EntryType = 'totp' | 'hotp' | 'steam'
export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512'

/** What the page knows of an entry: everything but its secret. */
export interface Entry {
  readonly id: string
  readonly issuer: string
  readonly account: string
  readonly type: EntryType
  readonly algorithm: Algorithm
  readonly digits: number
  /** Seconds; 0 for HOTP. */
  readonly period: number
  readonly createdAt: number
}

/** A code with the time it lives, ms since epoch. For HOTP `until` is 0 and `code` is null until asked for. */
export interface ShownCode {
  readonly id: string
  readonly code: string | null
  readonly from: number
  readonly until: number
}

export interface CodeSheet {
  /** The main process's clock when the codes were made: the page draws time left against it. */
  readonly now: number
  readonly codes: readonly ShownCode[]
}

/** Something scanned or typed that waits to be looked at and saved. Its secret stays in the main process. */
export interface Candidate extends Omit<Entry, 'createdAt'> {
  /** The same account (issuer, account, secret) is in the vault already. */
  readonly isDuplicate: boolean
}

export interface ScanOutcome {
  readonly candidates: readonly Candidate[]
  /** Readable codes that lead nowhere here: a web link, a contact, an account that cannot be read. */
  readonly ignored: readonly { readonly kind: 'link' | 'text' | 'refused'; readonly reason?: import('./result').SetupKeyRefusal; readonly shown: string }[]
}

const addInput = z.strictObject({
  issuer: z.string().trim().max(120),
  account: z.string().trim().max(254),
  setupKey: z.string().max(2048),
  type: z.enum(['totp', 'hotp', 'steam']),
  algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']),
  digits: z.number().int().min(4).max(10),
  period: z.number().int().min(1).max(86_400),
  counter: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
})

export const authenticatorContract = {
  ...appCalls,
  entries: {
    list: call<readonly Entry[]>()('anyone', nothing),
    remove: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
    /** Undoes `remove`. */
    restore: call<null>()('anyone', z.strictObject({ id }), ['not-found'])
  },
  codes: {
    list: call<CodeSheet>()('anyone', nothing),
    /** Puts the current code on the clipboard; it is cleared after 30 s if it still holds the code. */
    copy: call<{ readonly clearsAt: number }>()('anyone', z.strictObject({ id }), ['not-found']),
    /** HOTP: moves the counter on and answers the new code. */
    next: call<ShownCode>()('anyone', z.strictObject({ id }), ['not-found', 'wrong-stage'])
  },
  scan: {
    /** RGBA pixels that the page took from a camera frame or from an image file that its sandbox decoded. */
    pixels: call<ScanOutcome>()(
      'anyone',
      z.strictObject({
        data: z.instanceof(Uint8Array).or(z.instanceof(Uint8ClampedArray)),
        width: z.number().int().min(1).max(16_384),
        height: z.number().int().min(1).max(16_384),
        effort: z.enum(['frame', 'still', 'harder']),
        frameIndex: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
      }),
      ['picture-too-large', 'scan-failed', 'cancelled']
    ),
    clipboard: call<ScanOutcome>()('anyone', nothing, ['nothing-in-clipboard', 'scan-failed', 'cancelled']),
    /** Captures every display and reads all codes on them. */
    screens: call<ScanOutcome>()('anyone', z.strictObject({ effort: z.enum(['still', 'harder']) }), [
      'capture-denied',
      'scan-failed',
      'cancelled'
    ]),
    cancel: call<null>()('anyone', nothing)
  },
  candidates: {
    /** Reads a typed setup key into a candidate. */
    type: call<Candidate>()('anyone', addInput, ['bad-setup-key']),
    /** Live codes of the candidates that wait. */
    codes: call<CodeSheet>()('anyone', nothing),
    save: call<readonly Entry[]>()(
      'anyone',
      z.strictObject({
        items: z
          .array(z.strictObject({ id, issuer: z.string().trim().max(120), account: z.string().trim().max(254) }))
          .min(1)
          .max(500)
      }),
      ['not-found']
    ),
    discard: call<null>()('anyone', nothing)
  },
  preferences: {
    get: call<Preferences>()('anyone', nothing),
    set: call<Preferences>()('anyone', z.strictObject({ cameraId: z.string().max(256).nullable() }))
  }
} as const satisfies Contract

export interface Preferences {
  /** The camera used last, as the page's device id. */
  readonly cameraId: string | null
}

export type PanelContract = typeof panelContract
export type AuthenticatorContract = typeof authenticatorContract
export type PanelClient = Client<PanelContract>
export type AuthenticatorClient = Client<AuthenticatorContract>

/** What may change behind a page's back; each name is a query's first key. */
export type Topic = 'protection' | 'app' | 'session' | 'entries' | 'users' | 'audit' | 'settings'
