// The note of how the vault was left cannot be kept: it stands over the list until it can, and needs nobody to do anything.
import { IconAlertTriangle } from '@tabler/icons-react'
import { anchorWords } from '../../../strings/app'
import { useCall } from '../../../ui/queries'
import { protection } from '../../client'
import classes from '../backups/failing-note.module.css'

/** Nothing where all is well. */
export function AnchorBanner() {
  const answer = useCall('anchor', [], () => protection.getAnchor({})).data
  const since = answer?.ok === true ? answer.value.failingSince : null
  if (since === null) return null
  return (
    <div className={classes.banner}>
      <section className={classes.note} role="alert" aria-label={anchorWords.failingTitle}>
        <IconAlertTriangle className={classes.icon} size={22} aria-hidden />
        <div className={classes.body}>
          <strong>{anchorWords.failingTitle}</strong>
          <p className={classes.text}>{anchorWords.failing}</p>
          <p className={classes.since}>{anchorWords.since(since)}</p>
        </div>
      </section>
    </div>
  )
}
