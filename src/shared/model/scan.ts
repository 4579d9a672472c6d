// Accounts that were scanned, typed or opened as a setup link and wait to be saved.
import type { SetupKeyRefusal } from '../result'
import type { Entry } from './entry'

/** An account of the vault that has the names or the secret of one that waits to be saved. */
export interface Twin extends Pick<Entry, 'id' | 'issuer' | 'account'> {
  /**
   * `secret`: the same names, but another secret, as after a reset. With the same secret, `names`: other names; `parameters`: another type,
   * algorithm, length, period or counter; `none`: the same account.
   */
  readonly difference: 'secret' | 'names' | 'parameters' | 'none'
}

/** A scanned or typed account that waits to be reviewed and saved. Its secret stays in the main process. */
export interface Candidate extends Pick<
  Entry,
  'id' | 'issuer' | 'account' | 'type' | 'algorithm' | 'digits' | 'period'
> {
  /** Null if it is new. */
  readonly twin: Twin | null
  /** The setup key has fewer than `shortKeyBits` bits. */
  readonly isKeyShort: boolean
  /** The issuer in the label of the setup link, if it differs from `issuer`. */
  readonly labelIssuer: string | null
}

/** A setup key without a link, found on the clipboard. It stays in the main process until it is saved with names. */
export interface HeldKey {
  readonly id: string
  /** How many characters it has, without spaces and dashes. */
  readonly characters: number
  /** It has fewer than `shortKeyBits` bits. */
  readonly isShort: boolean
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

/** How far the scan of an image is. Each display counts with all its passes. */
export interface ScanProgress {
  readonly done: number
  /** At most; a scan can end before. */
  readonly total: number
}

export interface ScanOutcome {
  readonly candidates: readonly Candidate[]
  readonly ignored: readonly IgnoredText[]
  /** Pages of Google transfers among the codes. */
  readonly pages: readonly TransferPage[]
  /** Only if nothing else was found. */
  readonly heldKey?: HeldKey
  /** The displays, or the clipboard's image, in which nothing was found. */
  readonly kept?: readonly KeptPicture[]
}

/** An image that the main process keeps until the next scan, to show it (`keptPictureAddress`) and to scan a part of it. */
export interface KeptPicture {
  readonly name: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

export const keptPictureHost = 'pictures'

/** The document that shows a kept image in an <iframe>. It is of another origin: the page can show the pixels, but not read them. */
export const keptPictureAddress = (name: string): string => `app://${keptPictureHost}/${name}`
