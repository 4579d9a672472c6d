// The words of automatic backups and of restoring one.
import type { BackupFile, BackupState } from '../../shared/contract'
import { whenOrDate } from './app'
import { asSentence, formatSentences } from './format'
import { wordsOf } from './language'

export const { backupWords } = wordsOf('backups')

/** When the last backup was written and how much is in it. `now` is the main process's clock. */
export const lastBackupWords = (last: NonNullable<BackupState['last']>, now: number): string =>
  asSentence(`${whenOrDate(last.writtenAt, now)} · ${backupWords.accounts(last.accounts)}`)

/** What is known of a file in the backups' folder. */
export const backupFileWords = ({ accounts, check }: BackupFile): string =>
  [...(accounts === null ? [] : [backupWords.accounts(accounts)]), backupWords.restore.checks[check]].join(' · ')

/** Since when backups fail, and what there is. */
export const failingWords = (
  failing: NonNullable<BackupState['failing']>,
  last: BackupState['last'],
  now: number
): string => {
  const { since, noneYet, lastGood } = backupWords.failing
  return formatSentences([since(failing.since), last === null ? noneYet : lastGood(whenOrDate(last.writtenAt, now))])
}

/** When a copy was taken, at the beginning of a line. */
export const copyTakenWords = (takenAt: number, now: number): string => asSentence(whenOrDate(takenAt, now))
