// Single sign-on in Account Settings (S2): what the provider is, a test with a full sign-in, and the switch, which asks
// before anything changes. Nothing can be enabled that was not tested, or without an admin who can do without it.
import { Button, Checkbox, Group, Skeleton, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SsoSettings } from '../../../../shared/contract'
import type { Result } from '../../../../shared/result'
import { ssoWords as words } from '../../../strings/sso'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { PasswordField } from '../../../ui/password-field'
import { useCall, useSubmit } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { Section } from '../admin/admin-page'
import { AnswerGate } from '../admin/answer-gate'
import { notify } from '../admin/notice'

export function SsoSection() {
  const asked = useCall('settings', ['sso'], () => panel.sso.get({}))
  return (
    <AnswerGate answer={asked.data} retry={() => void asked.refetch()} waiting={<Skeleton height={220} radius="lg" />}>
      {(settings) => <SsoForm key={String(settings.isEnabled)} settings={settings} />}
    </AnswerGate>
  )
}

function SsoForm({ settings }: { readonly settings: SsoSettings }) {
  const { guard } = useStepUp()
  const { draft, isEnabled, test } = settings
  const [issuer, setIssuer] = useState(draft?.issuer ?? '')
  const [clientId, setClientId] = useState(draft?.clientId ?? '')
  const [clientSecret, setClientSecret] = useState('')
  const [scopes, setScopes] = useState(draft?.scopes ?? 'openid email profile')
  const [mayCreateUsers, setMayCreateUsers] = useState(draft?.mayCreateUsers ?? false)
  const [breakGlass, setBreakGlass] = useState<readonly string[]>(settings.breakGlass.map(({ id }) => id))
  const [asking, setAsking] = useState<'enable' | 'disable' | null>(null)

  const saveAndTest = async (_: object): Promise<Result<SsoSettings>> => {
    const saved = await panel.sso.save({
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      ...(clientSecret === '' ? {} : { clientSecret }),
      scopes: scopes.trim(),
      mayCreateUsers,
      defaultRole: draft?.defaultRole ?? 'member',
      groupClaim: draft?.groupClaim ?? null,
      groupRoles: [...(draft?.groupRoles ?? [])],
      requiredAmr: [...(draft?.requiredAmr ?? [])],
      requiredAcr: [...(draft?.requiredAcr ?? [])],
      callbackPort: draft?.callbackPort ?? null
    })
    return saved.ok ? panel.sso.test({}) : saved
  }
  const testing = useSubmit(guard(saveAndTest), () => undefined)
  const enabling = useSubmit(guard(panel.sso.enable), () => {
    setAsking(null)
    notify(words.enabled)
  })
  const disabling = useSubmit(guard(panel.sso.disable), () => {
    setAsking(null)
    notify(words.disabled)
  })
  const people = [...settings.candidates, ...settings.breakGlass]
  const choices = new Map(people.map(({ id, email }) => [id, email]))

  return (
    <Section title={words.title} detail={isEnabled ? words.onDetail : words.offDetail}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (issuer.trim() !== '' && clientId.trim() !== '') testing.submit({})
        }}
      >
        <Stack gap="md">
          <TextInput
            label={words.issuer}
            description={words.issuerHint}
            maxLength={2048}
            value={issuer}
            onChange={(event) => {
              setIssuer(event.currentTarget.value)
            }}
          />
          <TextInput
            label={words.clientId}
            maxLength={512}
            value={clientId}
            onChange={(event) => {
              setClientId(event.currentTarget.value)
            }}
          />
          <PasswordField
            label={words.clientSecret}
            {...(draft?.hasClientSecret === true ? { description: words.secretKept } : {})}
            autoComplete="new-password"
            value={clientSecret}
            onChange={(event) => {
              setClientSecret(event.currentTarget.value)
            }}
          />
          <TextInput
            label={words.scopes}
            maxLength={512}
            value={scopes}
            onChange={(event) => {
              setScopes(event.currentTarget.value)
            }}
          />
          <TextInput label={words.redirect} readOnly value={settings.redirectUri} />
          <Switch
            label={words.mayCreateUsers}
            description={words.mayCreateUsersHint}
            checked={mayCreateUsers}
            onChange={(event) => {
              setMayCreateUsers(event.currentTarget.checked)
            }}
          />
          <FailureNote failure={testing.failure} />
          <div role="status">
            {testing.isBusy ? (
              <Text>{words.testing}</Text>
            ) : (
              test?.isPassed === true && <Note tone="info">{words.tested(test.email ?? test.subject)}</Note>
            )}
          </div>
          <Group gap="xs">
            <Button
              type="submit"
              variant="default"
              loading={testing.isBusy}
              disabled={issuer.trim() === '' || clientId.trim() === ''}
            >
              {words.test}
            </Button>
            {testing.isBusy && (
              <Button variant="subtle" onClick={() => void panel.sso.cancelSignIn({})}>
                {words.cancel}
              </Button>
            )}
          </Group>
          {!isEnabled && (
            <Checkbox.Group
              label={words.breakGlass}
              description={words.breakGlassHint}
              value={[...breakGlass]}
              onChange={setBreakGlass}
            >
              <Stack gap="xs" mt="xs" mah={180} style={{ overflowY: 'auto' }}>
                {[...choices].map(([adminId, email]) => (
                  <Checkbox key={adminId} value={adminId} label={email} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <Group>
            {isEnabled ? (
              <Button
                color="red"
                variant="light"
                onClick={() => {
                  setAsking('disable')
                }}
              >
                {words.disable}
              </Button>
            ) : (
              <Button
                disabled={test?.isPassed !== true || breakGlass.length === 0}
                onClick={() => {
                  setAsking('enable')
                }}
              >
                {words.enable}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
      <ConfirmDialog
        isOpen={asking === 'enable'}
        onClose={() => {
          setAsking(null)
        }}
        title={words.enableTitle}
        detail={words.enableDetail}
        confirmLabel={words.enable}
        onConfirm={() => {
          enabling.submit({ breakGlassUserIds: [...breakGlass] })
        }}
        isBusy={enabling.isBusy}
        failure={enabling.failure}
      />
      <ConfirmDialog
        isOpen={asking === 'disable'}
        onClose={() => {
          setAsking(null)
        }}
        title={words.disableTitle}
        detail={words.disableDetail(settings.usersWithoutPassword)}
        confirmLabel={words.disable}
        onConfirm={() => {
          disabling.submit({})
        }}
        isDangerous
        isBusy={disabling.isBusy}
        failure={disabling.failure}
      />
    </Section>
  )
}
