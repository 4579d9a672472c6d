// Automatic backups: encrypted files in a folder that the user chose in the system's own dialog. No page names a path, and the
// only secret that crosses the border is the backup password on its way in.
import { z } from 'zod'
import type { BackupFile, BackupState } from '../../model/backup'
import type { DryRun } from '../../model/transfer'
import { call, nothing, secretText } from '../call'

const reauthentication = {
  /** Where the vault is under a passphrase; else the main process asks in a dialog of its own. */
  passphrase: secretText.optional()
}

export const backupsCalls = {
  state: call<BackupState>()('anyone', nothing),
  /** Opens the system's dialog; the folder is tried before it is taken. */
  chooseFolder: call<BackupState>()('anyone', nothing, ['cancelled', 'backup-failed']),
  /** Asks again who it is, writes and verifies a first backup; only then are they on. */
  turnOn: call<BackupState>()('anyone', z.strictObject({ password: secretText, ...reauthentication }), [
    'wrong-passphrase',
    'throttled',
    'cancelled',
    'backup-failed'
  ]),
  /** Asks again who it is; the next backup is written at once. Older files keep the old password. */
  changePassword: call<BackupState>()('anyone', z.strictObject({ password: secretText, ...reauthentication }), [
    'wrong-passphrase',
    'throttled',
    'cancelled',
    'wrong-stage',
    'backup-failed'
  ]),
  /** Asks again who it is, and forgets the key. The files stay. */
  turnOff: call<BackupState>()('anyone', z.strictObject(reauthentication), [
    'wrong-passphrase',
    'throttled',
    'cancelled'
  ]),
  setKeep: call<BackupState>()('anyone', z.strictObject({ keep: z.number().int().min(3).max(100) })),
  /** Writes a backup now, changed or not. */
  runNow: call<BackupState>()('anyone', nothing, ['wrong-stage', 'backup-failed']),
  /** Backups in the folder, newest first. */
  list: call<readonly BackupFile[]>()('anyone', nothing, ['backup-failed']),
  /** A dry run of a backup in the folder, which must be an encrypted file of ours; goes on with `imports.apply` and `imports.undo`. */
  prepareRestore: call<DryRun>()(
    'anyone',
    z.strictObject({ name: z.string().max(64), password: secretText.optional() }),
    ['not-found', 'file-not-read', 'cancelled']
  )
} as const
