// Shown to admins on the home screen while the account has no recovery key; dismissed until the next login.
import { Button } from '@mantine/core'
import { IconLifebuoy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { FailureNote } from '../../../ui/failure-note'
import homeClasses from '../home/home-screen.module.css'
import classes from './recovery.module.css'
import { useRecoveryKey, useRecoveryKeyState } from './use-recovery-key'
import { useMessages } from '../../../ui/use-messages'

export function RecoveryKeyOffer() {
  const t = useMessages()
  const state = useRecoveryKeyState().data
  const [isPutAway, setIsPutAway] = useState(false)
  const { make, isBusy, failure, dialogs } = useRecoveryKey(null)
  const isOffered = !isPutAway && state?.ok === true && state.value === null
  return (
    <>
      {isOffered && (
        <section className={classes.offer} aria-label={t('recovery.recoveryKey.offer.title')}>
          <IconLifebuoy className={classes.sign} size={20} aria-hidden />
          <div>
            <strong>{t('recovery.recoveryKey.offer.title')}</strong>
            <p>{t('recovery.recoveryKey.offer.detail')}</p>
            <Button size="sm" variant="default" loading={isBusy} onClick={make}>
              {t('recovery.recoveryKey.make')}
            </Button>
            <FailureNote failure={failure} />
          </div>
          <button
            type="button"
            className={homeClasses.close}
            aria-label={t('app.action.close')}
            onClick={() => {
              setIsPutAway(true)
            }}
          >
            <IconX size={16} aria-hidden />
          </button>
        </section>
      )}
      {dialogs}
    </>
  )
}
