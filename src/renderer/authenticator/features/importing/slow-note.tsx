// Shown when a file takes longer than a second: that reading continues, for how long already, and why.
import { Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import classes from './import-dialog.module.css'
import { sentenceGap } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'

export function SlowNote() {
  const t = useMessages()
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = window.setInterval(() => {
      setSeconds((old) => old + 1)
    }, 1000)
    return () => {
      window.clearInterval(timer)
    }
  }, [])
  if (seconds === 0) return null
  return (
    <div className={classes.slow}>
      <Progress value={100} animated size="sm" aria-hidden />
      <Text size="sm" c="dimmed">
        <span role="status">{t('transfer.import.slow')}</span>
        {sentenceGap()}
        <span aria-hidden>{t('transfer.import.seconds', { count: seconds })}</span>
      </Text>
    </div>
  )
}
