// Backups that fail: what is wrong, since when, and the two ways on. It stands where it cannot be missed until it is mended.
import { Button } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import type { BackupState } from '../../../../shared/contract'
import { backupFailureWords } from '../../../strings/app'
import { backupWords, failingWords } from '../../../strings/backups'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { backups } from '../../client'
import classes from './failing-note.module.css'
import { useBackups, useMainNow } from './use-backups'

const nothing = () => undefined

/** Over the list; nothing where all is well. */
export function BackupBanner() {
  const state = useBackups()
  if (state === null || state.failing === null) return null
  return (
    <div className={classes.banner}>
      <FailingNote state={state} failing={state.failing} />
    </div>
  )
}

interface FailingNoteProps {
  readonly state: BackupState
  readonly failing: NonNullable<BackupState['failing']>
}

export function FailingNote({ state, failing }: FailingNoteProps) {
  const now = useMainNow()
  const choosing = useSubmit(backups.chooseFolder, nothing)
  const trying = useSubmit(backups.runNow, nothing)
  // A try that failed again says the same as the note.
  const failure = choosing.failure?.code === 'cancelled' ? null : choosing.failure
  const words = backupWords.failing
  return (
    <section className={classes.note} role="alert" aria-label={words.title}>
      <IconCloudOff className={classes.icon} size={22} aria-hidden />
      <div className={classes.body}>
        <strong>{words.title}</strong>
        <p className={classes.text}>{backupFailureWords(failing.reason)}</p>
        <p className={classes.since}>{failingWords(failing, state.last, now)}</p>
        <FailureNote failure={failure} />
        <div className={classes.actions}>
          <Button
            size="xs"
            variant="default"
            loading={choosing.isBusy}
            onClick={() => {
              choosing.submit({})
            }}
          >
            {backupWords.chooseAnother}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={trying.isBusy || state.isRunning}
            onClick={() => {
              trying.submit({})
            }}
          >
            {words.tryAgain}
          </Button>
        </div>
      </div>
    </section>
  )
}
