// Moving an account with the pointer: its card follows as a picture, a line shows where it would stand. Nothing changes
// before it is let go, and Escape takes it back. Touch scrolls; there and on the keyboard Alt and the arrow keys move.
//
//   idle ──pressed──▶ pressed ──moved a little──▶ dragging ──let go──▶ idle (dropped)
//     ▲                  │ let go (a click)           │ Escape, pointer lost
//     └──────────────────┴────────────────────────────┘
import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'

/** Less is a click with an unsteady hand. */
const startsAfterPx = 6
const scrollEdgePx = 56
const mostScrollPx = 14

export interface DropPlace {
  readonly id: string
  readonly side: 'before' | 'after'
}

export interface Dragging {
  readonly draggedId: string | null
  readonly place: DropPlace | null
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void
}

export interface DraggingOptions {
  readonly isOn: boolean
  readonly scroller: RefObject<HTMLElement | null>
  /** One column: the place is above or below; else beside. */
  readonly columns: number
  readonly onDrop: (id: string, place: DropPlace) => void
}

/** Rows are elements with `data-row` holding their id. */
export function useDragging({ isOn, scroller, columns, onDrop }: DraggingOptions): Dragging {
  const [dragged, setDragged] = useState<{ readonly id: string; readonly place: DropPlace | null } | null>(null)
  const stop = useRef<() => void>(() => undefined)
  const latest = useRef({ columns, onDrop })
  useEffect(() => {
    latest.current = { columns, onDrop }
  })
  useEffect(
    () => () => {
      stop.current()
    },
    []
  )

  const onPointerDown = useCallback(
    (event: ReactPointerEvent<HTMLElement>) => {
      if (!isOn || event.button !== 0 || event.pointerType === 'touch') return
      if (event.ctrlKey || event.shiftKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return
      const button = event.target.closest('button')
      const row = event.target.closest<HTMLElement>('[data-row]')
      const id = row?.dataset['row']
      if (row === null || id === undefined || (button !== null && !button.hasAttribute('data-entry'))) return
      const start = { x: event.clientX, y: event.clientY }
      let at = start
      let ghost: HTMLElement | null = null
      let place: DropPlace | null = null
      let frame = 0

      const look = () => {
        const under = document.elementFromPoint(at.x, at.y)?.closest<HTMLElement>('[data-row]')
        const overId = under?.dataset['row']
        let found: DropPlace | null = null
        if (under !== null && under !== undefined && overId !== undefined && overId !== id) {
          const box = under.getBoundingClientRect()
          const isBefore =
            latest.current.columns === 1
              ? at.y < box.top + box.height / 2
              : at.x < box.left + box.width / 2 === (getComputedStyle(under).direction !== 'rtl')
          found = { id: overId, side: isBefore ? 'before' : 'after' }
        }
        if (found?.id === place?.id && found?.side === place?.side) return
        place = found
        setDragged({ id, place })
      }
      const follow = () => {
        const box = scroller.current?.getBoundingClientRect()
        if (box !== undefined && scroller.current !== null) {
          const above = box.top + scrollEdgePx - at.y
          const below = at.y - (box.bottom - scrollEdgePx)
          const by = above > 0 ? -above : Math.max(0, below)
          if (by !== 0) {
            scroller.current.scrollTop += Math.sign(by) * Math.min(mostScrollPx, Math.abs(by) / 4)
            look()
          }
        }
        frame = requestAnimationFrame(follow)
      }
      const begin = () => {
        const box = row.getBoundingClientRect()
        ghost = row.cloneNode(true) as HTMLElement
        for (const named of ghost.querySelectorAll('[id], [data-entry]')) {
          named.removeAttribute('id')
          named.removeAttribute('data-entry')
        }
        ghost.removeAttribute('data-row')
        ghost.setAttribute('aria-hidden', 'true')
        ghost.inert = true
        const frameStyle = getComputedStyle(row)
        Object.assign(ghost.style, {
          position: 'fixed',
          zIndex: '400',
          insetInlineStart: 'auto',
          insetBlockStart: 'auto',
          left: `${String(box.left)}px`,
          top: `${String(box.top)}px`,
          width: `${String(box.width)}px`,
          listStyle: 'none',
          pointerEvents: 'none',
          opacity: '0.94',
          filter: 'drop-shadow(0 10px 24px rgb(0 0 0 / 22%))'
        })
        ghost.style.setProperty('--row-height', frameStyle.getPropertyValue('--row-height'))
        // Among its likes, so that the styles of the list's size hold for it.
        row.parentElement?.append(ghost)
        setDragged({ id, place: null })
        frame = requestAnimationFrame(follow)
      }
      const onMove = (moved: PointerEvent) => {
        at = { x: moved.clientX, y: moved.clientY }
        if (ghost === null) {
          if (Math.hypot(at.x - start.x, at.y - start.y) < startsAfterPx) return
          begin()
        }
        if (ghost !== null) ghost.style.translate = `${String(at.x - start.x)}px ${String(at.y - start.y)}px`
        look()
      }
      const end = () => {
        stop.current = () => undefined
        cancelAnimationFrame(frame)
        ghost?.remove()
        setDragged(null)
        window.removeEventListener('pointermove', onMove)
        window.removeEventListener('pointerup', onUp)
        window.removeEventListener('pointercancel', end)
        window.removeEventListener('keydown', onKey, true)
      }
      const onUp = () => {
        const target = place
        const hasMoved = ghost !== null
        end()
        if (!hasMoved) return
        // The release is no click on what is beneath it.
        const swallow = (click: MouseEvent) => {
          click.stopPropagation()
          click.preventDefault()
        }
        window.addEventListener('click', swallow, { capture: true, once: true })
        setTimeout(() => {
          window.removeEventListener('click', swallow, true)
        }, 0)
        if (target !== null) latest.current.onDrop(id, target)
      }
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || ghost === null) return
        key.stopPropagation()
        key.preventDefault()
        end()
      }
      stop.current = end
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', end)
      window.addEventListener('keydown', onKey, true)
    },
    [isOn, scroller]
  )
  return { draggedId: dragged?.id ?? null, place: dragged?.place ?? null, onPointerDown }
}
