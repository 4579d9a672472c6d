// **Make a recovery key**, wherever it is offered: confirmation if one already exists, the password if it is due, and the key, once.
import { useState, type ReactNode } from 'react'
import type { AccountRecoveryKey, RecoveryKeyState } from '../../../../shared/contract'
import type { Failure } from '../../../../shared/result'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { useAction, useCall } from '../../../ui/queries'
import { useStepUp } from '../../../ui/step-up'
import { panel } from '../../client'
import { useFocusReturn } from '../admin/focus-return'
import { RecoveryKeyDialog } from './recovery-key-dialog'
import { t } from '../../../messages/language'

/** Whether there is a key; asked again when one was created or used. */
export const useRecoveryKeyState = () => useCall('settings', ['recovery-key'], () => panel.recovery.getState({}))

export interface KeyMaking {
  readonly make: () => void
  readonly isBusy: boolean
  readonly failure: Failure | null
  readonly dialogs: ReactNode
}

export function useRecoveryKey(state: RecoveryKeyState | null): KeyMaking {
  const { guard } = useStepUp()
  const [isAsked, setIsAsked] = useState(false)
  const [shown, setShown] = useState<AccountRecoveryKey | null>(null)
  const making = useAction(guard(panel.recovery.createKey), (key) => {
    setIsAsked(false)
    setShown(key)
  })
  useFocusReturn(isAsked || shown !== null)
  return {
    make: () => {
      if (state === null) making.start()
      else setIsAsked(true)
    },
    isBusy: making.isBusy,
    failure: isAsked || making.failure?.code === 'step-up-required' ? null : making.failure,
    dialogs: (
      <>
        <ConfirmDialog
          isOpen={isAsked}
          onClose={() => {
            if (!making.isBusy) setIsAsked(false)
          }}
          title={t('recovery.recoveryKey.replacing.title')}
          detail={t('recovery.recoveryKey.replacing.detail')}
          confirmLabel={t('recovery.recoveryKey.makeNew')}
          isBusy={making.isBusy}
          failure={making.failure?.code === 'step-up-required' ? null : making.failure}
          onConfirm={making.start}
        />
        <RecoveryKeyDialog
          shown={shown}
          onClose={() => {
            // However the dialog is closed, the main process forgets the key too.
            void panel.recovery.hideKey({})
            setShown(null)
          }}
        />
      </>
    )
  }
}
