// The copies that the vault keeps of itself on this computer, at the end of the backups' settings, and the question before
// one of them takes its place.
import { Button, List, Text } from '@mantine/core'
import type { SnapshotInfo } from '../../../../shared/contract'
import { failureWords, whenOrDate } from '../../../strings/app'
import { backupWords, copyTakenWords } from '../../../strings/backups'
import { mainNow } from '../../../ui/clock'
import { Note } from '../../../ui/note'
import { useCall, useSubmit } from '../../../ui/queries'
import { exports, snapshots } from '../../client'
import { ConfirmedForm } from './confirmed-form'
import classes from './local-copies.module.css'
import { useMainNow } from './use-backups'

const words = backupWords.copies

export function LocalCopies({ onChoose }: { readonly onChoose: (copy: SnapshotInfo) => void }) {
  const answer = useCall('backups', ['copies'], () => snapshots.list({})).data
  const now = useMainNow()
  if (answer === undefined) return null
  return (
    <section className={classes.block} aria-label={words.title}>
      <h3 className={classes.title}>{words.title}</h3>
      <p className={classes.detail}>{words.detail}</p>
      {!answer.ok && <Note tone="error">{failureWords(answer.error, mainNow())}</Note>}
      {answer.ok && answer.value.failedAt !== null && (
        <Note tone="wait">{words.failed(whenOrDate(answer.value.failedAt, now))}</Note>
      )}
      {answer.ok && answer.value.snapshots.length === 0 && <p className={classes.detail}>{words.none}</p>}
      {answer.ok && answer.value.snapshots.length > 0 && (
        <ul className={classes.list}>
          {answer.value.snapshots.map((copy) => (
            <li key={copy.name} className={classes.copy}>
              <div className={classes.text}>
                <span className={classes.when}>{copyTakenWords(copy.takenAt, now)}</span>
                <span className={classes.why}>{words.reasons[copy.reason]}</span>
              </div>
              <Button
                size="xs"
                variant="default"
                aria-label={words.restoreOf(copy.takenAt)}
                onClick={() => {
                  onChoose(copy)
                }}
              >
                {words.restore}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

export function RestoreCopyView({ copy, onCancel }: { readonly copy: SnapshotInfo; readonly onCancel: () => void }) {
  const choices = useCall('entries', ['exports'], () => exports.choices({})).data
  // The pages start anew when it is done.
  const restoring = useSubmit(snapshots.restore, onCancel)
  if (choices === undefined) return null
  if (!choices.ok) return <Note tone="error">{failureWords(choices.error, mainNow())}</Note>
  return (
    <ConfirmedForm
      asksPassphrase={choices.value.confirmedBy === 'passphrase'}
      passphraseHint={words.dialog.passphraseHint}
      submit={words.dialog.submit}
      acting={restoring}
      onSubmit={(proof) => {
        restoring.submit({ name: copy.name, ...proof })
      }}
      onCancel={onCancel}
    >
      <Text>{words.dialog.detail(copy.takenAt)}</Text>
      <List size="sm" spacing={6}>
        {words.dialog.effects.map((effect) => (
          <List.Item key={effect}>{effect}</List.Item>
        ))}
      </List>
    </ConfirmedForm>
  )
}
