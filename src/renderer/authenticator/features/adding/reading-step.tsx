// Shows what is being read, the progress, and a button to cancel.
import { Progress } from '@mantine/core'
import { readingMessage } from '../../../messages/authenticator'
import { WorkingStep } from '../sheet/step'
import classes from './reading-step.module.css'
import type { Step } from './use-adding'
import { t } from '../../../messages/language'

export interface ReadingStepProps {
  readonly step: Extract<Step, { name: 'reading' }>
  readonly onCancel: () => void
}

function wordsFor({ source, effort, done, total }: ReadingStepProps['step']): string {
  if (effort === 'harder' && total === 1) return t('authenticator.adding.reading.harder')
  return source === 'files' ? readingMessage(done, total) : t(`authenticator.adding.reading.${source}`)
}

export function ReadingStep({ step, onCancel }: ReadingStepProps) {
  return (
    <WorkingStep label={wordsFor(step)} onCancel={onCancel}>
      {step.total > 1 && (
        <Progress className={classes.progress} value={(100 * step.done) / step.total} aria-label={wordsFor(step)} />
      )}
    </WorkingStep>
  )
}
