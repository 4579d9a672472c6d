// Stands before every page until the store can be read (docs/behaviour.md): choosing a passphrase, unlocking, and the
// two states in which data exists but its key does not. None of them changes anything before the user says so.
import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { ProtectionState } from '../../shared/contract'
import type { Failure } from '../../shared/result'
import { actionWords, protectionWords } from '../strings/app'
import { BrandedScreen } from './branded-screen'
import { sharedClient } from './client'
import { ConfirmDialog } from './confirm-dialog'
import { FailureNote, unlessCancelled } from './failure-note'
import { Illustration } from './illustrations'
import { Note } from './note'
import { PasswordField } from './password-field'
import { useCall, useSubmit } from './queries'
import { StoreTrouble } from './store-trouble'
import { SubmitButton } from './submit-button'
import { UnlockForm } from './unlock-form'

const { protection, app } = sharedClient

/** Shows `children` once the store is open. */
export function ProtectionGate({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient()
  const answer = useCall('protection', ['get'], () => protection.get({})).data
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

/** Nothing can be chosen, and closing the app does no harm. */
function Encrypting({ state }: { readonly state: Extract<ProtectionState, { readonly stage: 'encrypting' }> }) {
  const words = state.why === 'renewal' ? protectionWords.renewing : protectionWords.encrypting
  return (
    <BrandedScreen title={words.title} detail={words.why}>
      <Progress value={Math.max(2, state.part * 100)} aria-label={words.title} />
    </BrandedScreen>
  )
}

interface StageProps {
  readonly onState: (state: ProtectionState) => void
}

interface ChoosePassphraseProps extends StageProps {
  readonly state: Extract<ProtectionState, { stage: 'choose-passphrase' }>
}

/** At the beginning, or at once where an earlier version left the keys in a place that a restart empties. */
function ChoosePassphrase({ state: { minimumLength, reason }, onState }: ChoosePassphraseProps) {
  const words = protectionWords.choose
  const { title, why } = reason === undefined ? words : words.inMemory
  const retrying = useSubmit(protection.retry, onState)
  const [passphrase, setPassphrase] = useState('')
  const [confirmation, setConfirmation] = useState('')
  const [error, setError] = useState<{ readonly field: 'first' | 'second'; readonly words: string } | null>(null)
  const choosing = useSubmit(protection.choosePassphrase, onState)

  const send = () => {
    if ([...passphrase].length < minimumLength) setError({ field: 'first', words: words.minimum(minimumLength) })
    else if (passphrase !== confirmation) setError({ field: 'second', words: words.differ })
    else choosing.submit({ passphrase })
  }

  return (
    <BrandedScreen title={title} detail={why}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="md">
          <PasswordField
            label={words.passphrase}
            description={error?.field === 'first' ? undefined : words.minimum(minimumLength)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="new-password"
            autoFocus
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value)
              setError(null)
            }}
            error={error?.field === 'first' ? <span role="alert">{error.words}</span> : undefined}
          />
          <PasswordField
            label={words.confirm}
            autoComplete="new-password"
            value={confirmation}
            onChange={(event) => {
              setConfirmation(event.currentTarget.value)
              setError(null)
            }}
            error={error?.field === 'second' ? <span role="alert">{error.words}</span> : undefined}
          />
          <Note tone="info">{words.advice}</Note>
          <FailureNote failure={choosing.failure ?? retrying.failure} />
          <SubmitButton isBusy={choosing.isBusy}>{words.submit}</SubmitButton>
          {reason !== undefined && (
            <Button
              variant="default"
              loading={retrying.isBusy}
              onClick={() => {
                retrying.submit({})
              }}
            >
              {words.inMemory.retry}
            </Button>
          )}
        </Stack>
      </form>
    </BrandedScreen>
  )
}

function Unlock({ onState, hasRecoveryKey }: StageProps & { readonly hasRecoveryKey: boolean }) {
  const words = protectionWords.unlock
  const byPassphrase = useSubmit((input: { passphrase: string }) => protection.unlock(input), onState)
  const byRecoveryKey = useSubmit((input: { recoveryKey: string }) => protection.unlock(input), onState)

  return (
    <BrandedScreen title={words.title} detail={words.why}>
      <UnlockForm
        passphraseLabel={words.passphrase}
        submitLabel={words.submit}
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
  const words = protectionWords[kind]
  const [isAsking, setIsAsking] = useState(false)
  const retrying = useSubmit(protection.retry, onState)
  const settingAside = useSubmit(protection.setAside, ({ folder, state }) => {
    setIsAsking(false)
    notifications.show({ message: protectionWords.missing.done(folder), autoClose: false })
    onState(state)
  })

  return (
    <BrandedScreen title={words.title} detail={words.why}>
      <Stack gap="lg">
        <Group justify="center">
          <Illustration name={kind === 'missing' ? 'key-missing' : 'lock'} />
        </Group>
        <Text>{words.advice}</Text>
        <FailureNote failure={retrying.failure ?? failure ?? null} />
        <Stack gap="xs">
          <Button
            autoFocus
            loading={retrying.isBusy}
            onClick={() => {
              retrying.submit({})
            }}
          >
            {actionWords.tryAgain}
          </Button>
          <Button variant="default" onClick={() => void app.quit({})}>
            {actionWords.quit}
          </Button>
          {kind !== 'unreadable' && (
            <Button
              variant="subtle"
              c="var(--cs-danger)"
              onClick={() => {
                setIsAsking(true)
              }}
            >
              {protectionWords.missing.setAside}
            </Button>
          )}
        </Stack>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => {
          setIsAsking(false)
        }}
        title={protectionWords.missing.confirmTitle}
        detail={protectionWords.missing.confirmDetail}
        confirmLabel={protectionWords.missing.setAside}
        onConfirm={() => {
          settingAside.submit({})
        }}
        isDangerous
        isBusy={settingAside.isBusy}
        failure={unlessCancelled(settingAside.failure)}
      />
    </BrandedScreen>
  )
}
