// The grid of accounts: the arrow keys move the focus, or with Alt the account; Enter copies, F2 edits, Space selects, Delete removes. Up
// to a hundred rows are all in the page; of a longer list only the visible ones.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useElementSize } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from 'react'
import type { Entry, ViewPreferences } from '../../../../shared/contract'
import classes from './entry-list.module.css'
import type { EntryChange } from './entry-dialog'
import { EntryMenu, type MenuPlace } from './entry-menu'
import { EntryRow, type EntryRowProps } from './entry-row'
import { columnsFor, moveInGrid } from './grid'
import { mostPlainRows } from '../codes/first-codes'
import { moveId } from '../finding/order'
import type { Selection } from './selection'
import type { BeginDrag, Drag, DropPlace } from './drag-layer'
import { laterDialog } from '../../../ui/later'
import { measures } from '../view/choices'
import { useMessages } from '../../../ui/use-messages'

const DragLayer = laterDialog(async () => (await import('./drag-layer')).DragLayer)

export interface EntryListProps {
  readonly entries: readonly Entry[]
  readonly newIds: ReadonlySet<string>
  readonly view: ViewPreferences
  /** The search words, case-folded. */
  readonly words: readonly string[]
  readonly selection: Selection
  /** The scrolling element. */
  readonly scroller: RefObject<HTMLElement | null>
  /** Moves the focus to an entry as soon as it is in the list. */
  readonly wanted: { readonly id: string; readonly hasFocus: boolean } | null
  readonly onWantedShown: () => void
  readonly onCopy: EntryRowProps['onCopy']
  readonly onNext: EntryRowProps['onNext']
  readonly onPin: EntryRowProps['onPin']
  readonly onFavorite: EntryRowProps['onFavorite']
  readonly onChange: (entry: Entry, change: EntryChange) => void
  readonly onEdit: (entry: Entry) => void
  readonly onRemove: (entry: Entry) => void
  /** One entry was moved: `ids` is the new order of those shown. Null unless the list is in the custom order. */
  readonly onReorder: ((ids: readonly string[], moved: Entry) => void) | null
  /** The user tried to move an entry while the list is not in custom order. */
  readonly onNoReorder: () => void
}

interface MenuState {
  readonly entry: Entry
  readonly place: MenuPlace
  readonly from: HTMLElement
  readonly isOpen: boolean
}

