// The words of automatic backups and of restoring one.
import type { BackupFile, SnapshotInfo } from '../../../shared/contract'
import { formatDateTime } from '../format'
import { accounts } from './counts'

export const backupWords = {
  off: {
    why: 'If this computer is lost or breaks, your codes go with it. Automatic backups keep an encrypted copy of every account in a folder of yours, after each change and once a day.',
    turnOn: 'Turn on automatic backups'
  },
  form: {
    folder: 'Folder',
    noFolder: 'No folder chosen yet',
    folderHint: 'Best on another drive or in a synced folder: somewhere that outlives this computer.',
    chooseFolder: 'Choose folder',
    folderMissing: 'Choose a folder first.',
    password: 'Backup password',
    newPassword: 'New backup password',
    confirm: 'Confirm password',
    advice: 'Nobody can open a backup without it, you neither. Keep it somewhere that is not this computer.',
    missing: 'Choose a password.',
    submit: 'Turn on',
    working: 'Writing the first backup, reading it back and comparing…',
    on: 'Automatic backups are on. The first one is written and checked.'
  },
  folder: 'Folder',
  chooseAnother: 'Choose another folder',
  last: 'Last backup',
  never: 'None yet',
  accounts,
  checked: (when: string) => `Read back and found whole ${when}`,
  running: 'Writing and checking a backup…',
  pending: 'What changed is written in a few seconds.',
  keep: 'Backups to keep',
  keepHint: 'Between 3 and 100. Half are the latest, the others one a day. Older ones of this vault are deleted.',
  runNow: 'Back up now',
  done: 'Backed up. The file was read back and compared.',
  changePassword: {
    name: 'Change password',
    detail:
      'A backup under the new password is written at once. Older files keep the password that they were written with.',
    submit: 'Change password',
    working: 'Writing a backup under the new password…',
    done: 'The backup password is changed.'
  },
  turnOff: {
    name: 'Turn off',
    detail:
      'Changes are no longer backed up. The files that are there stay where they are and open with their password.',
    submit: 'Turn off backups',
    done: 'Automatic backups are off.'
  },
  restore: {
    name: 'Restore',
    title: 'Restore a backup',
    detail: 'Nothing is added before you have seen what is in the backup, and it can be undone.',
    listName: 'Backups in the folder',
    none: 'There is no backup in this folder.',
    another: 'Choose a backup file',
    checks: {
      whole: 'checked',
      changed: 'damaged or changed since',
      unknown: 'written by another vault or computer'
    } satisfies Record<BackupFile['check'], string>,
    drop: 'Drop a backup here, or',
    choose:
      'A file of Countersign’s, named countersign-backup and its date. You need the backup password that it was written with.'
  },
  copies: {
    title: 'Copies on this computer',
    detail:
      'The vault copies itself at each start, once a day and before each update, sealed as it is. They help where the vault is damaged, not where the disk is lost.',
    none: 'There is none yet. The first one is taken a moment after the start.',
    failed: (when: string) => `Taking the last one failed ${when}. Look whether the disk is full.`,
    reasons: {
      start: 'When the app was started',
      daily: 'While the app was running',
      migration: 'Before the vault was updated',
      restore: 'Before an earlier copy was restored'
    } satisfies Record<SnapshotInfo['reason'], string>,
    restore: 'Restore…',
    restoreOf: (takenAt: number) => `Restore… the copy of ${formatDateTime(takenAt)}`,
    dialog: {
      detail: (takenAt: number) => `The vault goes back to ${formatDateTime(takenAt)}.`,
      effects: [
        'Accounts that were added since are not in it. Accounts that were removed since are back.',
        'Counters of HOTP accounts go back too: the next codes may have been used before.',
        'The vault as it is now is kept as a copy for 30 days, so that you can come back.'
      ],
      passphraseHint: 'The one that opens the Authenticator.',
      submit: 'Restore'
    }
  },
  failing: {
    title: 'Your accounts are not being backed up',
    since: (at: number) => `Failing since ${formatDateTime(at)}.`,
    noneYet: 'There is no good backup yet.',
    lastGood: (when: string) => `Last good backup: ${when}.`,
    tryAgain: 'Try again'
  }
}
