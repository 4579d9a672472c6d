// The one table of calls that cross the border between a page and the main process, one contract a half.
// Each call says its input (a strict schema), its output, the failures it may answer with and who may make it.
// The main process reads this at run time; pages import its types only.
import { z } from 'zod'
import { appCalls } from './contract/app'
import { backupCalls } from './contract/backups'
import { call, id, nothing, type Contract } from './contract/call'
import { clockCalls } from './contract/clock'
import { desktopCalls } from './contract/desktop'
import { entryCalls, findingCalls } from './contract/finding'
import { lockCalls } from './contract/lock'
import { vaultSnapshotCalls } from './contract/snapshots'
import { transferCalls } from './contract/transfer'
import { plainCode, plainNumber } from './text/plain'

export * from './contract/app'
export * from './contract/backups'
export * from './contract/call'
export * from './contract/clock'
export * from './contract/desktop'
export * from './contract/finding'
export * from './contract/lock'
export * from './contract/panel'
export * from './contract/read-as'
export * from './contract/recovery'
export * from './contract/self-audit'
export * from './contract/snapshots'
export * from './contract/sso'
export * from './contract/transfer'

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

/** A code with the time it lives, ms since epoch. For HOTP `until` is 0 and `code` is null until asked for. */
export interface ShownCode {
  readonly id: string
  readonly code: string | null
  readonly from: number
  readonly until: number
  /** The code that comes next; null for HOTP, and for all while the preference `showsNextCode` is off. */
  readonly next: string | null
}

export interface CodeSheet {
  /** The main process's clock when the codes were made: the page draws time left against it. */
  readonly now: number
  readonly codes: readonly ShownCode[]
}

/** Something scanned or typed that waits to be looked at and saved. Its secret stays in the main process. */
export interface Candidate extends Pick<
  Entry,
  'id' | 'issuer' | 'account' | 'type' | 'algorithm' | 'digits' | 'period'
> {
  /** The same account (issuer, account, secret) is in the vault already. */
  readonly isDuplicate: boolean
  /** An account of these names is in the vault, with another secret: saving stands a second one beside it. */
  readonly isConflict: boolean
}

export interface ScanOutcome {
  readonly candidates: readonly Candidate[]
  /** Readable codes that lead nowhere here: a web link, a contact, an account that cannot be read. */
  readonly ignored: readonly {
    readonly kind: 'link' | 'text' | 'refused'
    readonly reason?: import('./result').SetupKeyRefusal
    readonly shown: string
  }[]
  /** Pages of Google transfers that were among the codes; `index` counts from 0. */
  readonly pages: readonly TransferPage[]
}

export interface TransferPage {
  readonly transferId: number
  readonly index: number
  readonly size: number
}

const issuerText = z.string().trim().max(120)
const accountText = z.string().trim().max(254)
const wholeNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

const addInput = z.strictObject({
  issuer: issuerText,
  account: accountText,
  setupKey: z.string().overwrite(plainCode).max(2048),
  type: z.enum(['totp', 'hotp', 'steam']),
  algorithm: z.enum(['SHA1', 'SHA256', 'SHA512']),
  digits: z.number().int().min(4).max(10),
  period: z.number().int().min(1).max(86_400),
  counter: wholeNumber
})

export const authenticatorContract = {
  ...appCalls,
  ...clockCalls,
  ...desktopCalls,
  ...lockCalls,
  ...transferCalls,
  ...backupCalls,
  ...findingCalls,
  ...vaultSnapshotCalls,
  entries: {
    ...entryCalls,
    /** In the custom order. */
    list: call<readonly Entry[]>()('anyone', nothing)
  },
  codes: {
    /** Of these accounts, or of all; who is not there is passed over. */
    list: call<CodeSheet>()('anyone', z.strictObject({ ids: z.array(id).max(500).optional() })),
    /** Puts the current code on the clipboard; it is cleared after 30 s if it still holds the code. */
    copy: call<{ readonly clearsAt: number }>()('anyone', z.strictObject({ id }), ['not-found']),
    /** HOTP: moves the counter on and answers the new code. */
    next: call<ShownCode>()('anyone', z.strictObject({ id }), ['not-found', 'wrong-stage']),
    /** HOTP: sets the counter that the next code is made with, where phone and site have drifted apart. */
    setCounter: call<null>()('anyone', z.strictObject({ id, counter: wholeNumber }), ['not-found', 'bad-setup-key']),
    /** mOTP and Yandex: gives the PIN that their codes are made with. */
    setPin: call<null>()('anyone', z.strictObject({ id, pin: z.string().overwrite(plainNumber).min(1).max(64) }), [
      'not-found',
      'wrong-stage'
    ])
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
        frameIndex: wholeNumber
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
          .array(z.strictObject({ id, issuer: issuerText, account: accountText }))
          .min(1)
          .max(500)
      }),
      ['not-found']
    ),
    discard: call<null>()('anyone', nothing)
  }
} as const satisfies Contract

export type AuthenticatorContract = typeof authenticatorContract

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
