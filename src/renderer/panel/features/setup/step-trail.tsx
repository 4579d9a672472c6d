// The user's progress in setup, also for screen readers.
import { IconCheck } from '@tabler/icons-react'
import type { SetupState } from '../session/use-session'
import classes from './step-trail.module.css'
import { useMessages } from '../../../ui/use-messages'

const stages: readonly SetupState['stage'][] = ['scan', 'backup-codes', 'summary']

export function StepTrail({ stage }: { readonly stage: SetupState['stage'] }) {
  const t = useMessages()
  const current = stages.indexOf(stage)
  return (
    <ol className={classes.trail} aria-label={t('panel.setup.stepsName')}>
      {stages.map((each, index) => (
        <li
          key={each}
          className={classes.step}
          data-state={index < current ? 'past' : index === current ? 'current' : 'coming'}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={classes.number} aria-hidden>
            {index < current ? <IconCheck size={14} stroke={3} /> : index + 1}
          </span>
          <span className={classes.name}>{t(`panel.setup.steps.${each}`)}</span>
        </li>
      ))}
    </ol>
  )
}
