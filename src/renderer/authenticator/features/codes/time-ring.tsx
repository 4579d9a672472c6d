// The countdown ring. It moves once a second by writing directly to its elements: rows do not render on a tick, and an idle window paints
// once a second instead of sixty times. All rings share the words for a number of seconds, and a ring that nobody sees stands still.
import { useEffect, useRef } from 'react'
import { formatNumber } from '../../../messages/format'
import { mainNow } from '../../../ui/clock'
import { useBoard } from './live-codes'
import classes from './time-ring.module.css'
import { useMessages } from '../../../ui/use-messages'

const radius = 15
const circumference = 2 * Math.PI * radius
/** From here on the ring warns that the code is about to change. */
const endingSeconds = 5

interface Words {
  readonly number: string
  readonly label: string
}

/** By the function that formats messages, of which each language has its own. */
const wordsBySeconds = new WeakMap<ReturnType<typeof useMessages>, Map<number, Words>>()
/** A period is rarely longer than a minute. */
const mostKept = 120

function wordsFor(t: ReturnType<typeof useMessages>, seconds: number): Words {
  const known = wordsBySeconds.get(t) ?? new Map<number, Words>()
  wordsBySeconds.set(t, known)
  const words = known.get(seconds) ?? {
    number: formatNumber(seconds),
    label: t('authenticator.code.secondsLeft', { seconds })
  }
  if (known.size < mostKept) known.set(seconds, words)
  return words
}

const sightListeners = new WeakMap<Element, (isSeen: boolean) => void>()
let sight: IntersectionObserver | null = null

/** Calls back when `element` comes into view or leaves it; until the first time, it counts as out of view. Returns how to stop. */
function watchSight(element: Element | null, listener: (isSeen: boolean) => void): () => void {
  if (element === null) return () => undefined
  sight ??= new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) sightListeners.get(target)?.(isIntersecting)
  })
  sightListeners.set(element, listener)
  sight.observe(element)
  return () => {
    sight?.unobserve(element)
    sightListeners.delete(element)
  }
}

export interface TimeRingProps {
  /** When the code starts and ends, ms since epoch of the main process's clock. */
  readonly from: number
  readonly until: number
  /** Shows a check instead of the seconds; the ring goes on. */
  readonly isCopied?: boolean
}

export function TimeRing({ from, until, isCopied = false }: TimeRingProps) {
  const t = useMessages()
  const board = useBoard()
  const root = useRef<HTMLSpanElement>(null)
  const arc = useRef<SVGCircleElement>(null)
  const number = useRef<SVGTextElement>(null)

  useEffect(() => {
    const ring = root.current
    let drawn = -1
    const draw = (now: number) => {
      const written = number.current?.firstChild
      if (ring === null || arc.current === null || written === null || written === undefined) return
      const seconds = Math.max(0, Math.ceil((until - now) / 1000))
      if (seconds === drawn) return
      drawn = seconds
      const part = until > from ? Math.min(1, (seconds * 1000) / (until - from)) : 0
      const words = wordsFor(t, seconds)
      arc.current.style.strokeDashoffset = String(circumference * (1 - part))
      written.nodeValue = words.number
      ring.setAttribute('aria-label', words.label)
      ring.toggleAttribute('data-ending', seconds <= endingSeconds)
    }
    draw(mainNow())
    let stop: (() => void) | null = null
    const stopWatching = watchSight(ring, (isSeen) => {
      stop?.()
      stop = isSeen ? board.onTick(draw) : null
      if (isSeen) draw(mainNow())
    })
    return () => {
      stopWatching()
      stop?.()
    }
  }, [board, from, until, t])

  return (
    <span ref={root} role="timer" aria-live="off" className={classes.ring} data-copied={isCopied || undefined}>
      <svg viewBox="0 0 36 36" width="36" height="36" aria-hidden="true" focusable="false">
        <circle className={classes.track} cx="18" cy="18" r={radius} />
        <circle
          ref={arc}
          className={classes.arc}
          cx="18"
          cy="18"
          r={radius}
          strokeDasharray={circumference}
          transform="rotate(-90 18 18)"
        />
        <text ref={number} className={classes.number} x="18" y="18" dy="0.36em" textAnchor="middle">
          0
        </text>
        {isCopied && <path className={classes.check} d="M12 18.5l4.2 4.2 8-8.6" />}
      </svg>
    </span>
  )
}
