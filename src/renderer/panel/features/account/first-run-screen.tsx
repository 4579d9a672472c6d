// First run: creates this computer's account and its first admin, or explores demo data.
import { Anchor, Stack, Text, TextInput } from '@mantine/core'
import type { Failure } from '../../../../shared/result'
import { plainCode } from '../../../../shared/text/plain'
import { longestAccountName, longestEmail, longestName } from '../../../../shared/model/limits'
import { failureMessage } from '../../../messages/app'
import { BrandedScreen } from '../../../ui/branded-screen'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { PasswordField } from '../../../ui/password-field'
import { useAction, useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { useFields } from '../../../ui/use-fields'
import { panel } from '../../client'
import classes from './first-run-screen.module.css'
import { useTakeSession } from '../session/use-session'
import { PasswordStrength, usePasswordStrength } from './password-strength'
import { useMessages } from '../../../ui/use-messages'
import { t } from '../../../messages/language'

const fields = ['accountName', 'name', 'email', 'password', 'confirmPassword'] as const
type Field = (typeof fields)[number]
type Values = Record<Field, string>
type Errors = Partial<Record<Field, string>>

const empty: Values = { accountName: '', name: '', email: '', password: '', confirmPassword: '' }

/** What the page can check itself: an empty field, two passwords that don't match. */
function findErrors(values: Values): Errors {
  const errors: Errors = {}
  if (values.accountName.trim() === '') errors.accountName = t('panel.firstRun.missing.accountName')
  if (values.name.trim() === '') errors.name = t('panel.firstRun.missing.name')
  if (!/^\S+@\S+\.\S+$/.test(plainCode(values.email).trim())) errors.email = t('panel.firstRun.missing.email')
  if (values.password === '') errors.password = t('panel.firstRun.missing.password')
  else if (values.password !== values.confirmPassword) errors.confirmPassword = t('panel.firstRun.differ')
  return errors
}

/** A failure of one field is shown there, any other below the fields. */
function errorsOf(failure: Failure): Errors {
  if (failure.code === 'password-refused') return { password: failureMessage(failure, mainNow()) }
  if (failure.code === 'passwords-differ') return { confirmPassword: t('panel.firstRun.differ') }
  if (failure.code === 'bad-email') return { email: failureMessage(failure, mainNow()) }
  if (failure.code !== 'invalid-input') return {}
  const errors: Errors = {}
  for (const field of fields) {
    if (!failure.fields.includes(field)) continue
    errors[field] = field === 'confirmPassword' ? t('panel.firstRun.differ') : t(`panel.firstRun.missing.${field}`)
  }
  return errors
}

export function FirstRunScreen() {
  const t = useMessages()
  const creating = useSubmit(panel.account.create, useTakeSession())
  const demo = useAction(panel.app.exploreDemo, () => undefined)
  const failed = creating.failure === null ? {} : errorsOf(creating.failure)
  // The main process decides whether the password is good enough: the meter may lag behind the input.
  const { element, values, bind, submit } = useFields<Field>({
    initialValues: empty,
    findErrors,
    failed,
    onType: creating.clear
  })
  const strength = usePasswordStrength(values.password, [values.accountName, values.name, values.email])
  const isShownAtField = Object.keys(failed).length > 0

  return (
    <BrandedScreen
      title={t('panel.firstRun.title')}
      detail={t('panel.firstRun.detail')}
      width="middle"
      below={
        <>
          <Text size="sm" c="dimmed">
            {t('panel.firstRun.demoHint')}
          </Text>
          <Anchor component="button" type="button" size="sm" disabled={demo.isBusy} onClick={demo.start}>
            {t('panel.firstRun.demo')}
          </Anchor>
          <FailureNote failure={demo.failure} />
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit(creating.submit)}>
        <Stack gap="md">
          <TextInput
            label={t('panel.firstRun.accountName')}
            description={t('panel.firstRun.accountNameHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="organization"
            maxLength={longestAccountName}
            autoFocus
            {...bind('accountName')}
          />
          <div className={classes.pair}>
            <TextInput label={t('panel.firstRun.name')} autoComplete="name" maxLength={longestName} {...bind('name')} />
            <TextInput
              label={t('panel.firstRun.email')}
              inputMode="email"
              autoCapitalize="none"
              autoComplete="username"
              maxLength={longestEmail}
              spellCheck={false}
              {...bind('email')}
            />
          </div>
          <div className={classes.pair}>
            <PasswordField label={t('panel.firstRun.password')} autoComplete="new-password" {...bind('password')} />
            <PasswordField
              label={t('panel.firstRun.confirmPassword')}
              autoComplete="new-password"
              {...bind('confirmPassword')}
            />
          </div>
          <PasswordStrength strength={strength} />
          <FailureNote failure={isShownAtField ? null : creating.failure} />
          <SubmitButton isBusy={creating.isBusy}>{t('panel.firstRun.submit')}</SubmitButton>
        </Stack>
      </form>
    </BrandedScreen>
  )
}
