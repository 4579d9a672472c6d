// A short list of events, newest first, as on a user's page.
import type { AuditEvent } from '../../../../shared/contract'
import { auditSummary } from '../../../messages/audit-data'
import { embedded, formatAgo, formatExactTime, formatLabelled } from '../../../messages/format'
import { useNow } from '../../../ui/use-now'
import classes from './event-list.module.css'
import { EventSign } from './event-sign'
import { useMessages } from '../../../ui/use-messages'

export interface EventListProps {
  readonly events: readonly AuditEvent[]
  /** The user whose list it is; their name is not repeated in each line. */
  readonly aboutId: string
}

export function EventList({ events, aboutId }: EventListProps) {
  const t = useMessages()
  const now = useNow()
  return (
    <ol className={classes.list} tabIndex={0} aria-label={t('admin.audit.table')}>
      {events.map((event) => {
        const other =
          event.actor !== null && event.actor.id !== aboutId
            ? formatLabelled(t('admin.audit.columns.actor'), embedded(event.actor.email))
            : event.subject !== null && event.subject.id !== aboutId
              ? formatLabelled(t('admin.audit.columns.subject'), embedded(event.subject.email))
              : ''
        return (
          <li key={event.seq} className={classes.event}>
            <EventSign kind={event.kind} />
            <span className={classes.detail}>
              {[other, auditSummary(event)].filter((text) => text !== '').join(' · ')}
            </span>
            <time
              className={classes.time}
              dateTime={new Date(event.at).toISOString()}
              title={formatExactTime(event.at)}
            >
              {formatAgo(event.at, now)}
            </time>
          </li>
        )
      })}
    </ol>
  )
}
