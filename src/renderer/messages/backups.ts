// Messages for automatic backups and for restoring one.
import type { BackupFile, BackupState } from '../../shared/contract'
import { whenOrDate } from './app'
import { asSentence, formatSentences } from './format'
import { t } from './language'

/** When the last backup was written and how much it contains. `now` is the main process's clock. */
export const lastBackupMessage = (last: NonNullable<BackupState['last']>, now: number): string =>
  asSentence(`${whenOrDate(last.writtenAt, now)} · ${t('backups.accounts', { count: last.accounts })}`)

/** What is known about a file in the backup folder. */
export const backupFileMessage = ({ accounts, check }: BackupFile): string =>
  [
    ...(accounts === null ? [] : [t('backups.accounts', { count: accounts })]),
    t(`backups.restore.checks.${check}`)
  ].join(' · ')

/** Since when backups have failed, and what exists. */
export const failingMessage = (
  failing: NonNullable<BackupState['failing']>,
  last: BackupState['last'],
  now: number
): string => {
  return formatSentences([
    t('backups.failing.since', { at: failing.since }),
    last === null
      ? t('backups.failing.noneYet')
      : t('backups.failing.lastGood', { when: whenOrDate(last.writtenAt, now) })
  ])
}

/** When a copy was made, at the beginning of a line. */
export const copyTakenMessage = (takenAt: number, now: number): string => asSentence(whenOrDate(takenAt, now))
