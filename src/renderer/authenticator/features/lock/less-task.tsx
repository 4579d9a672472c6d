// Before the Authenticator locks less often by itself it asks who wants that, as it does before an export.
import { Button, Text, Title } from '@mantine/core'
import type { LockSettings, SlotsState } from '../../../../shared/contract'
import { lockWords } from '../../../strings/lock'
import { FailureNote, unlessCancelled, useIsWaiting } from '../../../ui/failure-note'
import { useSubmit } from '../../../ui/queries'
import steps from '../adding/steps.module.css'
import { lock } from '../../client'
import { useProofFields, type Proof } from './proof-fields'

export interface LessTaskProps {
  readonly chosen: Partial<LockSettings>
  readonly slots: SlotsState
  readonly onEnd: () => void
}

export function LessTask({ chosen, slots, onEnd }: LessTaskProps) {
  const words = lockWords.auto.less
  const changing = useSubmit((proof: Proof) => lock.setSettings({ ...chosen, ...proof }), onEnd)
  const { proof, fields } = useProofFields(slots, changing.clear)
  const isWaiting = useIsWaiting(changing.failure)
  return (
    <form
      noValidate
      className={steps.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (proof !== null && !isWaiting) changing.submit(proof)
      }}
    >
      <Title order={3} size="h4">
        {words.title}
      </Title>
      <Text size="sm">{words.detail}</Text>
      {fields}
      <FailureNote failure={unlessCancelled(changing.failure)} />
      <div className={steps.actions}>
        <Button
          variant="default"
          onClick={() => {
            onEnd()
          }}
        >
          {lockWords.cancel}
        </Button>
        <Button type="submit" loading={changing.isBusy} disabled={isWaiting || proof === null}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
