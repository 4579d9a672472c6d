// The one shape of an expected outcome, inside the main process and across the border. A failure is a value: a code from the closed list
// below and typed data. A throw is a bug. A failure never contains a message, a stack or SQL: the page turns codes into messages.

export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Wraps a value as a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Wraps an error as a failure. */
export const fail = <const E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** The data of each failure code; an empty object if there is none. Times are ms since epoch. */
export interface FailureData {
  // The border itself
  internal: { readonly reference: string }
  'unknown-call': object
  'foreign-sender': object
  'invalid-input': { readonly fields: readonly string[] }
  'not-signed-in': object
  forbidden: object
  'step-up-required': object
  // Protection of the store
  'store-locked': object
  'store-unavailable': object
  'wrong-passphrase': object
  'passphrase-too-short': { readonly minimum: number }
  'wrong-recovery-key': object
  /** Not a recovery key. `check`: its check characters do not match the others. */
  'recovery-key-mistyped': { readonly reason: 'length' | 'character' | 'check' }
  /** The last remaining way to the key cannot be removed. */
  'last-slot': object
  'wrong-stage': object
  // Passwords and codes
  'wrong-credentials': object
  'wrong-password': object
  throttled: { readonly retryAt: number }
  /** `driftSeconds`: how far off the device's clock is; positive if it is ahead. */
  'wrong-code': { readonly driftSeconds?: number }
  'code-already-used': object
  'code-required': object
  'wrong-backup-code': object
  'backup-code-already-used': object
  'wrong-enrolment-code': { readonly triesLeft: number }
  'enrolment-code-expired': object
  'factor-disabled': object
  /** This computer's clock is this far behind the newest event in the store, so codes cannot be checked. */
  'clock-set-back': { readonly behindMs: number }
  'password-refused': { readonly reason: PasswordRefusal }
  'passwords-differ': object
  'account-exists': object
  'email-taken': object
  'bad-email': { readonly reason: EmailRefusal }
  'user-disabled': object
  // Administration
  'last-admin': object
  'own-account': object
  'locks-out-admins': object
  'last-break-glass': object
  // Single sign-on
  /** A password was refused while single sign-on is on; says nothing about the password or the user. */
  'sso-required': object
  'bad-issuer': { readonly reason: IssuerRefusal }
  'sso-untested': object
  /** `unfit`: addresses of chosen users who have no password, no working factor, or are not active admins. */
  'sso-no-break-glass': { readonly unfit: readonly string[] }
  'sso-already-linked': object
  /** An admin's link can be created and confirmed only in their own session, which single sign-on did not open. */
  'sso-own-session-only': object
  /** Break-glass admins keep password and code: they have no link, and never sign in at the provider. */
  'sso-break-glass': object
  /** The link cannot be used until an admin, or the user in their own session (`self`), confirms it. */
  'sso-link-unconfirmed': { readonly by: LinkConfirmer }
  /** The provider isn't responding, or says that it cannot now. */
  'sso-unavailable': object
  'sso-misconfigured': { readonly reason: SsoMisfit }
  /** The provider refused: the person cancelled there, or is not (or no longer) allowed to sign in. */
  'sso-denied': object
  'sso-token-refused': { readonly reason: TokenRefusal }
  /** `offSeconds`: how far this computer's clock is off the provider's; positive if it is ahead. */
  'sso-clock-skewed': { readonly offSeconds?: number }
  'sso-timed-out': object
  'sso-browser-not-opened': object
  'sso-port-taken': { readonly port: number }
  'sso-assurance-missing': { readonly claim: 'amr' | 'acr' }
  'sso-email-unverified': object
  'sso-link-required': object
  'sso-unknown-user': object
  /** Stepping up: the provider did not authenticate the person again, or does not say that it did. */
  'sso-not-fresh': object
  'sso-other-user': object
  'bad-header': { readonly expected: readonly string[] }
  'too-many-rows': { readonly maximum: number }
  // Scanning, entries and files
  'picture-too-large': object
  'scan-failed': object
  'capture-denied': object
  /** On macOS: the user has not allowed it, or has, but the app was not started again. */
  'capture-unpermitted': object
  'nothing-in-clipboard': object
  /** The system did not accept the text, or did not respond. */
  'clipboard-unavailable': object
  'bad-setup-key': { readonly reason: SetupKeyRefusal }
  'not-found': object
  cancelled: object
  /** The worker that did it ended unexpectedly; nothing was changed. */
  'worker-ended': object
  'file-not-written': { readonly reason: FileWriteRefusal }
  /** A copy of the store was not restored; the store is unchanged. */
  'not-restored': { readonly reason: RestoreRefusal }
  'file-not-read': { readonly reason: FileRefusal }
  /** The written file does not match what was exported; no file was left. */
  'export-not-verified': object
  'backup-failed': { readonly reason: BackupFailure }
}

