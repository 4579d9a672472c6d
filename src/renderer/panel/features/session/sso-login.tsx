// While single sign-on is on (S2): **Continue with SSO** opens the system's web browser and waits for its response, for three minutes at
// most or until the user cancels. The focus is on the next step.
import { Button, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { FailureNote } from '../../../ui/failure-note'
import { useAction } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from './use-session'
import { useMessages } from '../../../ui/use-messages'

export function SsoLogin({ issuerName }: { readonly issuerName: string }) {
  const t = useMessages()
  const button = useRef<HTMLButtonElement>(null)
  const signingIn = useAction(panel.sso.signIn, useTakeSession())
  useEffect(() => {
    button.current?.focus()
  }, [signingIn.failureCount])
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('sso.ssoLogin.detail', { issuerName })}</Text>
      <FailureNote failure={signingIn.failure} />
      <Button ref={button} size="md" fullWidth loading={signingIn.isBusy} onClick={signingIn.start}>
        {t('sso.ssoLogin.submit')}
      </Button>
      <Text ta="center" role="status" hidden={!signingIn.isBusy}>
        {signingIn.isBusy ? t('sso.ssoLogin.waiting') : ''}
      </Text>
      {signingIn.isBusy && (
        <Button variant="default" fullWidth autoFocus onClick={() => void panel.sso.cancelSignIn({})}>
          {t('app.action.cancel')}
        </Button>
      )}
    </Stack>
  )
}
