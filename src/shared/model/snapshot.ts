// Verified copies of a store on this computer.

export type SnapshotReason = 'start' | 'migration' | 'daily' | 'restore'

export interface SnapshotInfo {
  readonly name: string
  /** Ms since epoch. */
  readonly takenAt: number
  readonly reason: SnapshotReason
}

export interface SnapshotList {
  /** Newest first. */
  readonly snapshots: readonly SnapshotInfo[]
  /** When making a copy last failed, ms since epoch; null once one was made again. */
  readonly failedAt: number | null
}
