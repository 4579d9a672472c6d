// Shown instead of the accounts while the Authenticator is locked. The page was reloaded when it locked, so nothing of its content is left.
import { Button, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { LockState } from '../../../../shared/contract'
import { failureMessage } from '../../../messages/app'
import { formatSentences } from '../../../messages/format'
import { useAppState } from '../../../ui/app-state'
import { BrandedScreen } from '../../../ui/branded-screen'
import { mainNow } from '../../../ui/clock'
import { DifferenceList } from '../../../ui/difference-list'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useAction, useCall, useSubmit } from '../../../ui/queries'
import { UnlockForm } from '../../../ui/unlock-form'
import { lock, lockCall } from '../../client'
import { useMessages } from '../../../ui/use-messages'

const [topic, parts] = lockCall

export interface LockGateProps {
  /** Shown once the Authenticator is unlocked. `opensLock`: the user wants to add a passphrase. */
  readonly children: (opensLock: boolean) => ReactNode
}

export function LockGate({ children }: LockGateProps) {
  const [opensLock, setOpensLock] = useState(false)
  const answer = useCall(...lockCall).data
  if (answer === undefined) return null
  if (!answer.ok) return <Note tone="error">{failureMessage(answer.error, mainNow())}</Note>
  if (!answer.value.isLocked) return children(opensLock)
  return <LockScreen state={answer.value} onOpensLock={setOpensLock} />
}

interface LockScreenProps {
  readonly state: Extract<LockState, { isLocked: true }>
  readonly onOpensLock: (opensLock: boolean) => void
}

function LockScreen({ state, onOpensLock }: LockScreenProps) {
  const t = useMessages()
  const queryClient = useQueryClient()
  const onState = (next: LockState) => {
    queryClient.setQueryData([topic, ...parts], { ok: true, value: next })
  }
  const byPassphrase = useSubmit((input: { passphrase: string }) => lock.unlock(input), onState)
  const byRecoveryKey = useSubmit(lock.unlockWithRecoveryKey, onState)
  const byButton = useAction(() => lock.unlock({}), onState)
  const looking = useAction(() => lock.get({}), onState)
  const { button, passphrase, recoveryKey } = state.ways
  const { isDemo } = useAppState()

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
  const unlock = (opensLock: boolean) => () => {
    onOpensLock(opensLock)
    byButton.start()
  }
  const isHidden = button && difference === null
  // The user knows about their own click.
  const reason =
    state.reason === 'asked' || state.reason === 'start' ? [] : [t(`lock.lockScreen.reasons.${state.reason}`)]
  const detail = button ? t('app.protection.changed.vaultButton') : t('app.protection.changed.vault')
  return (
    <BrandedScreen
      title={
        difference !== null
          ? t('app.protection.changed.title')
          : isHidden
            ? t('lock.lockScreen.hidden.title')
            : t('lock.lockScreen.title')
      }
      detail={
        difference !== null
          ? detail
          : isHidden
            ? formatSentences([...reason, t('lock.lockScreen.hidden.detail')])
            : t(`lock.lockScreen.reasons.${state.reason}`)
      }
    >
      {difference}
      {button ? (
        <Stack gap="lg">
          <FailureNote failure={byButton.failure} />
          <Stack gap="xs">
            <Button fullWidth autoFocus loading={byButton.isBusy} onClick={unlock(false)}>
              {isHidden ? t('lock.lockScreen.hidden.show') : t('app.protection.changed.accept')}
            </Button>
            {isHidden && !isDemo && (
              <Button fullWidth variant="subtle" disabled={byButton.isBusy} onClick={unlock(true)}>
                {t('lock.lockScreen.hidden.add')}
              </Button>
            )}
          </Stack>
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
