// Automatic backups of the vault. Times are ms since epoch.
import type { BackupFailure } from '../result'
import type { ExportChoices } from './transfer'

/** Times are ms since epoch. */
export interface BackupState {
  readonly isOn: boolean
  /** The whole path; null until one was chosen. */
  readonly folder: string | null
  /** How many files are kept. */
  readonly keep: number
  /** How the user says again that it is them before backups are turned on or their password changes. */
  readonly confirmedBy: ExportChoices['confirmedBy']
  /** The newest backup that was found whole: when it was written, when it was last read. */
  readonly last: { readonly writtenAt: number; readonly verifiedAt: number; readonly accounts: number } | null
  /** A backup is being written or read. */
  readonly isRunning: boolean
  /** Changes that no backup holds yet. */
  readonly isPending: boolean
  readonly failing: { readonly reason: BackupFailure; readonly since: number; readonly retryAt: number } | null
}

/** A file of the folder. */
export interface BackupFile {
  readonly name: string
  readonly writtenAt: number
  readonly sizeBytes: number
  /** Null where this vault did not write it. */
  readonly accounts: number | null
  /** `whole`: still what was read back; `changed`: not any more; `unknown`: this vault did not write it. */
  readonly check: 'whole' | 'changed' | 'unknown'
}
