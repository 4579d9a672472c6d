// The backups in the folder, and the dry run of restoring one.
import type { BackupFile } from '../../../../shared/contract'
import { fail, ok } from '../../../../shared/result'
import { readBackupName } from '../../domain/backup-file'
import { failureOf, listFiles, readBackup } from '../../storage/backup-folder'
import type { VaultHandlers } from '../handlers'
import type { Imports } from '../imports'
import { digestFile, isBackupName, type BackupLedger } from './ledger'

interface RestorePorts {
  readonly ledger: BackupLedger
  readonly imports: Pick<Imports, 'prepare'>
  readonly isClosed: () => boolean
}

export function createRestore({ ledger, imports, isClosed }: RestorePorts) {
  return {
    /** All backups in the folder, including other vaults'. */
    list: async () => {
      const { folder } = ledger.kept()
      if (folder === null) return fail({ code: 'backup-failed', reason: 'no-folder' })
      try {
        const ours = new Map(ledger.here().map((one) => [one.name, one]))
        const files: BackupFile[] = []
        for (const { name, sizeBytes } of await listFiles(folder, isBackupName)) {
          const one = ours.get(name)
          const bytes = one === undefined ? null : await readBackup(folder, name)
          const isSame = one !== undefined && bytes !== null && digestFile(bytes) === one.file
          files.push({
            name,
            writtenAt: one?.writtenAt ?? readBackupName(name) ?? 0,
            sizeBytes,
            accounts: one?.accounts ?? null,
            check: one === undefined ? 'unknown' : isSame ? 'whole' : 'changed'
          })
        }
        return ok(files.toSorted((a, b) => b.writtenAt - a.writtenAt || (a.name < b.name ? 1 : -1)))
      } catch (error) {
        const reason = failureOf(error)
        if (reason === null) throw error
        return fail({ code: 'backup-failed', reason })
      }
    },
    /** `not-sealed` for any other file with the name of a backup. */
    prepareRestore: async ({ name, password }) => {
      const { folder } = ledger.kept()
      if (folder === null || !isBackupName(name)) return fail({ code: 'not-found' })
      let bytes: Buffer | null
      try {
        bytes = await readBackup(folder, name)
      } catch (error) {
        if (failureOf(error) === null) throw error
        return fail({ code: 'file-not-read', reason: 'damaged' })
      }
      if (isClosed()) return fail({ code: 'cancelled' })
      return bytes === null ? fail({ code: 'not-found' }) : imports.prepare({ bytes, password, isBackup: true })
    }
  } satisfies Partial<VaultHandlers['backups']>
}
