// Stands before the accounts while the Authenticator is locked. The page was loaded anew when it locked: nothing of what
// it showed is left in it.
import { Button, Group, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { LockState } from '../../../../shared/contract'
import { actionWords, failureWords, protectionWords } from '../../../strings/app'
import { lockScreenWords } from '../../../strings/lock'
import { BrandedScreen } from '../../../ui/branded-screen'
import { mainNow } from '../../../ui/clock'
import { DifferenceList } from '../../../ui/difference-list'
import { FailureNote } from '../../../ui/failure-note'
import { Illustration } from '../../../ui/illustrations'
import { Note } from '../../../ui/note'
import { useCall, useSubmit } from '../../../ui/queries'
import { UnlockForm } from '../../../ui/unlock-form'
import { lock } from '../../client'

const parts = ['lock']

/** Shows `children` once the Authenticator is open. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  // Under the protection's topic: a call that finds the store locked asks for both anew.
  const answer = useCall('protection', parts, () => lock.get({})).data
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureWords(answer.error, mainNow())}</Note>
  return answer.value.isLocked ? <LockScreen state={answer.value} /> : children
}

function LockScreen({ state }: { readonly state: Extract<LockState, { isLocked: true }> }) {
  const queryClient = useQueryClient()
  const onState = (next: LockState) => {
    queryClient.setQueryData(['protection', ...parts], { ok: true, value: next })
  }
  const byPassphrase = useSubmit((input: { passphrase: string }) => lock.unlock(input), onState)
  const byRecoveryKey = useSubmit(lock.unlockWithRecoveryKey, onState)
  const byButton = useSubmit(() => lock.unlock({}), onState)
  const looking = useSubmit(() => lock.get({}), onState)
  const { button, passphrase, recoveryKey } = state.ways
  const words = lockScreenWords
  const { changed } = protectionWords
  const difference = state.changed === null ? null : <DifferenceList change={state.changed} />

  if (!button && !passphrase && !recoveryKey) {
    const nothing = words.nothingAnswers
    return (
      <BrandedScreen
        title={difference === null ? nothing.title : changed.title}
        detail={difference === null ? nothing.why : words.reasons.changed}
      >
        {difference}
        <Button
          fullWidth
          autoFocus
          loading={looking.isBusy}
          onClick={() => {
            looking.submit(undefined)
          }}
        >
          {actionWords.tryAgain}
        </Button>
      </BrandedScreen>
    )
  }
  const detail = button ? changed.vaultButton : changed.vault
  return (
    <BrandedScreen
      title={difference === null ? words.title : changed.title}
      detail={difference === null ? words.reasons[state.reason] : detail}
    >
      {difference}
      {button ? (
        <Stack gap="lg">
          {difference === null && (
            <Group justify="center">
              <Illustration name="lock" />
            </Group>
          )}
          <FailureNote failure={byButton.failure} />
          <Button
            fullWidth
            autoFocus
            loading={byButton.isBusy}
            onClick={() => {
              byButton.submit(undefined)
            }}
          >
            {difference === null ? words.unlock : changed.accept}
          </Button>
        </Stack>
      ) : (
        <UnlockForm
          passphraseLabel={words.passphrase}
          submitLabel={difference === null ? words.unlock : changed.accept}
          hasPassphrase={passphrase}
          hasRecoveryKey={recoveryKey}
          byPassphrase={byPassphrase}
          byRecoveryKey={byRecoveryKey}
        />
      )}
    </BrandedScreen>
  )
}
