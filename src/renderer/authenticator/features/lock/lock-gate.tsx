// Shown instead of the accounts while the Authenticator is locked. The page was reloaded when it locked, so nothing of its content is left.
import { Button, Group, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { LockState } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { BrandedScreen } from '../../../ui/branded-screen'
import { mainNow } from '../../../ui/clock'
import { DifferenceList } from '../../../ui/difference-list'
import { FailureNote } from '../../../ui/failure-note'
import { Illustration } from '../../../ui/illustrations'
import { Note } from '../../../ui/note'
import { useAction, useCall, useSubmit } from '../../../ui/queries'
import { UnlockForm } from '../../../ui/unlock-form'
import { lock } from '../../client'
import { useMessages } from '../../../ui/use-messages'

const parts = ['lock']

/** Shows `children` once the Authenticator is unlocked. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  // Under the protection's topic: a call that finds the store locked refreshes both.
  const answer = useCall('protection', parts, () => lock.get({})).data
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
  return answer.value.isLocked ? <LockScreen state={answer.value} /> : children
}

function LockScreen({ state }: { readonly state: Extract<LockState, { isLocked: true }> }) {
  const t = useMessages()
  const queryClient = useQueryClient()
  const onState = (next: LockState) => {
    queryClient.setQueryData(['protection', ...parts], { ok: true, value: next })
  }
  const byPassphrase = useSubmit((input: { passphrase: string }) => lock.unlock(input), onState)
  const byRecoveryKey = useSubmit(lock.unlockWithRecoveryKey, onState)
  const byButton = useAction(() => lock.unlock({}), onState)
  const looking = useAction(() => lock.get({}), onState)
  const { button, passphrase, recoveryKey } = state.ways

  const difference = state.changed === null ? null : <DifferenceList change={state.changed} />

  if (!button && !passphrase && !recoveryKey) {
    return (
      <BrandedScreen
        title={difference === null ? t('lock.lockScreen.nothingAnswers.title') : t('app.protection.changed.title')}
        detail={difference === null ? t('lock.lockScreen.nothingAnswers.why') : t('lock.lockScreen.reasons.changed')}
      >
        {difference}
        <Button fullWidth autoFocus loading={looking.isBusy} onClick={looking.start}>
          {t('app.action.tryAgain')}
        </Button>
      </BrandedScreen>
    )
  }
  const detail = button ? t('app.protection.changed.vaultButton') : t('app.protection.changed.vault')
  return (
    <BrandedScreen
      title={difference === null ? t('lock.lockScreen.title') : t('app.protection.changed.title')}
      detail={difference === null ? t(`lock.lockScreen.reasons.${state.reason}`) : detail}
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
          <Button fullWidth autoFocus loading={byButton.isBusy} onClick={byButton.start}>
            {difference === null ? t('lock.lockScreen.unlock') : t('app.protection.changed.accept')}
          </Button>
        </Stack>
      ) : (
        <UnlockForm
          passphraseLabel={t('lock.lockScreen.passphrase')}
          submitLabel={difference === null ? t('lock.lockScreen.unlock') : t('app.protection.changed.accept')}
          hasPassphrase={passphrase}
          hasRecoveryKey={recoveryKey}
          byPassphrase={byPassphrase}
          byRecoveryKey={byRecoveryKey}
        />
      )}
    </BrandedScreen>
  )
}
