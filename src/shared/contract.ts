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
import type { CodeSheet, ShownCode } from './model/code'
import type { Entry } from './model/entry'
import type { Candidate, ScanOutcome } from './model/scan'

export * from './contract/call'
export * from './contract/panel'
export type * from './model/acts'
export type * from './model/app'
export type * from './model/audit'
export type * from './model/backup'
export type * from './model/clock'
export type * from './model/code'
export type * from './model/desktop'
export type * from './model/entry'
export type * from './model/factor'
export type * from './model/file'
export type * from './model/history'
export type * from './model/job'
export type * from './model/lock'
export type * from './model/overview'
export type * from './model/policy'
export type * from './model/protection'
export type * from './model/recovery'
export type * from './model/scan'
export type * from './model/self-audit'
export type * from './model/session'
export type * from './model/settings'
export type * from './model/snapshot'
export type * from './model/sso'
export type * from './model/transfer'
export type * from './model/user'
export type * from './model/user-import'
export type * from './model/user-management'
export type * from './model/view'

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
