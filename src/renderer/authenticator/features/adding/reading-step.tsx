// Something is being read: what, how far, and the way out.
import { Button, Loader, Progress } from '@mantine/core'
import { addingWords, readingWords } from '../../../strings/authenticator'
import classes from './steps.module.css'
import type { Step } from './use-adding'

export interface ReadingStepProps {
  readonly step: Extract<Step, { name: 'reading' }>
  readonly onCancel: () => void
}

function wordsFor({ source, effort, done, total }: ReadingStepProps['step']): string {
  if (effort === 'harder' && total === 1) return addingWords.reading.harder
  return source === 'files' ? readingWords(done, total) : addingWords.reading[source]
}

export function ReadingStep({ step, onCancel }: ReadingStepProps) {
  return (
    <div className={classes.centre}>
      <Loader size="lg" aria-hidden />
      <div role="status" className={classes.working}>
        {wordsFor(step)}
      </div>
      {step.total > 1 && (
        <Progress className={classes.progress} value={(100 * step.done) / step.total} aria-label={wordsFor(step)} />
      )}
      <Button data-autofocus variant="default" onClick={onCancel}>
        {addingWords.cancel}
      </Button>
    </div>
  )
}
