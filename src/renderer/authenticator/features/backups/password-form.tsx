// The form that turns backups on or changes their password: folder, the password twice, and a confirmation that it's the user, because from
// then on encrypted secrets leave the vault automatically.
import { Button, Text } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import type { BackupState } from '../../../../shared/contract'
import { FailureNote, unlessCancelled, useIsWaiting } from '../../../ui/failure-note'
import { FormButtons } from '../../../ui/form-buttons'
import { useSubmit } from '../../../ui/queries'
import { backups } from '../../client'
import { NewPasswordFields, PassphraseAgain } from '../passwords/file-password-fields'
import { StepActions, StepForm } from '../sheet/step'
import classes from './backups-section.module.css'
import { useFolderChoice } from './choose-folder'
import { useMessages } from '../../../ui/use-messages'

export interface PasswordFormProps {
  readonly state: BackupState
  readonly isChange: boolean
  readonly onDone: () => void
  readonly onCancel: () => void
}

type Field = 'folder' | 'password' | 'confirmation' | 'passphrase'

export function PasswordForm({ state, isChange, onDone, onCancel }: PasswordFormProps) {
  const t = useMessages()
  const [password, setPassword] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<{ readonly field: Field; readonly message: string } | null>(null)
  const choosing = useFolderChoice(() => {
    setError(null)
  })
  const sending = useSubmit(isChange ? backups.changePassword : backups.turnOn, onDone)
  const isWaiting = useIsWaiting(sending.failure)

  const asksPassphrase = state.confirmedBy === 'passphrase'
  const failure = unlessCancelled(sending.failure) ?? choosing.failure

  const send = () => {
    if (state.folder === null) setError({ field: 'folder', message: t('backups.form.folderMissing') })
    else if (password === '') setError({ field: 'password', message: t('backups.form.missing') })
    else if (password !== confirmation) setError({ field: 'confirmation', message: t('transfer.export.differ') })
    else if (asksPassphrase && passphrase === '')
      setError({ field: 'passphrase', message: t('transfer.export.passphraseMissing') })
    else if (!isWaiting) sending.submit({ password, ...(asksPassphrase ? { passphrase } : {}) })
  }
  const errorOf = (field: Field) => (error?.field === field ? <span role="alert">{error.message}</span> : undefined)
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setError(null)
    sending.clear()
  }

  return (
    <StepForm
      onSubmit={() => {
        send()
      }}
    >
      {isChange ? (
        <Text size="sm">{t('backups.changePassword.detail')}</Text>
      ) : (
        <div className={classes.field}>
          <span className={classes.label}>{t('backups.form.folder')}</span>
          <div className={classes.folder}>
            <IconFolder size={18} aria-hidden />
            <span className={classes.path}>{state.folder ?? t('backups.form.noFolder')}</span>
            <Button
              data-autofocus
              size="xs"
              variant="default"
              loading={choosing.isBusy}
              onClick={() => {
                sending.clear()
                choosing.choose()
              }}
            >
              {t('backups.form.chooseFolder')}
            </Button>
          </div>
          <span className={classes.hint}>{errorOf('folder') ?? t('backups.form.folderHint')}</span>
        </div>
      )}
      <NewPasswordFields
        label={isChange ? t('backups.form.newPassword') : t('backups.form.password')}
        confirmLabel={t('backups.form.confirm')}
        advice={t('backups.form.advice')}
        hasFocus={isChange}
        password={password}
        confirmation={confirmation}
        errorOf={errorOf}
        onPassword={change(setPassword)}
        onConfirmation={change(setConfirmation)}
      />
      <PassphraseAgain
        isAsked={asksPassphrase}
        passphrase={passphrase}
        error={errorOf('passphrase')}
        onPassphrase={change(setPassphrase)}
      />
      <FailureNote failure={failure} />
      <StepActions
        status={sending.isBusy ? (isChange ? t('backups.changePassword.working') : t('backups.form.working')) : ''}
      >
        <FormButtons
          label={isChange ? t('backups.changePassword.submit') : t('backups.form.submit')}
          onCancel={onCancel}
          isBusy={sending.isBusy}
          isBlocked={isWaiting}
        />
      </StepActions>
    </StepForm>
  )
}
