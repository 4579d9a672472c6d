// The events as lines; only those in sight are in the page, and older ones are asked for as the reader comes to them.
// New ones on top do not move what is being read.
import { UnstyledButton } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { AuditEvent } from '../../../../shared/contract'
import { auditSummary, auditWords as words } from '../../../strings/admin'
import { formatDateTime, formatExactTime } from '../../../strings/format'
import { useFillHeight } from '../admin/fill-height'
import classes from './audit-table.module.css'
import { EventSign } from './event-sign'
import type { AuditLogView } from './use-audit-log'

export interface AuditTableProps {
  readonly log: AuditLogView
  readonly isLive: boolean
  readonly openedSeq: number | null
  readonly onOpen: (seq: number) => void
  readonly empty: ReactNode
}

export function AuditTable({ log, isLive, openedSeq, onOpen, empty }: AuditTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: sizer, width } = useElementSize<HTMLDivElement>()
  const frame = useMergedRef(scroller, sizer, useFillHeight())
  const look = width !== 0 && width < 620 ? 'two-lines' : width !== 0 && width < 900 ? 'narrow' : 'wide'
  const rowHeight = look === 'two-lines' ? 62 : 42
  const { events, nextBefore, loadOlder, isLoaded, seenSeq } = log

  const virtualizer = useVirtualizer({
    count: events.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => events[index]?.seq ?? index,
    overscan: 12,
    initialRect: { width: 1000, height: 600 }
  })
  const items = virtualizer.getVirtualItems()
  const lastShown = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (nextBefore !== null && lastShown >= events.length - 40) loadOlder()
  }, [lastShown, events.length, nextBefore, loadOlder])
  useEffect(() => {
    virtualizer.measure()
  }, [rowHeight, virtualizer])

  // What stood first before: where the reader has scrolled down, it stays where it is.
  const firstSeq = events[0]?.seq ?? 0
  const before = useRef(firstSeq)
  useLayoutEffect(() => {
    const old = before.current
    before.current = firstSeq
    const element = scroller.current
    if (element === null || old === 0 || old === firstSeq) return
    const index = events.findIndex((event) => event.seq === old)
    if (index > 0 && element.scrollTop > rowHeight) element.scrollTop += index * rowHeight
  }, [firstSeq, events, rowHeight])

  const isEmpty = isLoaded && events.length === 0
  return (
    <div ref={frame} className={classes.frame} data-look={look}>
      <div
        role="table"
        aria-label={words.table}
        aria-rowcount={nextBefore === null ? events.length + 1 : -1}
        aria-busy={!isLoaded}
        onKeyDown={moveByArrows}
      >
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row}>
            <div role="columnheader">{words.columns.at}</div>
            <div role="columnheader">{words.columns.kind}</div>
            <div role="columnheader">{words.columns.subject}</div>
            {look === 'wide' && <div role="columnheader">{words.columns.actor}</div>}
            {look !== 'two-lines' && <div role="columnheader">{words.columns.detail}</div>}
          </div>
        </div>
        {isEmpty ? null : (
          <div role="rowgroup" className={classes.body} style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const event = events[item.index]
              if (event === undefined) return null
              return (
                <div
                  key={item.key}
                  role="row"
                  aria-rowindex={item.index + 2}
                  className={classes.line}
                  data-opened={event.seq === openedSeq || undefined}
                  data-new={(isLive && seenSeq > 0 && event.seq > seenSeq) || undefined}
                  style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
                  onClick={() => {
                    onOpen(event.seq)
                  }}
                >
                  <Line event={event} look={look} onOpen={onOpen} />
                </div>
              )
            })}
          </div>
        )}
      </div>
      {isEmpty && <div className={classes.empty}>{empty}</div>}
    </div>
  )
}

function Line({
  event,
  look,
  onOpen
}: {
  readonly event: AuditEvent
  readonly look: string
  readonly onOpen: (seq: number) => void
}) {
  const { actor, subject } = event
  const isOwn = actor !== null && actor.id === subject?.id
  const about = subject?.email ?? ''
  const by = actor === null ? '' : isOwn ? words.itself : actor.email
  const summary = auditSummary(event)
  return (
    <div role="presentation" className={classes.row}>
      <div role="cell" className={classes.time}>
        <time dateTime={new Date(event.at).toISOString()}>
          {/* Its seconds are in the details. */}
          {look === 'two-lines' ? formatDateTime(event.at) : formatExactTime(event.at)}
        </time>
      </div>
      <div role="cell" className={classes.kind}>
        <UnstyledButton
          className={classes.open}
          aria-describedby={undefined}
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

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(event.target instanceof Element)) return
  const line = event.target.closest('[aria-rowindex]')
  if (line === null) return
  const wanted = Number(line.getAttribute('aria-rowindex')) + (event.key === 'ArrowDown' ? 1 : -1)
  const control = event.currentTarget.querySelector<HTMLElement>(`[aria-rowindex="${wanted}"] button`)
  if (control === null) return
  event.preventDefault()
  control.focus()
  control.scrollIntoView({ block: 'nearest' })
}
