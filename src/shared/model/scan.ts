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
  /** An account of these names is in the vault, with another secret: saving stands a second one beside it. */
  readonly isConflict: boolean
}

export interface TransferPage {
  readonly transferId: number
  readonly index: number
  readonly size: number
}

export interface ScanOutcome {
  readonly candidates: readonly Candidate[]
  /** Readable codes that lead nowhere here: a web link, a contact, an account that cannot be read. */
  readonly ignored: readonly {
    readonly kind: 'link' | 'text' | 'refused'
    readonly reason?: SetupKeyRefusal
    readonly shown: string
  }[]
  /** Pages of Google transfers that were among the codes; `index` counts from 0. */
  readonly pages: readonly TransferPage[]
}
