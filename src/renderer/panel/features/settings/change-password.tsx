// Changing one's own password: needs the old one (CHECKLIST 8), forgets remembered browsers (46), offers to end the other
// sessions (52).
import { Button, Checkbox, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import type { PersonalSettings } from '../../../../shared/contract'
import { actionWords, failureWords } from '../../../strings/app'
import { formatAgo } from '../../../strings/format'
import { settingsWords } from '../../../strings/panel'
import { sleepWords } from '../../../strings/sso'
import { mainNow } from '../../../ui/clock'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import { PasswordStrength, usePasswordStrength } from '../account/password-strength'
import classes from './settings-screen.module.css'

const words = settingsWords.password

export function ChangePassword({ settings }: { readonly settings: PersonalSettings }) {
  const [isOpen, setIsOpen] = useState(false)
  const { passwordChangedAt, user } = settings
  // Created by single sign-on: there is no password that could be changed.
  if (passwordChangedAt === null && settings.isFactorSleeping) return <span>{sleepWords.settings.noPassword}</span>
  return (
    <>
      <div className={classes.actions}>
        <span>
          {passwordChangedAt === null ? words.neverChanged : words.changedAt(formatAgo(passwordChangedAt, mainNow()))}
        </span>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setIsOpen(true)
          }}
        >
          {words.change}
        </Button>
      </div>
      <Modal
        opened={isOpen}
        onClose={() => {
          setIsOpen(false)
        }}
        title={words.change}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': actionWords.close }}
      >
        <PasswordForm
          ownWords={[user.name, user.email]}
          onDone={() => {
            setIsOpen(false)
            notifications.show({ color: 'accent', message: words.done })
          }}
        />
      </Modal>
    </>
  )
}

type Field = 'oldPassword' | 'password' | 'confirmPassword'

function PasswordForm({ ownWords, onDone }: { readonly ownWords: readonly string[]; readonly onDone: () => void }) {
  const [values, setValues] = useState<Record<Field, string>>({ oldPassword: '', password: '', confirmPassword: '' })
  const [endOtherSessions, setEndOtherSessions] = useState(true)
  const [isTried, setIsTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const changing = useSubmit(panel.settings.changePassword, onDone)
  const strength = usePasswordStrength(values.password, ownWords)
  const { failure } = changing
  const isWaiting = useIsWaiting(failure)
  const failedField = failure?.code === 'wrong-password' ? 'oldPassword' : 'password'
  useEffect(() => {
    if (changing.failureCount === 0) return
    form.current?.querySelector<HTMLInputElement>(`[name="${failedField}"]`)?.focus()
  }, [changing.failureCount, failedField])

  const errors: Record<Field, string | null> = {
    oldPassword:
      failure?.code === 'wrong-password'
        ? failureWords(failure, mainNow())
        : isTried && values.oldPassword === ''
          ? words.missing.old
          : null,
    password:
      failure?.code === 'password-refused'
        ? failureWords(failure, mainNow())
        : isTried && values.password === ''
          ? words.missing.next
          : null,
    confirmPassword:
      isTried && values.password !== '' && values.password !== values.confirmPassword ? words.differ : null
  }
  const isAtField = failure?.code === 'wrong-password' || failure?.code === 'password-refused'
  const bind = (field: Field) => ({
    name: field,
    value: values[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setValues((old) => ({ ...old, [field]: value }))
      setIsTried(false)
      changing.clear()
    },
    error: errors[field] === null ? undefined : <span role="alert">{errors[field]}</span>
  })
  const findWrong = (): Field | null => {
    if (values.oldPassword === '') return 'oldPassword'
    // Whether it is good enough is the main process's word: the meter may still lag behind what was typed.
    if (values.password === '') return 'password'
    return values.password === values.confirmPassword ? null : 'confirmPassword'
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsTried(true)
        const wrong = findWrong()
        if (wrong !== null) form.current?.querySelector<HTMLInputElement>(`[name="${wrong}"]`)?.focus()
        else if (!isWaiting) changing.submit({ ...values, endOtherSessions })
      }}
    >
      <Stack gap="md">
        <PasswordField label={words.old} autoComplete="current-password" data-autofocus {...bind('oldPassword')} />
        <PasswordField label={words.next} autoComplete="new-password" {...bind('password')} />
        <PasswordField label={words.confirm} autoComplete="new-password" {...bind('confirmPassword')} />
        <PasswordStrength strength={strength} />
        <Checkbox
          label={words.endOthers}
          checked={endOtherSessions}
          onChange={(event) => {
            setEndOtherSessions(event.currentTarget.checked)
          }}
        />
        <Text size="sm" c="dimmed">
          {words.note}
        </Text>
        <FailureNote failure={isAtField ? null : failure} />
        <SubmitButton isBusy={changing.isBusy} isWaiting={isWaiting}>
          {words.change}
        </SubmitButton>
      </Stack>
    </form>
  )
}
