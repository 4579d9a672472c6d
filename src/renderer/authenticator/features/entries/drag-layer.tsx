// Moving an account with the pointer, with @dnd-kit: an image of its card follows, and a line shows where it would go. Nothing changes
// before it is released, and Escape cancels. Touch scrolls; on touch and keyboard, Alt and the arrow keys move.
//
// The layer is next to the list, not around it: it loads after the first paint, and rows know nothing about it. The pressed row becomes the
// one draggable. Its target is found from what is below the pointer, so that rows of a long list may come and go while it scrolls.
import {
  AutoScrollActivator,
  DndContext,
  DragOverlay,
  PointerSensor,
  useDraggable,
  useSensor,
  useSensors,
  type Collision,
  type CollisionDetection
} from '@dnd-kit/core'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type PointerEvent,
  type Ref,
  type RefObject
} from 'react'
import classes from './entry-list.module.css'

/** A shorter distance, in pixels, is a click with an unsteady hand. */
const pressing = { activationConstraint: { distance: 6 } }
/** The part of the list's height in which it scrolls, and the pixels per frame at the very edge. */
const scrolling = { threshold: { x: 0, y: 0.1 }, acceleration: 14, interval: 16 }
// The list itself announces where an account was moved.
const silence = () => undefined
const accessibility = {
  screenReaderInstructions: { draggable: '' },
  announcements: { onDragStart: silence, onDragOver: silence, onDragEnd: silence, onDragCancel: silence }
}

export interface DropPlace {
  readonly id: string
  readonly side: 'before' | 'after'
}

export interface Drag {
  readonly id: string
  readonly place: DropPlace | null
}

/** Handles a press on the list; rows in it are elements whose `data-row` is their id. */
export type BeginDrag = (event: PointerEvent<HTMLElement>) => void

export interface DragLayerProps {
  readonly begin: Ref<BeginDrag>
  readonly scroller: RefObject<HTMLElement | null>
  /** With one column, the target is above or below a row; otherwise next to it. */
  readonly columns: number
  /** Null when dragging has ended. */
  readonly onDrag: (drag: Drag | null) => void
  readonly onDrop: (id: string, place: DropPlace) => void
}

export function DragLayer({ begin, scroller, columns, onDrag, onDrop }: DragLayerProps) {
  const sensors = useSensors(useSensor(PointerSensor, pressing))
  const [row, setRow] = useState<HTMLElement | null>(null)
  const [isDragging, setIsDragging] = useState(false)
  const told = useRef<DropPlace | null>(null)
  const id = row?.dataset['row']

  const findPlace = useCallback<CollisionDetection>(
    ({ pointerCoordinates }) => {
      const place = pointerCoordinates === null ? null : placeAt(pointerCoordinates, columns)
      return place === null || place.id === id ? [] : [{ id: place.id, data: place }]
    },
    [columns, id]
  )
  const autoScroll = useMemo(
    () => ({
      ...scrolling,
      activator: AutoScrollActivator.Pointer,
      layoutShiftCompensation: false,
      canScroll: (element: Element) => element === scroller.current
    }),
    [scroller]
  )

  useEffect(() => {
    if (!isDragging) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Escape cancels only the move.
      event.stopPropagation()
      event.preventDefault()
      cancelDrag()
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
    }
  }, [isDragging])
  useEffect(
    () => () => {
      cancelDrag()
      onDrag(null)
    },
    [onDrag]
  )

  const end = () => {
    told.current = null
    setIsDragging(false)
    onDrag(null)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={findPlace}
      autoScroll={autoScroll}
      accessibility={accessibility}
      onDragStart={() => {
        setIsDragging(true)
        if (id !== undefined) onDrag({ id, place: null })
      }}
      onDragMove={({ collisions }) => {
        const place = firstPlace(collisions)
        if (id === undefined || (place?.id === told.current?.id && place?.side === told.current?.side)) return
        told.current = place
        onDrag({ id, place })
      }}
      onDragEnd={({ collisions }) => {
        end()
        const place = firstPlace(collisions)
        if (id !== undefined && place !== null) onDrop(id, place)
      }}
      onDragCancel={end}
    >
      <Pressed begin={begin} onPress={setRow} />
      <DragOverlay dropAnimation={null} zIndex={400} className={classes.ghost ?? ''}>
        {isDragging && row !== null && <Picture row={row} />}
      </DragOverlay>
    </DndContext>
  )
}

/** The one draggable: the row that was pressed last. */
function Pressed({ begin, onPress }: { readonly begin: Ref<BeginDrag>; readonly onPress: (row: HTMLElement) => void }) {
  const { setNodeRef, listeners } = useDraggable({ id: 'account' })
  useImperativeHandle(
    begin,
    () => (event) => {
      const row = rowToDrag(event)
      if (row === null) return
      onPress(row)
      setNodeRef(row)
      listeners?.['onPointerDown']?.(event)
    },
    [listeners, onPress, setNodeRef]
  )
  return null
}

/** An image of the row as it was when picked up: nothing in it has a name or can be reached. */
function Picture({ row }: { readonly row: HTMLElement }) {
  const draw = useCallback(
    (frame: HTMLElement | null) => {
      const copy = row.firstElementChild?.cloneNode(true)
      if (frame === null || !(copy instanceof HTMLElement)) return
      for (const named of copy.querySelectorAll('[id], [data-entry]')) {
        named.removeAttribute('id')
        named.removeAttribute('data-entry')
      }
      frame.replaceChildren(copy)
    },
    [row]
  )
  return <div ref={draw} aria-hidden inert />
}

function rowToDrag(event: PointerEvent<HTMLElement>): HTMLElement | null {
  if (event.pointerType === 'touch' || !(event.target instanceof Element)) return null
  if (event.ctrlKey || event.shiftKey || event.metaKey || event.altKey) return null
  const button = event.target.closest('button')
  return button === null || button.hasAttribute('data-entry') ? event.target.closest<HTMLElement>('[data-row]') : null
}

/** The place in the list at a point of the window. */
function placeAt({ x, y }: { readonly x: number; readonly y: number }, columns: number): DropPlace | null {
  const under = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-row]')
  const id = under?.dataset['row']
  if (under === null || under === undefined || id === undefined) return null
  const box = under.getBoundingClientRect()
  const isBefore =
    columns === 1
      ? y < box.top + box.height / 2
      : x < box.left + box.width / 2 === (getComputedStyle(under).direction !== 'rtl')
  return { id, side: isBefore ? 'before' : 'after' }
}

const firstPlace = (collisions: readonly Collision[] | null): DropPlace | null =>
  (collisions?.[0]?.data as DropPlace | undefined) ?? null

/** Makes the sensor end its drag, as when the pointer is lost. */
function cancelDrag(): void {
  document.dispatchEvent(new Event('pointercancel'))
}
