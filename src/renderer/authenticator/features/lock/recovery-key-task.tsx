// Creating a recovery key: it is shown once, kept on paper or in a file, and works only once the user confirmed having it. Leaving earlier
// changes nothing.
import { Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ChangedSlots, SlotsState } from '../../../../shared/contract'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { CopyButton, DownloadButton, PrintButton } from '../../../ui/keep-buttons'
import { Note } from '../../../ui/note'
import { useAction, useSubmit } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { lock } from '../../client'
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
  const [isKept, setIsKept] = useState(false)
  const [told, setTold] = useState('')
  const [madeAt] = useState(mainNow)
  const copying = useAction(
    () => lock.copyRecoveryKey({}),
    ({ clearsAt }) => {
      setTold(t('lock.recoveryKey.copied', { seconds: Math.max(1, Math.round((clearsAt - mainNow()) / 1000)) }))
    }
  )
  const saving = useSaving<undefined>(
    (_, wish) => lock.downloadRecoveryKey(wish),
    (fileName) => {
      setTold(t('lock.recoveryKey.saved', { path: fileName }))
    }
  )
  const confirming = useAction(
    useToldCall(() => lock.confirmRecoveryKey({})),
    (changed) => {
      onEnd(t('lock.recoveryKey.added'), changed)
    }
  )

  return (
    <StepBody>
      <Title order={3} size="h4">
        {t('lock.recoveryKey.keyName')}
      </Title>
      <Text size="sm">{t('lock.recoveryKey.shown')}</Text>
      <div className={classes.sheet}>
        <strong className={classes.onPaper}>{t('lock.recoveryKey.sheet.title')}</strong>
        <div role="group" className={classes.key} aria-label={t('lock.recoveryKey.keyName')}>
          {recoveryKey.split('-').map((group, index) => (
            <code key={index}>{group}</code>
          ))}
        </div>
        <p className={classes.onPaper}>{t('lock.recoveryKey.sheet.detail')}</p>
        <p className={classes.onPaper}>{t('lock.recoveryKey.sheet.made', { at: madeAt })}</p>
      </div>
      <Group gap="xs">
        <PrintButton label={t('lock.recoveryKey.print')} autoFocus />
        <CopyButton isBusy={copying.isBusy} onKeep={copying.start} />
        <DownloadButton
          isBusy={saving.isBusy}
          onKeep={() => {
            saving.save(undefined)
          }}
        />
      </Group>
      <Text size="sm" role="status" className={classes.told}>
        {told}
      </Text>
      <Note tone="info">{t('lock.recoveryKey.notYet')}</Note>
      <Checkbox
        label={t('lock.recoveryKey.kept')}
        checked={isKept}
        onChange={(event) => {
          setIsKept(event.currentTarget.checked)
        }}
      />
      <SaveFailure saving={saving} />
      <FailureNote failure={copying.failure ?? confirming.failure} />
      <StepActions>
        <Button
          variant="default"
          onClick={() => {
            onEnd()
          }}
        >
          {t('app.action.cancel')}
        </Button>
        <Button disabled={!isKept} loading={confirming.isBusy} onClick={confirming.start}>
          {t('lock.recoveryKey.done')}
        </Button>
      </StepActions>
    </StepBody>
  )
}
