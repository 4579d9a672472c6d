// The events, one per line. Older ones load as the reader reaches them; new ones on top do not move what is being read.
import { UnstyledButton } from '@mantine/core'
import { createContext, useContext, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { AuditEvent } from '../../../../shared/contract'
import { auditSummary } from '../../../messages/audit-data'
import { formatDateTime, formatExactTime } from '../../../messages/format'
import { useMessages } from '../../../ui/use-messages'
import { useVirtualTable, VirtualTable, type TableColumn } from '../../ui/virtual-table'
import classes from './audit-table.module.css'
import { EventSign } from './event-sign'
import type { AuditLogView } from './use-audit-log'

type Look = 'two-lines' | 'narrow' | 'wide'

function layoutOf(widthPx: number): { readonly look: Look; readonly rowHeight: number } {
  if (widthPx < 620) return { look: 'two-lines', rowHeight: 62 }
  return { look: widthPx < 900 ? 'narrow' : 'wide', rowHeight: 42 }
}

const shownIn: Readonly<Record<Look, Readonly<Record<string, boolean>>>> = {
  'two-lines': { actor: false, detail: false },
  narrow: { actor: false },
  wide: {}
}

const OpenContext = createContext<(seq: number) => void>(() => undefined)

const about = ({ subject }: AuditEvent) => subject?.email ?? ''

function Head({ column }: { readonly column: 'at' | 'kind' | 'subject' | 'actor' | 'detail' }) {
  const t = useMessages()
  return <div role="columnheader">{t(`admin.audit.columns.${column}`)}</div>
}

function Actor({ event: { actor, subject } }: { readonly event: AuditEvent }) {
  const t = useMessages()
  const by = actor === null ? '' : actor.id === subject?.id ? t('admin.audit.itself') : actor.email
  return (
    <div role="cell" className={classes.text} title={by}>
      {by}
    </div>
  )
}

const columns: readonly TableColumn<AuditEvent>[] = [
  {
    id: 'at',
    header: () => <Head column="at" />,
    cell: ({ row, table }) => (
      <div role="cell" className={classes.time}>
        <time dateTime={new Date(row.original.at).toISOString()}>
          {/* The details have the seconds. */}
          {table.getColumn('detail')?.getIsVisible() === true
            ? formatExactTime(row.original.at)
            : formatDateTime(row.original.at)}
        </time>
      </div>
    )
  },
  {
    id: 'kind',
    header: () => <Head column="kind" />,
    cell: ({ row }) => <Kind event={row.original} />
  },
  {
    id: 'subject',
    header: () => <Head column="subject" />,
    cell: ({ row }) => (
      <div role="cell" className={classes.text} title={about(row.original)}>
        {about(row.original) === '' ? (row.original.actor?.email ?? '') : about(row.original)}
      </div>
    )
  },
  {
    id: 'actor',
    header: () => <Head column="actor" />,
    cell: ({ row }) => <Actor event={row.original} />
  },
  {
    id: 'detail',
    header: () => <Head column="detail" />,
    cell: ({ row }) => {
      const summary = auditSummary(row.original)
      return (
        <div role="cell" className={classes.text} title={summary}>
          {summary}
        </div>
      )
    }
  }
]

function Kind({ event }: { readonly event: AuditEvent }) {
  const onOpen = useContext(OpenContext)
  return (
    <div role="cell" className={classes.kind}>
      <UnstyledButton
        className={classes.open}
        onClick={() => {
          onOpen(event.seq)
        }}
      >
        <EventSign kind={event.kind} />
      </UnstyledButton>
    </div>
  )
}

export interface AuditTableProps {
  readonly log: AuditLogView
  readonly isLive: boolean
  readonly openedSeq: number | null
  readonly onOpen: (seq: number) => void
  readonly empty: ReactNode
}

export function AuditTable({ log, isLive, openedSeq, onOpen, empty }: AuditTableProps) {
  const t = useMessages()
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
  // If the reader has scrolled down, the existing events keep their place.
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
    <OpenContext value={onOpen}>
      <VirtualTable
        table={table}
        label={t('admin.audit.table')}
        total={nextBefore === null ? events.length : null}
        isBusy={!isLoaded}
        className={classes.frame}
        rowClass={classes.row}
        look={look}
        hasHead={look !== 'two-lines'}
        columns={columns}
        visibility={shownIn[look]}
        rowAt={(index) => events[index]}
        keyOf={({ seq }) => seq}
        marksOf={({ seq }) => ({ isOpened: seq === openedSeq, isNew: isLive && seenSeq > 0 && seq > seenSeq })}
        onOpen={({ seq }) => {
          onOpen(seq)
        }}
        empty={isLoaded && events.length === 0 ? empty : null}
      />
    </OpenContext>
  )
}
