// The progress of a transfer of several codes: a line, a bar, and what the user can do.
import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { missingMessage } from '../../../messages/authenticator'
import type { TransferProgress } from './outcomes'
import classes from './transfer-note.module.css'
import { useMessages } from '../../../ui/use-messages'

export interface TransferNoteProps {
  readonly progress: TransferProgress
  /** The next code can be shown now. */
  readonly isScanning?: boolean
  readonly children?: ReactNode
}

export function TransferNote({ progress, isScanning = false, children }: TransferNoteProps) {
  const t = useMessages()
  const line = t('authenticator.adding.transfer.progress', { found: progress.found, total: progress.total })
  return (
    <div className={classes.note}>
      <div className={classes.text} role="status">
        <strong className="cs-digits">{line}</strong>
        <span className={classes.detail}>
          {isScanning ? t('authenticator.adding.transfer.showNext') : missingMessage(progress)}
        </span>
      </div>
      {children}
      <Progress className={classes.bar} size="sm" value={(100 * progress.found) / progress.total} aria-label={line} />
    </div>
  )
}
