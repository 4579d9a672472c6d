// Turning automatic backups off, which asks who it is, as turning them on does.
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { BackupState } from '../../../../shared/contract'
import { addingWords } from '../../../strings/authenticator'
import { backupWords } from '../../../strings/backups'
import { exportWords } from '../../../strings/transfer'
import { FailureNote, unlessCancelled, useIsWaiting } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import steps from '../adding/steps.module.css'
import { backups } from '../../client'

interface TurnOffViewProps {
  readonly state: BackupState
  /** With words where it was done. */
  readonly onBack: (words?: string) => void
}

export function TurnOffView({ state, onBack }: TurnOffViewProps) {
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const turningOff = useSubmit(backups.turnOff, () => {
    onBack(backupWords.turnOff.done)
  })
  const isWaiting = useIsWaiting(turningOff.failure)
  const asksPassphrase = state.confirmedBy === 'passphrase'
  return (
    <form
      noValidate
      className={steps.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (asksPassphrase && passphrase === '') setIsMissing(true)
        else if (!isWaiting) turningOff.submit(asksPassphrase ? { passphrase } : {})
      }}
    >
      <Text>{backupWords.turnOff.detail}</Text>
      {asksPassphrase && (
        <PasswordField
          label={exportWords.passphrase}
          autoComplete="current-password"
          data-autofocus
          value={passphrase}
          error={isMissing ? <span role="alert">{exportWords.passphraseMissing}</span> : undefined}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value)
            setIsMissing(false)
            turningOff.clear()
          }}
        />
      )}
      <FailureNote failure={unlessCancelled(turningOff.failure)} />
      <div className={steps.actions}>
        <Button
          data-autofocus={!asksPassphrase || undefined}
          variant="default"
          onClick={() => {
            onBack()
          }}
        >
          {addingWords.cancel}
        </Button>
        <Button type="submit" color="red.9" loading={turningOff.isBusy} disabled={isWaiting}>
          {backupWords.turnOff.submit}
        </Button>
      </div>
    </form>
  )
}
