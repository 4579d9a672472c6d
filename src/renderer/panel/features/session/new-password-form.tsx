// A new password, typed twice, with the main process's rating while it is typed.
import { Stack } from '@mantine/core'
import { useEffect } from 'react'
import type { SignedInUser } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import type { Submission } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { useFields } from '../../../ui/use-fields'
import { PasswordStrength, usePasswordStrength } from '../account/password-strength'
import { useMessages } from '../../../ui/use-messages'

export interface NewPasswordFormProps {
  readonly user: SignedInUser
  readonly submission: Submission<{ readonly password: string; readonly confirmPassword: string }>
}

export function NewPasswordForm({ user, submission }: NewPasswordFormProps) {
  const t = useMessages()
  const { failure } = submission
  const refused = failure?.code === 'password-refused' ? failureMessage(failure, mainNow()) : null
  const { element, values, bind, focus, submit } = useFields({
    initialValues: { password: '', confirmPassword: '' },
    // The main process decides whether it is good enough: the meter may lag behind the input.
    findErrors: ({ password, confirmPassword }) => {
      if (password === '') return { password: t('panel.newPassword.missing') }
      return password === confirmPassword ? {} : { confirmPassword: t('panel.newPassword.differ') }
    },
    failed: refused === null ? {} : { password: refused },
    onType: (field) => {
      if (field === 'password') submission.clear()
    },
    clearsAll: true
  })
  const strength = usePasswordStrength(values.password, [user.name, user.email])
  useEffect(() => {
    if (submission.failureCount > 0) focus('password')
    // The count alone shows that there is a new failure.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [submission.failureCount])

  return (
    <form ref={element} noValidate onSubmit={submit(submission.submit)}>
      <Stack gap="md">
        {/* For the system's and other password managers: whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordField
          label={t('panel.newPassword.password')}
          autoComplete="new-password"
          autoFocus
          {...bind('password')}
        />
        <PasswordField
          label={t('panel.newPassword.confirmPassword')}
          autoComplete="new-password"
          {...bind('confirmPassword')}
        />
        <PasswordStrength strength={strength} />
        <FailureNote failure={refused === null ? failure : null} />
        <SubmitButton isBusy={submission.isBusy}>{t('panel.newPassword.submit')}</SubmitButton>
      </Stack>
    </form>
  )
}
