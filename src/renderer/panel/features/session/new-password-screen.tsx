// After a one-time initial password (CHECKLIST 14): the user replaces it with one that nobody else knows.
import { Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { SignedInUser } from '../../../../shared/contract'
import { failureWords } from '../../../strings/app'
import { newPasswordWords as words } from '../../../strings/panel'
import { BrandedScreen } from '../../../ui/branded-screen'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import { PasswordStrength, usePasswordStrength } from '../account/password-strength'
import { LeaveLink } from './leave-link'
import { useTakeSession } from './use-session'

export function NewPasswordScreen({ user }: { readonly user: SignedInUser }) {
  const takeSession = useTakeSession()
  const [password, setPassword] = useState('')
  const [confirmPassword, setConfirmPassword] = useState('')
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const choosing = useSubmit(panel.session.choosePassword, takeSession)
  const strength = usePasswordStrength(password, [user.name, user.email])
  useEffect(() => {
    if (choosing.failureCount > 0) form.current?.querySelector<HTMLInputElement>('[name="password"]')?.focus()
  }, [choosing.failureCount])

  const refused = choosing.failure?.code === 'password-refused' ? failureWords(choosing.failure, mainNow()) : null
  const passwordError = isTried && password === '' ? words.missing : refused
  const confirmError = isTried && password !== '' && password !== confirmPassword ? words.differ : null
  const focus = (name: string) => form.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus()

  return (
    <BrandedScreen title={words.title} detail={words.detail} below={<LeaveLink>{words.cancel}</LeaveLink>}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setIsTried(true)
          // Whether it is good enough is the main process's word: the meter may still lag behind what was typed.
          if (password === '') focus('password')
          else if (password !== confirmPassword) focus('confirmPassword')
          else choosing.submit({ password, confirmPassword })
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
              choosing.clear()
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
          <FailureNote failure={refused === null ? choosing.failure : null} />
          <SubmitButton isBusy={choosing.isBusy}>{words.submit}</SubmitButton>
        </Stack>
      </form>
    </BrandedScreen>
  )
}
