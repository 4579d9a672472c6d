// What was scanned, typed or opened as a setup link and waits to be saved.
import type { SetupKeyRefusal } from '../result'
import type { Entry } from './entry'

/** Something scanned or typed that waits to be looked at and saved. Its secret stays in the main process. */
export interface Candidate extends Pick<
  Entry,
  'id' | 'issuer' | 'account' | 'type' | 'algorithm' | 'digits' | 'period'
> {
  /** The same account (issuer, account, secret) is in the vault already. */
  readonly isDuplicate: boolean
  /** An account of these names is in the vault, with another secret: saving adds a second one. */
  readonly isConflict: boolean
}

/** A readable code that leads nowhere here (a web link, a contact), or an account that cannot be read. */
export interface IgnoredText {
  readonly kind: 'link' | 'text' | 'refused'
  readonly reason?: SetupKeyRefusal
  /** A short name without any secret. */
  readonly shown: string
}

/** A page of a Google transfer. `index` counts from 0. */
export interface TransferPage {
  readonly transferId: number
  readonly index: number
  readonly size: number
}

export interface ScanOutcome {
  readonly candidates: readonly Candidate[]
  readonly ignored: readonly IgnoredText[]
  /** Pages of Google transfers that were among the codes. */
  readonly pages: readonly TransferPage[]
}
