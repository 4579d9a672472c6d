// While single sign-on is on (S2): **Continue with SSO** hands over to the system's browser and waits for its answer,
// for three minutes at most or until the user cancels.
import { Button, Stack, Text } from '@mantine/core'
import { ssoLoginWords as words } from '../../../strings/panel'
import { FailureNote } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import { panel } from '../../client'
import { useTakeSession } from './use-session'

export function SsoLogin({ issuerName }: { readonly issuerName: string }) {
  const signingIn = useSubmit(panel.sso.signIn, useTakeSession())
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.detail(issuerName)}</Text>
      <FailureNote failure={signingIn.failure} />
      <Button
        size="md"
        fullWidth
        loading={signingIn.isBusy}
        onClick={() => {
          signingIn.submit({})
        }}
      >
        {words.submit}
      </Button>
      <div role="status">
        {signingIn.isBusy && (
          <Stack gap="xs">
            <Text ta="center">{words.waiting}</Text>
            <Button variant="default" fullWidth onClick={() => void panel.sso.cancelSignIn({})}>
              {words.cancel}
            </Button>
          </Stack>
        )}
      </div>
      <Text size="sm" c="dimmed">
        {words.breakGlass}
      </Text>
    </Stack>
  )
}
