// The parts that the steps of a sheet share: fields, the buttons at the bottom, a message in the middle.
import { Button, Loader } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import classes from './step.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface StepFormProps {
  readonly onSubmit: () => void
  readonly ref?: Ref<HTMLFormElement>
  readonly children: ReactNode
}

/** Fields that are submitted together. Errors appear at the field, not from the browser. */
export function StepForm({ onSubmit, ref, children }: StepFormProps) {
  return (
    <form
      ref={ref}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}

/** The layout of a form, for steps that submit nothing. */
export function StepBody({ children }: { readonly children: ReactNode }) {
  return <div className={classes.form}>{children}</div>
}

export interface StepActionsProps {
  /** Before the buttons, announced when it changes: how many are chosen, or what is in progress. */
  readonly status?: ReactNode
  /** The buttons, the one that continues last. */
  readonly children: ReactNode
}

/** The buttons of a step. They stay visible while the content above scrolls. */
export function StepActions({ status, children }: StepActionsProps) {
  return (
    <div className={classes.actions}>
      {status !== undefined && (
        <span role="status" className={classes.status}>
          {status}
        </span>
      )}
      {children}
    </div>
  )
}

/** A message in the middle of the sheet, with what may help. */
export function StepMessage({ children }: { readonly children: ReactNode }) {
  return <div className={classes.centre}>{children}</div>
}

export interface WorkingStepProps {
  /** What is being done. */
  readonly label: string
  readonly onCancel: () => void
  /** The progress, or why it takes long. */
  readonly children?: ReactNode
}

export function WorkingStep({ label, onCancel, children }: WorkingStepProps) {
  const t = useMessages()
  return (
    <StepMessage>
      <Loader size="lg" aria-hidden />
      <div role="status" className={classes.working}>
        {label}
      </div>
      {children}
      <Button data-autofocus variant="default" onClick={onCancel}>
        {t('app.action.cancel')}
      </Button>
    </StepMessage>
  )
}
