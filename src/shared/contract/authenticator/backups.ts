// Automatic backups: encrypted files in a folder that the user chose in the system's own dialog. No page sends a path. The only secret that
// crosses the border is the backup password, on its way in.
import { z } from 'zod'
import type { BackupFile, BackupState } from '../../model/backup'
import type { DryRun } from '../../model/transfer'
import { call, nothing, secretText } from '../call'

const reauthentication = {
  /** Required if the vault has a passphrase; otherwise the main process asks in its own dialog. */
  passphrase: secretText.optional()
}

export const backupsCalls = {
  state: call<BackupState>()('anyone', nothing),
  /** Opens the system's dialog. The folder is tested before it is accepted. */
  chooseFolder: call<BackupState>()('anyone', nothing, ['cancelled', 'backup-failed']),
  /** Confirms it's the user, then writes and verifies a first backup; backups are on only if that succeeds. */
  turnOn: call<BackupState>()('anyone', z.strictObject({ password: secretText, ...reauthentication }), [
    'wrong-passphrase',
    'throttled',
    'cancelled',
    'backup-failed'
  ]),
  /** Confirms it's the user. The next backup is written immediately; older files keep the old password. */
  changePassword: call<BackupState>()('anyone', z.strictObject({ password: secretText, ...reauthentication }), [
    'wrong-passphrase',
    'throttled',
    'cancelled',
    'wrong-stage',
    'backup-failed'
  ]),
  /** Confirms it's the user and forgets the key. The files stay. */
  turnOff: call<BackupState>()('anyone', z.strictObject(reauthentication), [
    'wrong-passphrase',
    'throttled',
    'cancelled'
  ]),
  setKeep: call<BackupState>()('anyone', z.strictObject({ keep: z.number().int().min(3).max(100) })),
  /** Writes a backup now, even if nothing changed. */
  runNow: call<BackupState>()('anyone', nothing, ['wrong-stage', 'backup-failed']),
  /** Backups in the folder, newest first. */
  list: call<readonly BackupFile[]>()('anyone', nothing, ['backup-failed']),
  /** A dry run of a backup in the folder, which must be one of our encrypted files. Continue with `imports.apply` and `imports.undo`. */
  prepareRestore: call<DryRun>()(
    'anyone',
    z.strictObject({ name: z.string().max(64), password: secretText.optional() }),
    ['not-found', 'file-not-read', 'cancelled']
  )
} as const
