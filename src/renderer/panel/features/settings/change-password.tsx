// Changing one's own password: needs the old one (CHECKLIST 8), forgets remembered browsers (46), offers to end the other sessions (52).
import { Button, Checkbox, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { PersonalSettings } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { formatAgo } from '../../../messages/format'
import { mainNow } from '../../../ui/clock'
import { useNow } from '../../../ui/use-now'
import { Dialog } from '../../../ui/dialog'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import { noticeDone } from '../../../ui/notices'
import { useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { useFields } from '../../../ui/use-fields'
import { panel } from '../../client'
import { PasswordStrength, usePasswordStrength } from '../account/password-strength'
import classes from './settings-screen.module.css'
import { useMessages } from '../../../ui/use-messages'

export function ChangePassword({ settings }: { readonly settings: PersonalSettings }) {
  const t = useMessages()
  const [isOpen, dialog] = useDisclosure()
  const now = useNow()
  const { passwordChangedAt, user } = settings
  // The user was created by single sign-on and has no password to change.
  if (passwordChangedAt === null && settings.isFactorSleeping) return <span>{t('sso.sleep.settings.noPassword')}</span>
  return (
    <>
      <div className={classes.actions}>
        <span>
          {passwordChangedAt === null
            ? t('panel.settings.password.neverChanged')
            : t('panel.settings.password.changedAt', { ago: formatAgo(passwordChangedAt, now) })}
        </span>
        <Button size="xs" variant="default" onClick={dialog.open}>
          {t('panel.settings.password.change')}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        onClose={dialog.close}
        title={t('panel.settings.password.change')}
        closeOnClickOutside={false}
      >
        <PasswordForm
          ownWords={[user.name, user.email]}
          onDone={() => {
            dialog.close()
            noticeDone(t('panel.settings.password.done'))
          }}
        />
      </Dialog>
    </>
  )
}

function PasswordForm({ ownWords, onDone }: { readonly ownWords: readonly string[]; readonly onDone: () => void }) {
  const t = useMessages()
  const [endOtherSessions, setEndOtherSessions] = useState(true)
  const changing = useSubmit(panel.settings.changePassword, onDone)
  const { failure } = changing
  const isWaiting = useIsWaiting(failure)
  const failedField = failure?.code === 'wrong-password' ? 'oldPassword' : 'password'
  const isAtField = failure?.code === 'wrong-password' || failure?.code === 'password-refused'
  const { element, values, bind, focus, submit } = useFields({
    initialValues: { oldPassword: '', password: '', confirmPassword: '' },
    // The main process decides whether it is good enough: the meter may lag behind the input.
    findErrors: ({ oldPassword, password, confirmPassword }) => ({
      ...(oldPassword === '' ? { oldPassword: t('panel.settings.password.missing.old') } : {}),
      ...(password === '' ? { password: t('panel.settings.password.missing.next') } : {}),
      ...(password !== '' && password !== confirmPassword
        ? { confirmPassword: t('panel.settings.password.differ') }
        : {})
    }),
    failed: isAtField ? { [failedField]: failureMessage(failure, mainNow()) } : {},
    onType: changing.clear,
    clearsAll: true
  })
  const strength = usePasswordStrength(values.password, ownWords)
  useEffect(() => {
    if (changing.failureCount > 0) focus(failedField)
    // The count alone shows that there is a new failure.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changing.failureCount, failedField])

  return (
    <form
      ref={element}
      noValidate
      onSubmit={submit((typed) => {
        if (!isWaiting) changing.submit({ ...typed, endOtherSessions })
      })}
    >
      <Stack gap="md">
        <PasswordField
          label={t('panel.settings.password.old')}
          autoComplete="current-password"
          data-autofocus
          {...bind('oldPassword')}
        />
        <PasswordField label={t('panel.settings.password.next')} autoComplete="new-password" {...bind('password')} />
        <PasswordField
          label={t('panel.settings.password.confirm')}
          autoComplete="new-password"
          {...bind('confirmPassword')}
        />
        <PasswordStrength strength={strength} />
        <Checkbox
          label={t('panel.settings.password.endOthers')}
          checked={endOtherSessions}
          onChange={(event) => {
            setEndOtherSessions(event.currentTarget.checked)
          }}
        />
        <Text size="sm" c="dimmed">
          {t('panel.settings.password.note')}
        </Text>
        <FailureNote failure={isAtField ? null : failure} />
        <SubmitButton isBusy={changing.isBusy} isWaiting={isWaiting}>
          {t('panel.settings.password.change')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
