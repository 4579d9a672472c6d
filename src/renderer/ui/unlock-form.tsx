// Unlocking with the passphrase or, if there is one, the recovery key. Used for both apps' stores and for the Authenticator's own lock.
import { Anchor, Stack } from '@mantine/core'
import { useState } from 'react'
import { FailureNote, useIsWaiting } from './failure-note'
import { PasswordField } from './password-field'
import type { Submission } from './queries'
import { RecoveryKeyField } from './recovery-key-field'
import { SubmitButton } from './submit-button'
import { useMessages } from './use-messages'

export interface UnlockFormProps {
  readonly passphraseLabel: string
  readonly submitLabel: string
  readonly hasPassphrase: boolean
  readonly hasRecoveryKey: boolean
  readonly byPassphrase: Submission<{ passphrase: string }>
  readonly byRecoveryKey: Submission<{ recoveryKey: string }>
}

export function UnlockForm(props: UnlockFormProps) {
  const t = useMessages()
  const { passphraseLabel, submitLabel, hasPassphrase, hasRecoveryKey, byPassphrase, byRecoveryKey } = props
  const [typesKey, setTypesKey] = useState(!hasPassphrase)
  const [typed, setTyped] = useState('')
  const unlocking = typesKey ? byRecoveryKey : byPassphrase
  const isWaiting = useIsWaiting(unlocking.failure)

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (typed === '' || isWaiting) return
        if (typesKey) byRecoveryKey.submit({ recoveryKey: typed })
        else byPassphrase.submit({ passphrase: typed })
      }}
    >
      <Stack gap="md">
        {typesKey ? (
          <RecoveryKeyField key="recovery-key" autoFocus value={typed} onValue={setTyped} />
        ) : (
          <PasswordField
            key="passphrase"
            label={passphraseLabel}
            autoComplete="current-password"
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
            }}
          />
        )}
        <FailureNote failure={unlocking.failure} />
        <SubmitButton isBusy={unlocking.isBusy} isWaiting={isWaiting}>
          {submitLabel}
        </SubmitButton>
        {hasPassphrase && hasRecoveryKey && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="center"
            onClick={() => {
              setTypesKey(!typesKey)
              setTyped('')
            }}
          >
            {typesKey ? t('lock.recoveryKeyField.usePassphrase') : t('lock.recoveryKeyField.use')}
          </Anchor>
        )}
      </Stack>
    </form>
  )
}
