// The one shape in which an expected outcome travels, inside the main process and across the border.
// A failure is a value with a code from the closed list below and typed data; a throw is a bug.
// No message, stack or SQL is ever part of a failure: the page turns codes into words.

export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Wraps a value as a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Wraps an error as a failure. */
export const fail = <const E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** Data that belongs to each failure code. A code without data has an empty object. Times are ms since epoch. */
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
  /** Not a recovery key at all: `check` where its own check characters do not fit the others. */
  'recovery-key-mistyped': { readonly reason: 'length' | 'character' | 'check' }
  /** What is to be removed is the only way to the key that is left. */
  'last-slot': object
  'wrong-stage': object
  // Passwords and codes
  'wrong-credentials': object
  'wrong-password': object
  throttled: { readonly retryAt: number }
  /** `driftSeconds`: how far off the device's clock is; positive where it runs ahead. */
  'wrong-code': { readonly driftSeconds?: number }
  'code-already-used': object
  'code-required': object
  'wrong-backup-code': object
  'backup-code-already-used': object
  'wrong-enrolment-code': { readonly triesLeft: number }
  'enrolment-code-expired': object
  'factor-disabled': object
  /** This machine's clock lies this far behind the newest event in the store: codes cannot be judged. */
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
  /** A password was not accepted while single sign-on is on; says nothing of the password or the user. */
  'sso-required': object
  'bad-issuer': { readonly reason: IssuerRefusal }
  'sso-untested': object
  /** `unfit`: addresses of chosen users who have no password or no working factor, or are no active admins. */
  'sso-no-break-glass': { readonly unfit: readonly string[] }
  'sso-already-linked': object
  /** An admin's link is made and confirmed in a session of their own only, which single sign-on did not open. */
  'sso-own-session-only': object
  /** Break-glass admins keep password and code: they have no link, and never sign in at the provider. */
  'sso-break-glass': object
  /** The link counts for nothing until an admin, or the user in a session of their own (`self`), confirms it. */
  'sso-link-unconfirmed': { readonly by: LinkConfirmer }
  /** The provider does not answer, or says that it cannot now. */
  'sso-unavailable': object
  'sso-misconfigured': { readonly reason: SsoMisfit }
  /** The provider refused: the person cancelled there, or may not sign in (any more). */
  'sso-denied': object
  'sso-token-refused': { readonly reason: TokenRefusal }
  /** `offSeconds`: how far this computer's clock is off the provider's; positive where it runs ahead. */
  'sso-clock-skewed': { readonly offSeconds?: number }
  'sso-timed-out': object
  'sso-browser-not-opened': object
  'sso-port-taken': { readonly port: number }
  'sso-assurance-missing': { readonly claim: 'amr' | 'acr' }
  'sso-email-unverified': object
  'sso-link-required': object
  'sso-unknown-user': object
  /** Stepping up: the provider did not ask the person again, or does not say that it did. */
  'sso-not-fresh': object
  'sso-other-user': object
  'bad-header': { readonly expected: readonly string[] }
  'too-many-rows': { readonly maximum: number }
  // Scanning, entries and files
  'picture-too-large': object
  'scan-failed': object
  'capture-denied': object
  'nothing-in-clipboard': object
  'bad-setup-key': { readonly reason: SetupKeyRefusal }
  'not-found': object
  cancelled: object
  /** What was to do it broke down; nothing came of it. */
  'worker-ended': object
  'file-not-written': { readonly reason: FileWriteRefusal }
  /** Going back to a copy of the store did not happen; the store is as it was. */
  'not-restored': { readonly reason: RestoreRefusal }
  'file-not-read': { readonly reason: FileRefusal }
  /** What was written does not read back the same; no file was left. */
  'export-not-verified': object
  'backup-failed': { readonly reason: BackupFailure }
}

export type FailureCode = keyof FailureData

/** A failure with one of the codes `C` and that code's data. */
export type Failure<C extends FailureCode = FailureCode> = { [K in C]: { readonly code: K } & FailureData[K] }[C]

/** Why a new password was refused (CHECKLIST 1 to 6). */
export type PasswordRefusal = 'too-short' | 'too-long' | 'common' | 'contains-name' | 'contains-product' | 'same-as-old'

/**
 * Why a text is not taken for an address. `unseen`: it holds characters that are not seen. `look-alike`: a character is another
 * form of a common one. `mixed-scripts`: letters of scripts that look alike stand in one part of it.
 */
export type EmailRefusal = 'not-an-address' | 'unseen' | 'look-alike' | 'mixed-scripts'

/** Who must confirm a link before it lets its user in: an admin, or the user in a session of their own. */
export type LinkConfirmer = 'admin' | 'self'

/** Why a text cannot be an issuer. */
export type IssuerRefusal = 'not-a-url' | 'not-https' | 'more-than-an-issuer'

/** What does not fit between the settings and the provider. */
export type SsoMisfit =
  | 'not-a-provider'
  | 'issuer-differs'
  | 'insecure-endpoint'
  | 'client-refused'
  | 'request-refused'
  | 'unsupported'

/** What was wrong with the provider's answer (CHECKLIST 58). */
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
 * Why an account of a file was not taken. `in-trash`: the other app had deleted it. `not-decrypted`: this account's own
 * encryption did not open. `missing-page`: a page of a Google transfer is not among the codes. `needs-password`: a whole file of
 * an archive, which no password that was given opens. `unclear-key`: what stands where a setup key would be may be words.
 */
export type AccountRefusal =
  | SetupKeyRefusal
  | 'in-trash'
  | 'not-decrypted'
  | 'missing-page'
  | 'needs-password'
  | 'unclear-key'

/**
 * Why a whole file cannot be read. `too-costly`: its key derivation asks more memory or time than we give.
 * `unknown-compression`: an archive packed or encrypted in a way that is not read here. `bound-to-account`: encrypted under a key that only the other app's account has. `not-sealed`: a backup was asked for, and this
 * is no encrypted file of ours, or holds anything beside what is encrypted.
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
 * Why a file was not written. `not-allowed`: no right to, or the file is write-protected. `in-use`: another program holds it.
 * `not-verified`: it did not read back the same, and no part of it stayed.
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
 * Why a copy of the store does not take its place. `not-written`: the disk refuses. `unreadable`: the copy does not read
 * back. `nobody-administers`: afterwards there would be no admin who can log in.
 */
export type RestoreRefusal = 'not-written' | 'unreadable' | 'nobody-administers'

/** Why there is no new backup. `not-verified`: the file did not read back the same and was not kept. */
export type BackupFailure =
  | 'no-folder'
  | 'folder-missing'
  | 'folder-not-writable'
  | 'disk-full'
  | 'not-written'
  | 'not-verified'
  | 'key-missing'
