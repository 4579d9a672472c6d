// A table of any length: only the lines in sight are in the page. It scrolls in itself, chooses its columns by its width, and
// the arrow keys go from line to line. @tanstack/react-table knows the columns: which are shown, by which the main process
// has sorted, what is over each and in each.
import { shallowEqual, useElementSize, useMergedRef } from '@mantine/hooks'
import {
  columnVisibilityFeature,
  FlexRender,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row,
  type SortingState
} from '@tanstack/react-table'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useLocale } from '../../ui/app-state'
import { useFillHeight } from './fill-height'
import classes from './virtual-table.module.css'

/** Before the width has been measured. */
const likelyWidthPx = 1000
const overscan = 10

export interface TableOptions<Layout> {
  readonly count: number
  /** How the lines are laid out in a table of `widthPx`; how high they are with it, in px. */
  readonly layoutOf: (widthPx: number) => Layout
  /** What a line is known by while others come before it; without it, by its place. */
  readonly keyOf?: (index: number) => string | number
}

export interface VirtualTableState<Layout> {
  readonly layout: Layout
  /** What scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The lines in sight and some around them. */
  readonly items: readonly VirtualItem[]
  readonly frame: (element: HTMLDivElement | null) => void
  readonly heightPx: number
}

export function useVirtualTable<Layout extends { readonly rowHeight: number }>(
  options: TableOptions<Layout>
): VirtualTableState<Layout> {
  const { count, layoutOf, keyOf } = options
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: sizer, width } = useElementSize<HTMLDivElement>()
  const frame = useMergedRef(scroller, sizer, useFillHeight())
  const layout = layoutOf(width === 0 ? likelyWidthPx : width)
  const { rowHeight } = layout
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
    overscan,
    initialRect: { width: likelyWidthPx, height: 600 }
  })
  useEffect(() => {
    virtualizer.measure()
  }, [rowHeight, virtualizer])
  return { layout, scroller, items: virtualizer.getVirtualItems(), frame, heightPx: virtualizer.getTotalSize() }
}

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature })

/** Both its head and its cells are drawn whole, with their roles. */
export type TableColumn<Line extends object> = ColumnDef<typeof features, Line>

export interface LineMarks {
  readonly isSelected?: boolean
  readonly isOpened?: boolean
  /** It has just come: it is marked for a moment. */
  readonly isNew?: boolean
}

export interface VirtualTableProps<Line extends object> {
  readonly table: VirtualTableState<{ readonly rowHeight: number }>
  readonly columns: readonly TableColumn<Line>[]
  /** By the columns' ids; what is not named is shown. The same object for as long as nothing changes. */
  readonly visibility: Readonly<Record<string, boolean>>
  /** How the lines are sorted already. */
  readonly sorting?: SortingState
  readonly label: string
  /** All lines, or null while it is not known how many there are. */
  readonly total: number | null
  /** The first lines are still being loaded. */
  readonly isBusy: boolean
  readonly hasHead?: boolean
  /** Undefined while it is still being loaded. A line is drawn anew when one of its fields is another. */
  readonly rowAt: (index: number) => Line | undefined
  readonly keyOf: (line: Line) => string | number
  readonly marksOf: (line: Line) => LineMarks
  /** The line was pressed where it holds no control of its own. */
  readonly onOpen: (line: Line) => void
  /** In the place of the lines where there are none; null while there are some. */
  readonly empty: ReactNode
  /** Of the frame, and of the rows of cells. */
  readonly className?: string | undefined
  readonly rowClass: string | undefined
  readonly look?: string
  readonly style?: CSSProperties
}

const unsorted: SortingState = []

