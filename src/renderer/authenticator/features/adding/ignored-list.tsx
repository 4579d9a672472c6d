// Lists what was read but is of no use here, so that nothing scanned disappears silently.
import { IconFileOff, IconInfoCircle } from '@tabler/icons-react'
import type { ScanOutcome } from '../../../../shared/contract'
import { ignoredMessage } from '../../../messages/authenticator'
import { failureMessage } from '../../../messages/app'
import { mainNow } from '../../../ui/clock'
import classes from './ignored-list.module.css'
import type { UnreadFile } from './use-adding'
import { useMessages } from '../../../ui/use-messages'
import { t } from '../../../messages/language'

export interface IgnoredListProps {
  readonly ignored: ScanOutcome['ignored']
  readonly unread?: readonly UnreadFile[]
}

const unreadMessage = ({ name, failure }: UnreadFile) =>
  failure === null
    ? t('authenticator.adding.unreadableFile', { name })
    : t('authenticator.adding.failedFile', { name, why: failureMessage(failure, mainNow()) })

/** Renders nothing if both lists are empty. */
export function IgnoredList({ ignored, unread = [] }: IgnoredListProps) {
  const t = useMessages()
  if (ignored.length === 0 && unread.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('authenticator.adding.leftAlone')}>
      {ignored.map((each) => (
        <li key={`${each.kind}:${each.shown}`} className={classes.line}>
          <IconInfoCircle className={classes.icon} size={16} aria-hidden />
          <span>{ignoredMessage(each)}</span>
        </li>
      ))}
      {unread.map((each) => (
        <li key={`file:${each.name}`} className={classes.line} data-tone="warn">
          <IconFileOff className={classes.icon} size={16} aria-hidden />
          <span>{unreadMessage(each)}</span>
        </li>
      ))}
    </ul>
  )
}
