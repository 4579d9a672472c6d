// What the app remembers about automatic backups between starts: the settings, which files were written and verified, and since when runs
// have been failing. Stored as one preference in the vault.
import { createHash } from 'node:crypto'
import type { BackupFailure } from '../../../../shared/result'
import { readBackupName, usuallyKept } from '../../domain/backup-file'
import type { PreferenceTable } from '../../storage/preferences'
import { backupsPreference } from '../../storage/resealing'

interface Written {
  readonly folder: string
  readonly name: string
  readonly writtenAt: number
  readonly verifiedAt: number
  readonly accounts: number
  /** Keyed digest of the accounts, which shows whether anything changed. */
  readonly content: string
  /** Digest of the file, which shows whether it is still the one that was written. */
  readonly file: string
  /** False if a later check found it changed. */
  readonly isWhole: boolean
}

interface Failing {
  readonly reason: BackupFailure
  readonly since: number
  readonly failures: number
  readonly failedAt: number
}

interface Kept {
  readonly isOn: boolean
  readonly folder: string | null
  readonly keep: number
  /** Distinguishes this vault's partial files from others'; chosen at random with the first folder. */
  readonly mark: string
  readonly failing: Failing | null
  /** Sealed, in base64; null if backups are off. */
  readonly sealedKey: string | null
  /** In the order of writing. */
  readonly written: readonly Written[]
}

/** Includes files in earlier folders. */
const mostRemembered = 400

export interface BackupLedger {
  kept(): Kept
  save(change: Partial<Kept>): void
  /** Files written to the current folder, oldest first. */
  here(): readonly Written[]
  /** The newest file in the current folder that was intact when last read. */
  newestWhole(): Written | undefined
  add(file: Written): void
  replace(old: Written, change: Partial<Written>): void
  remove(file: Pick<Written, 'folder' | 'name'>): void
}

export function createLedger(preferences: PreferenceTable): BackupLedger {
  let kept = loadKept(preferences)

  const save = (change: Partial<Kept>) => {
    kept = { ...kept, ...change }
    preferences.set(backupsPreference, JSON.stringify(kept))
  }
  const here = () => kept.written.filter(({ folder }) => folder === kept.folder)

  return {
    kept: () => kept,
    save,
    here,
    newestWhole: () => here().findLast(({ isWhole }) => isWhole),
    add: (file) => {
      save({ written: [...kept.written, file].slice(-mostRemembered) })
    },
    replace: (old, change) => {
      save({ written: kept.written.map((one) => (one === old ? { ...one, ...change } : one)) })
    },
    remove: ({ folder, name }) => {
      save({ written: kept.written.filter((one) => one.folder !== folder || one.name !== name) })
    }
  }
}

export const isBackupName = (name: string) => readBackupName(name) !== null

/** SHA-256 in hex. */
export const digestFile = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function loadKept(preferences: PreferenceTable): Kept {
  const text = preferences.get(backupsPreference)
  const fresh: Kept = {
    isOn: false,
    folder: null,
    keep: usuallyKept,
    mark: '',
    failing: null,
    sealedKey: null,
    written: []
  }
  return text === null ? fresh : { ...fresh, ...(JSON.parse(text) as Partial<Kept>) }
}
