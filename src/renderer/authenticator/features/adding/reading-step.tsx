// Shows what is being read, the progress, and a button to cancel.
import { Progress } from '@mantine/core'
import { useId } from 'react'
import { readingMessage } from '../../../messages/authenticator'
import { t } from '../../../messages/language'
import { useCall } from '../../../ui/queries'
import { scan } from '../../client'
import { WorkingStep } from '../sheet/step'
import classes from './reading-step.module.css'
import type { Step } from './use-adding'

export interface ReadingStepProps {
  readonly step: Extract<Step, { name: 'reading' }>
  readonly onCancel: () => void
}

function wordsFor({ source, effort, done, total }: ReadingStepProps['step']): string {
  if (effort === 'harder' && total === 1) return t('authenticator.adding.reading.harder')
  return source === 'files' ? readingMessage(done, total) : t(`authenticator.adding.reading.${source}`)
}

export function ReadingStep({ step, onCancel }: ReadingStepProps) {
  // An earlier scan's progress is not shown first.
  const thisScan = useId()
  const answer = useCall('scan', ['progress', thisScan], () => scan.progress({})).data
  const progress = answer?.ok === true ? answer.value : null
  const share = progress === null ? 0 : progress.done / progress.total
  return (
    <WorkingStep label={wordsFor(step)} onCancel={onCancel}>
      <Progress
        className={classes.progress}
        // Most scans end before anyone could read a bar.
        data-late={(step.effort === 'still' && step.total === 1) || undefined}
        value={(100 * (step.done + share)) / step.total}
        aria-label={wordsFor(step)}
      />
    </WorkingStep>
  )
}