export function EntryList(props: EntryListProps) {
  const t = useMessages()
  const { entries, newIds, view, words, selection, scroller, wanted, onWantedShown } = props
  const { onCopy, onNext, onPin, onFavorite, onChange, onEdit, onRemove, onReorder, onNoReorder } = props
  const { ref: sizeRef, width } = useElementSize()
  const { rowHeight, rowGap, narrowestCard } = measures[view.density]
  const columns = columnsFor(width, narrowestCard)
  const isVirtual = entries.length > mostPlainRows
  const list = useRef<HTMLUListElement>(null)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const currentIndex = Math.max(
    0,
    entries.findIndex((entry) => entry.id === currentId)
  )

  const beginDrag = useRef<BeginDrag>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const draggedIndex = drag === null ? -1 : entries.findIndex(({ id }) => id === drag.id)
  // The dragged row stays in the page wherever the list scrolls, because the scrolling element is found from it.
  const linesInPage = useCallback(
    (range: Range) => {
      const lines = defaultRangeExtractor(range)
      const dragged = Math.floor(draggedIndex / columns)
      return dragged < 0 || lines.includes(dragged) ? lines : [...lines, dragged]
    },
    [draggedIndex, columns]
  )
  const virtualizer = useVirtualizer({
    count: isVirtual ? Math.ceil(entries.length / columns) : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight + rowGap,
    overscan: 3,
    rangeExtractor: linesInPage
  })
  useEffect(() => {
    virtualizer.measure()
  }, [virtualizer, rowHeight])

  const show = useCallback(
    (index: number, hasFocus: boolean) => {
      const entry = entries[index]
      if (entry === undefined) return
      setCurrentId(entry.id)
      if (isVirtual) virtualizer.scrollToIndex(Math.floor(index / columns))
      const find = () => list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry.id)}"]`)
      const reach = (tries: number) => {
        const element = find()
        if (element === null || element === undefined) {
          // A virtual row is rendered a frame or two after the list scrolled to it.
          if (tries > 0)
            requestAnimationFrame(() => {
              reach(tries - 1)
            })
          return
        }
        element.scrollIntoView({ block: 'nearest' })
        if (hasFocus) element.focus({ preventScroll: true })
      }
      reach(isVirtual ? 10 : 0)
    },
    [entries, isVirtual, virtualizer, columns]
  )

  useEffect(() => {
    if (wanted === null) return
    const index = entries.findIndex((entry) => entry.id === wanted.id)
    if (index < 0) return
    show(index, wanted.hasFocus)
    onWantedShown()
  }, [wanted, entries, show, onWantedShown])

  const remove = useCallback(
    (entry: Entry) => {
      const index = entries.findIndex((each) => each.id === entry.id)
      const neighbour = entries[index + 1] ?? entries[index - 1]
      if (neighbour !== undefined) {
        setCurrentId(neighbour.id)
        list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(neighbour.id)}"]`)?.focus()
      }
      onRemove(entry)
    },
    [entries, onRemove]
  )

  const [menu, setMenu] = useState<MenuState | null>(null)
  const openMenu = useCallback<EntryRowProps['onMenu']>((entry, place, from) => {
    setMenu({ entry, place, from, isOpen: true })
  }, [])
  const closeMenu = (returnsFocus: boolean) => {
    if (returnsFocus && menu?.from.isConnected === true) menu.from.focus()
    setMenu((old) => (old === null ? null : { ...old, isOpen: false }))
  }

  const { toggle, extendTo } = selection
  const select = useCallback<EntryRowProps['onSelect']>(
    (entry, isRange) => {
      if (isRange) extendTo(entry.id)
      else toggle(entry.id)
    },
    [toggle, extendTo]
  )
  const moveTo = (from: number, to: number) => {
    const entry = entries[from]
    if (entry === undefined || from === to || to < 0 || to >= entries.length) return
    if (onReorder === null) onNoReorder()
    else {
      onReorder(
        moveId(
          entries.map(({ id }) => id),
          from,
          to
        ),
        entry
      )
    }
  }
  const onDrop = (id: string, place: DropPlace) => {
    const from = entries.findIndex((entry) => entry.id === id)
    const over = entries.findIndex((entry) => entry.id === place.id)
    if (from < 0 || over < 0) return
    const to = over + (place.side === 'after' ? 1 : 0)
    moveTo(from, from < to ? to - 1 : to)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['entry'] : undefined
    const index = entries.findIndex((entry) => entry.id === id)
    const entry = entries[index]
    if (entry === undefined) return
    if (event.key === 'F2' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault()
      onEdit(entry)
      return
    }
    if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (by === 0) return
      event.preventDefault()
      const to = index + by
      moveTo(index, to)
      return
    }
    if (event.ctrlKey || event.metaKey) return
    if (event.key === ' ') {
      event.preventDefault()
      select(entry, event.shiftKey)
      return
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      remove(entry)
      return
    }
    const isRightToLeft = list.current !== null && getComputedStyle(list.current).direction === 'rtl'
    const next = moveInGrid({ key: event.key, index, count: entries.length, columns, isRightToLeft })
    if (next === null) return
    event.preventDefault()
    show(next, true)
    const reached = entries[next]
    if (event.shiftKey && reached !== undefined) {
      if (!selection.isOn) toggle(entry.id)
      extendTo(reached.id)
    }
  }

  const row = (entry: Entry, index: number, style?: CSSProperties) => (
    <li
      key={entry.id}
      style={style}
      className={style === undefined ? classes.item : `${classes.item ?? ''} ${classes.placed ?? ''}`}
      data-row={entry.id}
      data-dragged={drag?.id === entry.id || undefined}
      data-drop={drag?.place?.id === entry.id ? drag.place.side : undefined}
      {...(isVirtual ? { 'aria-setsize': entries.length, 'aria-posinset': index + 1 } : {})}
      onFocus={() => {
        setCurrentId(entry.id)
      }}
    >
      <EntryRow
        entry={entry}
        isCurrent={index === currentIndex}
        isNew={newIds.has(entry.id)}
        onCopy={onCopy}
        onNext={onNext}
        onPin={onPin}
        showsNextCode={view.showsNextCode}
        words={words}
        isSelecting={selection.isOn}
        isSelected={selection.ids.has(entry.id)}
        onFavorite={onFavorite}
        onSelect={select}
        onMenu={openMenu}
      />
    </li>
  )

  return (
    <div
      ref={sizeRef}
      className={classes.frame}
      data-density={view.density}
      data-columns={columns > 1 ? 'many' : 'one'}
      style={{ '--columns': columns, '--row-height': `${rowHeight}px`, '--row-gap': `${rowGap}px` } as CSSProperties}
    >
      <ul
        ref={list}
        aria-label={t('authenticator.entries.listName')}
        className={classes.list}
        data-virtual={isVirtual || undefined}
        style={isVirtual ? { height: virtualizer.getTotalSize() } : undefined}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          beginDrag.current?.(event)
        }}
      >
        {isVirtual
          ? virtualizer.getVirtualItems().flatMap((line) =>
              entries.slice(line.index * columns, (line.index + 1) * columns).map((entry, column) =>
                row(entry, line.index * columns + column, {
                  '--column': column,
                  insetBlockStart: line.start
                } as CSSProperties)
              )
            )
          : entries.map((entry, index) => row(entry, index))}
      </ul>
      {onReorder !== null && !selection.isOn && (
        <DragLayer begin={beginDrag} scroller={scroller} columns={columns} onDrag={setDrag} onDrop={onDrop} />
      )}
      {menu !== null && (
        <EntryMenu
          // The menu measures its place only once.
          key={`${menu.entry.id}/${menu.place.x}/${menu.place.y}`}
          entry={menu.entry}
          place={menu.place}
          isOpen={menu.isOpen}
          onClose={() => {
            closeMenu(true)
          }}
          onChange={(change) => {
            closeMenu(true)
            onChange(menu.entry, change)
          }}
          onEdit={() => {
            closeMenu(true)
            onEdit(menu.entry)
          }}
          onFavorite={() => {
            closeMenu(true)
            onFavorite(menu.entry)
          }}
          onSelect={() => {
            closeMenu(true)
            toggle(menu.entry.id)
          }}
          onNext={() => {
            closeMenu(true)
            onNext(menu.entry)
          }}
          onRemove={() => {
            closeMenu(false)
            remove(menu.entry)
          }}
        />
      )}
    </div>
  )
}
