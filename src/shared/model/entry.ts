// The accounts of the vault and what is kept beside each. Times are ms since epoch.

// ——— The Authenticator ———
/** What can be typed in; mOTP and Yandex come from other apps' exports. */
export type TypedEntryType = 'totp' | 'hotp' | 'steam'

export type EntryType = TypedEntryType | 'motp' | 'yandex'

export type Algorithm = 'SHA1' | 'SHA256' | 'SHA512'

/** What the page knows of an entry: everything but its secret. */
export interface Entry {
  readonly id: string
  readonly issuer: string
  readonly account: string
  readonly type: EntryType
  /** SHA1 for mOTP, whose MD5 goes without saying. */
  readonly algorithm: Algorithm
  readonly digits: number
  /** Seconds; 0 for HOTP. */
  readonly period: number
  /** mOTP and Yandex whose PIN is not known: no codes until it is given. */
  readonly needsPin: boolean
  readonly createdAt: number
  readonly tags: readonly string[]
  readonly isFavorite: boolean
  /** Null: in no group. */
  readonly groupId: string | null
  readonly hasNote: boolean
  /** Unused recovery codes kept beside it, and all of them. */
  readonly recoveryCodesLeft: number
  readonly recoveryCodes: number
  /** `auto`: by the issuer's name; `none`; `own`: an image of the user's; else a slug of the shipped set. */
  readonly logo: string
  /** How often its code was copied, and when last (ms since epoch). */
  readonly usedCount: number
  readonly usedAt: number | null
  /** Its place in the custom order. */
  readonly position: number
}

export interface Group {
  readonly id: string
  readonly name: string
  readonly position: number
  /** How many accounts are in it; removed ones do not count. */
  readonly accounts: number
}

/** A site's own one-use code; only ever answered by `details.get`. */
export interface RecoveryCode {
  readonly id: string
  readonly code: string
  /** Ms since epoch; null while it was not used. */
  readonly usedAt: number | null
}

export interface EntryDetails {
  readonly id: string
  readonly note: string
  readonly recoveryCodes: readonly RecoveryCode[]
}

export interface RemovedEntry {
  readonly id: string
  readonly issuer: string
  readonly account: string
  readonly removedAt: number
  /** When it cannot be restored any more, ms since epoch. */
  readonly goneAt: number
}

export interface OwnLogo {
  readonly id: string
  readonly png: Uint8Array
}
