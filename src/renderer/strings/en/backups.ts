// The words of automatic backups and of restoring one.
import type { BackupFile, SnapshotInfo } from '../../../shared/contract'
import { formatDateTime } from '../format'
import { accounts } from './counts'

export const backupWords = {
  off: {
    why: 'If this computer is lost or breaks, your codes go with it. Automatic backups save an encrypted copy of every account in a folder you choose, after each change and once a day.',
    turnOn: 'Turn on automatic backups'
  },
  form: {
    folder: 'Folder',
    noFolder: 'No folder chosen yet',
    folderHint: 'Best on another drive or in a synced folder: somewhere that survives if this computer doesn’t.',
    chooseFolder: 'Choose folder',
    folderMissing: 'Choose a folder first.',
    password: 'Backup password',
    newPassword: 'New backup password',
    confirm: 'Confirm password',
    advice: 'No one can open a backup without it, not even you. Keep it somewhere other than this computer.',
    missing: 'Choose a password.',
    submit: 'Turn on',
    working: 'Saving and verifying the first backup…',
    on: 'Automatic backups are on. The first one is saved and verified.'
  },
  folder: 'Folder',
  chooseAnother: 'Choose another folder',
  last: 'Last backup',
  never: 'None yet',
  accounts,
  checked: (when: string) => `Verified ${when}`,
  running: 'Saving and verifying a backup…',
  pending: 'Recent changes will be backed up in a few seconds.',
  keep: 'Backups to keep',
  keepHint: 'From 3 to 100. AppId are the most recent, the rest one a day. Older backups of this vault are deleted.',
  runNow: 'Back up now',
  done: 'Backed up and verified.',
  changePassword: {
    name: 'Change password',
    detail: 'A backup with the new password is made right away. Older files keep their old password.',
    submit: 'Change password',
    working: 'Saving and verifying a backup with the new password…',
    done: 'The backup password was changed.'
  },
  turnOff: {
    name: 'Turn off',
    detail:
      'Changes will no longer be backed up. Existing backups stay where they are and still open with their password.',
    submit: 'Turn off backups',
    done: 'Automatic backups are off.'
  },
  restore: {
    name: 'Restore',
    title: 'Restore a backup',
    detail: 'You’ll see what’s in the backup before anything is added, and you can undo it.',
    listName: 'Backups in the folder',
    none: 'There is no backup in this folder.',
    another: 'Choose a backup file',
    checks: {
      whole: 'verified',
      changed: 'damaged or changed',
      unknown: 'from another vault or computer'
    } satisfies Record<BackupFile['check'], string>,
    drop: 'Drop a backup here, or',
    choose: 'A Countersign file named “countersign-backup” and a date. You’ll need the password it was saved with.'
  },
  copies: {
    title: 'Copies on this computer',
    detail:
      'Countersign copies the encrypted vault at each start, once a day and before each update. The copies help if the vault is damaged, but not if the disk is lost.',
    none: 'No copies yet. The first one is made shortly after the app starts.',
    failed: (when: string) => `The last copy failed ${when}. Check whether the disk is full.`,
    reasons: {
      start: 'When the app was started',
      daily: 'While the app was running',
      migration: 'Before the vault was updated',
      restore: 'Before an earlier copy was restored'
    } satisfies Record<SnapshotInfo['reason'], string>,
    restore: 'Restore…',
    restoreOf: (takenAt: number) => `Restore… (copy from ${formatDateTime(takenAt)})`,
    dialog: {
      detail: (takenAt: number) => `The vault goes back to ${formatDateTime(takenAt)}.`,
      effects: [
        'Accounts added since then will be gone. Accounts removed since then will be back.',
        'HOTP counters go back too, so the next codes may already have been used.',
        'The vault as it is now is kept as a copy for 30 days, so you can undo this.'
      ],
      passphraseHint: 'The one that opens the Authenticator.',
      submit: 'Restore'
    }
  },
  failing: {
    title: 'Your accounts are not being backed up',
    since: (at: number) => `Failing since ${formatDateTime(at)}.`,
    noneYet: 'There is no good backup yet.',
    lastGood: (when: string) => `Last good backup: ${when}.`
  }
}
