// The parts that the steps of a sheet have in common: fields, the buttons at the foot, a message in the middle.
import { Button, Loader } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import classes from './step.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface StepFormProps {
  readonly onSubmit: () => void
  readonly ref?: Ref<HTMLFormElement>
  readonly children: ReactNode
}

/** Fields that are sent together. What is wrong is told at the field, not by the browser. */
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

/** Laid out like a form, where nothing is sent. */
export function StepBody({ children }: { readonly children: ReactNode }) {
  return <div className={classes.form}>{children}</div>
}

export interface StepActionsProps {
  /** Before the buttons, read out when it changes: how many are chosen, or what is being done. */
  readonly status?: ReactNode
  /** The buttons, the one that leads on last. */
  readonly children: ReactNode
}

/** The buttons of a step. They stay in sight while what is above them scrolls. */
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

/** A message in the middle of the sheet, with what helps. */
export function StepMessage({ children }: { readonly children: ReactNode }) {
  return <div className={classes.centre}>{children}</div>
}

export interface WorkingStepProps {
  /** What is being done. */
  readonly label: string
  readonly onCancel: () => void
  /** How far it is, or why it takes long. */
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
