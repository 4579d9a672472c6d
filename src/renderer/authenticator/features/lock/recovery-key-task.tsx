// Creating a recovery key: it is shown once, kept on paper or in a file, and works only once the user confirmed having it. Leaving earlier
// changes nothing.
import { Button, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ChangedSlots, SlotsState } from '../../../../shared/contract'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { useAction, useSubmit } from '../../../ui/queries'
import { SecretBox, ShownOnce, useKeeping } from '../../../ui/shown-once'
import { lock } from '../../client'
import { useBeforeLeaving } from '../sheet/leaving'
import { StepActions, StepBody } from '../sheet/step'
import classes from './lock.module.css'
import { useProofFields, type Proof } from './proof-fields'
import { ProofForm } from './proof-form'
import { useToldCall } from './use-is-shown'
import { useMessages } from '../../../ui/use-messages'

export interface RecoveryKeyTaskProps {
  readonly slots: SlotsState
  /** With a message if it was done. */
  readonly onEnd: (message?: string, changed?: ChangedSlots) => void
}

export function RecoveryKeyTask({ slots, onEnd }: RecoveryKeyTaskProps) {
  const t = useMessages()
  const [key, setKey] = useState<string | null>(null)
  const making = useSubmit(
    (proof: Proof) => lock.createRecoveryKey(proof),
    ({ recoveryKey }) => {
      setKey(recoveryKey)
    }
  )
  const proving = useProofFields(slots, making.clear)
  // However the sheet is closed, an unconfirmed key is forgotten.
  useEffect(
    () => () => {
      void lock.discardRecoveryKey({})
    },
    []
  )
  const isReplacing = slots.recoveryKeyAt !== null
  if (key !== null) return <NewKey recoveryKey={key} onEnd={onEnd} />
  return (
    <ProofForm
      title={isReplacing ? t('lock.recoveryKey.replace') : t('lock.recoveryKey.make')}
      detail={isReplacing ? t('lock.recoveryKey.replacing') : t('lock.recoveryKey.making')}
      submit={t('lock.recoveryKey.show')}
      proving={proving}
      acting={making}
      focus="submit"
      onSubmit={making.submit}
      onCancel={() => {
        onEnd()
      }}
    />
  )
}

function NewKey({
  recoveryKey,
  onEnd
}: {
  readonly recoveryKey: string
  readonly onEnd: RecoveryKeyTaskProps['onEnd']
}) {
  const t = useMessages()
  const keeping = useKeeping(recoveryKey, t('lock.recoveryKey.leaving'))
  const [madeAt] = useState(mainNow)
  const confirming = useAction(
    useToldCall(() => lock.confirmRecoveryKey({})),
    (changed) => {
      onEnd(t('lock.recoveryKey.added'), changed)
    }
  )
  useBeforeLeaving(keeping.leave)

  return (
    <StepBody>
      <Title order={3} size="h4">
        {t('lock.recoveryKey.keyName')}
      </Title>
      <Text size="sm">{t('lock.recoveryKey.shown')}</Text>
      <ShownOnce
        keeping={keeping}
        copy={() => lock.copyRecoveryKey({})}
        copied={({ clearsAt }) =>
          t('lock.recoveryKey.copied', { seconds: Math.max(1, Math.round((clearsAt - mainNow()) / 1000)) })
        }
        download={{
          call: lock.downloadRecoveryKey,
          saved: (fileName) => t('lock.recoveryKey.saved', { path: fileName })
        }}
        print={t('lock.recoveryKey.print')}
        kept={t('lock.recoveryKey.kept')}
      >
        <div className={classes.sheet}>
          <strong className={classes.onPaper}>{t('lock.recoveryKey.sheet.title')}</strong>
          <SecretBox name={t('lock.recoveryKey.keyName')} groups={recoveryKey.split('-')} />
          <p className={classes.onPaper}>{t('lock.recoveryKey.sheet.detail')}</p>
          <p className={classes.onPaper}>{t('lock.recoveryKey.sheet.made', { at: madeAt })}</p>
        </div>
      </ShownOnce>
      <FailureNote failure={confirming.failure} />
      <StepActions>
        <Button
          variant="default"
          onClick={() => {
            keeping.leave(() => {
              onEnd()
            })
          }}
        >
          {t('app.action.cancel')}
        </Button>
        <Button
          loading={confirming.isBusy}
          onClick={() => {
            if (keeping.isKept) confirming.start()
            else
              keeping.leave(() => {
                onEnd()
              })
          }}
        >
          {t('lock.recoveryKey.done')}
        </Button>
      </StepActions>
      {/* A key pressed in the question stays there. */}
      <div
        onKeyDown={(event) => {
          event.stopPropagation()
        }}
      >
        {keeping.question}
      </div>
    </StepBody>
  )
}
