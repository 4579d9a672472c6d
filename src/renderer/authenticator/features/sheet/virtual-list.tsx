// A list of any length in a sheet. Of a long one, only the lines in view are in the page.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, type CSSProperties, type ReactNode } from 'react'
import classes from './virtual-list.module.css'

export interface VirtualListProps<T> {
  readonly label: string
  readonly lines: readonly T[]
  readonly keyOf: (line: T) => string
  readonly draw: (line: T) => ReactNode
  /** Pixels, before a line is measured. */
  readonly lineHeight: number
  /** A CSS length, of a long list. */
  readonly height: string
  /** Up to this many lines are all in the page. */
  readonly mostPlain?: number
}

export function VirtualList<T>(props: VirtualListProps<T>) {
  const { label, lines, keyOf, draw, lineHeight, height, mostPlain = 0 } = props
  const scroller = useRef<HTMLUListElement>(null)
  const isVirtual = lines.length > mostPlain
  const virtualizer = useVirtualizer({
    count: isVirtual ? lines.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => {
      const line = lines[index]
      return line === undefined ? index : keyOf(line)
    },
    overscan: 8
  })
  if (!isVirtual) {
    return (
      <ul className={classes.list} aria-label={label}>
        {lines.map((line) => (
          <li key={keyOf(line)} className={classes.line}>
            {draw(line)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul
      ref={scroller}
      className={classes.list}
      style={{ height, '--lines-height': `${virtualizer.getTotalSize()}px` } as CSSProperties}
      data-virtual
      tabIndex={0}
      aria-label={label}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const line = lines[item.index]
        return line === undefined ? null : (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={classes.line}
            style={{ insetBlockStart: item.start }}
            aria-setsize={lines.length}
            aria-posinset={item.index + 1}
          >
            {draw(line)}
          </li>
        )
      })}
    </ul>
  )
}
