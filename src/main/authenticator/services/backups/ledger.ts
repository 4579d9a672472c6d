// What is known of automatic backups between two starts of the app: the settings, which files were written and verified,
// and since when a run has been failing. Kept as one preference in the vault.
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
  /** Keyed digest of the accounts: tells whether anything changed. */
  readonly content: string
  /** Digest of the file: tells whether it is still the one that was written. */
  readonly file: string
  /** False once a later read found it changed. */
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
  /** Tells this vault's half-written files from others'; chosen at random with the first folder. */
  readonly mark: string
  readonly failing: Failing | null
  /** Sealed, in base64; null where backups are off. */
  readonly sealedKey: string | null
  /** In the order in which they were written. */
  readonly written: readonly Written[]
}

/** Files in earlier folders are remembered too, up to this many in all. */
const mostRemembered = 400

export interface BackupLedger {
  kept(): Kept
  save(change: Partial<Kept>): void
  /** Files that were written to the present folder, oldest first. */
  here(): readonly Written[]
  /** The newest file in the present folder that still held what was written when it was last read. */
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
