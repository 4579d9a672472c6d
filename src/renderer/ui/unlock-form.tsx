// Unlocking with the passphrase or, if there is one, the recovery key. Used for both apps' stores and for the Authenticator's own lock.
import { Stack } from '@mantine/core'
import { FailureNote, useIsWaiting } from './failure-note'
import { usePassphraseOrKey } from './passphrase-or-key'
import type { Submission } from './queries'
import { SubmitButton } from './submit-button'

export interface UnlockFormProps {
  readonly passphraseLabel: string
  readonly submitLabel: string
  readonly hasPassphrase: boolean
  readonly hasRecoveryKey: boolean
  readonly byPassphrase: Submission<{ passphrase: string }>
  readonly byRecoveryKey: Submission<{ recoveryKey: string }>
}

export function UnlockForm(props: UnlockFormProps) {
  const { passphraseLabel, submitLabel, hasPassphrase, hasRecoveryKey, byPassphrase, byRecoveryKey } = props
  const { typed, typesKey, field, drawLink } = usePassphraseOrKey({ passphraseLabel, hasPassphrase, hasRecoveryKey })
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
        {field}
        <FailureNote failure={unlocking.failure} />
        <SubmitButton isBusy={unlocking.isBusy} isWaiting={isWaiting}>
          {submitLabel}
        </SubmitButton>
        {drawLink({ ta: 'center' })}
      </Stack>
    </form>
  )
}
