// The accounts of the vault and what is kept beside each. Times are ms since epoch.

/** What a setup key that is typed in can be; mOTP and Yandex come in links and in other apps' exports. */
export const typedEntryTypes = ['totp', 'hotp', 'steam'] as const
export type TypedEntryType = (typeof typedEntryTypes)[number]
export type EntryType = TypedEntryType | 'motp' | 'yandex'

export const algorithms = ['SHA1', 'SHA256', 'SHA512'] as const
export type Algorithm = (typeof algorithms)[number]

/** An account without its secret. */
export interface AccountParts {
  readonly type: EntryType
  readonly issuer: string
  readonly account: string
  /** MD5 for mOTP only. */
  readonly algorithm: Algorithm | 'MD5'
  readonly digits: number
  /** Seconds; 0 for HOTP. */
  readonly period: number
  /** The next one to use. */
  readonly counter: number
}

/** What a page knows of an entry: everything but its secret. */
export interface Entry {
  readonly id: string
  readonly issuer: string
  readonly account: string
  readonly type: EntryType
  /** SHA1 for mOTP too, which always uses MD5. */
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

/** A one-use code that a site handed out. Pages get it from `details.get` only. */
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
