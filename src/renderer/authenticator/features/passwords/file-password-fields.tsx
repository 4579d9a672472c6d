// The fields of a password that encrypts a file: the new password twice with its strength, and the confirmation that it's the user.
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { linesOf } from '../../../messages/language'
import { PasswordField } from '../../../ui/password-field'
import { useMessages } from '../../../ui/use-messages'
import classes from './file-password-fields.module.css'
import { scorePassword } from './strength'

interface NewPasswordFieldsProps {
  readonly label: string
  readonly confirmLabel: string
  /** Shown while no password is typed. */
  readonly advice: string
  readonly hasFocus: boolean
  readonly password: string
  readonly confirmation: string
  readonly errorOf: (field: 'password' | 'confirmation') => ReactNode
  readonly onPassword: (password: string) => void
  readonly onConfirmation: (confirmation: string) => void
}

export function NewPasswordFields({
  label,
  confirmLabel,
  advice,
  hasFocus,
  password,
  confirmation,
  errorOf,
  onPassword,
  onConfirmation
}: NewPasswordFieldsProps) {
  const t = useMessages()
  const score = scorePassword(password)
  return (
    <>
      <PasswordField
        label={label}
        description={
          <span aria-live="polite" data-score={password === '' ? undefined : score} className={classes.strength}>
            {password === '' ? advice : linesOf(t('transfer.export.strength'))[score]}
          </span>
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        data-autofocus={hasFocus || undefined}
        value={password}
        error={errorOf('password')}
        onChange={(event) => {
          onPassword(event.currentTarget.value)
        }}
      />
      <PasswordField
        label={confirmLabel}
        autoComplete="new-password"
        value={confirmation}
        error={errorOf('confirmation')}
        onChange={(event) => {
          onConfirmation(event.currentTarget.value)
        }}
      />
    </>
  )
}

interface PassphraseAgainProps {
  /** False if the main process asks in a dialog. */
  readonly isAsked: boolean
  readonly passphrase: string
  readonly error: ReactNode
  readonly onPassphrase: (passphrase: string) => void
}

export function PassphraseAgain({ isAsked, passphrase, error, onPassphrase }: PassphraseAgainProps) {
  const t = useMessages()
  if (!isAsked) {
    return (
      <Text size="sm" c="dimmed">
        {t('transfer.export.confirmation')}
      </Text>
    )
  }
  return (
    <PasswordField
      label={t('transfer.export.passphrase')}
      description={t('transfer.export.passphraseHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="current-password"
      value={passphrase}
      error={error}
      onChange={(event) => {
        onPassphrase(event.currentTarget.value)
      }}
    />
  )
}
