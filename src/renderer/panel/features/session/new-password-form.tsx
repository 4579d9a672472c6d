// A new password, typed twice, with what the main process makes of it while it is typed.
import { Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { SignedInUser } from '../../../../shared/contract'
import { failureWords } from '../../../strings/app'
import { newPasswordWords as words } from '../../../strings/panel'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import type { Submission } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { PasswordStrength, usePasswordStrength } from '../account/password-strength'

export interface NewPasswordFormProps {
  readonly user: SignedInUser
  readonly submission: Submission<{ readonly password: string; readonly confirmPassword: string }>
}

export function NewPasswordForm({ user, submission }: NewPasswordFormProps) {
  const [password, setPassword] = useState('')
  const [confirmPassword, setConfirmPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const strength = usePasswordStrength(password, [user.name, user.email])
  useEffect(() => {
    if (submission.failureCount > 0) form.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
  }, [submission.failureCount])

  const { failure } = submission
  const refused = failure?.code === 'password-refused' ? failureWords(failure, mainNow()) : null
  const passwordError = isTried && password === '' ? words.missing : refused
  const confirmError = isTried && password !== '' && password !== confirmPassword ? words.differ : null
  const focus = (name: string) => form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus()

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        // Whether it is good enough is the main process's word: the meter may still lag behind what was typed.
        if (password === '') focus('password')
        else if (password !== confirmPassword) focus('confirmPassword')
        else submission.submit({ password, confirmPassword })
      }}
    >
      <Stack gap="md">
        {/* For the system's and other password keepers: whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordField
          label={words.password}
          name="password"
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={(event) => {
            setPassword(event.currentTarget.value)
            setIsTried(false)
            submission.clear()
          }}
          error={passwordError === null ? undefined : <span role="alert">{passwordError}</span>}
        />
        <PasswordField
          label={words.confirmPassword}
          name="confirmPassword"
          autoComplete="new-password"
          value={confirmPassword}
          onChange={(event) => {
            setConfirmPassword(event.currentTarget.value)
            setIsTried(false)
          }}
          error={confirmError === null ? undefined : <span role="alert">{confirmError}</span>}
        />
        <PasswordStrength strength={strength} />
        <FailureNote failure={refused === null ? failure : null} />
        <SubmitButton isBusy={submission.isBusy}>{words.submit}</SubmitButton>
      </Stack>
    </form>
  )
}
