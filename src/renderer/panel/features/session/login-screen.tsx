// The password, the first of the two factors. A wrong password, an unknown user and a locked one look the same (CHECKLIST 31).
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useAppState } from '../../../ui/app-state'
import { BrandedScreen } from '../../../ui/branded-screen'
import { FailureNote, useIsWaiting } from '../../../ui/failure-note'
import { laterScreen } from '../../../ui/later'
import { Note } from '../../../ui/note'
import { PasswordField } from '../../../ui/password-field'
import { useSubmit } from '../../../ui/queries'
import { SubmitButton } from '../../../ui/submit-button'
import { panel } from '../../client'
import classes from './login-screen.module.css'
import { DimLink } from './dim-link'
import { SsoLogin } from './sso-login'
import { useSession, useSessionLife, useTakeSession } from './use-session'
import { sentenceGap } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

const RecoveryKeyScreen = laterScreen(async () => (await import('../recovery/recovery-key-screen')).RecoveryKeyScreen)

export function LoginScreen() {
  const t = useMessages()
  const { demoSignIn } = useAppState()
  const session = useSession().data
  const sso = session?.ok === true && session.value.step === 'signed-out' ? session.value.sso : null
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<'username' | 'password' | null>(null)
  const [isPasswordShown, setIsPasswordShown] = useState(false)
  const [isRecovering, recovery] = useDisclosure()
  const isFormShown = sso === null || isPasswordShown
  const usernameInput = useRef<HTMLInputElement>(null)
  const passwordInput = useRef<HTMLInputElement>(null)
  const loggingIn = useSubmit(panel.session.logIn, useTakeSession())
  const isWaiting = useIsWaiting(loggingIn.failure)
  const life = useSessionLife().data
  const ended = life?.ok === true && life.value.kind === 'ended' ? life.value.reason : null

  useEffect(() => {
    if (loggingIn.failureCount > 0) passwordInput.current?.select()
  }, [loggingIn.failureCount])

  useEffect(() => {
    if (isPasswordShown) usernameInput.current?.focus()
  }, [isPasswordShown])

  const send = () => {
    const first = username.trim() === '' ? 'username' : password === '' ? 'password' : null
    setMissing(first)
    if (first === 'username') usernameInput.current?.focus()
    else if (first === 'password') passwordInput.current?.focus()
    else loggingIn.submit({ username, password })
  }

  const fillIn = (demo: { readonly username: string; readonly password: string }) => () => {
    setUsername(demo.username)
    setPassword(demo.password)
    setMissing(null)
    setIsPasswordShown(true)
    loggingIn.clear()
    passwordInput.current?.focus()
  }

  if (isRecovering) {
    return <RecoveryKeyScreen onBack={recovery.close} />
  }
  return (
    <BrandedScreen
      title={t('panel.login.title')}
      detail={sso === null ? t('panel.login.detail') : undefined}
      below={
        <Stack gap="md">
          {demoSignIn !== null && (
            <div className={classes.demo}>
              <p>
                <strong>{t('panel.login.demo.title')}</strong>
                {sentenceGap()}
                {t('panel.login.demo.detail', demoSignIn)}
              </p>
              <Button size="xs" variant="default" onClick={fillIn(demoSignIn)}>
                {t('panel.login.demo.fill')}
              </Button>
            </div>
          )}
          <DimLink onClick={recovery.open}>{t('recovery.recover.link')}</DimLink>
        </Stack>
      }
    >
      <div role="status" className={classes.ended}>
        {ended !== null && loggingIn.failure === null && <Note tone="info">{t(`panel.login.ended.${ended}`)}</Note>}
      </div>
      {sso !== null && (
        <div className={classes.sso}>
          <SsoLogin issuerName={sso.issuerName} />
          <Button
            variant="subtle"
            size="sm"
            aria-expanded={isPasswordShown}
            aria-controls="password-login"
            onClick={() => {
              setIsPasswordShown(!isPasswordShown)
            }}
          >
            {t('sso.ssoLogin.breakGlass')}
          </Button>
        </div>
      )}
      <form
        id="password-login"
        hidden={!isFormShown}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWaiting) send()
        }}
      >
        <Stack gap="md">
          {sso !== null && (
            <Text size="sm" c="dimmed">
              {t('sso.ssoLogin.breakGlassHint')}
            </Text>
          )}
          <TextInput
            ref={usernameInput}
            label={t('panel.login.username')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            autoFocus={sso === null}
            value={username}
            onChange={(event) => {
              setUsername(event.currentTarget.value)
              setMissing(null)
            }}
            error={missing === 'username' ? <span role="alert">{t('panel.login.missing.username')}</span> : undefined}
          />
          <PasswordField
            ref={passwordInput}
            label={t('panel.login.password')}
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value)
              setMissing(null)
            }}
            error={missing === 'password' ? <span role="alert">{t('panel.login.missing.password')}</span> : undefined}
          />
          <FailureNote failure={loggingIn.failure} />
          <SubmitButton isBusy={loggingIn.isBusy} isWaiting={isWaiting}>
            {t('panel.login.submit')}
          </SubmitButton>
        </Stack>
      </form>
    </BrandedScreen>
  )
}
