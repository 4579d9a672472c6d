// A setup key with its names as typed so far. It outlives the step, so that **Back** keeps it, and ends with the sheet. Pure.
import type { Algorithm, HeldKey, TypedEntryType } from '../../../../shared/contract'

export interface TypedKey {
  readonly issuer: string
  readonly account: string
  readonly setupKey: string
  /** A setup key from the clipboard, instead of `setupKey`. The page knows only its length. */
  readonly heldKey: HeldKey | null
  readonly type: TypedEntryType
  readonly algorithm: Algorithm
  readonly digits: string
  readonly period: string
  readonly counter: string
}

export const blankKey: TypedKey = {
  issuer: '',
  account: '',
  setupKey: '',
  heldKey: null,
  type: 'totp',
  algorithm: 'SHA1',
  digits: '6',
  period: '30',
  counter: '0'
}
