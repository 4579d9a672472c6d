// Automatic backups of the vault. Times are ms since epoch.
import type { BackupFailure } from '../result'
import type { ExportChoices } from './transfer'

export interface BackupState {
  readonly isOn: boolean
  /** The full path; null until the user chose a folder. */
  readonly folder: string | null
  /** How many files are kept. */
  readonly keep: number
  /** How users confirm it's them before backups are turned on or the password changes. */
  readonly confirmedBy: ExportChoices['confirmedBy']
  /** The newest verified backup: when it was written and when it was last verified. */
  readonly last: { readonly writtenAt: number; readonly verifiedAt: number; readonly accounts: number } | null
  /** A backup is being written or verified. */
  readonly isRunning: boolean
  /** There are changes that no backup contains yet. */
  readonly isPending: boolean
  readonly failing: { readonly reason: BackupFailure; readonly since: number; readonly retryAt: number } | null
}

/** A file in the folder. */
export interface BackupFile {
  readonly name: string
  readonly writtenAt: number
  readonly sizeBytes: number
  /** Null if this vault did not write it. */
  readonly accounts: number | null
  /** `whole`: unchanged since it was verified; `changed`: no longer; `unknown`: this vault did not write it. */
  readonly check: 'whole' | 'changed' | 'unknown'
}