export type FailureCode = keyof FailureData

/** A failure with one of the codes `C` and that code's data. */
export type Failure<C extends FailureCode = FailureCode> = { [K in C]: { readonly code: K } & FailureData[K] }[C]

/** Why a new password was refused (CHECKLIST 1 to 6). */
export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'contains-name' | 'contains-product' | 'same-as-old'

/**
 * Why a text is refused as an address. `unseen`: it has invisible characters. `look-alike`: a character is a variant of a common one.
 * `mixed-scripts`: one part of it has letters of scripts that look alike.
 */
export type EmailRefusal = 'not-an-address' | 'unseen' | 'look-alike' | 'mixed-scripts'

/** Who must confirm a link before the user can sign in with it: an admin, or the user in their own session. */
export type LinkConfirmer = 'admin' | 'self'

/** Why a text is refused as an issuer. */
export type IssuerRefusal = 'not-a-url' | 'not-https' | 'more-than-an-issuer'

/** What does not match between the settings and the provider. */
export type SsoMisfit =
  | 'not-a-provider'
  | 'issuer-differs'
  | 'insecure-endpoint'
  | 'client-refused'
  | 'request-refused'
  | 'unsupported'

/** What was wrong with the provider's response (CHECKLIST 58). */
export type TokenRefusal = 'signature' | 'issuer' | 'audience' | 'nonce' | 'malformed'

/** Why a typed setup key or a read link was refused. */
export type SetupKeyRefusal =
  | 'empty'
  | 'not-base32'
  | 'too-short'
  | 'bad-digits'
  | 'bad-period'
  | 'bad-algorithm'
  | 'bad-type'
  | 'bad-counter'
  | 'too-long'
  | 'unreadable'

/**
 * Why an account of a file was refused. `in-trash`: the other app had deleted it. `not-decrypted`: its own encryption could not be opened.
 * `missing-page`: a page of a Google transfer is missing. `needs-password`: a whole file of an archive that no given password opens.
 * `unclear-key`: what should be the setup key may be words.
 */
export type AccountRefusal =
  | SetupKeyRefusal
  | 'in-trash'
  | 'not-decrypted'
  | 'missing-page'
  | 'needs-password'
  | 'unclear-key'

/**
 * Why a whole file cannot be read. `too-costly`: its key derivation needs more memory or time than we allow. `unknown-compression`: an
 * archive with unsupported compression or encryption. `bound-to-account`: encrypted with a key that only the other app's account has.
 * `not-sealed`: a backup was expected, but this is not one of our encrypted files, or part of it is not encrypted.
 */
export type FileRefusal =
  | 'unknown-format'
  | 'password-needed'
  | 'wrong-password'
  | 'damaged'
  | 'too-large'
  | 'too-costly'
  | 'bound-to-account'
  | 'unknown-compression'
  | 'not-sealed'

/**
 * Why a file was not written. `not-allowed`: no permission, or the file is write-protected. `in-use`: another app has it open.
 * `not-verified`: it did not match when read again, and nothing of it was left.
 */
export type FileWriteRefusal =
  | 'disk-full'
  | 'quota-full'
  | 'read-only'
  | 'not-allowed'
  | 'in-use'
  | 'name-too-long'
  | 'folder-missing'
  | 'is-folder'
  | 'name-taken'
  | 'too-large'
  | 'device-failed'
  | 'not-verified'
  | 'unknown'

/**
 * Why a copy of the store was not restored. `not-written`: the disk refused. `unreadable`: the copy cannot be read. `nobody-administers`:
 * no admin could log in afterwards.
 */
export type RestoreRefusal = 'not-written' | 'unreadable' | 'nobody-administers'

/** Why there is no new backup. `not-verified`: the file did not match when read again, and was not kept. */
export type BackupFailure =
  | 'no-folder'
  | 'folder-missing'
  | 'folder-not-writable'
  | 'disk-full'
  | 'not-written'
  | 'not-verified'
  | 'key-missing'
