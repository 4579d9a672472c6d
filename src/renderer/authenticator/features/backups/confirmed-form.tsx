// Confirms an action of the backup settings that undoes something: what it means, the passphrase if there is one, a way out, and a button
// named after the action. The initial focus is on the passphrase, or on the way out if none is asked for.
import { useState, type ReactNode } from 'react'
import type { Failure } from '../../../../shared/result'
import { FailureNote, unlessCancelled, useIsWaiting } from '../../../ui/failure-note'
import { FormButtons } from '../../../ui/form-buttons'
import { PasswordField } from '../../../ui/password-field'
import { StepActions, StepForm } from '../sheet/step'
import { useMessages } from '../../../ui/use-messages'

interface ConfirmedFormProps {
  readonly asksPassphrase: boolean
  readonly passphraseHint?: string
  readonly submit: string
  readonly acting: { readonly isBusy: boolean; readonly failure: Failure | null; readonly clear: () => void }
  readonly onSubmit: (proof: { readonly passphrase?: string }) => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

export function ConfirmedForm({ asksPassphrase, passphraseHint, submit, acting, ...props }: ConfirmedFormProps) {
  const t = useMessages()
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const isWaiting = useIsWaiting(acting.failure)
  return (
    <StepForm
      onSubmit={() => {
        if (asksPassphrase && passphrase === '') setIsMissing(true)
        else if (!isWaiting) props.onSubmit(asksPassphrase ? { passphrase } : {})
      }}
    >
      {props.children}
      {asksPassphrase && (
        <PasswordField
          label={t('transfer.export.passphrase')}
          description={passphraseHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="current-password"
          data-autofocus
          value={passphrase}
          error={isMissing ? <span role="alert">{t('transfer.export.passphraseMissing')}</span> : undefined}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value)
            setIsMissing(false)
            acting.clear()
          }}
        />
      )}
      <FailureNote failure={unlessCancelled(acting.failure)} />
      <StepActions>
        <FormButtons
          label={submit}
          onCancel={props.onCancel}
          isBusy={acting.isBusy}
          isBlocked={isWaiting}
          isDangerous
          focusesCancel={!asksPassphrase}
        />
      </StepActions>
    </StepForm>
  )
}
