// What the vault knows about an account besides its secret, and the rules: limits, order, equality, the 30 days in which removal can be
// undone. Pure; secrets, time and randomness come from outside.
import { fail, ok, type Result } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import type { AccountParts, EntryType, RecoveryCode } from '../../../shared/model/entry'
import { longestAccount, longestIssuer } from '../../../shared/model/limits'
import { motpPeriod } from '../../otp/motp'
import type { BadSetupKey } from '../../otp/otpauth'
import { steamDigits } from '../../otp/steam'
import { yandexDigits, yandexPeriod } from '../../otp/yandex'

/** Whether an account's codes also need a PIN. */
export const hasPin = (type: EntryType): type is 'motp' | 'yandex' => type === 'motp' || type === 'yandex'

/** What is stored with an account and may be shown and searched. */
export interface EntryMarks {
  readonly tags: readonly string[]
  readonly isFavorite: boolean
  /** Null: in no group. */
  readonly groupId: string | null
  /** `auto`: by the issuer's name; `none`; `own`: the user's image; otherwise a slug of the bundled set. */
  readonly logo: string
  /** How often the code was copied, and when last (ms since epoch). */
  readonly usedCount: number
  readonly usedAt: number | null
  /** The import that added the entry; null if it was scanned or typed. */
  readonly importId: string | null
}

/** What is sealed besides the secret. Codes of mOTP and Yandex need the PIN. */
export interface EntryDetails {
  readonly pin?: string
  readonly note?: string
  /** In the order in which they were added. */
  readonly recoveryCodes?: readonly RecoveryCode[]
}

export const noMarks: EntryMarks = {
  tags: [],
  isFavorite: false,
  groupId: null,
  logo: 'auto',
  usedCount: 0,
  usedAt: null,
  importId: null
}

/** An account in the vault. Times are in ms since epoch. */
export interface VaultEntry extends AccountParts, EntryMarks {
  readonly id: string
  /** A keyed digest of the secret: the same for equal secrets, and useless without the vault's key. */
  readonly fingerprint: string
  readonly position: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly removedAt: number | null
}

/** How long a removed entry can be restored, in ms: 30 days. */
export const removedLifeMs = 30 * 86_400_000

/**
 * Normalises an account to the vault's limits: tidies names and sets the fixed parts of Steam and HOTP. Anything that would cause wrong
 * codes is refused, with the wrong part.
 */
export function checkParts(parts: AccountParts): Result<AccountParts, BadSetupKey> {
  const names = { issuer: tidyText(parts.issuer, longestIssuer), account: tidyText(parts.account, longestAccount) }
  if (parts.type === 'steam') {
    return ok({ type: 'steam', ...names, algorithm: 'SHA1', digits: steamDigits, period: 30, counter: 0 })
  }
  if (parts.type === 'yandex') {
    const fixed = { algorithm: 'SHA256', digits: yandexDigits, period: yandexPeriod, counter: 0 } as const
    return ok({ type: 'yandex', ...names, ...fixed })
  }
  const { algorithm, digits, period, counter } = parts
  if (!isWithin(digits, 4, 10)) return fail({ code: 'bad-setup-key', reason: 'bad-digits' })
  if (parts.type === 'motp') {
    return ok({ type: 'motp', ...names, algorithm: 'MD5', digits, period: motpPeriod, counter: 0 })
  }
  if (algorithm === 'MD5') return fail({ code: 'bad-setup-key', reason: 'bad-algorithm' })
  if (parts.type === 'hotp') {
    if (!isWithin(counter, 0, Number.MAX_SAFE_INTEGER - 1))
      return fail({ code: 'bad-setup-key', reason: 'bad-counter' })
    return ok({ type: 'hotp', ...names, algorithm, digits, period: 0, counter })
  }
  if (!isWithin(period, 1, 86_400)) return fail({ code: 'bad-setup-key', reason: 'bad-period' })
  return ok({ type: 'totp', ...names, algorithm, digits, period, counter: 0 })
}

const isWithin = (value: number, least: number, most: number) =>
  Number.isSafeInteger(value) && value >= least && value <= most

interface NewEntry {
  readonly id: string
  readonly fingerprint: string
  readonly position: number
  readonly now: number
}

/** Creates the entry for saving `parts` at `now`. */
export function createEntry(
  parts: AccountParts,
  { id, fingerprint, position, now }: NewEntry,
  marks: EntryMarks = noMarks
): VaultEntry {
  return { ...parts, ...marks, id, fingerprint, position, createdAt: now, updatedAt: now, removedAt: null }
}

export const foldName = (name: string) => name.normalize('NFC').toLowerCase()

/** The order of the list: by position, then by age. */
export function compareEntries(a: VaultEntry, b: VaultEntry): number {
  return a.position - b.position || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

/** Entries removed before this time (ms since epoch) can no longer be restored and are purged. */
export function purgeLimit(now: number): number {
  return now - removedLifeMs
}
