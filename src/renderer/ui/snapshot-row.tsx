// A snapshot in a list: when it was made and why, and a button that restores it.
import { Button } from '@mantine/core'
import classes from './snapshot-row.module.css'

export interface SnapshotRowProps {
  readonly when: string
  readonly why: string
  readonly restoreLabel: string
  /** Says which one. */
  readonly restoreFullLabel: string
  readonly onRestore: () => void
}

export function SnapshotRow({ when, why, restoreLabel, restoreFullLabel, onRestore }: SnapshotRowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <span className={classes.when}>{when}</span>
        <span className={classes.why}>{why}</span>
      </div>
      <Button size="xs" variant="default" aria-label={restoreFullLabel} onClick={onRestore}>
        {restoreLabel}
      </Button>
    </li>
  )
}
