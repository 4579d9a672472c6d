// Shown to admins on the home screen while the account has no recovery key; dismissed until the next login.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconLifebuoy } from '@tabler/icons-react'
import { FailureNote } from '../../../ui/failure-note'
import { PutAwayButton } from '../home/put-away-button'
import classes from './recovery.module.css'
import { useRecoveryKey, useRecoveryKeyState } from './use-recovery-key'
import { useMessages } from '../../../ui/use-messages'

export function RecoveryKeyOffer() {
  const t = useMessages()
  const state = useRecoveryKeyState().data
  const [isPutAway, { open: putAway }] = useDisclosure()
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
          <PutAwayButton onClick={putAway} />
        </section>
      )}
      {dialogs}
    </>
  )
}