export function VirtualTable<Line extends object>(props: VirtualTableProps<Line>) {
  const { table, columns, visibility, sorting = unsorted, label, total, isBusy, hasHead = true } = props
  const { rowAt, keyOf, marksOf, onOpen, empty, className, rowClass, look, style } = props
  const lines = empty === null ? table.items.map((item) => ({ ...item, line: rowAt(item.index) })) : []
  const model = useTable({
    features,
    columns,
    data: lines.flatMap(({ line }) => (line === undefined ? [] : [line])),
    getRowId: (line) => String(keyOf(line)),
    manualSorting: true,
    state: { columnVisibility: visibility, sorting }
  })
  const rows = new Map(model.getRowModel().rows.map((row) => [row.original, row]))
  return (
    <div ref={table.frame} className={`${classes.frame ?? ''} ${className ?? ''}`} data-look={look} style={style}>
      <div
        role="table"
        aria-label={label}
        // Its head is a row as well.
        aria-rowcount={total === null ? -1 : total + 1}
        aria-busy={isBusy}
        onKeyDown={moveByArrows}
      >
        <div role="rowgroup" className={classes.head} hidden={!hasHead}>
          {model.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" aria-rowindex={1} className={rowClass}>
              {group.headers.map((header) => (
                <model.FlexRender key={header.id} header={header} />
              ))}
            </div>
          ))}
        </div>
        {empty === null && (
          <div role="rowgroup" className={classes.body} style={{ height: table.heightPx }}>
            {lines.map(({ index, start, line }) => {
              const row = line && rows.get(line)
              const marks = line === undefined ? {} : marksOf(line)
              return (
                <div
                  key={line === undefined ? index : keyOf(line)}
                  role="row"
                  aria-rowindex={index + 2}
                  className={classes.line}
                  data-selected={marks.isSelected === true || undefined}
                  data-opened={marks.isOpened === true || undefined}
                  data-new={marks.isNew === true || undefined}
                  style={{ height: table.layout.rowHeight, transform: `translateY(${start}px)` }}
                  onClick={(event) => {
                    // With a mouse, the whole line opens what it is about; with the keyboard, a control in it does.
                    if (line === undefined || !(event.target instanceof Element)) return
                    if (event.target.closest('button, input, label, [role="menu"]') === null) onOpen(line)
                  }}
                >
                  {row === undefined ? (
                    <div role="cell" className={classes.waiting} />
                  ) : (
                    <Cells row={row as unknown as AnyRow} visibility={visibility} rowClass={rowClass} />
                  )}
                </div>
              )
            })}
          </div>
        )}
      </div>
      {empty !== null && <div className={classes.empty}>{empty}</div>}
    </div>
  )
}

type AnyRow = Row<typeof features, object>

interface CellsProps {
  readonly row: AnyRow
  readonly visibility: Readonly<Record<string, boolean>>
  readonly rowClass: string | undefined
}

/** The model makes new rows at each step of scrolling; what is in them tells whether there is something to draw. */
const Cells = memo(
  function Cells({ row, rowClass }: CellsProps) {
    useLocale()
    return (
      <div role="presentation" className={rowClass}>
        {row.getVisibleCells().map((cell) => (
          <FlexRender key={cell.id} cell={cell} />
        ))}
      </div>
    )
  },
  (a, b) => a.visibility === b.visibility && a.rowClass === b.rowClass && shallowEqual(a.row.original, b.row.original)
)

/**
 * Up and down go to the same control of the line above or below: the one with the same `data-place`, on itself or around it,
 * or else the first one.
 */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(event.target instanceof Element)) return
  const target = event.target
  const line = target.closest('[aria-rowindex]')
  // A menu that is open has arrows of its own.
  if (line === null || target.closest('[role="menu"]') !== null || target.getAttribute('aria-expanded') === 'true')
    return
  const wanted = Number(line.getAttribute('aria-rowindex')) + (event.key === 'ArrowDown' ? 1 : -1)
  const next = event.currentTarget.querySelector(`[aria-rowindex="${wanted}"]`)
  const place = next?.querySelector(
    `[data-place="${target.closest('[data-place]')?.getAttribute('data-place') ?? 'name'}"]`
  )
  const control =
    (place?.matches(controls) === true ? place : place?.querySelector(controls)) ?? next?.querySelector(controls)
  if (!(control instanceof HTMLElement)) return
  event.preventDefault()
  event.stopPropagation()
  control.focus()
  control.scrollIntoView({ block: 'nearest' })
}

const controls = 'button, input'
