// The events, one line each. Older ones are asked for as the reader comes to them; new ones on top do not move what is being
// read.
import { UnstyledButton } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { AuditEvent } from '../../../../shared/contract'
import { auditSummary, auditWords as words } from '../../../strings/admin'
import { formatDateTime, formatExactTime } from '../../../strings/format'
import { useVirtualTable, VirtualTable } from '../../ui/virtual-table'
import classes from './audit-table.module.css'
import { EventSign } from './event-sign'
import type { AuditLogView } from './use-audit-log'

type Look = 'two-lines' | 'narrow' | 'wide'

function layoutOf(widthPx: number): { readonly look: Look; readonly rowHeight: number } {
  if (widthPx < 620) return { look: 'two-lines', rowHeight: 62 }
  return { look: widthPx < 900 ? 'narrow' : 'wide', rowHeight: 42 }
}

export interface AuditTableProps {
  readonly log: AuditLogView
  readonly isLive: boolean
  readonly openedSeq: number | null
  readonly onOpen: (seq: number) => void
  readonly empty: ReactNode
}

export function AuditTable({ log, isLive, openedSeq, onOpen, empty }: AuditTableProps) {
  const { events, nextBefore, loadOlder, isLoaded, seenSeq } = log
  const table = useVirtualTable({
    count: events.length,
    layoutOf,
    keyOf: (index) => events[index]?.seq ?? index
  })
  const { items, scroller } = table
  const { look, rowHeight } = table.layout
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (nextBefore !== null && lastShown >= events.length - 40) loadOlder()
  }, [lastShown, events.length, nextBefore, loadOlder])
  // Where the reader has scrolled down, the events that were there before stay where they are.
  const firstSeq = events[0]?.seq ?? 0
  const before = useRef(firstSeq)
  useLayoutEffect(() => {
    const old = before.current
    before.current = firstSeq
    const element = scroller.current
    if (element === null || old === 0 || old === firstSeq) return
    const index = events.findIndex((event) => event.seq === old)
    if (index > 0 && element.scrollTop > rowHeight) element.scrollTop += index * rowHeight
  }, [firstSeq, events, rowHeight, scroller])

  return (
    <VirtualTable
      table={table}
      label={words.table}
      total={nextBefore === null ? events.length : null}
      isBusy={!isLoaded}
      className={classes.frame}
      rowClass={classes.row}
      look={look}
      hasHead={look !== 'two-lines'}
      head={
        <>
          <div role="columnheader">{words.columns.at}</div>
          <div role="columnheader">{words.columns.kind}</div>
          <div role="columnheader">{words.columns.subject}</div>
          {look === 'wide' && <div role="columnheader">{words.columns.actor}</div>}
          {look !== 'two-lines' && <div role="columnheader">{words.columns.detail}</div>}
        </>
      }
      lineAt={(index) => {
        const event = events[index]
        if (event === undefined) return null
        return {
          key: event.seq,
          isOpened: event.seq === openedSeq,
          isNew: isLive && seenSeq > 0 && event.seq > seenSeq,
          content: <Line event={event} look={look} onOpen={onOpen} />
        }
      }}
      empty={isLoaded && events.length === 0 ? empty : null}
    />
  )
}

function Line({
  event,
  look,
  onOpen
}: {
  readonly event: AuditEvent
  readonly look: Look
  readonly onOpen: (seq: number) => void
}) {
  const { actor, subject } = event
  const isOwn = actor !== null && actor.id === subject?.id
  const about = subject?.email ?? ''
  const by = actor === null ? '' : isOwn ? words.itself : actor.email
  const summary = auditSummary(event)
  return (
    <div
      role="presentation"
      className={classes.row}
      onClick={() => {
        onOpen(event.seq)
      }}
    >
      <div role="cell" className={classes.time}>
        <time dateTime={new Date(event.at).toISOString()}>
          {/* Its seconds are in the details. */}
          {look === 'two-lines' ? formatDateTime(event.at) : formatExactTime(event.at)}
        </time>
      </div>
      <div role="cell" className={classes.kind}>
        <UnstyledButton
          className={classes.open}
          onClick={(clicked) => {
            clicked.stopPropagation()
            onOpen(event.seq)
          }}
        >
          <EventSign kind={event.kind} />
        </UnstyledButton>
      </div>
      <div role="cell" className={classes.text} title={about}>
        {about === '' ? (actor?.email ?? '') : about}
      </div>
      {look === 'wide' && (
        <div role="cell" className={classes.text} title={by}>
          {by}
        </div>
      )}
      {look !== 'two-lines' && (
        <div role="cell" className={classes.text} title={summary}>
          {summary}
        </div>
      )}
    </div>
  )
}
