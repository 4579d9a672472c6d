// Shown instead of every page until the store can be read (docs/behaviour.md): choosing a passphrase, unlocking, and the two states in
// which data exists but its key does not. Nothing is changed before the user asks for it.
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ProtectionState } from '../../shared/contract'
import type { Failure } from '../../shared/result'
import { BrandedScreen } from './branded-screen'
import { protectionCall, sharedClient } from './client'
import { ConfirmDialog } from './confirm-dialog'
import { FailureNote, unlessCancelled } from './failure-note'
import { Illustration } from './illustrations'
import { Note } from './note'
import { PasswordField } from './password-field'
import { noticeKept } from './notices'
import { useAction, useCall, useSubmit } from './queries'
import { StoreTrouble } from './store-trouble'
import { SubmitButton } from './submit-button'
import { UnlockForm } from './unlock-form'
import { useMessages } from './use-messages'

const { protection, app } = sharedClient

/** Shows `children` once the store is open. */
export function ProtectionGate({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient()
  const answer = useCall(...protectionCall).data
  if (answer === undefined) return null
  const onState = (state: ProtectionState) => {
    queryClient.setQueryData(['protection', 'get'], { ok: true, value: state })
  }
  if (!answer.ok) return <KeyTrouble kind="unavailable" onState={onState} failure={answer.error} />
  switch (answer.value.stage) {
    case 'ready':
      return children
    case 'choose-passphrase':
      return <ChoosePassphrase state={answer.value} onState={onState} />
    case 'encrypting':
      return <Encrypting state={answer.value} />
    case 'locked':
      return <Unlock onState={onState} hasRecoveryKey={answer.value.hasRecoveryKey} />
    case 'keychain-unavailable':
      return <KeyTrouble kind="unavailable" onState={onState} />
    case 'key-missing':
      return <KeyTrouble kind="missing" onState={onState} />
    case 'store-unavailable':
      return <KeyTrouble kind="unreadable" onState={onState} />
    case 'store-damaged':
      return <StoreTrouble state={answer.value} onState={onState} />
  }
}

/** There is nothing to choose, and closing the app does no harm. */
function Encrypting({ state }: { readonly state: Extract<ProtectionState, { readonly stage: 'encrypting' }> }) {
  const t = useMessages()
  const what = state.why === 'renewal' ? 'renewing' : 'encrypting'
  const title = t(`app.protection.${what}.title`)
  return (
    <BrandedScreen title={title} detail={t(`app.protection.${what}.why`)}>
      <Progress value={Math.max(2, state.part * 100)} aria-label={title} />
    </BrandedScreen>
  )
}

interface StageProps {
  readonly onState: (state: ProtectionState) => void
}

interface ChoosePassphraseProps extends StageProps {
  readonly state: Extract<ProtectionState, { stage: 'choose-passphrase' }>
}

/** Shown at the first start, or immediately if an earlier version left the keys where a restart erases them. */
function ChoosePassphrase({ state: { minimumLength, reason }, onState }: ChoosePassphraseProps) {
  const t = useMessages()
  const said = reason === undefined ? 'app.protection.choose' : 'app.protection.choose.inMemory'
  const retrying = useAction(protection.retry, onState)
  const [passphrase, setPassphrase] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [error, setError] = useState<{ readonly field: 'first' | 'second'; readonly message: string } | null>(null)
  const choosing = useSubmit(protection.choosePassphrase, onState)

  const send = () => {
    if ([...passphrase].length < minimumLength)
      setError({ field: 'first', message: t('app.protection.choose.minimum', { length: minimumLength }) })
    else if (passphrase !== confirmation) setError({ field: 'second', message: t('app.protection.choose.differ') })
    else choosing.submit({ passphrase })
  }

  return (
    <BrandedScreen title={t(`${said}.title`)} detail={t(`${said}.why`)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="md">
          <PasswordField
            label={t('app.protection.choose.passphrase')}
            description={
              error?.field === 'first' ? undefined : t('app.protection.choose.minimum', { length: minimumLength })
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            autoFocus
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value)
              setError(null)
            }}
            error={error?.field === 'first' ? <span role="alert">{error.message}</span> : undefined}
          />
          <PasswordField
            label={t('app.protection.choose.confirm')}
            autoComplete="new-password"
            value={confirmation}
            onChange={(event) => {
              setConfirmation(event.currentTarget.value)
              setError(null)
            }}
            error={error?.field === 'second' ? <span role="alert">{error.message}</span> : undefined}
          />
          <Note tone="info">{t('app.protection.choose.advice')}</Note>
          <FailureNote failure={choosing.failure ?? retrying.failure} />
          <SubmitButton isBusy={choosing.isBusy}>{t('app.protection.choose.submit')}</SubmitButton>
          {reason !== undefined && (
            <Button variant="default" loading={retrying.isBusy} onClick={retrying.start}>
              {t('app.protection.choose.inMemory.retry')}
            </Button>
          )}
        </Stack>
      </form>
    </BrandedScreen>
  )
}

