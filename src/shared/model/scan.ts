// Accounts that were scanned, typed or opened as a setup link and wait to be saved.
import type { SetupKeyRefusal } from '../result'
import type { Entry } from './entry'

/** A scanned or typed account that waits to be reviewed and saved. Its secret stays in the main process. */
export interface Candidate extends Pick<
  Entry,
  'id' | 'issuer' | 'account' | 'type' | 'algorithm' | 'digits' | 'period'
> {
  /** The same account (issuer, account, secret) is already in the vault. */
  readonly isDuplicate: boolean
  /** An account with these names but another secret is in the vault: saving adds a second one. */
  readonly isConflict: boolean
}

/** A readable code that is of no use here (a web link, a contact), or an account that cannot be read. */
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
  /** Pages of Google transfers among the codes. */
  readonly pages: readonly TransferPage[]
}
