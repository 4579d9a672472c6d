// The copies that the vault keeps of itself on this computer, at the end of the backups' settings, and the question before
// one of them takes its place.
import { Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import type { SnapshotInfo } from '../../../../shared/contract'
import { failureWords, whenOrDate } from '../../../strings/app'
import { addingWords } from '../../../strings/authenticator'
import { backupWords, copyTakenWords } from '../../../strings/backups'
import { exportWords } from '../../../strings/transfer'
import { mainNow } from '../../../ui/clock'
import { FailureNote, unlessCancelled, useIsWaiting } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { PasswordField } from '../../../ui/password-field'
import { useCall, useSubmit } from '../../../ui/queries'
import steps from '../adding/steps.module.css'
import { exports, snapshots } from '../../client'
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
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  // The pages start anew when it is done.
  const restoring = useSubmit(snapshots.restore, onCancel)
  const isWaiting = useIsWaiting(restoring.failure)
  if (choices === undefined) return null
  if (!choices.ok) return <Note tone="error">{failureWords(choices.error, mainNow())}</Note>
  const asksPassphrase = choices.value.confirmedBy === 'passphrase'
  return (
    <form
      noValidate
      className={steps.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (asksPassphrase && passphrase === '') setIsMissing(true)
        else if (!isWaiting) restoring.submit({ name: copy.name, ...(asksPassphrase ? { passphrase } : {}) })
      }}
    >
      <Text>{words.dialog.detail(copy.takenAt)}</Text>
      <List size="sm" spacing={6}>
        {words.dialog.effects.map((effect) => (
          <List.Item key={effect}>{effect}</List.Item>
        ))}
      </List>
      {asksPassphrase && (
        <PasswordField
          label={exportWords.passphrase}
          description={words.dialog.passphraseHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="current-password"
          data-autofocus
          value={passphrase}
          error={isMissing ? <span role="alert">{exportWords.passphraseMissing}</span> : undefined}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value)
            setIsMissing(false)
            restoring.clear()
          }}
        />
      )}
      <FailureNote failure={unlessCancelled(restoring.failure)} />
      <div className={steps.actions}>
        <Button variant="default" data-autofocus={!asksPassphrase || undefined} onClick={onCancel}>
          {addingWords.cancel}
        </Button>
        <Button type="submit" color="red.9" loading={restoring.isBusy} disabled={isWaiting}>
          {words.dialog.submit}
        </Button>
      </div>
    </form>
  )
}
