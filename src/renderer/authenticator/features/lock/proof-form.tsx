// The form of every action that confirms it's the user: what the action means, the proof, other fields, a way out, and a button named after
// the action. The initial focus is on the first field or, if there is none, on that button.
import { Button, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Failure } from '../../../../shared/result'
import { FailureNote, unlessCancelled, useIsWaiting } from '../../../ui/failure-note'
import { StepActions, StepForm } from '../sheet/step'
import type { Proof, ProofFields } from './proof-fields'
import { useMessages } from '../../../ui/use-messages'

export interface ProofFormProps {
  readonly title: string
  readonly detail: ReactNode
  readonly submit: string
  readonly isDangerous?: boolean
  readonly proving: ProofFields
  readonly acting: { readonly isBusy: boolean; readonly failure: Failure | null }
  readonly focus?: 'cancel' | 'submit'
  readonly onSubmit: (proof: Proof) => void
  readonly onCancel: () => void
  /** Fields that the action needs besides the proof. */
  readonly children?: ReactNode
}

export function ProofForm({ title, detail, submit, isDangerous = false, proving, acting, ...props }: ProofFormProps) {
  const t = useMessages()
  const { proof, fields } = proving
  const isWaiting = useIsWaiting(acting.failure)
  const focus = fields === null ? props.focus : undefined
  return (
    <StepForm
      onSubmit={() => {
        if (proof !== null && !isWaiting) props.onSubmit(proof)
      }}
    >
      <Title order={3} size="h4">
        {title}
      </Title>
      {typeof detail === 'string' ? <Text size="sm">{detail}</Text> : detail}
      {fields}
      {props.children}
      <FailureNote failure={unlessCancelled(acting.failure)} />
      <StepActions>
        <Button variant="default" autoFocus={focus === 'cancel'} onClick={props.onCancel}>
          {t('app.action.cancel')}
        </Button>
        <Button
          type="submit"
          {...(isDangerous ? { color: 'red.9' } : {})}
          autoFocus={focus === 'submit'}
          loading={acting.isBusy}
          disabled={isWaiting || proof === null}
        >
          {submit}
        </Button>
      </StepActions>
    </StepForm>
  )
}
