// A table of any length: only the visible lines are in the page. It scrolls by itself, chooses its columns by its width, and the arrow keys
// move between lines. @tanstack/react-table manages the columns: which are shown, how the main process has sorted, their headers and cells.
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
import { useMessages } from '../../ui/use-messages'
import { useFillHeight } from './fill-height'
import classes from './virtual-table.module.css'

/** Used until the width has been measured. */
const likelyWidthPx = 1000
const overscan = 10

export interface TableOptions<Layout> {
  readonly count: number
  /** The layout of the lines in a table of `widthPx`, including their height in px. */
  readonly layoutOf: (widthPx: number) => Layout
  /** The key of a line while others are inserted before it; by default its index. */
  readonly keyOf?: (index: number) => string | number
}

export interface VirtualTableState<Layout> {
  readonly layout: Layout
  /** The scrolling element. */
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The visible lines and some around them. */
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

/** Both header and cells are rendered complete, with their roles. */
export type TableColumn<Line extends object> = ColumnDef<typeof features, Line>

export interface LineMarks {
  readonly isSelected?: boolean
  readonly isOpened?: boolean
  /** It has just been added, and is marked for a moment. */
  readonly isNew?: boolean
}

export interface VirtualTableProps<Line extends object> {
  readonly table: VirtualTableState<{ readonly rowHeight: number }>
  readonly columns: readonly TableColumn<Line>[]
  /** By column id; columns not named are shown. The same object as long as nothing changes. */
  readonly visibility: Readonly<Record<string, boolean>>
  /** How the lines are already sorted. */
  readonly sorting?: SortingState
  readonly label: string
  /** The number of lines, or null while unknown. */
  readonly total: number | null
  /** The first lines are still being loaded. */
  readonly isBusy: boolean
  readonly hasHead?: boolean
  /** Undefined while it is loading. A line is rendered again when one of its fields changes. */
  readonly rowAt: (index: number) => Line | undefined
  readonly keyOf: (line: Line) => string | number
  readonly marksOf: (line: Line) => LineMarks
  /** The line was pressed outside its own controls. */
  readonly onOpen: (line: Line) => void
  /** Shown instead of the lines if there are none; null if there are some. */
  readonly empty: ReactNode
  /** Class names of the frame, and of the rows of cells. */
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
        // The header is a row as well.
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
                    // With the mouse, the whole line opens its subject; with the keyboard, a control in it does.
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

/** The model creates new rows at each scroll step; their content shows whether to render again. */
const Cells = memo(
  function Cells({ row, rowClass }: CellsProps) {
    // The cells' texts: drawn again when the language changes.
    useMessages()
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
 * Up and down move to the same control of the line above or below: the one with the same `data-place`, on itself or around it, or otherwise
 * the first one.
 */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(event.target instanceof Element)) return
  const target = event.target
  const line = target.closest('[aria-rowindex]')
  // An open menu handles the arrow keys itself.
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
