// Making a recovery key: it is shown once, kept on paper or in a file, and opens something only once its user said that
// they have it. Leaving before that leaves everything as it was.
import { Button, Checkbox, Group, Text, Title } from '@mantine/core'
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ChangedSlots, SlotsState } from '../../../../shared/contract'
import { actionWords } from '../../../strings/app'
import { lockWords } from '../../../strings/lock'
import { mainNow } from '../../../ui/clock'
import { FailureNote } from '../../../ui/failure-note'
import { Note } from '../../../ui/note'
import { useSubmit } from '../../../ui/queries'
import { SaveFailure, useSaving } from '../../../ui/saving'
import { lock } from '../../client'
import { StepActions, StepBody } from '../sheet/step'
import classes from './lock.module.css'
import { useProofFields, type Proof } from './proof-fields'
import { ProofForm } from './proof-form'
import { useToldCall } from './use-is-shown'

export interface RecoveryKeyTaskProps {
  readonly slots: SlotsState
  /** With words where it was done. */
  readonly onEnd: (message?: string, changed?: ChangedSlots) => void
}

export function RecoveryKeyTask({ slots, onEnd }: RecoveryKeyTaskProps) {
  const words = lockWords.recoveryKey
  const [key, setKey] = useState<string | null>(null)
  const making = useSubmit(
    (proof: Proof) => lock.createRecoveryKey(proof),
    ({ recoveryKey }) => {
      setKey(recoveryKey)
    }
  )
  const proving = useProofFields(slots, making.clear)
  // However the sheet is left, a key that was not confirmed is forgotten.
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
      title={isReplacing ? words.replace : words.make}
      detail={isReplacing ? words.replacing : words.making}
      submit={words.show}
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
  const words = lockWords.recoveryKey
  const [isKept, setIsKept] = useState(false)
  const [told, setTold] = useState('')
  const [madeAt] = useState(mainNow)
  const copying = useSubmit(
    () => lock.copyRecoveryKey({}),
    ({ clearsAt }) => {
      setTold(words.copied(Math.max(1, Math.round((clearsAt - mainNow()) / 1000))))
    }
  )
  const saving = useSaving<undefined>(
    (_, wish) => lock.downloadRecoveryKey(wish),
    (fileName) => {
      setTold(words.saved(fileName))
    }
  )
  const confirming = useSubmit(
    useToldCall(() => lock.confirmRecoveryKey({})),
    (changed) => {
      onEnd(words.added, changed)
    }
  )

  return (
    <StepBody>
      <Title order={3} size="h4">
        {words.keyName}
      </Title>
      <Text size="sm">{words.shown}</Text>
      <div className={classes.sheet}>
        <strong className={classes.onPaper}>{words.sheet.title}</strong>
        <div role="group" className={classes.key} aria-label={words.keyName}>
          {recoveryKey.split('-').map((group, index) => (
            <code key={index}>{group}</code>
          ))}
        </div>
        <p className={classes.onPaper}>{words.sheet.detail}</p>
        <p className={classes.onPaper}>{words.sheet.made(madeAt)}</p>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          autoFocus
          onClick={() => {
            window.print()
          }}
        >
          {words.print}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          loading={copying.isBusy}
          onClick={() => {
            copying.submit(undefined)
          }}
        >
          {actionWords.copy}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          loading={saving.isBusy}
          onClick={() => {
            saving.save(undefined)
          }}
        >
          {actionWords.download}
        </Button>
      </Group>
      <Text size="sm" role="status" className={classes.told}>
        {told}
      </Text>
      <Note tone="info">{words.notYet}</Note>
      <Checkbox
        label={words.kept}
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
          {actionWords.cancel}
        </Button>
        <Button
          disabled={!isKept}
          loading={confirming.isBusy}
          onClick={() => {
            confirming.submit(undefined)
          }}
        >
          {words.done}
        </Button>
      </StepActions>
    </StepBody>
  )
}
