// The history of an account of the vault.

export type HistoryChange =
  | 'added'
  | 'imported'
  | 'renamed'
  | 'note'
  | 'tags'
  | 'group'
  | 'counter'
  | 'pin'
  | 'recovery-codes'
  | 'removed'
  | 'restored'
  | 'replaced'

export interface HistoryItem {
  /** Ms since epoch. */
  readonly at: number
  readonly change: HistoryChange
  /** Names, tags and groups only; null where there was or is none, and for everything that is secret. */
  readonly from: string | null
  readonly to: string | null
}
