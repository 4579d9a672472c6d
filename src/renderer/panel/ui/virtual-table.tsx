// A table of any length: only the lines in sight are in the page. It scrolls in itself, chooses its columns by its width, and
// the arrow keys go from line to line.
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
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

export interface TableLine {
  readonly key: string | number
  readonly isSelected?: boolean
  readonly isOpened?: boolean
  /** It has just come: it is marked for a moment. */
  readonly isNew?: boolean
  /** The row of cells; null while it is still being loaded. */
  readonly content: ReactNode
}

export interface VirtualTableProps {
  readonly table: VirtualTableState<{ readonly rowHeight: number }>
  readonly label: string
  /** All lines, or null while it is not known how many there are. */
  readonly total: number | null
  /** The first lines are still being loaded. */
  readonly isBusy: boolean
  /** The header cells. */
  readonly head: ReactNode
  readonly hasHead?: boolean
  readonly lineAt: (index: number) => TableLine | null
  /** In the place of the lines where there are none; null while there are some. */
  readonly empty: ReactNode
  /** Of the frame, and of the row of header cells. */
  readonly className?: string | undefined
  readonly rowClass: string | undefined
  readonly look?: string
  readonly style?: CSSProperties
}

export function VirtualTable(props: VirtualTableProps) {
  const { table, label, total, isBusy, head, hasHead = true, lineAt, empty, className, rowClass, look, style } = props
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
          <div role="row" aria-rowindex={1} className={rowClass}>
            {head}
          </div>
        </div>
        {empty === null && (
          <div role="rowgroup" className={classes.body} style={{ height: table.heightPx }}>
            {table.items.map(({ index, start }) => {
              const line = lineAt(index)
              return (
                line !== null && (
                  <div
                    key={line.key}
                    role="row"
                    aria-rowindex={index + 2}
                    className={classes.line}
                    data-selected={line.isSelected === true || undefined}
                    data-opened={line.isOpened === true || undefined}
                    data-new={line.isNew === true || undefined}
                    style={{ height: table.layout.rowHeight, transform: `translateY(${start}px)` }}
                  >
                    {line.content ?? <div role="cell" className={classes.waiting} />}
                  </div>
                )
              )
            })}
          </div>
        )}
      </div>
      {empty !== null && <div className={classes.empty}>{empty}</div>}
    </div>
  )
}

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
