// A job that this window started: its progress, and **Cancel**. Jobs that end in a moment are not shown.
import { Button, Progress, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { RunningKind } from '../../../../shared/contract'
import { runningName } from '../../../messages/running'
import { useCall } from '../../../ui/queries'
import { panel } from '../../client'
import classes from './running-note.module.css'
import { useMessages } from '../../../ui/use-messages'

const shownAfterMs = 700

export interface RunningNoteProps {
  readonly kinds: readonly RunningKind[]
  /** Shown from the start, because the rest of the screen waits for it. */
  readonly isShownAtOnce?: boolean
}

export function RunningNote({ kinds, isShownAtOnce = false }: RunningNoteProps) {
  const t = useMessages()
  const answer = useCall('jobs', ['list'], () => panel.jobs.list({})).data
  const job = answer?.ok === true ? answer.value.find(({ kind }) => kinds.includes(kind)) : undefined
  const isRunning = job !== undefined
  const [isLong, setIsLong] = useState(isShownAtOnce)
  useEffect(() => {
    if (!isRunning || isShownAtOnce) return
    const timer = setTimeout(() => {
      setIsLong(true)
    }, shownAfterMs)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isRunning, isShownAtOnce])
  // The button that started the job may be gone, and the focus with it.
  const cancel = useRef<HTMLButtonElement>(null)
  const isShown = isRunning && isLong
  useEffect(() => {
    if (isShown && document.activeElement === document.body) cancel.current?.focus()
  }, [isShown])
  if (job === undefined || !isLong) return null
  const { kind, phase, done, total } = job
  const name = runningName(job)
  return (
    <div className={classes.running}>
      <div className={classes.line}>
        <Text size="sm" fw={550} role="status">
          {name}
        </Text>
        {total > 0 && (
          <Text size="sm" c="dimmed" className="cs-digits">
            {t('running.of', { done, total })}
          </Text>
        )}
        <Button
          ref={cancel}
          className={classes.cancel ?? ''}
          variant="default"
          size="xs"
          disabled={phase === 'taking-back'}
          onClick={() => void panel.jobs.cancel({ kind })}
        >
          {kind === 'import-users' ? t('running.cancelImport') : t('app.action.cancel')}
        </Button>
      </div>
      <Progress aria-label={name} value={total === 0 ? 100 : (done / total) * 100} animated={total === 0} size="sm" />
    </div>
  )
}
