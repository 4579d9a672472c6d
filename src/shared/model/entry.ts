// The accounts of the vault and what is stored with each. Times are ms since epoch.

/** The types that a typed setup key can have; mOTP and Yandex come from links and other apps' exports. */
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
  /** The counter of the next code. */
  readonly counter: number
}

/** What a page knows about an entry: everything but its secret. */
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
  /** mOTP or Yandex without a known PIN: no codes until the user enters it. */
  readonly needsPin: boolean
  readonly createdAt: number
  readonly tags: readonly string[]
  readonly isFavorite: boolean
  /** Null if in no group. */
  readonly groupId: string | null
  readonly hasNote: boolean
  /** Unused recovery codes stored with it, and all of them. */
  readonly recoveryCodesLeft: number
  readonly recoveryCodes: number
  /** `auto`: by the issuer's name; `none`; `own`: the user's image; otherwise a slug of the shipped set. */
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
  /** How many accounts are in it, not counting removed ones. */
  readonly accounts: number
}

/** A single-use code from another site. Pages get it only from `details.get`. */
export interface RecoveryCode {
  readonly id: string
  readonly code: string
  /** Ms since epoch; null if unused. */
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
  /** When it can no longer be restored, ms since epoch. */
  readonly goneAt: number
}

export interface OwnLogo {
  readonly id: string
  readonly png: Uint8Array
}
