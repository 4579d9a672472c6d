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
  /** Names, tags and groups only; null if there is or was none, and for everything secret. */
  readonly from: string | null
  readonly to: string | null
}
