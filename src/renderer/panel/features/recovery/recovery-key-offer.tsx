// Offered to admins at home while the account has no recovery key; put away until the next login.
import { Button } from '@mantine/core'
import { IconLifebuoy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { actionWords } from '../../../strings/app'
import { recoveryKeyWords as words } from '../../../strings/recovery'
import { FailureNote } from '../../../ui/failure-note'
import homeClasses from '../home/home-screen.module.css'
import classes from './recovery.module.css'
import { useRecoveryKey, useRecoveryKeyState } from './use-recovery-key'

export function RecoveryKeyOffer() {
  const state = useRecoveryKeyState().data
  const [isPutAway, setIsPutAway] = useState(false)
  const { make, isBusy, failure, dialogs } = useRecoveryKey(null)
  const isOffered = !isPutAway && state?.ok === true && state.value === null
  return (
    <>
      {isOffered && (
        <section className={classes.offer} aria-label={words.offer.title}>
          <IconLifebuoy className={classes.sign} size={20} aria-hidden />
          <div>
            <strong>{words.offer.title}</strong>
            <p>{words.offer.detail}</p>
            <Button size="sm" variant="default" loading={isBusy} onClick={make}>
              {words.make}
            </Button>
            <FailureNote failure={failure} />
          </div>
          <button
            type="button"
            className={homeClasses.close}
            aria-label={actionWords.close}
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