function Unlock({ onState, hasRecoveryKey }: StageProps & { readonly hasRecoveryKey: boolean }) {
  const t = useMessages()
  const byPassphrase = useSubmit((input: { passphrase: string }) => protection.unlock(input), onState)
  const byRecoveryKey = useSubmit((input: { recoveryKey: string }) => protection.unlock(input), onState)

  return (
    <BrandedScreen title={t('app.protection.unlock.title')} detail={t('app.protection.unlock.why')}>
      <UnlockForm
        passphraseLabel={t('app.protection.unlock.passphrase')}
        submitLabel={t('app.protection.unlock.submit')}
        hasPassphrase
        hasRecoveryKey={hasRecoveryKey}
        byPassphrase={byPassphrase}
        byRecoveryKey={byRecoveryKey}
      />
    </BrandedScreen>
  )
}

interface KeyTroubleProps extends StageProps {
  readonly kind: 'unavailable' | 'missing' | 'unreadable'
  readonly failure?: Failure
}

function KeyTrouble({ kind, onState, failure }: KeyTroubleProps) {
  const t = useMessages()
  const [isAsking, question] = useDisclosure()
  const retrying = useAction(protection.retry, onState)
  const settingAside = useAction(protection.setAside, ({ folder, state }) => {
    question.close()
    noticeKept(folder, (path) => t('app.protection.missing.done', { folder: path }))
    onState(state)
  })

  return (
    <BrandedScreen title={t(`app.protection.${kind}.title`)} detail={t(`app.protection.${kind}.why`)}>
      <Stack gap="lg">
        <Group justify="center">
          <Illustration name={kind === 'missing' ? 'key-missing' : 'lock'} />
        </Group>
        <Text>{t(`app.protection.${kind}.advice`)}</Text>
        <FailureNote failure={retrying.failure ?? failure ?? null} />
        <Stack gap="xs">
          <Button autoFocus loading={retrying.isBusy} onClick={retrying.start}>
            {t('app.action.tryAgain')}
          </Button>
          <Button variant="default" onClick={() => void app.quit({})}>
            {t('app.action.quit')}
          </Button>
          {kind !== 'unreadable' && (
            <Button variant="subtle" c="var(--cs-danger)" onClick={question.open}>
              {t('app.protection.missing.setAside')}
            </Button>
          )}
        </Stack>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={question.close}
        title={t('app.protection.missing.confirmTitle')}
        detail={t('app.protection.missing.confirmDetail')}
        confirmLabel={t('app.protection.missing.setAside')}
        onConfirm={settingAside.start}
        isDangerous
        isBusy={settingAside.isBusy}
        failure={unlessCancelled(settingAside.failure)}
      />
    </BrandedScreen>
  )
}
